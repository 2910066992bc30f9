import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { useViewer } from "../../viewer";
import type { useStanding_request$key } from "./__generated__/useStanding_request.graphql";
import { useDaysSince } from "./words";

/** Where a request stands and what happens next, in one sentence: the answer the page is opened for. */
export function useStanding(key: useStanding_request$key): string {
  const change = useFragment(
    graphql`
      fragment useStanding_request on ChangeRequest {
        state
        turnSince
        viewerCanDecide
        decider {
          id
          name
        }
        newestQuote: quotes(last: 1, orderBy: { field: CREATED_AT }) {
          edges {
            node {
              id
              validUntil
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const format = useFormat();
  const daysSince = useDaysSince();
  const { firm, actsAs } = useViewer();
  const firmName = firm.shortName;
  const days = change.turnSince == null ? 0 : daysSince(change.turnSince);
  const since = days === 0 ? t`since today` : t({ message: plural(days, { one: "for # day", other: "for # days" }) });
  const last = change.newestQuote?.edges[0]?.node.validUntil;
  const until = last == null ? "" : format.longDay(last);
  const decider = change.decider?.id === actsAs ? null : change.decider?.name;
  switch (change.state) {
    case "SUBMITTED":
      return t`${firmName} has your request, ${since}, and tells you here what it takes.`;
    case "ASSESSING":
      return t`${firmName} works out what it takes, ${since}. The answer comes here, with a price.`;
    case "QUOTED":
      return change.viewerCanDecide
        ? t`Your decision is awaited. The offer holds until ${until}.`
        : t`A colleague who decides for your company is awaited. The offer holds until ${until}.`;
    case "EXPIRED":
      return t`The offer held until ${until}. ${firmName} makes a new one, or tells you why not.`;
    case "APPROVED":
      return decider ? t`${decider} approved it, and the plan is the new one. ${firmName} starts on it.` : t`It is approved, and the plan is the new one. ${firmName} starts on it.`;
    case "IMPLEMENTING":
      return t`It is agreed, and ${firmName} is at work on it.`;
    case "DONE":
      return t`It is done.`;
    case "REJECTED":
      return t`It was not wanted as it was offered. The plan stays as it was.`;
    case "DECLINED":
      return t`${firmName} does not do it; why stands beside it.`;
    case "WITHDRAWN":
      return t`It was taken back. You can ask again at any time.`;
    default:
      return "";
  }
}

import { useLingui } from "@lingui/react/macro";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { useFirmName } from "../../context";
import type { useStanding_change$key } from "./__generated__/useStanding_change.graphql";

/** Where a request stands and what comes next, in one sentence: the answer the page is opened for. */
export function useStanding(key: useStanding_change$key): (clientName: string) => string {
  const change = useFragment(
    graphql`
      fragment useStanding_change on ChangeRequest {
        state
        days @include(if: $canReadInternal)
        scope @include(if: $canReadInternal)
        finishBeforeOn @include(if: $canReadInternal)
        finishOn @include(if: $canReadInternal)
        decider {
          name
        }
        quotes(first: 100, orderBy: { field: CREATED_AT }) {
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
  const firm = useFirmName();
  return (clientName) => {
    const until = change.quotes?.edges.at(-1)?.node.validUntil;
    const decider = change.decider?.name ?? clientName;
    switch (change.state) {
      case "SUBMITTED":
        return t`${clientName} waits to hear what it takes.`;
      case "ASSESSING":
        return change.days != null && change.scope
          ? t`It is assessed; the quote comes next.`
          : t`${firm} works out what it takes.`;
      case "QUOTED":
        return until ? t`${clientName} can decide until ${format.longDay(until)}.` : t`${clientName} decides.`;
      case "EXPIRED":
        return until ? t`The quote ran out on ${format.longDay(until)}. Quote it again, or decline it.` : t`The quote ran out. Quote it again, or decline it.`;
      case "APPROVED":
        return t`${decider} approved it, and the plan is the new one. Work on it can start.`;
      case "IMPLEMENTING":
        return t`${decider} approved it, and work on it is under way.`;
      case "DONE":
        return t`It is done.`;
      case "REJECTED":
        return t`${decider} does not want it as it was quoted.`;
      case "DECLINED":
        return t`${firm} does not do it.`;
      case "WITHDRAWN":
        return t`${clientName} took it back.`;
      default:
        return "";
    }
  };
}

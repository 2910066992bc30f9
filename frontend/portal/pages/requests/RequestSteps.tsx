import { useLingui } from "@lingui/react/macro";
import { graphql, useFragment } from "react-relay";

import { Moment, StatusIcon } from "../../../shared/ui";
import { useViewer } from "../../viewer";
import { MarginSection } from "../projects/MarginSection";
import type { RequestSteps_change$key } from "./__generated__/RequestSteps_change.graphql";
import classes from "./RequestSteps.module.css";
import { useRequestState } from "./words";

/** How it came to where it stands; each step with its reason. */
export function RequestSteps({ change: key }: { readonly change: RequestSteps_change$key }) {
  const { steps } = useFragment(
    graphql`
      fragment RequestSteps_change on ChangeRequest {
        steps(first: 100, orderBy: { field: CREATED_AT }) {
          edges {
            node {
              id
              state
              reason
              createdAt
              actor {
                __typename
                id
                name
              }
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const { firm, actsAs } = useViewer();
  const stateOf = useRequestState();
  const said: Readonly<Record<string, (who: string) => string>> = {
    SUBMITTED: (who) => t`${who} asked for it`,
    ASSESSING: (who) => t`${who} began to look at it`,
    QUOTED: (who) => t`${who} quoted it`,
    EXPIRED: () => t`The time of the quote was over`,
    APPROVED: (who) => t`${who} approved it`,
    REJECTED: (who) => t`${who} rejected it`,
    DECLINED: (who) => t`${who} declined it`,
    WITHDRAWN: (who) => t`${who} took it back`,
    IMPLEMENTING: (who) => t`${who} began to do it`,
    DONE: (who) => t`${who} finished it`,
  };
  return (
    <div className={classes.history}>
      <MarginSection title={t`How it went`}>
        <ol className={classes.steps}>
          {(steps?.edges ?? []).map(({ node }) => {
            const who = node.actor ? (node.actor.id === actsAs ? t({ message: "You", context: "who did something" }) : node.actor.name) : firm.shortName;
            return (
              <li key={node.id} className={classes.step}>
                <span className={classes.mark}>
                  <StatusIcon role={stateOf(node.state).role} size={18} />
                </span>
                <div className={classes.words}>
                  {said[node.state]?.(who) ?? stateOf(node.state).words}
                  <span className={classes.when}>
                    <Moment at={node.createdAt} />
                  </span>
                  {node.reason !== "" && <blockquote className={classes.reason}>{node.reason}</blockquote>}
                </div>
              </li>
            );
          })}
        </ol>
      </MarginSection>
    </div>
  );
}

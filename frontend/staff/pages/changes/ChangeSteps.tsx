import { useLingui } from "@lingui/react/macro";
import { graphql, useFragment } from "react-relay";

import { Moment, StatusIcon } from "../../../shared/ui";
import { useFirmName } from "../../context";
import classes from "../../page/page.module.css";
import type { ChangeSteps_change$key } from "./__generated__/ChangeSteps_change.graphql";
import styles from "./ChangeSteps.module.css";
import { useChangeState } from "./words";

interface ChangeStepsProps {
  readonly change: ChangeSteps_change$key;
  readonly clientName: string;
}

/** How it came to where it stands, newest last; each step with its reason. Both sides read it. */
export function ChangeSteps({ change: key, clientName }: ChangeStepsProps) {
  const { steps } = useFragment(
    graphql`
      fragment ChangeSteps_change on ChangeRequest {
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
  const firm = useFirmName();
  const stateOf = useChangeState();
  const sayings: Readonly<Record<string, (name: string) => string>> = {
    SUBMITTED: (name) => t`${name} asked for it`,
    ASSESSING: (name) => t`${name} began to assess it`,
    QUOTED: (name) => t`${name} quoted it`,
    EXPIRED: () => t`The quote ran out`,
    APPROVED: (name) => t`${name} approved it`,
    REJECTED: (name) => t`${name} rejected it`,
    DECLINED: (name) => t`${name} declined it`,
    WITHDRAWN: (name) => t`${name} took it back`,
    IMPLEMENTING: (name) => t`${name} started it`,
    DONE: (name) => t`${name} finished it`,
  };
  const clientSteps = new Set(["APPROVED", "REJECTED", "WITHDRAWN"]);
  return (
    <aside className={styles.steps} aria-label={t`Steps`}>
      <h2 className={classes.sectionTitle}>{t`Steps`}</h2>
      <ol className={styles.list}>
        {(steps?.edges ?? []).map(({ node }) => {
          const name = node.actor?.name ?? (clientSteps.has(node.state) ? clientName : firm);
          return (
            <li key={node.id} className={styles.step}>
              <StatusIcon role={stateOf(node.state).role} />
              <div>
                <span>{sayings[node.state]?.(name) ?? stateOf(node.state).words}</span>
                <span className={styles.when}>
                  <Moment at={node.createdAt} />
                </span>
                {node.reason !== "" && <blockquote className={styles.reason}>{node.reason}</blockquote>}
              </div>
            </li>
          );
        })}
      </ol>
    </aside>
  );
}

import { useLingui } from "@lingui/react/macro";
import { graphql, useFragment } from "react-relay";

import { isMilestoneLate, milestoneRole, useFormat } from "../../../shared/format";
import { Day, StatusIcon } from "../../../shared/ui";
import classes from "../../page/page.module.css";
import type { MilestoneStrip_project$key } from "./__generated__/MilestoneStrip_project.graphql";
import styles from "./ProjectOverview.module.css";

/** The milestones in a row: done, waiting, moved, ahead. */
export function MilestoneStrip({ project: key }: { readonly project: MilestoneStrip_project$key }) {
  const { milestones } = useFragment(
    graphql`
      fragment MilestoneStrip_project on Project {
        milestones(first: 20, orderBy: { field: DUE_ON }) {
          edges {
            node {
              id
              name
              dueOn
              baselineDueOn
              acceptance
              acceptedOn
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const format = useFormat();
  const edges = milestones?.edges ?? [];
  if (edges.length === 0) return null;
  return (
    <ol className={styles.strip} aria-label={t`Milestones`}>
      {edges.map(({ node }) => {
        const isMoved = node.baselineDueOn !== null && node.baselineDueOn !== undefined && node.baselineDueOn < node.dueOn;
        const isLate = isMilestoneLate(node, format.voice());
        return (
          <li key={node.id} className={styles.milestone}>
            <StatusIcon role={milestoneRole(node, format.voice())} />
            <span className={styles.milestoneName} title={node.name}>
              {node.name}
            </span>
            <span className={styles.milestoneWords}>
              {node.acceptance === "ACCEPTED" ? (
                node.acceptedOn ? (
                  t`Accepted ${format.day(node.acceptedOn)}`
                ) : (
                  t`Accepted`
                )
              ) : node.acceptance === "SUBMITTED" ? (
                t`Waits for acceptance`
              ) : node.acceptance === "REJECTED" ? (
                <span className={classes.late}>{t`Rejected, to be handed over again`}</span>
              ) : (
                <>
                  {isMoved && node.baselineDueOn && (
                    <s>
                      <Day on={node.baselineDueOn} />
                    </s>
                  )}
                  <span className={isLate ? classes.late : undefined}>
                    <Day on={node.dueOn} />
                  </span>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

import { useLingui } from "@lingui/react/macro";
import { graphql, useFragment } from "react-relay";

import { daysBetween, milestoneRole, useFormat } from "../../../shared/format";
import { StatusIcon } from "../../../shared/ui";
import { useViewer } from "../../viewer";
import type { Milestones_project$key } from "./__generated__/Milestones_project.graphql";
import { MarginSection } from "./MarginSection";
import classes from "./Milestones.module.css";

const fragment = graphql`
  fragment Milestones_project on Project {
    milestones(first: 50, orderBy: { field: DUE_ON }) {
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
`;

/** The way from the first signature to the end, on one line. */
export function Milestones({ project: key }: { readonly project: Milestones_project$key }) {
  const project = useFragment(fragment, key);
  const { t } = useLingui();
  const format = useFormat();
  const { isApprover } = useViewer();
  const milestones = (project.milestones?.edges ?? []).map((edge) => edge.node);
  if (milestones.length === 0) return null;

  function words(milestone: (typeof milestones)[number]): string {
    const due = format.day(milestone.dueOn);
    if (milestone.acceptance === "ACCEPTED") {
      const accepted = milestone.acceptedOn ? format.day(milestone.acceptedOn) : due;
      return t`Accepted ${accepted}`;
    }
    if (milestone.acceptance === "SUBMITTED") {
      return isApprover ? t`Waits for your acceptance` : t`Waits for acceptance`;
    }
    if (milestone.acceptance === "REJECTED") return t`Sent back to us, ${due}`;
    if (daysBetween(milestone.dueOn, format.today()) > 0) return t`Was due ${due}`;
    if (milestone.baselineDueOn && milestone.baselineDueOn !== milestone.dueOn) {
      const before = format.day(milestone.baselineDueOn);
      return t`${due}, was ${before}`;
    }
    return due;
  }

  return (
    <MarginSection title={t`Milestones`}>
      <ol className={classes.way}>
        {milestones.map((milestone) => (
          <li key={milestone.id} className={classes.stop}>
            <span className={classes.mark}>
              <StatusIcon role={milestoneRole(milestone, format.voice())} size={18} />
            </span>
            <span className={classes.words}>
              <span className={classes.name}>{milestone.name}</span>
              <span className={classes.meta} title={format.exactDay(milestone.dueOn)}>
                {words(milestone)}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </MarginSection>
  );
}

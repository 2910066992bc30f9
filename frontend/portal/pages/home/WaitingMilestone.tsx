import { useLingui } from "@lingui/react/macro";
import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import type { WaitingMilestone_milestone$key } from "./__generated__/WaitingMilestone_milestone.graphql";
import type { WaitingMilestone_project$key } from "./__generated__/WaitingMilestone_project.graphql";
import classes from "./WaitingMilestone.module.css";

interface WaitingMilestoneProps {
  readonly milestone: WaitingMilestone_milestone$key;
  readonly project: WaitingMilestone_project$key;
}

/** A milestone that was handed over and waits for the client's word; the project page is where one can say it. */
export function WaitingMilestone(props: WaitingMilestoneProps) {
  const milestone = useFragment(
    graphql`
      fragment WaitingMilestone_milestone on Milestone {
        name
        dueOn
      }
    `,
    props.milestone,
  );
  const project = useFragment(
    graphql`
      fragment WaitingMilestone_project on Project {
        id
        name
      }
    `,
    props.project,
  );
  const { t } = useLingui();
  const format = useFormat();
  const date = format.longDay(milestone.dueOn);
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link to="/projects/$projectId" params={{ projectId: project.id }} className={classes.link}>
          {t`“${milestone.name}” waits for your acceptance`}
        </Link>
        <p className={classes.meta}>{t`${project.name}. Planned for ${date}; have a look and tell us in the discussion.`}</p>
      </div>
      <IconChevronRight size={20} stroke={1.75} className={classes.chevron} aria-hidden="true" />
    </li>
  );
}

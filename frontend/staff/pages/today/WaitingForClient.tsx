import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { Day, Dot, StatusIcon } from "../../../shared/ui";
import classes from "../../page/page.module.css";
import type { WaitingForClient_milestone$key } from "./__generated__/WaitingForClient_milestone.graphql";

/** A milestone that was handed over and waits for the client's yes. */
export function WaitingMilestone({ milestone: key }: { readonly milestone: WaitingForClient_milestone$key }) {
  const { t } = useLingui();
  const milestone = useFragment(
    graphql`
      fragment WaitingForClient_milestone on Milestone {
        name
        dueOn
        project {
          id
          name
        }
      }
    `,
    key,
  );
  return (
    <li className={classes.row}>
      <StatusIcon role="waiting" label={t`Waits for acceptance`} />
      <span className={classes.grow}>
        {milestone.project ? (
          <Link to="/projects/$projectId" params={{ projectId: milestone.project.id }} className={`${classes.quiet} ${classes.cover}`}>
            {milestone.name}
          </Link>
        ) : (
          milestone.name
        )}
        {milestone.project && (
          <span className={classes.muted}>
            <Dot />
            {milestone.project.name}
          </span>
        )}
      </span>
      <span className={`${classes.muted} ${classes.nowrap}`}>
        <Day on={milestone.dueOn} />
      </span>
    </li>
  );
}

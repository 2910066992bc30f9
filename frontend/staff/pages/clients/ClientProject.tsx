import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { deviation, projectRole, useFormat } from "../../../shared/format";
import { Progress, StatusIcon } from "../../../shared/ui";
import classes from "../../page/page.module.css";
import type { ClientProject_project$key } from "./__generated__/ClientProject_project.graphql";
import styles from "./ClientPage.module.css";

export function ClientProject({ project: key }: { readonly project: ClientProject_project$key }) {
  const project = useFragment(
    graphql`
      fragment ClientProject_project on Project {
        id
        name
        code
        phase
        state
        progress
        plannedProgress
        plannedStartOn
        plannedFinishOn
      }
    `,
    key,
  );
  const format = useFormat();
  const isCancelled = project.state === "CANCELLED";
  const isOver = project.phase === "CLOSED" || isCancelled;
  const isBehind = !isOver && deviation(project).kind === "behind";
  return (
    <li className={classes.row}>
      <StatusIcon role={projectRole(project)} />
      <span className={classes.grow}>
        <Link to="/projects/$projectId" params={{ projectId: project.id }} className={`${classes.quiet} ${classes.cover}`} title={project.name}>
          {project.name}
        </Link>
        <span className={styles.code}>{project.code}</span>
      </span>
      <span className={styles.phase}>{project.state === "ACTIVE" ? format.phase(project.phase) : format.state(project.state)}</span>
      <span className={styles.bar}>
        {!isCancelled && <Progress value={project.progress} plan={project.plannedProgress} label={project.name} size="small" />}
      </span>
      <span className={styles.percent}>{isCancelled ? "" : format.percent(project.progress)}</span>
      <span className={`${styles.deviation} ${isBehind ? classes.late : classes.muted}`}>{isOver ? "" : format.deviationInShort(project)}</span>
    </li>
  );
}

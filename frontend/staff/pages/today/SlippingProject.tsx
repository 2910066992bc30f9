import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { Dotted, Progress, StatusIcon } from "../../../shared/ui";
import classes from "../../page/page.module.css";
import type { SlippingProject_project$key } from "./__generated__/SlippingProject_project.graphql";
import styles from "./TodayPage.module.css";

export function SlippingProject({ project: key }: { readonly project: SlippingProject_project$key }) {
  const project = useFragment(
    graphql`
      fragment SlippingProject_project on Project {
        id
        name
        code
        progress
        plannedProgress
        plannedStartOn
        plannedFinishOn
        client @include(if: $canReadClients) {
          name
        }
        manager @include(if: $canReadStaff) {
          name
        }
      }
    `,
    key,
  );
  const format = useFormat();
  return (
    <li className={styles.slip}>
      <span className={styles.name}>
        <StatusIcon role="late" />
        <Link
          to="/projects/$projectId"
          params={{ projectId: project.id }}
          className={`${classes.cut} ${classes.quiet} ${classes.cover}`}
          title={project.name}
        >
          {project.name}
        </Link>
      </span>
      <span className={`${styles.words} ${classes.late}`}>{format.deviationInShort(project)}</span>
      <span className={styles.meta}>{project.client || project.manager ? <Dotted facts={[project.client?.name, project.manager?.name]} /> : project.code}</span>
      <span className={styles.bar}>
        <Progress value={project.progress} plan={project.plannedProgress} label={project.name} size="small" />
      </span>
    </li>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { IconLock } from "@tabler/icons-react";
import { graphql, useFragment } from "react-relay";

import { dayOf, deviation, projectRole, useFormat } from "../../../shared/format";
import { Day, PersonMark, Progress, StatusIcon } from "../../../shared/ui";
import { useFirmName } from "../../context";
import classes from "../../page/page.module.css";
import table from "../../page/table.module.css";
import type { ProjectTableRow_project$key } from "./__generated__/ProjectTableRow_project.graphql";
import styles from "./ProjectTable.module.css";

interface ProjectTableRowProps {
  readonly project: ProjectTableRow_project$key;
  readonly showsClient?: boolean;
}

export function ProjectTableRow({ project: key, showsClient = false }: ProjectTableRowProps) {
  const project = useFragment(
    graphql`
      fragment ProjectTableRow_project on Project {
        id
        name
        code
        phase
        state
        isShared
        progress
        plannedProgress
        plannedStartOn
        plannedFinishOn
        updatedAt @include(if: $canReadInternal)
        client @include(if: $canReadClients) {
          name
        }
        manager @include(if: $canReadStaff) {
          name
        }
        milestones(first: 1, filter: { acceptance: [PENDING, SUBMITTED, REJECTED] }, orderBy: { field: DUE_ON })
          @include(if: $canReadMilestones) {
          edges {
            node {
              id
              name
              dueOn
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
  const plan = deviation(project);
  const tone = plan.kind === "behind" ? classes.late : plan.kind === "ahead" ? classes.ahead : classes.muted;
  const milestone = project.milestones?.edges[0]?.node;
  const changedOn = project.updatedAt ? dayOf(new Date(project.updatedAt), format.timeZone) : "";
  // What is over is neither behind nor on plan.
  const isCancelled = project.state === "CANCELLED";
  const isOver = project.phase === "CLOSED" || isCancelled;
  const words = isOver ? "" : format.deviationInShort(project);
  const phase = project.state === "ACTIVE" ? format.phase(project.phase) : format.state(project.state);
  return (
    <tr>
      <th scope="row">
        <span className={table.name}>
          <StatusIcon role={projectRole(project)} />
          <Link to="/projects/$projectId" params={{ projectId: project.id }} className={table.link} data-row title={project.name}>
            {project.name}
          </Link>
          <span className={table.code}>{project.code}</span>
          {!project.isShared && (
            <span className={table.sign} title={t`Only ${firm} sees this`}>
              <IconLock size={16} stroke={1.75} role="img" aria-label={t`Only ${firm} sees this`} />
            </span>
          )}
          {showsClient && project.client && <span className={`${table.code} ${table.wide} ${styles.client}`}>{project.client.name}</span>}
        </span>
        <span className={table.sub}>
          <span>{phase}</span>
          <span className={tone}>{words}</span>
        </span>
      </th>
      <td className={table.wide}>{phase}</td>
      <td className={styles.barCell}>
        {!isCancelled && <Progress value={project.progress} plan={project.plannedProgress} label={project.name} size="small" />}
      </td>
      <td className={table.percent}>{isCancelled ? "" : format.percent(project.progress)}</td>
      <td className={`${table.wide} ${tone}`}>{words}</td>
      <td className={`${table.wide} ${styles.milestone}`} title={milestone?.name}>
        {milestone?.name}
      </td>
      <td className={`${table.wide} ${styles.date} ${classes.muted}`} title={milestone?.name}>{milestone && <Day on={milestone.dueOn} />}</td>
      <td className={`${table.wide} ${styles.manager}`}>
        {project.manager && (
          <span className={table.person}>
            <PersonMark name={project.manager.name} side="firm" size="small" />
            <span className={classes.cut}>{project.manager.name}</span>
          </span>
        )}
      </td>
      <td className={`${table.wide} ${table.number} ${styles.updated} ${classes.muted}`}>
        {project.updatedAt && (
          <time dateTime={project.updatedAt} title={format.exactMoment(project.updatedAt)}>
            {changedOn === format.today() ? format.clock(project.updatedAt) : format.spokenDay(changedOn)}
          </time>
        )}
      </td>
    </tr>
  );
}

import { useLingui } from "@lingui/react/macro";
import { graphql, useFragment } from "react-relay";

import { daysBetween, taskRole, useFormat } from "../../../shared/format";
import { Day, PersonMark, StatusIcon } from "../../../shared/ui";
import pageClasses from "../../page/page.module.css";
import type { TaskLine_task$key } from "./__generated__/TaskLine_task.graphql";
import { TaskLink } from "./TaskLink";

interface TaskLineProps {
  readonly task: TaskLine_task$key;
  /** In a list across projects. */
  readonly showsProject?: boolean;
  readonly showsPeople?: boolean;
}

/** One task on one line: mark, title, when, who. */
export function TaskLine({ task: key, showsProject = false, showsPeople = true }: TaskLineProps) {
  const task = useFragment(
    graphql`
      fragment TaskLine_task on Task {
        id
        title
        status
        dueOn
        isOverdue
        project {
          id
          name
        }
        assignments(first: 4) {
          edges {
            node {
              id
              person {
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
  const format = useFormat();
  return (
    <li className={pageClasses.row}>
      <StatusIcon role={taskRole(task)} label={task.isOverdue ? undefined : format.taskStatus(task.status)} />
      <span className={pageClasses.grow}>
        <TaskLink id={task.id} className={`${pageClasses.quiet} ${pageClasses.cover}`}>
          {task.title}
        </TaskLink>
      </span>
      {showsProject && task.project && (
        <span className={`${pageClasses.cut} ${pageClasses.muted} ${pageClasses.onWide}`}>{task.project.name}</span>
      )}
      <DueWords dueOn={task.dueOn} isOverdue={task.isOverdue} />
      {showsPeople &&
        task.assignments?.edges.map(
          ({ node }) =>
            node.person && (
              <PersonMark
                key={node.id}
                name={node.person.name}
                side={node.person.__typename === "Contact" ? "client" : "firm"}
                size="small"
                alone
              />
            ),
        )}
    </li>
  );
}

/** "3 days late" in the colour of trouble, else the day. */
export function DueWords({ dueOn, isOverdue }: { readonly dueOn: string | null | undefined; readonly isOverdue: boolean }) {
  const format = useFormat();
  const words = useLateWords();
  if (!dueOn) return null;
  return isOverdue ? (
    <span className={`${pageClasses.late} ${pageClasses.when}`} title={format.exactDay(dueOn)}>
      {words(dueOn)}
    </span>
  ) : (
    <span className={`${pageClasses.muted} ${pageClasses.when}`}>
      <Day on={dueOn} look="spoken" />
    </span>
  );
}

export function useLateWords(): (dueOn: string) => string {
  const { t } = useLingui();
  const format = useFormat();
  return (dueOn) => {
    const days = daysBetween(dueOn, format.today());
    return days === 1 ? t`1 day late` : t`${days} days late`;
  };
}

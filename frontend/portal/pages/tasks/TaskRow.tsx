import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { graphql, useFragment } from "react-relay";

import { taskRole, useFormat } from "../../../shared/format";
import { Dot, StatusIcon } from "../../../shared/ui";
import type { TaskRow_task$key } from "./__generated__/TaskRow_task.graphql";
import classes from "./TaskRow.module.css";
import { useTaskWords } from "./useTaskWords";

const fragment = graphql`
  fragment TaskRow_task on Task {
    id
    title
    status
    isOverdue
    dueOn
    completedOn
    assignments(first: 5) {
      edges {
        node {
          person {
            name
          }
        }
      }
    }
  }
`;

interface TaskRowProps {
  readonly task: TaskRow_task$key;
  readonly projectId: string;
}

/** A task in a list: what, how it stands in words, who does it. */
export function TaskRow({ task: key, projectId }: TaskRowProps) {
  const task = useFragment(fragment, key);
  const { t } = useLingui();
  const format = useFormat();
  const words = useTaskWords();
  const people = (task.assignments?.edges ?? []).flatMap(({ node }) => (node.person ? [node.person.name] : []));
  const names = people.join(t({ message: ", ", context: "between names" }));
  const when = words.when(task);
  return (
    <li className={classes.row} data-over={task.status === "DONE" || task.status === "CANCELLED" || undefined}>
      <span className={classes.mark}>
        <StatusIcon role={taskRole(task)} size={20} />
      </span>
      <div className={classes.what}>
        <Link
          to="/projects/$projectId/tasks/$taskId"
          params={{ projectId, taskId: task.id }}
          className={classes.link}
        >
          {task.title}
        </Link>
        <p className={classes.meta}>
          <span className={classes.status} data-role={taskRole(task)}>
            {words.status(task)}
          </span>
          {when !== "" && (
            <span className={classes.whenInline}>
              <Dot />
              {when}
            </span>
          )}
          {names !== "" && (
            <span>
              <Dot />
              {names}
            </span>
          )}
        </p>
      </div>
      <span className={classes.when} title={task.dueOn ? format.exactDay(task.dueOn) : undefined}>
        {when}
      </span>
    </li>
  );
}

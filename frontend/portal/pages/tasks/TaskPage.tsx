import { useLingui } from "@lingui/react/macro";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { graphql } from "react-relay";

import { taskRole } from "../../../shared/format";
import { Day, Markdown, PersonMark, StatusMark } from "../../../shared/ui";
import { Page } from "../../Page";
import { usePageQuery } from "../../usePageQuery";
import { useViewer } from "../../viewer";
import { TaskDiscussion } from "../comments/TaskDiscussion";
import type { TaskPageQuery } from "./__generated__/TaskPageQuery.graphql";
import { TaskMissing } from "./TaskMissing";
import classes from "./TaskPage.module.css";
import { TaskRow } from "./TaskRow";
import { useTaskWords } from "./useTaskWords";

const query = graphql`
  query TaskPageQuery($id: ID!, $canReadMilestones: Boolean!, $canReadTasks: Boolean!, $canReadComments: Boolean!) {
    task(id: $id) {
      id
      title
      description
      status
      isOverdue
      dueOn
      completedOn
      project {
        id
        name
      }
      parent @include(if: $canReadTasks) {
        id
        title
      }
      milestone @include(if: $canReadMilestones) {
        name
      }
      assignments(first: 20) @include(if: $canReadTasks) {
        edges {
          node {
            id
            person {
              __typename
              name
            }
          }
        }
      }
      children(first: 50, orderBy: { field: POSITION }) @include(if: $canReadTasks) {
        edges {
          node {
            id
            ...TaskRow_task
          }
        }
      }
      ...TaskDiscussion_task @include(if: $canReadComments) @alias(as: "discussion")
    }
  }
`;

interface TaskPageProps {
  readonly projectId: string;
  readonly taskId: string;
}

/** One shared task: how it stands, what it is, who does it, and what was said about it. */
export function TaskPage({ projectId, taskId }: TaskPageProps) {
  const { t } = useLingui();
  const words = useTaskWords();
  const { access } = useViewer();
  const { canReadMilestones, canReadTasks, canReadComments } = access;
  const { task } = usePageQuery<TaskPageQuery>(query, { id: taskId, canReadMilestones, canReadTasks, canReadComments });
  // A task is only found at its own project's address.
  if (!task || (task.project && task.project.id !== projectId)) return <TaskMissing />;
  const people = (task.assignments?.edges ?? []).flatMap(({ node }) => (node.person ? [{ id: node.id, ...node.person }] : []));
  const parts = (task.children?.edges ?? []).map((edge) => edge.node);
  const isOpen = task.status !== "DONE" && task.status !== "CANCELLED";
  return (
    <Page title={task.title}>
      {task.project && (
        <Link to="/projects/$projectId" params={{ projectId }} className={classes.back}>
          <IconArrowLeft size={18} stroke={1.75} aria-hidden="true" />
          {task.project.name}
        </Link>
      )}
      <h1 className={classes.title}>{task.title}</h1>
      <dl className={classes.facts}>
        <div>
          <dt>{t`Status`}</dt>
          <dd>
            <StatusMark role={taskRole(task)}>{words.status(task)}</StatusMark>
          </dd>
        </div>
        {isOpen && task.dueOn && (
          <div>
            <dt>{t({ message: "Due", context: "label of a date" })}</dt>
            <dd>
              <Day on={task.dueOn} look="spoken" />
            </dd>
          </div>
        )}
        {task.status === "DONE" && task.completedOn && (
          <div>
            <dt>{t({ message: "Done", context: "label of a date" })}</dt>
            <dd>
              <Day on={task.completedOn} look="spoken" />
            </dd>
          </div>
        )}
        {task.parent && (
          <div>
            <dt>{t`Part of`}</dt>
            <dd>
              <Link to="/projects/$projectId/tasks/$taskId" params={{ projectId, taskId: task.parent.id }}>
                {task.parent.title}
              </Link>
            </dd>
          </div>
        )}
        {task.milestone && (
          <div>
            <dt>{t`Milestone`}</dt>
            <dd>{task.milestone.name}</dd>
          </div>
        )}
        {people.length > 0 && (
          <div>
            <dt>{t`Who does it`}</dt>
            <dd className={classes.people}>
              {people.map((person) => (
                <span key={person.id} className={classes.person}>
                  <PersonMark name={person.name} side={person.__typename === "Contact" ? "client" : "firm"} size="small" />
                  {person.name}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {task.description.trim() !== "" && (
        <div className={classes.description}>
          <Markdown>{task.description}</Markdown>
        </div>
      )}
      {parts.length > 0 && (
        <section className={classes.parts} aria-labelledby="parts">
          <h2 id="parts" className={classes.heading}>{t`Its parts`}</h2>
          <ul className={classes.list}>
            {parts.map((part) => (
              <TaskRow key={part.id} task={part} projectId={projectId} />
            ))}
          </ul>
        </section>
      )}
      {task.discussion && <TaskDiscussion task={task.discussion} />}
    </Page>
  );
}

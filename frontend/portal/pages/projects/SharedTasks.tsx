import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconChecklist } from "@tabler/icons-react";
import { useState } from "react";
import { graphql, useFragment, usePaginationFragment } from "react-relay";

import { EmptyState } from "../../../shared/ui";
import { useViewer } from "../../viewer";
import { isHeading } from "../tasks/heading";
import { TaskRow } from "../tasks/TaskRow";
import type { SharedTasks_done$key } from "./__generated__/SharedTasks_done.graphql";
import type { SharedTasks_open$key } from "./__generated__/SharedTasks_open.graphql";
import type { SharedTasks_project$key } from "./__generated__/SharedTasks_project.graphql";
import type { SharedTasksDoneQuery } from "./__generated__/SharedTasksDoneQuery.graphql";
import type { SharedTasksOpenQuery } from "./__generated__/SharedTasksOpenQuery.graphql";
import classes from "./SharedTasks.module.css";

const PAGE = 20;

const fragment = graphql`
  fragment SharedTasks_project on Project {
    ...SharedTasks_open
    ...SharedTasks_done
    anyTask: tasks(first: 1) {
      totalCount
    }
  }
`;

const openFragment = graphql`
  fragment SharedTasks_open on Project
  @refetchable(queryName: "SharedTasksOpenQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    id
    openTasks: tasks(
      first: $count
      after: $cursor
      filter: { status: [TODO, IN_PROGRESS, BLOCKED] }
      orderBy: { field: DUE_ON }
    ) @connection(key: "SharedTasks_open_openTasks") {
      edges {
        node {
          id
          parts: children(first: 1) {
            totalCount
          }
          ...TaskRow_task
        }
      }
    }
  }
`;

const doneFragment = graphql`
  fragment SharedTasks_done on Project
  @refetchable(queryName: "SharedTasksDoneQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    id
    doneTasks: tasks(
      first: $count
      after: $cursor
      filter: { status: [DONE, CANCELLED] }
      orderBy: { field: COMPLETED_ON, direction: DESC }
    ) @connection(key: "SharedTasks_done_doneTasks") {
      edges {
        node {
          id
          parts: children(first: 1) {
            totalCount
          }
          ...TaskRow_task
        }
      }
    }
  }
`;

/** The tasks of this project that the firm shows: what is open by its date, and on request what is done. */
export function SharedTasks({ project: key }: { readonly project: SharedTasks_project$key }) {
  const project = useFragment(fragment, key);
  const { t } = useLingui();
  const { firm } = useViewer();
  return (
    <section id="tasks" className={classes.tasks} aria-labelledby="tasks-title">
      <h2 id="tasks-title" className={classes.title}>{t`Tasks`}</h2>
      {project.anyTask?.totalCount === 0 ? (
        <EmptyState title={t`Tasks of this project will be here`} icon={IconChecklist}>
          {t`${firm.shortName} shares the steps that matter to you. None is shared yet.`}
        </EmptyState>
      ) : (
        <>
          <OpenTasks project={project} />
          <DoneTasks project={project} />
        </>
      )}
    </section>
  );
}

function OpenTasks({ project: key }: { readonly project: SharedTasks_open$key }) {
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<SharedTasksOpenQuery, SharedTasks_open$key>(
    openFragment,
    key,
  );
  const { t } = useLingui();
  const tasks = (data.openTasks?.edges ?? []).map((edge) => edge.node).filter((task) => !isHeading(task));
  if (tasks.length === 0) return <p className={classes.none}>{t`Everything shared with you is done.`}</p>;
  return (
    <>
      <ul className={classes.list} aria-label={t`Open tasks`}>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} projectId={data.id} />
        ))}
      </ul>
      {hasNext && (
        <Button className={classes.more} loading={isLoadingNext} onClick={() => loadNext(PAGE)}>
          {t`Show more tasks`}
        </Button>
      )}
    </>
  );
}

function DoneTasks({ project: key }: { readonly project: SharedTasks_done$key }) {
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<SharedTasksDoneQuery, SharedTasks_done$key>(
    doneFragment,
    key,
  );
  const [isOpen, setOpen] = useState(false);
  const { t } = useLingui();
  const tasks = (data.doneTasks?.edges ?? []).map((edge) => edge.node).filter((task) => !isHeading(task));
  if (tasks.length === 0) return null;
  return (
    <details className={classes.done} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>{t`What is done`}</summary>
      <ul className={classes.list} aria-label={t`Finished tasks`}>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} projectId={data.id} />
        ))}
      </ul>
      {hasNext && (
        <Button className={classes.more} loading={isLoadingNext} onClick={() => loadNext(PAGE)}>
          {t`Show more tasks`}
        </Button>
      )}
    </details>
  );
}

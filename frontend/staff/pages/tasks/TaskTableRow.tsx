import { useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { useRouter, useSearch } from "@tanstack/react-router";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type CSSProperties, type KeyboardEvent, Suspense, useState } from "react";
import { graphql, useFragment, useLazyLoadQuery, usePaginationFragment } from "react-relay";

import { taskRole, useFormat } from "../../../shared/format";
import { ErrorBoundary, IconOpenDoor, PersonMark, StatusIcon } from "../../../shared/ui";
import { useStaff } from "../../context";
import { RowsSkeleton } from "../../shell/PageSkeleton";
import { toast, toastFailure } from "../../shell/toast";
import { useProject } from "../projects/projectContext";
import type { TaskTableRow_task$key } from "./__generated__/TaskTableRow_task.graphql";
import type { TaskTableRowChildren_task$key } from "./__generated__/TaskTableRowChildren_task.graphql";
import type { TaskTableRowChildrenQuery } from "./__generated__/TaskTableRowChildrenQuery.graphql";
import { InlineDay } from "./InlineDay";
import { OnDemandMenu } from "./OnDemandMenu";
import { PriorityItems, StatusItems } from "./StatusItems";
import { TaskLink } from "./TaskLink";
import styles from "./TaskTable.module.css";
import { type TaskChanges, useTaskUpdate } from "./useTaskUpdate";

interface TaskTableRowProps {
  readonly task: TaskTableRow_task$key;
  readonly isTree: boolean;
  readonly depth: number;
}

/** One line of the list: what stands here is changed here. */
export function TaskTableRow({ task: key, isTree, depth }: TaskTableRowProps) {
  const task = useFragment(
    graphql`
      fragment TaskTableRow_task on Task {
        id
        title
        status
        priority
        isShared
        dueOn
        isOverdue
        viewerCanEdit
        isSummary @include(if: $canReadInternal)
        version @include(if: $canReadInternal)
        estimateMinutes @include(if: $canReadEffort)
        actualMinutes @include(if: $canReadEffort)
        assignments(first: 10) {
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
  const { t } = useLingui();
  const format = useFormat();
  const router = useRouter();
  const { clientName } = useProject();
  const { task: openTask } = useSearch({ from: "/inside" });
  const [isUnfolded, setUnfolded] = useState(false);
  const [draft, setDraft] = useState<string | null>(null);
  const update = useTaskUpdate();
  const canUnfold = isTree && task.isSummary === true;
  const isDone = task.status === "DONE" || task.status === "CANCELLED";

  async function save(changes: TaskChanges, undo?: TaskChanges) {
    const result = await update(task.id, changes);
    if (result.kind !== "saved") {
      toastFailure(result.message);
      return false;
    }
    if (changes.status !== undefined) void router.invalidate();
    if (undo) toast({ message: t`“${task.title}” is changed.`, onUndo: () => void save(undo) });
    return true;
  }

  async function rename() {
    const title = draft?.trim() ?? "";
    // On failure the typed title stays in its field.
    if (title === "" || title === task.title || (await save({ title }, { title: task.title }))) setDraft(null);
  }

  function onRowKey(event: KeyboardEvent) {
    if (event.key === "ArrowRight" && canUnfold) setUnfolded(true);
    else if (event.key === "ArrowLeft" && canUnfold) setUnfolded(false);
    else if (event.key === "e" && task.viewerCanEdit && draft === null) setDraft(task.title);
    else if (event.key === "s" && task.viewerCanEdit)
      event.currentTarget.parentElement?.parentElement?.querySelector<HTMLElement>("[aria-haspopup=menu]")?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const effort =
    task.estimateMinutes === null || task.estimateMinutes === undefined || task.isSummary
      ? ""
      : task.actualMinutes
        ? t`${format.effort(task.actualMinutes)} of ${format.effort(task.estimateMinutes)}`
        : format.effort(task.estimateMinutes);

  return (
    <>
      <div
        className={styles.row}
        role="row"
        aria-level={depth + 1}
        aria-expanded={canUnfold ? isUnfolded : undefined}
        data-open={task.id === openTask || undefined}
        style={{ "--depth": depth } as CSSProperties}
      >
        <span className={styles.first} role="gridcell">
          {canUnfold ? (
            <button
              type="button"
              className={styles.toggle}
              aria-label={isUnfolded ? t`Hide the sub-tasks of ${task.title}` : t`Show the sub-tasks of ${task.title}`}
              onClick={() => setUnfolded(!isUnfolded)}
            >
              {isUnfolded ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
            </button>
          ) : (
            isTree && <span className={styles.leaf} />
          )}
          <OnDemandMenu
            label={t`Status: ${format.taskStatus(task.status)}`}
            isDisabled={!task.viewerCanEdit}
            items={() => <StatusItems value={task.status} onChange={(status) => void save({ status }, { status: task.status })} />}
          >
            <StatusIcon role={taskRole(task)} />
          </OnDemandMenu>
          {draft === null ? (
            <span onKeyDown={onRowKey} role="presentation" style={{ display: "contents" }}>
              <TaskLink id={task.id} className={styles.title} isRow isDone={isDone} isSummary={task.isSummary === true}>
                {task.title}
              </TaskLink>
            </span>
          ) : (
            <TextInput
              className={styles.rename!}
              aria-label={t`Title`}
              value={draft}
              autoFocus
              onChange={(event) => setDraft(event.currentTarget.value)}
              onBlur={() => void rename()}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return;
                if (event.key === "Enter") void rename();
                if (event.key === "Escape") setDraft(null);
              }}
            />
          )}
          {task.isShared && (
            <span className={styles.shared} role="img" aria-label={t`${clientName} sees this`} title={t`${clientName} sees this`}>
              <IconOpenDoor size={16} strokeWidth={1.75} />
            </span>
          )}
        </span>
        <span className={styles.wide} role="gridcell">
          <span className={styles.people}>
            {task.assignments?.edges
              .slice(0, 4)
              .map(
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
          </span>
        </span>
        <span className={styles.wide} role="gridcell">
          <OnDemandMenu
            label={t`Priority: ${format.priority(task.priority)}`}
            tone={task.priority === "NORMAL" || task.priority === "LOW" ? "muted" : undefined}
            isDisabled={!task.viewerCanEdit}
            items={() => <PriorityItems value={task.priority} onChange={(priority) => void save({ priority }, { priority: task.priority })} />}
          >
            {format.priority(task.priority)}
          </OnDemandMenu>
        </span>
        {task.estimateMinutes !== undefined && (
          <span className={`${styles.wide} ${styles.number}`} role="gridcell">
            {effort}
          </span>
        )}
        <span className={styles.due} role="gridcell">
          <InlineDay
            label={t`Due`}
            value={task.dueOn ?? null}
            isLate={task.isOverdue}
            isDisabled={!task.viewerCanEdit}
            onChange={(dueOn) => void save({ dueOn }, { dueOn: task.dueOn ?? null })}
          />
        </span>
      </div>
      {isUnfolded && (
        <ErrorBoundary>
          <Suspense fallback={<RowsSkeleton count={2} />}>
            <TaskChildren id={task.id} depth={depth + 1} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}

interface TaskChildrenProps {
  readonly id: string;
  readonly depth: number;
}

/** The sub-tasks of an unfolded task, asked for when it is unfolded. */
function TaskChildren({ id, depth }: TaskChildrenProps) {
  const { access } = useStaff();
  const { task } = useLazyLoadQuery<TaskTableRowChildrenQuery>(
    graphql`
      query TaskTableRowChildrenQuery($id: ID!, $canReadInternal: Boolean!, $canReadEffort: Boolean!) {
        task(id: $id) {
          ...TaskTableRowChildren_task
        }
      }
    `,
    { id, canReadInternal: access.canReadInternal, canReadEffort: access.canReadEffort },
    { fetchPolicy: "store-and-network" },
  );
  return task ? <Rows task={task} depth={depth} /> : null;
}

function Rows({ task, depth }: { readonly task: TaskTableRowChildren_task$key; readonly depth: number }) {
  const { t } = useLingui();
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment(
    graphql`
      fragment TaskTableRowChildren_task on Task
      @argumentDefinitions(count: { type: "Int", defaultValue: 100 }, cursor: { type: "String" })
      @refetchable(queryName: "TaskTableRowChildrenPaginationQuery") {
        children(first: $count, after: $cursor, orderBy: { field: POSITION }) @connection(key: "TaskTableRow_children") {
          edges {
            node {
              id
              ...TaskTableRow_task
            }
          }
        }
      }
    `,
    task,
  );
  return (
    <>
      {data.children?.edges.map(({ node }) => (
        <TaskTableRow key={node.id} task={node} isTree depth={depth} />
      ))}
      {hasNext && (
        <div className={styles.note}>
          <Button loading={isLoadingNext} onClick={() => loadNext(100)}>{t`Show more`}</Button>
        </div>
      )}
    </>
  );
}

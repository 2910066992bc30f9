import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { IconChecklist } from "@tabler/icons-react";
import { graphql, usePaginationFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { EmptyState } from "../../../shared/ui";
import { useStaff } from "../../context";
import classes from "../../page/page.module.css";
import { useRowCursor } from "../../page/useRowCursor";
import type { TaskTable_project$key } from "./__generated__/TaskTable_project.graphql";
import { TaskTableRow } from "./TaskTableRow";
import styles from "./TaskTable.module.css";

interface TaskTableProps {
  readonly project: TaskTable_project$key;
  /** Top tasks with their sub-tasks below them; else a flat list of hits. */
  readonly isTree: boolean;
  readonly onCreate: (() => void) | null;
}

const PAGE = 100;

/** The first hundred, then a hundred more: ten thousand tasks never stand on the page at once. */
export function TaskTable({ project: key, isTree, onCreate }: TaskTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { access } = useStaff();
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment(
    graphql`
      fragment TaskTable_project on Project
      @argumentDefinitions(count: { type: "Int", defaultValue: 100 }, cursor: { type: "String" })
      @refetchable(queryName: "TaskTablePaginationQuery") {
        id
        tasks(first: $count, after: $cursor, filter: $filter, orderBy: $orderBy) @connection(key: "TaskTable_tasks") {
          totalCount
          edges {
            node {
              id
              ...TaskTableRow_task
            }
          }
        }
      }
    `,
    key,
  );
  const cursor = useRowCursor();
  const edges = data.tasks?.edges ?? [];
  if (edges.length === 0) {
    return (
      <div className={classes.page}>
        {isTree ? (
          <EmptyState
            icon={IconChecklist}
            title={t`Tasks will be here`}
            action={onCreate && <Button onClick={onCreate}>{t`New task`}</Button>}
          >
            {t`Each is internal until you share it with the client.`}
          </EmptyState>
        ) : (
          <EmptyState
            icon={IconChecklist}
            title={t`No task passes these filters`}
            action={
              <Link to="/projects/$projectId/list" params={{ projectId: data.id }} search={{}} className={classes.lineButton}>
                {t`Show all`}
              </Link>
            }
          />
        )}
      </div>
    );
  }
  const shown = edges.length;
  const total = data.tasks?.totalCount ?? shown;
  return (
    <>
      <div className={styles.table} role="treegrid" aria-label={t`Tasks`} ref={cursor} data-effort={access.canReadEffort || undefined}>
        <div className={styles.head} role="row">
          <span role="columnheader">{t`Task`}</span>
          <span role="columnheader" className={styles.wide}>{t`Assignees`}</span>
          <span role="columnheader" className={styles.wide}>{t`Priority`}</span>
          {access.canReadEffort && <span role="columnheader" className={`${styles.wide} ${styles.number}`}>{t`Effort`}</span>}
          <span role="columnheader">{t`Due`}</span>
        </div>
        {edges.map(({ node }) => (
          <TaskTableRow key={node.id} task={node} isTree={isTree} depth={0} />
        ))}
      </div>
      {hasNext && (
        <div className={styles.more}>
          <span className={classes.muted}>{t`${format.count(shown)} of ${format.count(total)}`}</span>
          <Button loading={isLoadingNext} onClick={() => loadNext(PAGE)}>{t`Show more`}</Button>
        </div>
      )}
    </>
  );
}

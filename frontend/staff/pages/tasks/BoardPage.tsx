import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { graphql } from "react-relay";

import { GraphError, usePage } from "../../../shared/graph";
import classes from "../../page/page.module.css";
import { useRowCursor } from "../../page/useRowCursor";
import { useShortcuts } from "../../shell/useShortcuts";
import { useTitle } from "../../shell/useTitle";
import { useProject } from "../projects/projectContext";
import type { BoardPageQuery } from "./__generated__/BoardPageQuery.graphql";
import type { TaskStatus } from "./__generated__/TaskListPageQuery.graphql";
import styles from "./Board.module.css";
import { BoardColumn } from "./BoardColumn";
import type { ColumnCards } from "./boardMoves";
import { CreateTask } from "./CreateTask";
import { TaskFilters } from "./TaskFilters";
import { type Column, COLUMNS } from "./tasksSearch";
import { useBoardColumn } from "./useBoardColumn";
import { useBoardMoves } from "./useBoardMoves";
import { useTaskUpdate } from "./useTaskUpdate";

const route = getRouteApi("/inside/projects/$projectId/board");

const query = graphql`
  query BoardPageQuery(
    $id: ID!
    $todo: TaskFilter!
    $inProgress: TaskFilter!
    $blocked: TaskFilter!
    $done: TaskFilter!
    $canReadInternal: Boolean!
    $canReadMembers: Boolean!
  ) {
    todo: project(id: $id) {
      id
      ...useBoardColumn_project @arguments(filter: $todo)
      ...TaskFilters_project
    }
    inProgress: project(id: $id) {
      ...useBoardColumn_project @arguments(filter: $inProgress)
    }
    blocked: project(id: $id) {
      ...useBoardColumn_project @arguments(filter: $blocked, showsReason: true)
    }
    done: project(id: $id) {
      ...useBoardColumn_project @arguments(filter: $done)
    }
  }
`;

export function BoardPage() {
  const { t } = useLingui();
  const project = useProject();
  const { task: openTask } = route.useSearch();
  const { data, isStale } = usePage<BoardPageQuery>(query, route.useLoaderData());
  const columns = {
    TODO: useBoardColumn(data.todo),
    IN_PROGRESS: useBoardColumn(data.inProgress),
    BLOCKED: useBoardColumn(data.blocked),
    DONE: useBoardColumn(data.done),
  };
  const [dragged, setDragged] = useState<string | null>(null);
  const [choosing, setChoosing] = useState<string | null>(null);
  const [creating, setCreating] = useState<Column | null>(null);
  const board = useRowCursor();
  const cards: ColumnCards[] = COLUMNS.map((column) => ({
    column,
    connection: columns[column].connection,
    ids: columns[column].cards.map((card) => card.id),
  }));
  const move = useBoardMoves(cards, (id) => COLUMNS.flatMap((column) => columns[column].cards).find((card) => card.id === id)?.title ?? "");
  const update = useTaskUpdate();
  useTitle(t`Board`, project.name);

  const focusCard = (id: string) => board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] [data-row]`)?.focus();
  const focused = () => document.activeElement?.closest<HTMLElement>("[data-card]") ?? null;
  function step(by: 1 | -1) {
    const from = focused()?.closest<HTMLElement>("[data-column]");
    const all = [...(board.current?.querySelectorAll<HTMLElement>("[data-column]") ?? [])];
    const target = all.slice(0)[from ? all.indexOf(from) + by : 0];
    target?.querySelector<HTMLElement>("[data-row]")?.focus();
  }
  useShortcuts({
    arrowleft: () => step(-1),
    arrowright: () => step(1),
    s: () => project.canEditTasks && setChoosing(focused()?.dataset.card ?? openTask ?? null),
    c: () => project.canEditTasks && setCreating("TODO"),
  });

  if (!data.todo) throw new GraphError("NOT_FOUND");

  function endChoosing() {
    const id = choosing;
    setChoosing(null);
    // The menu is gone and the focus with it, unless somebody pressed something else: back to the card.
    setTimeout(() => {
      if (id !== null && document.activeElement === document.body) focusCard(id);
    }, 50);
  }

  function choose(id: string, status: TaskStatus) {
    setChoosing(null);
    // The cursor goes along with the card.
    setTimeout(() => focusCard(id), 50);
    // A cancelled task leaves the board: it has no column to go to.
    if (status === "CANCELLED") void move.cancel(id, update);
    else void move.to(id, { column: status, index: columns[status].cards.length });
  }

  return (
    <div>
      <div className={styles.tools}>
        <TaskFilters project={data.todo} />
        {project.canEditTasks && (
          <div className={classes.actions}>
            <Button variant="filled" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setCreating("TODO")}>
              {t`New task`}
            </Button>
          </div>
        )}
      </div>
      <div className={`${styles.board} ${isStale ? classes.stale : ""}`} ref={board}>
        {COLUMNS.map((column) => (
          <BoardColumn
            key={column}
            column={column}
            data={columns[column]}
            clientName={project.clientName}
            openTask={openTask}
            dragged={dragged}
            choosing={choosing}
            canCreate={project.canEditTasks}
            onCreate={setCreating}
            onDrag={setDragged}
            onMove={(id, to) => void move.to(id, to)}
            onChoose={choose}
            onChooseEnd={endChoosing}
          />
        ))}
      </div>
      {creating !== null && (
        <CreateTask projectId={project.id} projectName={project.name} status={creating} onClose={() => setCreating(null)} />
      )}
    </div>
  );
}

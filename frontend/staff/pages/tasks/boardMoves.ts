import { ConnectionHandler, type RecordProxy, type RecordSourceSelectorProxy } from "relay-runtime";

import type { Column } from "./tasksSearch";

/** Where a card goes: a column and the place among the cards that stand there without it. */
export interface Place {
  readonly column: Column;
  readonly index: number;
}

export interface ColumnCards {
  readonly column: Column;
  /** The Relay id of the column's connection. */
  readonly connection: string;
  readonly ids: readonly string[];
}

/** The neighbour the server is told; none in an empty column. */
export function neighbours(target: ColumnCards, taskId: string, index: number): { afterId?: string; beforeId?: string } {
  const others = target.ids.filter((id) => id !== taskId);
  const afterId = others[index - 1];
  if (afterId !== undefined) return { afterId };
  const beforeId = others[0];
  return beforeId === undefined ? {} : { beforeId };
}

export function placeOf(columns: readonly ColumnCards[], taskId: string): Place | null {
  for (const { column, ids } of columns) {
    const index = ids.indexOf(taskId);
    if (index !== -1) return { column, index };
  }
  return null;
}

function edgesOf(connection: RecordProxy): RecordProxy[] {
  return (connection.getLinkedRecords("edges") ?? []).filter((edge) => edge !== null);
}

function addToCount(connection: RecordProxy, by: number): void {
  const count = connection.getValue("totalCount");
  if (typeof count === "number") connection.setValue(count + by, "totalCount");
}

/** Moves the card between the columns' lists in the store, as the server will. */
export function moveCard(store: RecordSourceSelectorProxy, columns: readonly ColumnCards[], taskId: string, to: Place): void {
  const task = store.get(taskId);
  const target = columns.find((each) => each.column === to.column);
  const targetConnection = target && store.get(target.connection);
  if (!task || !targetConnection) return;
  const from = columns.find((each) => each.ids.includes(taskId));
  const fromConnection = from && store.get(from.connection);
  if (fromConnection) {
    const kept = edgesOf(fromConnection).filter((edge) => edge.getLinkedRecord("node")?.getDataID() !== taskId);
    fromConnection.setLinkedRecords(kept, "edges");
    addToCount(fromConnection, -1);
  }
  const edge = ConnectionHandler.createEdge(store, targetConnection, task, "TaskEdge");
  const edges = edgesOf(targetConnection);
  targetConnection.setLinkedRecords(edges.toSpliced(to.index, 0, edge), "edges");
  addToCount(targetConnection, 1);
  task.setValue(to.column, "status");
}

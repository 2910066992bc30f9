import type { BoardPageQuery$variables } from "./__generated__/BoardPageQuery.graphql";
import type { Priority, TaskListPageQuery$variables, TaskStatus } from "./__generated__/TaskListPageQuery.graphql";

/** Filters of the board and the list, in the address; they travel from one tab to the other. */
export interface TasksSearch {
  q?: string | undefined;
  assignee?: string | undefined;
  late?: "yes" | undefined;
  priority?: Priority | undefined;
  /** The list only: a board has its columns. */
  status?: TaskStatus | undefined;
  sort?: TasksSort | undefined;
}

export const STATUSES: readonly TaskStatus[] = ["TODO", "IN_PROGRESS", "BLOCKED", "DONE", "CANCELLED"];
export const COLUMNS = ["TODO", "IN_PROGRESS", "BLOCKED", "DONE"] as const satisfies readonly TaskStatus[];
export type Column = (typeof COLUMNS)[number];
export const PRIORITIES: readonly Priority[] = ["CRITICAL", "HIGH", "NORMAL", "LOW"];
export const TASK_SORTS = ["position", "due", "title", "priority", "updated"] as const;
export type TasksSort = (typeof TASK_SORTS)[number];

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined);

export function validTasksSearch(search: Record<string, unknown>): TasksSearch {
  return {
    q: text(search.q),
    assignee: text(search.assignee),
    late: search.late === "yes" ? "yes" : undefined,
    priority: PRIORITIES.find((each) => each === search.priority),
    status: STATUSES.find((each) => each === search.status),
    sort: TASK_SORTS.find((each) => each === search.sort),
  };
}

type Filter = NonNullable<TaskListPageQuery$variables["filter"]>;

function commonFilter(search: TasksSearch): Filter {
  return {
    ...(search.q !== undefined && { titleContains: search.q }),
    ...(search.assignee !== undefined && { assigneeId: search.assignee }),
    ...(search.late !== undefined && { isOverdue: true }),
    ...(search.priority !== undefined && { priority: [search.priority] }),
  };
}

/** A task with sub-tasks is a heading; the board moves the work itself. */
function leaves(canReadInternal: boolean): Filter {
  return canReadInternal ? { isSummary: false } : {};
}

/** What stands in the board's columns and is not done. */
export function openTasksFilter(canReadInternal: boolean): Filter {
  return { status: ["TODO", "IN_PROGRESS", "BLOCKED"], ...leaves(canReadInternal) };
}

type BoardVariables = Pick<BoardPageQuery$variables, "id" | "todo" | "inProgress" | "blocked" | "done">;

export function boardVariables(id: string, search: TasksSearch, canReadInternal: boolean): BoardVariables {
  const common: Filter = { ...commonFilter(search), ...leaves(canReadInternal) };
  const column = (status: TaskStatus): Filter => ({ ...common, status: [status] });
  return { id, todo: column("TODO"), inProgress: column("IN_PROGRESS"), blocked: column("BLOCKED"), done: column("DONE") };
}

export function isFiltered(search: TasksSearch): boolean {
  return Object.keys(commonFilter(search)).length > 0 || search.status !== undefined;
}

/** In its natural order and unfiltered the list is a tree; else it is flat, since a hit may hang below a miss. */
export function isTree(search: TasksSearch): boolean {
  return !isFiltered(search) && (search.sort ?? "position") === "position";
}

const ORDER_FIELDS = { position: "POSITION", due: "DUE_ON", title: "TITLE", priority: "PRIORITY", updated: "UPDATED_AT" } as const;

type ListVariables = Pick<TaskListPageQuery$variables, "id" | "filter" | "orderBy">;

export function taskListVariables(id: string, search: TasksSearch): ListVariables {
  const sort = search.sort ?? "position";
  return {
    id,
    filter: isTree(search)
      ? { isRoot: true }
      : { ...commonFilter(search), ...(search.status !== undefined && { status: [search.status] }) },
    orderBy: { field: ORDER_FIELDS[sort], direction: sort === "updated" ? "DESC" : "ASC" },
  };
}

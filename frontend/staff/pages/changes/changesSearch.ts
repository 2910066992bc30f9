import { someOf } from "../projects/projectsSearch";
import type { ChangesPageQuery$variables, ChangeState } from "./__generated__/ChangesPageQuery.graphql";

/** Filters of the list of change requests, in the address. */
export interface ChangesSearch {
  q?: string | undefined;
  /** Comma-separated, as in "SUBMITTED,QUOTED". */
  state?: string | undefined;
  project?: string | undefined;
  turn?: Turn | undefined;
  sort?: "oldest" | undefined;
}

export const CHANGE_STATES: readonly ChangeState[] = [
  "SUBMITTED",
  "ASSESSING",
  "QUOTED",
  "EXPIRED",
  "APPROVED",
  "IMPLEMENTING",
  "DONE",
  "REJECTED",
  "DECLINED",
  "WITHDRAWN",
];

export const TURNS = ["FIRM", "CLIENT"] as const;
export type Turn = (typeof TURNS)[number];

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined);

export function validChangesSearch(search: Record<string, unknown>): ChangesSearch {
  return {
    q: text(search.q),
    state: someOf(text(search.state), CHANGE_STATES).join(",") || undefined,
    project: text(search.project),
    turn: TURNS.find((each) => each === search.turn),
    sort: search.sort === "oldest" ? "oldest" : undefined,
  };
}

type Variables = Pick<ChangesPageQuery$variables, "filter" | "orderBy">;

/** Newest first, unless the address says otherwise. */
export function changesVariables(search: ChangesSearch): Variables {
  const state = someOf(search.state, CHANGE_STATES);
  return {
    filter: {
      ...(search.q !== undefined && { titleContains: search.q }),
      ...(state.length > 0 && { state }),
      ...(search.project !== undefined && { projectId: search.project }),
      ...(search.turn !== undefined && { turn: [search.turn] }),
    },
    orderBy: { field: "CREATED_AT", direction: search.sort === "oldest" ? "ASC" : "DESC" },
  };
}

/** What of a project has not come to an end: it waits for one side or the other. */
export function openChangesFilter(projectId: string): Variables["filter"] {
  return { projectId, turn: TURNS };
}

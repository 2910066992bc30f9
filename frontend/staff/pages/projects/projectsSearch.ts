import type { ProjectPhase, ProjectState, StaffProjectsPageQuery$variables } from "./__generated__/StaffProjectsPageQuery.graphql";

/** The address of the list says everything about it: what is filtered, how it is sorted and grouped. */
export interface ProjectsSearch {
  /** Comma-separated, as in "EXECUTION,MONITORING". */
  phase?: string | undefined;
  state?: string | undefined;
  manager?: string | undefined;
  client?: string | undefined;
  shared?: "yes" | "no" | undefined;
  q?: string | undefined;
  sort?: ProjectsSort | undefined;
  group?: "none" | undefined;
}

export const PHASES: readonly ProjectPhase[] = ["INITIATION", "PLANNING", "EXECUTION", "MONITORING", "CLOSING", "CLOSED"];
export const STATES: readonly ProjectState[] = ["ACTIVE", "ON_HOLD", "CANCELLED"];
export const SORTS = ["name", "code", "finish", "updated", "deviation"] as const;
export type ProjectsSort = (typeof SORTS)[number];

export const PAGE_SIZE = 100;

export function someOf<Value extends string>(raw: string | undefined, allowed: readonly Value[]): Value[] {
  const asked = new Set(raw?.split(",") ?? []);
  return allowed.filter((value) => asked.has(value));
}

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined);

function oneOf<Value extends string>(value: unknown, allowed: readonly Value[]): Value | undefined {
  return allowed.find((each) => each === value);
}

export function validProjectsSearch(search: Record<string, unknown>): ProjectsSearch {
  return {
    phase: someOf(text(search.phase), PHASES).join(",") || undefined,
    state: someOf(text(search.state), STATES).join(",") || undefined,
    manager: text(search.manager),
    client: text(search.client),
    shared: oneOf(search.shared, ["yes", "no"] as const),
    q: text(search.q),
    sort: oneOf(search.sort, SORTS),
    group: oneOf(search.group, ["none"] as const),
  };
}

const ORDER_FIELDS = { name: "NAME", code: "CODE", finish: "PLANNED_FINISH_ON", updated: "UPDATED_AT", deviation: "NAME" } as const;

export function projectsVariables(search: ProjectsSearch): Pick<StaffProjectsPageQuery$variables, "filter" | "orderBy"> {
  const phase = someOf(search.phase, PHASES);
  const state = someOf(search.state, STATES);
  const sort = search.sort ?? "name";
  return {
    filter: {
      ...(phase.length > 0 && { phase }),
      ...(state.length > 0 && { state }),
      ...(search.manager !== undefined && { managerId: search.manager }),
      ...(search.client !== undefined && { clientId: search.client }),
      ...(search.shared !== undefined && { isShared: search.shared === "yes" }),
      ...(search.q !== undefined && { nameContains: search.q }),
    },
    orderBy: { field: ORDER_FIELDS[sort], direction: sort === "updated" ? "DESC" : "ASC" },
  };
}

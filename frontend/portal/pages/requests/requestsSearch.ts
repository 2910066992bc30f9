import type { ChangeState, RequestsPageQuery$variables } from "./__generated__/RequestsPageQuery.graphql";

/** Filters of the list of requests, in the address. */
export interface RequestsSearch {
  project?: string | undefined;
  turn?: Turn | undefined;
  state?: ChangeState | undefined;
}

export const TURNS = ["CLIENT", "FIRM"] as const;
export type Turn = (typeof TURNS)[number];

const OPEN_STATES = ["SUBMITTED", "ASSESSING", "QUOTED", "EXPIRED", "APPROVED", "IMPLEMENTING"] as const satisfies readonly ChangeState[];
const OVER_STATES = ["DONE", "REJECTED", "DECLINED", "WITHDRAWN"] as const satisfies readonly ChangeState[];
export const STATES: readonly ChangeState[] = [...OPEN_STATES, ...OVER_STATES];

export function validRequestsSearch(search: Record<string, unknown>): RequestsSearch {
  return {
    project: typeof search.project === "string" && search.project.startsWith("prj_") ? search.project : undefined,
    turn: TURNS.find((turn) => turn === search.turn),
    state: STATES.find((state) => state === search.state),
  };
}

/** What goes on, and what is over: whose turn it is, is asked of what goes on alone. */
export function requestsVariables({ project, turn, state }: RequestsSearch): RequestsPageQuery$variables {
  const wanted = (states: readonly ChangeState[]) => (state === undefined ? states : states.filter((each) => each === state));
  const open = wanted(OPEN_STATES);
  const over = turn === undefined ? wanted(OVER_STATES) : [];
  return {
    projectId: project ?? null,
    turn: turn === undefined ? TURNS : [turn],
    open,
    hasOpen: open.length > 0,
    over,
    hasOver: over.length > 0,
  };
}

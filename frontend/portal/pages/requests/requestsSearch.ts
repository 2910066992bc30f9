/** Filters of the list of requests, in the address. */
export interface RequestsSearch {
  project?: string | undefined;
  turn?: Turn | undefined;
}

export const TURNS = ["CLIENT", "FIRM"] as const;
export type Turn = (typeof TURNS)[number];

export function validRequestsSearch(search: Record<string, unknown>): RequestsSearch {
  return {
    project: typeof search.project === "string" && search.project.startsWith("prj_") ? search.project : undefined,
    turn: TURNS.find((turn) => turn === search.turn),
  };
}

import type { ProjectLibraryQuery$variables } from "./__generated__/ProjectLibraryQuery.graphql";

/** What the address of a library says. */
export interface LibrarySearch {
  readonly folder?: string | undefined;
  readonly q?: string | undefined;
  /** The newest stand first, unless the reader wants them by title. */
  readonly sort?: "title" | undefined;
}

/** All links of a library lead to the same page: what is asked for tells which one is open. */
export const exactly = { exact: true } as const;

const FOLDER = /^fol_[0-9a-f]{32}$/;

export function validLibrarySearch({ folder, q, sort }: Record<string, unknown>): LibrarySearch {
  return {
    folder: typeof folder === "string" && FOLDER.test(folder) ? folder : undefined,
    q: typeof q === "string" && q !== "" ? q : typeof q === "number" ? String(q) : undefined,
    sort: sort === "title" ? sort : undefined,
  };
}

/** A search looks into every folder; else only what lies in this one is listed. */
export function libraryVariables({ folder, q, sort }: LibrarySearch): Pick<ProjectLibraryQuery$variables, "documents" | "orderBy"> {
  return {
    documents: q !== undefined ? { titleContains: q } : folder !== undefined ? { folderId: folder } : { isAtTheTop: true },
    orderBy: sort === "title" ? { field: "TITLE" } : { field: "LAST_ADDED_AT", direction: "DESC" },
  };
}

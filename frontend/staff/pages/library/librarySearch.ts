import type { ProjectLibraryPageQuery$variables } from "./__generated__/ProjectLibraryPageQuery.graphql";

export type LibrarySort = "title" | "newest" | "changed";

/** What the address of a library says. */
export interface LibrarySearch {
  readonly folder?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: LibrarySort | undefined;
  readonly view?: "trash" | undefined;
}

/** All links of a library lead to the same page: what is asked for tells which one is open. */
export const exactly = { exact: true } as const;

const FOLDER = /^fol_[0-9a-f]{32}$/;

export function validLibrarySearch({ folder, q, sort, view }: Record<string, unknown>): LibrarySearch {
  return {
    folder: typeof folder === "string" && FOLDER.test(folder) ? folder : undefined,
    q: typeof q === "string" && q !== "" ? q : typeof q === "number" ? String(q) : undefined,
    sort: sort === "newest" || sort === "changed" ? sort : undefined,
    view: view === "trash" ? view : undefined,
  };
}

const orders = {
  title: { field: "TITLE", direction: "ASC" },
  newest: { field: "LAST_ADDED_AT", direction: "DESC" },
  changed: { field: "UPDATED_AT", direction: "DESC" },
} as const;

type LibraryVariables = Pick<ProjectLibraryPageQuery$variables, "documents" | "folders" | "orderBy" | "isTrash">;

/** A search looks into every folder; else only what lies in this one is listed. */
export function libraryVariables({ folder, q, sort, view }: LibrarySearch, canReadInternal: boolean): LibraryVariables {
  const isTrash = view === "trash" && canReadInternal;
  // Only who may see the trash may ask for what is not in it.
  const there = canReadInternal ? { isTrashed: isTrash } : {};
  const where = isTrash ? {} : q !== undefined ? { titleContains: q } : folder !== undefined ? { folderId: folder } : { isAtTheTop: true };
  return {
    documents: { ...where, ...there },
    folders: canReadInternal ? { isTrashed: false } : {},
    orderBy: orders[sort ?? "title"],
    isTrash,
  };
}

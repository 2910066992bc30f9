import { createContext, useContext } from "react";

import type { LibraryFolder } from "./libraryFolders";

/** Whose documents these are and what may be done there. */
export interface LibraryFacts {
  readonly owner: { readonly projectId: string } | { readonly clientId: string };
  /** "ERP rollout", or the client's name. */
  readonly name: string;
  readonly clientName: string;
  /** Nothing of a project can be shared before the project is. */
  readonly isOwnerShared: boolean;
  readonly canUpload: boolean;
  readonly canEdit: boolean;
  /** Every folder that is not in the trash. */
  readonly folders: readonly LibraryFolder[];
}

export const LibraryContext = createContext<LibraryFacts | null>(null);

export function useLibrary(): LibraryFacts {
  const library = useContext(LibraryContext);
  if (!library) throw new Error("useLibrary needs a library above");
  return library;
}

/** A folder as lists of them come: each names what it is in. */
export interface FlatFolder {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

export interface FolderNode extends FlatFolder {
  readonly folders: readonly FolderNode[];
}

/** Folders inside folders. One whose outer folder is not there stands at the top: nothing gets lost. */
export function folderTree(folders: readonly FlatFolder[]): readonly FolderNode[] {
  const known = new Set(folders.map(({ id }) => id));
  const inside = (parentId: string | null): FolderNode[] =>
    folders
      .filter((folder) => (folder.parentId !== null && known.has(folder.parentId) ? folder.parentId : null) === parentId)
      .map((folder) => ({ ...folder, folders: inside(folder.id) }));
  return inside(null);
}

/** From the top down to the folder itself; empty when it is not there. */
export function pathTo(id: string | undefined, folders: readonly FlatFolder[]): readonly FlatFolder[] {
  const path: FlatFolder[] = [];
  for (let at = folders.find((folder) => folder.id === id); at && !path.includes(at); ) {
    path.unshift(at);
    const { parentId } = at;
    at = folders.find((folder) => folder.id === parentId);
  }
  return path;
}

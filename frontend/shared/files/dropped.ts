import type { Chosen } from "./uploads";

export interface Dropped {
  readonly files: readonly Chosen[];
  /** Names of folders, which are not sent. */
  readonly folders: readonly string[];
}

interface WithHandle {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** What lies on a drop. All of it is asked for at once: after the event the browser has forgotten it. */
export async function droppedFiles(data: DataTransfer): Promise<Dropped> {
  const folders: string[] = [];
  const asked: Promise<Chosen>[] = [];
  for (const item of data.items) {
    if (item.kind !== "file") continue;
    const entry = item.webkitGetAsEntry?.();
    if (entry?.isDirectory) {
      folders.push(entry.name);
      continue;
    }
    const file = item.getAsFile();
    if (!file) continue;
    const handle = (item as WithHandle).getAsFileSystemHandle?.().catch(() => null) ?? Promise.resolve(null);
    asked.push(handle.then((found) => ({ file, handle: found?.kind === "file" ? (found as FileSystemFileHandle) : undefined })));
  }
  return { files: await Promise.all(asked), folders };
}

export function carriesFiles(data: DataTransfer | null): boolean {
  return data?.types.includes("Files") ?? false;
}

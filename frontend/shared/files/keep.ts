import type { Target } from "./transport";

/** What is kept of a file on its way, so that it can go on after the page was left. */
export interface Kept {
  /** Our own name for it. */
  readonly id: string;
  readonly app: "staff" | "portal";
  /** Only who sent it finds it again in this browser. */
  readonly viewer: string;
  readonly uploadId: string;
  readonly partSize: number;
  readonly target: Target;
  /** Where it goes, in words. */
  readonly place: string;
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
  readonly isFinished: boolean;
  readonly isPaused: boolean;
  /** Where the browser hands one out, the file itself can be asked for again. */
  readonly handle?: FileSystemFileHandle | undefined;
  /** Once it was reckoned: tells another file of the same name and size. */
  readonly sha256?: string | undefined;
}

export interface Keep {
  all(): Promise<readonly Kept[]>;
  put(kept: Kept): Promise<void>;
  remove(id: string): Promise<void>;
}

const DATABASE = "portico.files";
const STORE = "transfers";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE, { keyPath: "id" }));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("the browser keeps nothing")));
  });
}

async function run<Result>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.addEventListener("complete", () => resolve(request.result));
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("nothing was kept")));
    });
  } finally {
    database.close();
  }
}

/** In the browser's database, which can hold handles of files. Where it keeps nothing, files go all the same. */
export function browserKeep(app: Kept["app"], viewer: string): Keep {
  // One write after the other: the last one is what stands.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (write: () => Promise<unknown>) => {
    last = last.then(write, write).catch(() => undefined);
    return last.then(() => undefined);
  };
  const isMine = (kept: Kept) => kept.app === app && kept.viewer === viewer;
  return {
    async all() {
      try {
        return (await run("readonly", (store) => store.getAll() as IDBRequest<Kept[]>)).filter(isMine);
      } catch {
        return [];
      }
    },
    put: (kept) =>
      inTurn(() =>
        run("readwrite", (store) => store.put(kept)).catch(() =>
          // A handle may not be kept in every browser; the rest is.
          run("readwrite", (store) => store.put({ ...kept, handle: undefined })),
        ),
      ),
    remove: (id) => inTurn(() => run("readwrite", (store) => store.delete(id))),
  };
}

/** At sign-out: the next one at this machine finds nothing. */
export async function forgetTransfers(app: Kept["app"], viewer: string): Promise<void> {
  const keep = browserKeep(app, viewer);
  for (const { id } of await keep.all()) await keep.remove(id);
}

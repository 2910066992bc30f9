/** Where the bytes of a version are asked for, and how to go on when the session has just run out. */
export interface FileSource {
  readonly app: "staff" | "portal";
  /** Renews the session, by a new sign-in if need be; false when nobody signed in. */
  readonly renew: () => Promise<boolean>;
}

export type FileTrouble = "NETWORK" | "SESSION" | "MISSING" | "BUSY";

export class FileError extends Error {
  override readonly name = "FileError";
  readonly trouble: FileTrouble;

  constructor(trouble: FileTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** Each request is judged anew by the server, and redirected to the file store. */
export function fileAddress(app: FileSource["app"], versionId: string, what: "download" | "preview" | "thumbnail"): string {
  return `/graphql/files/${app}/${encodeURIComponent(versionId)}/${what}`;
}

interface ReadOptions {
  readonly signal: AbortSignal;
  /** Whole bytes so far. */
  readonly onProgress?: (bytes: number) => void;
}

/** Versions never change, so the last few are kept: a comparison needs what was just looked at. */
const kept = new Map<string, Uint8Array<ArrayBuffer>>();
const KEPT_BYTES = 48 * 1024 * 1024;

function keep(address: string, bytes: Uint8Array<ArrayBuffer>): void {
  kept.set(address, bytes);
  let total = [...kept.values()].reduce((sum, each) => sum + each.byteLength, 0);
  for (const [oldest, { byteLength }] of kept) {
    if (total <= KEPT_BYTES) return;
    kept.delete(oldest);
    total -= byteLength;
  }
}

function troubleOf(status: number): FileTrouble {
  if (status === 401) return "SESSION";
  return status === 429 || status >= 500 ? "BUSY" : "MISSING";
}

/** All bytes of a version, exactly as many as it has. They are shared: whoever gives them away copies them first. */
export async function readFile(
  source: FileSource,
  file: { readonly versionId: string; readonly size: number },
  options: ReadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const address = fileAddress(source.app, file.versionId, "preview");
  const known = kept.get(address);
  if (known !== undefined) return known;
  const ask = () => fetch(address, { credentials: "same-origin", signal: options.signal });
  try {
    let response = await ask();
    if (response.status === 401 && (await source.renew())) response = await ask();
    if (!response.ok || response.body === null) throw new FileError(troubleOf(response.status));
    const bytes = await collect(response.body, file.size, options.onProgress);
    keep(address, bytes);
    return bytes;
  } catch (error) {
    if (error instanceof FileError || options.signal.aborted) throw error;
    throw new FileError("NETWORK");
  }
}

async function collect(body: ReadableStream<Uint8Array>, size: number, onProgress?: (bytes: number) => void) {
  const bytes = new Uint8Array(size);
  let at = 0;
  const reader = body.getReader();
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read one piece after the other
    const { done, value } = await reader.read();
    if (done) break;
    // More than was promised, and it is not that file.
    if (at + value.byteLength > size) throw new FileError("NETWORK");
    bytes.set(value, at);
    at += value.byteLength;
    onProgress?.(at);
  }
  if (at !== size) throw new FileError("NETWORK");
  return bytes;
}

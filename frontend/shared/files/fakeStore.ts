import type { Keep, Kept } from "./keep";
import { type ServerUpload, TransferError, type Transport } from "./transport";

/** A server and an object store in a few lines, for tests: they keep what arrives and fail when they are told to. */
export class FakeStore implements Transport {
  readonly uploads = new Map<string, { upload: ServerUpload; readonly arrived: Map<number, number>; sha256: string | null }>();
  readonly calls: string[] = [];
  /** Called before each PUT; may throw, or wait. */
  beforePut: (number: number, signal: AbortSignal) => Promise<void> | void = () => undefined;
  /** What the worker decides. */
  verdict: Pick<ServerUpload, "state" | "fault"> = { state: "AVAILABLE", fault: null };
  refusal: TransferError | null = null;
  private readonly keys = new Map<string, string>();

  constructor(private readonly partSize: number) {}

  async start(_: unknown, file: { readonly name: string }, key: string) {
    this.calls.push(`start ${file.name}`);
    if (this.refusal) throw this.refusal;
    const id = this.keys.get(key) ?? `upl_${this.uploads.size + 1}`;
    this.keys.set(key, id);
    const upload: ServerUpload = { id, partSize: this.partSize, state: "UPLOADING", fault: null, documentId: null };
    if (!this.uploads.has(id)) this.uploads.set(id, { upload, arrived: new Map(), sha256: null });
    return upload;
  }

  async parts(id: string, numbers: readonly number[]) {
    this.calls.push(`parts ${numbers.join(",")}`);
    const arrived = [...this.open(id).arrived].map(([number, size]) => ({ number, size }));
    return { arrived, urls: new Map(numbers.map((number) => [number, `${id}/${number}`])) };
  }

  async put(url: string, bytes: Blob, onProgress: (sent: number) => void, signal: AbortSignal) {
    const [id = "", number = ""] = url.split("/");
    this.calls.push(`put ${number}`);
    await this.beforePut(Number(number), signal);
    signal.throwIfAborted();
    onProgress(bytes.size);
    this.open(id).arrived.set(Number(number), bytes.size);
  }

  async finish(id: string, sha256: string) {
    this.calls.push("finish");
    const entry = this.open(id);
    entry.sha256 = sha256;
    entry.upload = { ...entry.upload, state: "PENDING" };
    return entry.upload;
  }

  async look(id: string) {
    const entry = this.uploads.get(id)!;
    if (entry.upload.state === "PENDING") {
      entry.upload = { ...entry.upload, ...this.verdict, documentId: this.verdict.state === "AVAILABLE" ? "doc_1" : null };
    }
    return entry.upload;
  }

  async cancel(id: string) {
    this.calls.push("cancel");
    const entry = this.open(id);
    entry.upload = { ...entry.upload, state: "CANCELLED" };
  }

  puts(): number[] {
    return this.calls.filter((call) => call.startsWith("put ")).map((call) => Number(call.slice(4)));
  }

  private open(id: string) {
    const entry = this.uploads.get(id);
    if (entry?.upload.state !== "UPLOADING") throw new TransferError("NOT_UPLOADING", { sentence: "It was finished or given up." });
    return entry;
  }
}

/** What a browser keeps, for as long as the test lives. */
export function memoryKeep(): Keep & { readonly kept: Map<string, Kept> } {
  const kept = new Map<string, Kept>();
  return {
    kept,
    all: () => Promise.resolve([...kept.values()]),
    put: (each) => Promise.resolve(void kept.set(each.id, each)),
    remove: (id) => Promise.resolve(void kept.delete(id)),
  };
}

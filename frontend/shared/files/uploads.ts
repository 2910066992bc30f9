import { readAgain } from "./handle";
import type { Keep, Kept } from "./keep";
import { awaitCheck, type Job, type Progress, sendFile, type Surroundings } from "./sendFile";
import { createSlots } from "./slots";
import { type Fault, isUnderWay, Speed, type Transfer } from "./transfer";
import { type ServerUpload, type Target, TransferError, type Transport } from "./transport";
import type { Waiting } from "./wait";

/** Files at once; the others wait for their turn. */
const FILES = 3;
/** Parts at once, of all files: a browser opens no more connections to one place anyway. */
const PARTS = 6;
const TELL_MS = 200;

export interface Chosen {
  readonly file: File;
  readonly handle?: FileSystemFileHandle | undefined;
}

export interface Owner {
  readonly app: Kept["app"];
  readonly viewer: string;
}

interface Outside extends Pick<Surroundings, "hash"> {
  readonly owner: Owner;
  readonly transport: Transport;
  readonly keep: Keep;
  readonly waiting: Waiting;
  readonly claim: (id: string) => Promise<(() => void) | null>;
  readonly newId: () => string;
  readonly now?: () => number;
}

/** What is known of one transfer beyond what is shown. */
interface Entry {
  shown: Transfer;
  job: Job | null;
  kept: Kept | null;
  handle: FileSystemFileHandle | undefined;
  stop: AbortController | null;
  letGo: (() => void) | null;
  readonly speed: Speed;
}

/** All files on their way from this window: begun, paused, resumed and given up here, and shown by the tray. */
export class Uploads {
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Set<() => void>();
  private readonly arrivals = new Set<(transfer: Transfer) => void>();
  private readonly surroundings: Surroundings;
  private snapshot: readonly Transfer[] = [];
  private restored: Promise<void> | null = null;
  private telling: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly outside: Outside) {
    const { transport, hash, waiting } = outside;
    this.surroundings = { transport, hash, slots: createSlots(PARTS), now: outside.now ?? Date.now, wait: waiting.wait };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly transfers = (): readonly Transfer[] => this.snapshot;

  /** Told once for each file that became available. */
  readonly onAvailable = (listener: (transfer: Transfer) => void): (() => void) => {
    this.arrivals.add(listener);
    return () => this.arrivals.delete(listener);
  };

  add(chosen: readonly Chosen[], target: Target, place: string): void {
    for (const { file, handle } of chosen) {
      const id = this.outside.newId();
      const entry = this.enter({ id, name: file.name, size: file.size, target, place, state: "QUEUED", hasHandle: handle !== undefined });
      entry.handle = handle;
      entry.job = { target, file, key: id, uploadId: null, partSize: 0, arrived: new Set(), digest: null, sha256: null };
      // Nobody else can know of it yet.
      void this.outside.claim(id).then((letGo) => {
        entry.letGo = letGo;
      });
    }
    this.pump();
  }

  /** Something that is not sent at all is shown with the reason. */
  refuse(name: string, target: Target, place: string, code: string): void {
    const entry = this.enter({ id: this.outside.newId(), name, size: 0, target, place, state: "FAILED", hasHandle: false });
    this.change(entry, { fault: { code, sentence: null } });
  }

  pause(id: string): void {
    const entry = this.entries.get(id);
    if (!entry || !isUnderWay(entry.shown)) return;
    entry.stop?.abort();
    this.change(entry, { state: "PAUSED", speed: null, retryAt: null, fault: null });
    this.remember(entry, { isPaused: true });
    this.pump();
  }

  /** Go on; `file` when it had to be chosen again. */
  async resume(id: string, file?: File): Promise<void> {
    const entry = this.entries.get(id);
    if (!entry) return;
    if (entry.shown.state === "WAITING") this.outside.waiting.wake();
    if (entry.shown.state === "PAUSED" || (entry.shown.state === "FAILED" && entry.job)) {
      this.queue(entry);
    } else if (entry.shown.state === "NEEDS_FILE") {
      const found = file ?? (await readAgain(entry.handle, true));
      if (found) this.takeFile(entry, found);
      // The browser does not give it: it has to be chosen.
      else this.change(entry, { hasHandle: false });
    }
  }

  cancel(id: string): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    entry.stop?.abort();
    const uploadId = entry.job?.uploadId ?? entry.kept?.uploadId;
    const isOpen = entry.shown.state !== "AVAILABLE" && entry.shown.state !== "CHECKING";
    // If nobody answers, the server gives it up by itself after a week.
    if (uploadId && isOpen) void this.outside.transport.cancel(uploadId).catch(() => undefined);
    this.drop(entry);
    this.pump();
  }

  /** It failed, but what has arrived is kept: it may go on. */
  canRetry(id: string): boolean {
    return this.entries.get(id)?.job != null;
  }

  /** Take what is done or failed off the list. */
  dismiss(id: string): void {
    const entry = this.entries.get(id);
    if (!entry || isUnderWay(entry.shown)) return;
    if (entry.shown.state === "FAILED") this.cancel(id);
    else this.drop(entry);
  }

  /** What was under way when the page was left; once. */
  restore(): Promise<void> {
    this.restored ??= this.findKept();
    return this.restored;
  }

  private async findKept(): Promise<void> {
    for (const kept of await this.outside.keep.all()) {
      if (this.entries.has(kept.id)) continue;
      const letGo = await this.outside.claim(kept.id);
      if (letGo === null) continue;
      const { id, name, size, target, place, handle } = kept;
      const entry = this.enter({ id, name, size, target, place, state: kept.isFinished ? "CHECKING" : "NEEDS_FILE", hasHandle: handle !== undefined });
      Object.assign(entry, { kept, handle, letGo });
      if (kept.isFinished) {
        entry.stop = new AbortController();
        void this.guard(entry, entry.stop.signal, () => this.check(entry, kept.uploadId, entry.stop!.signal));
        continue;
      }
      const file = await readAgain(handle, false);
      if (file) this.takeFile(entry, file, kept.isPaused);
      if (!isUnderWay(entry.shown)) void this.lookHowFar(entry, kept);
    }
  }

  private queue(entry: Entry): void {
    this.change(entry, { state: "QUEUED", fault: null, retryAt: null, speed: null });
    this.remember(entry, { isPaused: false });
    this.pump();
  }

  private takeFile(entry: Entry, file: File, isPaused = false): void {
    const { kept } = entry;
    if (!kept) return;
    if (file.name !== kept.name || file.size !== kept.size || file.lastModified !== kept.lastModified) {
      this.change(entry, { fault: { code: "OTHER_FILE", sentence: null } });
      return;
    }
    entry.job = {
      target: kept.target,
      file,
      key: kept.id,
      uploadId: kept.uploadId,
      partSize: kept.partSize,
      arrived: new Set(),
      digest: null,
      sha256: kept.sha256 ?? null,
    };
    if (isPaused) this.change(entry, { state: "PAUSED" });
    else this.queue(entry);
  }

  /** Before its file is there again: how much of it the store has. */
  private async lookHowFar(entry: Entry, kept: Kept): Promise<void> {
    try {
      const { arrived } = await this.outside.transport.parts(kept.uploadId, []);
      if (entry.shown.state === "NEEDS_FILE" || entry.shown.state === "PAUSED") {
        this.change(entry, { sent: Math.min(kept.size, arrived.reduce((sum, part) => sum + part.size, 0)) });
      }
    } catch (error) {
      if (error instanceof TransferError && error.code === "NOT_UPLOADING") this.fail(entry, error);
    }
  }

  private pump(): void {
    let running = [...this.entries.values()].filter((entry) => entry.shown.state === "SENDING" || entry.shown.state === "WAITING").length;
    for (const entry of this.entries.values()) {
      if (running >= FILES) return;
      if (entry.shown.state !== "QUEUED" || !entry.job) continue;
      running += 1;
      this.run(entry, entry.job);
    }
  }

  private run(entry: Entry, job: Job): void {
    const stop = new AbortController();
    entry.stop = stop;
    entry.speed.forget();
    this.change(entry, { state: "SENDING" });
    void this.guard(entry, stop.signal, async () => {
      const { id } = await sendFile(job, this.surroundings, this.progressOf(entry, job, stop.signal), stop.signal);
      this.pump();
      await this.check(entry, id, stop.signal);
    });
  }

  private async check(entry: Entry, uploadId: string, signal: AbortSignal): Promise<void> {
    const ignore = { waiting: () => undefined };
    const upload = await awaitCheck(uploadId, this.surroundings, ignore, signal);
    if (upload.state !== "AVAILABLE") throw new TransferError(codeOf(upload));
    await this.outside.keep.remove(entry.shown.id);
    this.change(entry, { state: "AVAILABLE", documentId: upload.documentId });
    for (const listener of this.arrivals) listener(entry.shown);
  }

  private async guard(entry: Entry, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (signal.aborted) return;
      this.fail(entry, error);
    } finally {
      this.pump();
    }
  }

  private fail(entry: Entry, error: unknown): void {
    const fault: Fault = error instanceof TransferError ? { code: error.code, sentence: error.sentence } : { code: "INTERNAL", sentence: null };
    if (entry.kept && (fault.code === "UNREADABLE" || fault.code === "OTHER_FILE")) {
      // What has arrived is kept; with the right file it goes on.
      entry.job = null;
      this.change(entry, { state: "NEEDS_FILE", fault, speed: null });
      return;
    }
    const mayGoOn = !(error instanceof TransferError) || error.isPassing || error.code === "UNAUTHENTICATED";
    if (!mayGoOn) {
      // Refused for good: coming back to this page must not bring it again.
      entry.job = null;
      void this.outside.keep.remove(entry.shown.id);
    }
    this.change(entry, { state: "FAILED", fault, speed: null, retryAt: null });
  }

  private progressOf(entry: Entry, job: Job, signal: AbortSignal): Progress {
    const change = (changes: Partial<Transfer>) => {
      if (!signal.aborted) this.change(entry, changes);
    };
    return {
      begun: (upload) => {
        const { id, name, size, target, place } = entry.shown;
        // Given up before the server had answered.
        if (!this.entries.has(id)) void this.outside.transport.cancel(upload.id).catch(() => undefined);
        this.remember(entry, {
          ...this.outside.owner,
          id,
          name,
          size,
          target,
          place,
          uploadId: upload.id,
          partSize: upload.partSize,
          lastModified: job.file.lastModified,
          isFinished: false,
          isPaused: signal.aborted,
          handle: entry.handle,
        });
      },
      sent: (sent) => {
        if (signal.aborted) return;
        entry.shown = { ...entry.shown, sent, speed: entry.speed.tell(this.surroundings.now(), sent) };
        this.tellSoon();
      },
      read: (read) => {
        if (signal.aborted) return;
        entry.shown = { ...entry.shown, read };
        this.tellSoon();
      },
      hashed: (sha256) => this.remember(entry, { sha256 }),
      waiting: (error, ms) => {
        entry.speed.forget();
        if (error === null) change({ state: "SENDING", fault: null, retryAt: null });
        else {
          const fault = { code: error.code, sentence: error.sentence };
          change({ state: "WAITING", fault, retryAt: this.surroundings.now() + ms, speed: null });
        }
      },
      finished: () => {
        this.remember(entry, { isFinished: true });
        change({ state: "CHECKING", sent: entry.shown.size, speed: null });
      },
    };
  }

  private remember(entry: Entry, changes: Partial<Kept>): void {
    if (!entry.kept && changes.uploadId === undefined) return;
    if (!this.entries.has(entry.shown.id)) return;
    entry.kept = { ...entry.kept, ...changes } as Kept;
    void this.outside.keep.put(entry.kept);
  }

  private enter(given: Pick<Transfer, "id" | "name" | "size" | "target" | "place" | "state" | "hasHandle">): Entry {
    const shown: Transfer = { ...given, sent: 0, read: 0, speed: null, fault: null, retryAt: null, documentId: null };
    const entry: Entry = { shown, job: null, kept: null, handle: undefined, stop: null, letGo: null, speed: new Speed() };
    this.entries.set(given.id, entry);
    this.tell();
    return entry;
  }

  private drop(entry: Entry): void {
    this.entries.delete(entry.shown.id);
    entry.letGo?.();
    void this.outside.keep.remove(entry.shown.id);
    this.tell();
  }

  private change(entry: Entry, changes: Partial<Transfer>): void {
    entry.shown = { ...entry.shown, ...changes };
    this.tell();
  }

  private tell(): void {
    if (this.telling !== null) clearTimeout(this.telling);
    this.telling = null;
    this.snapshot = [...this.entries.values()].map((entry) => entry.shown);
    for (const listener of this.listeners) listener();
  }

  /** Bytes arrive more often than anybody can read. */
  private tellSoon(): void {
    this.telling ??= setTimeout(() => this.tell(), TELL_MS);
  }
}

function codeOf(upload: ServerUpload): string {
  return upload.state === "REJECTED" ? (upload.fault ?? "REJECTED") : upload.state;
}

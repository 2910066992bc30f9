import type { Slots } from "./slots";
import { bytesOfParts, sendParts } from "./sendParts";
import { type ServerUpload, type Target, TransferError, type Transport } from "./transport";

/** One file and how far it came; what is known of it survives a pause. */
export interface Job {
  readonly target: Target;
  readonly file: File;
  /** Names the one attempt to begin it, however often it is repeated. */
  readonly key: string;
  uploadId: string | null;
  partSize: number;
  readonly arrived: Set<number>;
  /** Reckoned beside the sending, once. */
  digest: Promise<string> | null;
  /** As reckoned before the page was left. */
  sha256: string | null;
}

export interface Surroundings {
  readonly transport: Transport;
  readonly hash: (file: Blob, signal: AbortSignal, onRead: (bytes: number) => void) => Promise<string>;
  readonly slots: Slots;
  readonly now: () => number;
  /** Until the time is over, the network is back or somebody is impatient. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface Progress {
  begun(upload: ServerUpload): void;
  sent(bytes: number): void;
  /** For the hash. */
  read(bytes: number): void;
  hashed(sha256: string): void;
  /** It failed, and is tried again in so many milliseconds; null: it goes on. */
  waiting(error: TransferError | null, ms: number): void;
  finished(upload: ServerUpload): void;
}

const LONGEST_WAIT_MS = 60_000;
/** A network comes back; what refuses this often in a row does not. */
const MOST_REFUSALS = 8;

function waitingTime(failures: number, error: TransferError): number {
  const backoff = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (failures - 1));
  return Math.max(backoff, (error.retryAfter ?? 0) * 1000);
}

/** Do it until it is done, with longer and longer pauses after what may pass. `isBetter`: there was progress since. */
export async function insist<Result>(
  attempt: () => Promise<Result>,
  { wait }: Pick<Surroundings, "wait">,
  progress: Pick<Progress, "waiting">,
  signal: AbortSignal,
  isBetter: () => boolean = () => false,
): Promise<Result> {
  for (let failures = 0; ; ) {
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof TransferError) || !error.isPassing) throw error;
      failures = isBetter() ? 1 : failures + 1;
      if (error.code !== "NETWORK" && failures >= MOST_REFUSALS) throw error;
      const ms = waitingTime(failures, error);
      progress.waiting(error, ms);
      await wait(ms, signal);
      progress.waiting(null, 0);
    }
  }
}

/** Begin, send what has not arrived, and say that it is all there. Stops at once when `signal` aborts; may be called again. */
export async function sendFile(job: Job, surroundings: Surroundings, progress: Progress, signal: AbortSignal): Promise<ServerUpload> {
  const { transport, hash, slots, now } = surroundings;
  const { file } = job;
  if (job.uploadId === null) {
    const upload = await insist(() => transport.start(job.target, file, job.key), surroundings, progress, signal);
    job.uploadId = upload.id;
    job.partSize = upload.partSize;
    progress.begun(upload);
    signal.throwIfAborted();
  }
  const uploadId = job.uploadId;
  job.digest ??= hash(file, signal, progress.read);
  // It is looked at further down; until then nobody listens.
  job.digest.catch(() => {
    job.digest = null;
  });
  job.digest.then(progress.hashed, () => undefined);

  let before = job.arrived.size;
  const isBetter = () => {
    const better = job.arrived.size > before;
    before = job.arrived.size;
    return better;
  };
  const round = () => sendParts({ uploadId, partSize: job.partSize, file, arrived: job.arrived }, transport, slots, now, progress.sent, signal);
  try {
    await insist(round, surroundings, progress, signal, isBetter);
    const sha256 = await job.digest;
    signal.throwIfAborted();
    if (job.sha256 !== null && job.sha256 !== sha256) throw new TransferError("OTHER_FILE");
    progress.sent(bytesOfParts(job.arrived, file.size, job.partSize));
    const upload = await insist(() => transport.finish(uploadId, sha256), surroundings, progress, signal);
    progress.finished(upload);
    return upload;
  } catch (error) {
    // An answer that was lost, or another window: it may be there after all.
    if (!(error instanceof TransferError) || error.code !== "NOT_UPLOADING") throw error;
    const upload = await insist(() => transport.look(uploadId), surroundings, progress, signal);
    if (upload.state === "CANCELLED" || upload.state === "UPLOADING") throw error;
    progress.finished(upload);
    return upload;
  }
}

const FIRST_LOOK_MS = 700;
const LONGEST_LOOK_MS = 5000;

/** Ask until the worker has decided. */
export async function awaitCheck(
  uploadId: string,
  { transport, wait }: Surroundings,
  progress: Pick<Progress, "waiting">,
  signal: AbortSignal,
): Promise<ServerUpload> {
  for (let ms = FIRST_LOOK_MS; ; ms = Math.min(LONGEST_LOOK_MS, ms * 1.4)) {
    const upload = await insist(() => transport.look(uploadId), { wait }, progress, signal);
    if (upload.state !== "PENDING") return upload;
    await wait(ms, signal);
  }
}

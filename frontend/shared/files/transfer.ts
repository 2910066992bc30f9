import type { Target } from "./transport";

export type TransferState =
  | "QUEUED"
  | "SENDING"
  /** The network or the store is away; it goes on by itself. */
  | "WAITING"
  | "PAUSED"
  /** The page was left in between, and the browser does not give the file again without being told. */
  | "NEEDS_FILE"
  /** All of it arrived; the worker reads it. */
  | "CHECKING"
  | "AVAILABLE"
  | "FAILED";

export interface Fault {
  /** A problem of the server's, or UNREADABLE, OTHER_FILE, FOLDER, QUARANTINED, NETWORK … */
  readonly code: string;
  /** What the server said, in the reader's language. */
  readonly sentence: string | null;
}

/** A file on its way, as the tray shows it. Never changed: a newer one takes its place. */
export interface Transfer {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly target: Target;
  /** Where it goes, in words. */
  readonly place: string;
  readonly state: TransferState;
  readonly sent: number;
  /** Bytes the hash was reckoned of. */
  readonly read: number;
  /** Bytes a second over the last moments; null while nothing can be said. */
  readonly speed: number | null;
  readonly fault: Fault | null;
  /** When it is tried again. */
  readonly retryAt: number | null;
  /** The browser can be asked for the file again. */
  readonly hasHandle: boolean;
  /** What became of it. */
  readonly documentId: string | null;
}

export function isUnderWay({ state }: Transfer): boolean {
  return state === "QUEUED" || state === "SENDING" || state === "WAITING";
}

const WINDOW_MS = 8000;

/** How fast it goes, from what was sent in the last seconds. */
export class Speed {
  private readonly samples: { readonly at: number; readonly sent: number }[] = [];

  tell(at: number, sent: number): number | null {
    this.samples.push({ at, sent });
    while (this.samples.length > 2 && at - this.samples[0]!.at > WINDOW_MS) this.samples.shift();
    const first = this.samples[0]!;
    return at - first.at < 1000 ? null : Math.max(0, ((sent - first.sent) * 1000) / (at - first.at));
  }

  forget(): void {
    this.samples.length = 0;
  }
}

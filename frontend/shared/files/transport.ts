/** What the uploader asks of the graph and of the object store. Tests give it another one. */

/** Where a file is to go; one of the three ids says so. */
export interface Target {
  readonly projectId?: string;
  readonly clientId?: string;
  /** It becomes the next version of this document. */
  readonly documentId?: string;
  readonly folderId?: string;
  readonly isShared?: boolean;
  readonly note?: string;
}

export type ServerState = "UPLOADING" | "PENDING" | "AVAILABLE" | "REJECTED" | "QUARANTINED" | "CANCELLED";

/** A file as the server knows it. */
export interface ServerUpload {
  readonly id: string;
  readonly partSize: number;
  readonly state: ServerState;
  /** Why it was rejected. */
  readonly fault: string | null;
  /** What became of it. */
  readonly documentId: string | null;
}

export interface Parts {
  readonly arrived: readonly { readonly number: number; readonly size: number }[];
  readonly urls: ReadonlyMap<number, string>;
}

export interface Transport {
  /** `key` makes a repetition after a lost answer find the upload that was begun, instead of beginning another. */
  start(target: Target, file: { readonly name: string; readonly size: number }, key: string): Promise<ServerUpload>;
  parts(uploadId: string, numbers: readonly number[]): Promise<Parts>;
  /** Bytes to the store; `onProgress` says how many of this part went. */
  put(url: string, bytes: Blob, onProgress: (sent: number) => void, signal: AbortSignal): Promise<void>;
  finish(uploadId: string, sha256: string): Promise<ServerUpload>;
  look(uploadId: string): Promise<ServerUpload>;
  cancel(uploadId: string): Promise<void>;
}

/** A refusal or a fault with a code; `sentence` is what the server said in the reader's language, if it said anything. */
export class TransferError extends Error {
  override readonly name = "TransferError";
  readonly code: string;
  readonly sentence: string | null;
  /** Trying again may help. */
  readonly isPassing: boolean;
  /** Seconds to wait, when the server said so. */
  readonly retryAfter: number | null;

  constructor(
    code: string,
    { sentence = null, isPassing = false, retryAfter = null }: { sentence?: string | null; isPassing?: boolean; retryAfter?: number | null } = {},
  ) {
    super(sentence ?? code);
    this.code = code;
    this.sentence = sentence;
    this.isPassing = isPassing;
    this.retryAfter = retryAfter;
  }
}

import type { MessageDescriptor } from "@lingui/core";
import { i18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** What can go wrong with a whole request. Expected failures of a mutation are `problems` in its payload instead. */
export type GraphErrorCode =
  | "NETWORK"
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "BAD_USER_INPUT"
  | "RATE_LIMITED"
  | "INTERNAL";

const KNOWN: ReadonlySet<string> = new Set<GraphErrorCode>([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "BAD_USER_INPUT",
  "RATE_LIMITED",
]);

const sentences: Readonly<Record<GraphErrorCode, MessageDescriptor>> = {
  NETWORK: msg`The server cannot be reached.`,
  UNAUTHENTICATED: msg`Your session has ended. Sign in again to go on.`,
  FORBIDDEN: msg`You may not do that here.`,
  NOT_FOUND: msg`This does not exist, or it is not visible to you.`,
  BAD_USER_INPUT: msg`The server did not understand the request.`,
  RATE_LIMITED: msg`That was too much at once. Wait a moment, then try again.`,
  INTERNAL: msg`Something failed on our side.`,
};

/** Its message is a sentence in the reader's language that can be shown as it is. */
export class GraphError extends Error {
  override readonly name = "GraphError";
  readonly code: GraphErrorCode;
  /** Seconds to wait, when the server said so. */
  readonly retryAfter: number | null;

  constructor(code: GraphErrorCode, message?: string, retryAfter: number | null = null) {
    super(message ?? i18n._(sentences[code]));
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export interface ErrorEntry {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

export function toGraphError(entry: ErrorEntry): GraphError {
  const code = entry.extensions?.code;
  if (code === undefined || !KNOWN.has(code)) return new GraphError("INTERNAL");
  // Bad input names the argument; the other codes have a sentence of ours that says what to do.
  return new GraphError(code as GraphErrorCode, code === "BAD_USER_INPUT" ? entry.message : undefined);
}

export function isGraphError(error: unknown, code?: GraphErrorCode): error is GraphError {
  return error instanceof GraphError && (code === undefined || error.code === code);
}

/** Any failure as one sentence for the reader. */
export function sentenceOf(error: unknown): string {
  return error instanceof GraphError ? error.message : i18n._(sentences.INTERNAL);
}

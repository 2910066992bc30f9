import { commitLocalUpdate } from "react-relay";
import type { Environment } from "relay-runtime";

export type Saved =
  | { readonly kind: "saved" }
  /** Somebody else saved first. The row in the store is theirs now; saving again puts ours over it. */
  | { readonly kind: "conflict"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };

/** What a payload's problems come to. */
export function savedOf(problems: readonly { readonly code: string; readonly message: string }[]): Saved {
  if (problems.length === 0) return { kind: "saved" };
  const message = problems.map((problem) => problem.message).join(" ");
  return { kind: problems.some((problem) => problem.code === "CONFLICT") ? "conflict" : "failed", message };
}

const queues = new Map<string, Promise<unknown>>();

/** One save after the other per row: two quick edits by the same person must not be a conflict with oneself. */
export function inTurn<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
  const turn = (queues.get(id) ?? Promise.resolve()).then(work, work);
  queues.set(id, turn);
  void turn.finally(() => {
    if (queues.get(id) === turn) queues.delete(id);
  });
  return turn;
}

export function versionOf(environment: Environment, id: string): number {
  let version = 0;
  commitLocalUpdate(environment, (store) => {
    version = (store.get(id)?.getValue("version") as number | null | undefined) ?? 0;
  });
  return version;
}

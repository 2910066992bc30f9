import { createGraph } from "../shared/graph";

/**
 * A session that ends while somebody reads or types. The request that noticed waits here until they signed in again in
 * a dialog over the page; then it is repeated, and nothing typed is lost.
 */
interface Interruption {
  readonly answer: (signedIn: boolean) => void;
}

let current: Interruption | null = null;
let waiting: Promise<boolean> | null = null;
const listeners = new Set<() => void>();

function set(next: Interruption | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** For useSyncExternalStore. */
export const interruption = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: () => current,
};

function signInAgain(): Promise<boolean> {
  // Ten requests may notice at once; one dialog answers them all.
  waiting ??= new Promise<boolean>((resolve) => {
    set({
      answer(signedIn) {
        waiting = null;
        set(null);
        resolve(signedIn);
      },
    });
  });
  return waiting;
}

export const graph = createGraph({ app: "portal", signInAgain });

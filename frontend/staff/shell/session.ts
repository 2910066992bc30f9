/**
 * A session that ends in the middle of work: the requests that met it wait here until somebody signed in again in the
 * dialog above the page. The page stays as it is, so nothing typed is lost.
 */
type Listener = () => void;

let waiting: ((goOn: boolean) => void)[] = [];
const listeners = new Set<Listener>();

function changed(): void {
  for (const listener of listeners) listener();
}

export function signInAgain(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve];
    changed();
  });
}

export const sessionEnd = {
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** True while a request waits for a new sign-in. */
  isOver: () => waiting.length > 0,
  /** Lets the waiting requests go on, or fail. */
  settle(goOn: boolean): void {
    const all = waiting;
    waiting = [];
    changed();
    for (const resolve of all) resolve(goOn);
  },
};

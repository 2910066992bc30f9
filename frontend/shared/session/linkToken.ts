/**
 * The token of a link in a mail, which stands behind the `#` of the page's address. It is taken out of the address bar
 * at once, where a screenshot, a copied address or the history would keep it, and lives in memory as long as the page.
 */
let token: string | null = null;
const listeners = new Set<() => void>();

function take(): void {
  const found = window.location.hash.slice(1);
  if (found === "") return;
  token = found;
  window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
  for (const listener of listeners) listener();
}

/** Before the router reads the address. Another link opened in the same tab only changes what is behind the `#`. */
export function watchLinkToken(pages: readonly string[]): void {
  const takeHere = () => {
    if (pages.includes(window.location.pathname)) take();
  };
  takeHere();
  window.addEventListener("hashchange", takeHere);
}

/** For useSyncExternalStore. */
export const linkToken = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: () => token,
};

/** Survives the page load between accepting an invitation and the first page; told once, and not in another tab. */
const KEY = "portico.welcome";

export const welcome = {
  keep(): void {
    try {
      sessionStorage.setItem(KEY, "1");
    } catch {
      // Without storage the hint is not shown; the page about oneself has the same.
    }
  },
  isKept(): boolean {
    try {
      return sessionStorage.getItem(KEY) !== null;
    } catch {
      return false;
    }
  },
  forget(): void {
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // Nothing was kept.
    }
  },
};

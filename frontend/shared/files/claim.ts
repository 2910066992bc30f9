/**
 * One window sends a file; the others let it. Resolves to what lets go of it, or to null while another window holds it.
 * Where the browser has no locks (a plain address that is not localhost), every window counts as the only one.
 */
export function claimTransfer(id: string): Promise<(() => void) | null> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) return Promise.resolve(() => undefined);
  return new Promise((resolve) => {
    void locks.request(`portico.transfer.${id}`, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((letGo) => resolve(letGo));
    });
  });
}

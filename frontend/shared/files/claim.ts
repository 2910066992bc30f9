type LetGo = () => void;

/** A page that is being left may hold on for a moment longer than the next one takes to come. */
const AGAIN_MS = 1000;

/**
 * One window sends a file; the others let it. Resolves to what lets go of it, or to null while another window holds it.
 * Where the browser has no locks (a plain address that is not localhost), every window counts as the only one.
 */
export async function claimTransfer(id: string): Promise<LetGo | null> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) return () => undefined;
  const first = await claimNow(locks, id);
  if (first !== null) return first;
  await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  return claimNow(locks, id);
}

function claimNow(locks: LockManager, id: string): Promise<LetGo | null> {
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

/** So many at a time, whoever comes first. */
export interface Slots {
  /** Resolves when it is one's turn; call what it gives to make room. */
  enter(signal: AbortSignal): Promise<() => void>;
}

export function createSlots(most: number): Slots {
  let taken = 0;
  const waiting: (() => void)[] = [];

  function leaveOnce(): () => void {
    let isInside = true;
    return () => {
      if (!isInside) return;
      isInside = false;
      taken -= 1;
      waiting.shift()?.();
    };
  }

  return {
    async enter(signal) {
      const isFull = () => taken >= most;
      while (isFull()) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          signal.addEventListener("abort", () => resolve(), { once: true });
        });
        // The place it may have been woken for goes to the next one.
        if (signal.aborted && !isFull()) waiting.shift()?.();
        signal.throwIfAborted();
      }
      signal.throwIfAborted();
      taken += 1;
      return leaveOnce();
    },
  };
}

/** Waits that end early: when the network is back, or when somebody says "now". */
export interface Waiting {
  wait(ms: number, signal: AbortSignal): Promise<void>;
  wake(): void;
}

export function createWaiting(): Waiting {
  const sleepers = new Set<() => void>();
  const wake = () => {
    for (const sleeper of sleepers) sleeper();
  };
  window.addEventListener("online", wake);
  return {
    wake,
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason as Error);
          return;
        }
        const leave = () => {
          clearTimeout(timer);
          sleepers.delete(done);
          signal.removeEventListener("abort", stop);
        };
        const done = () => {
          leave();
          resolve();
        };
        const stop = () => {
          leave();
          reject(signal.reason as Error);
        };
        const timer = setTimeout(done, ms);
        sleepers.add(done);
        signal.addEventListener("abort", stop);
      }),
  };
}

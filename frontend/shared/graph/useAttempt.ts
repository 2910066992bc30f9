import { useCallback, useMemo, useRef } from "react";
import type { CacheConfig } from "relay-runtime";

import { newKey } from "./network";

interface Attempt {
  /** For the mutation with this input. */
  readonly cacheConfig: (input: unknown) => CacheConfig;
  /** The server has answered: what is sent next is something new, even when it says the same. */
  readonly answered: () => void;
}

/**
 * For what must not happen twice. When the line breaks, nobody knows whether the server was reached; the same input sent
 * again goes with the same key then, and has its effect once.
 */
export function useAttempt(): Attempt {
  const open = useRef<{ readonly input: string; readonly key: string } | null>(null);
  const cacheConfig = useCallback((input: unknown): CacheConfig => {
    const text = JSON.stringify(input);
    if (open.current?.input !== text) open.current = { input: text, key: newKey() };
    return { metadata: { idempotencyKey: open.current.key } };
  }, []);
  const answered = useCallback(() => {
    open.current = null;
  }, []);
  return useMemo(() => ({ cacheConfig, answered }), [cacheConfig, answered]);
}

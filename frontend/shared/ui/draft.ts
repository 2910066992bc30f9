import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";

import type { Audience } from "./Audience";

/** A draft keeps its audience: text that was meant for us must not come back as a letter to the client. */
export interface Draft {
  readonly body: string;
  readonly audience: Audience;
  /** When it was last kept, ISO. */
  readonly keptAt: string;
}

/**
 * Whose draft it is. Both apps of one browser share one storage, and several people may share one browser: a draft is
 * found only by who wrote it, in the app they wrote it in.
 */
export interface DraftOwner {
  readonly app: "staff" | "portal";
  /** The viewer's id, which is their login's. */
  readonly viewer: string;
}

const QUIET_MS = 400;

function prefixOf({ app, viewer }: DraftOwner): string {
  return `portico.draft.${app}.${viewer}.`;
}

/** Storage can be full, forbidden or absent; a draft is a kindness and must never break the page. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export function readDraft(owner: DraftOwner, thread: string): Draft | null {
  try {
    const stored: unknown = JSON.parse(storage()?.getItem(prefixOf(owner) + thread) ?? "null");
    if (typeof stored !== "object" || stored === null) return null;
    const { body, audience, keptAt } = stored as Record<string, unknown>;
    if (typeof body !== "string" || typeof keptAt !== "string") return null;
    if (audience !== "INTERNAL" && audience !== "SHARED") return null;
    return { body, audience, keptAt };
  } catch {
    return null;
  }
}

export function keepDraft(owner: DraftOwner, thread: string, body: string, audience: Audience): Draft | null {
  const draft: Draft = { body, audience, keptAt: new Date().toISOString() };
  try {
    storage()?.setItem(prefixOf(owner) + thread, JSON.stringify(draft));
    return draft;
  } catch {
    return null;
  }
}

export function dropDraft(owner: DraftOwner, thread: string): void {
  try {
    storage()?.removeItem(prefixOf(owner) + thread);
  } catch {
    // Nothing was kept, so nothing is left behind.
  }
}

/** Everything this viewer typed in this app and did not send; cleared at sign-out, for the next one at this machine. */
export function dropAllDrafts(owner: DraftOwner): void {
  try {
    const kept = storage();
    if (kept === null) return;
    for (const key of Object.keys(kept)) {
      if (key.startsWith(prefixOf(owner))) kept.removeItem(key);
    }
  } catch {
    // As above.
  }
}

/** Text and audience of one thread, kept in the browser a moment after the last key and at the latest on leaving. */
export function useDraft({ app, viewer }: DraftOwner, thread: string, startAudience: Audience, allowed: readonly Audience[]) {
  const owner = useMemo(() => ({ app, viewer }), [app, viewer]);
  const [state, setState] = useState(() => open(owner, thread, startAudience, allowed));
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  });
  const timer = useRef<number | undefined>(undefined);

  const keepNow = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    const { body, audience } = latest.current;
    if (body.trim() === "") {
      dropDraft(owner, thread);
      setState((now) => ({ ...now, keptAt: null }));
      return;
    }
    const draft = keepDraft(owner, thread, body, audience);
    setState((now) => ({ ...now, keptAt: draft?.keptAt ?? null }));
  }, [owner, thread]);

  const change = useCallback(
    (next: { body?: string; audience?: Audience }) => {
      setState((now) => ({ ...now, ...next, keptAt: null }));
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(keepNow, QUIET_MS);
    },
    [keepNow],
  );

  const clear = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    dropDraft(owner, thread);
    setState((now) => ({ ...now, body: "", keptAt: null }));
  }, [owner, thread]);

  useEffect(() => {
    const leave = () => {
      if (timer.current !== undefined) keepNow();
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [keepNow]);

  return { body: state.body, audience: state.audience, keptAt: state.keptAt, change, clear, keepNow };
}

function open(owner: DraftOwner, thread: string, startAudience: Audience, allowed: readonly Audience[]) {
  const draft = readDraft(owner, thread);
  if (draft !== null && allowed.includes(draft.audience)) {
    return { body: draft.body, audience: draft.audience, keptAt: draft.keptAt as string | null };
  }
  return { body: "", audience: startAudience, keptAt: null as string | null };
}

import { useEffect, useState } from "react";

import { FileError, type FileSource, type FileTrouble, readFile } from "../bytes";
import type { ViewedFile } from "../kinds";
import type { Row } from "./rows";
import { checkComparable, CompareError, type CompareTrouble, type Lines, linesOf } from "./text";

export interface Comparison {
  readonly rows: readonly Row[];
  readonly left: Lines;
  readonly right: Lines;
}

export type ComparisonState =
  | { readonly kind: "working" }
  | { readonly kind: "ready"; readonly comparison: Comparison }
  | { readonly kind: "impossible"; readonly trouble: CompareTrouble }
  | { readonly kind: "failed"; readonly trouble: FileTrouble; readonly retry: () => void };

/** In a thread of its own: the page goes on answering while it reckons. */
function rowsOf(left: Lines, right: Lines, signal: AbortSignal): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./rows.worker.ts", import.meta.url), { type: "module" });
    const end = () => worker.terminate();
    signal.addEventListener("abort", end);
    worker.addEventListener("message", ({ data }: MessageEvent<Row[] | null>) => {
      end();
      if (data === null) reject(new CompareError("STRANGERS"));
      else resolve(data);
    });
    worker.addEventListener("error", () => {
      end();
      reject(new CompareError("UNREADABLE"));
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage({ left: left.lines, right: right.lines });
  });
}

/** What changed from one version to another, word by word. */
export function useComparison(source: FileSource, older: ViewedFile, newer: ViewedFile): ComparisonState {
  const of = `${older.versionId} ${newer.versionId}`;
  const { app, renew } = source;
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ readonly of: string; readonly is: ComparisonState } | null>(null);
  useEffect(() => {
    const giveUp = new AbortController();
    const { signal } = giveUp;
    async function compare(): Promise<ComparisonState> {
      const files = [older, newer];
      files.forEach(checkComparable);
      const [left, right] = await Promise.all(
        files.map(async (file) => linesOf(file, await readFile({ app, renew }, file, { signal }), signal)),
      );
      return { kind: "ready", comparison: { left: left!, right: right!, rows: await rowsOf(left!, right!, signal) } };
    }
    compare()
      .catch((error: unknown): ComparisonState => {
        if (error instanceof CompareError) return { kind: "impossible", trouble: error.trouble };
        const retry = () => {
          setState(null);
          setAttempt((now) => now + 1);
        };
        return { kind: "failed", trouble: error instanceof FileError ? error.trouble : "NETWORK", retry };
      })
      .then((is) => {
        if (!signal.aborted) setState({ of, is });
      })
      .catch(() => undefined);
    return () => giveUp.abort();
    // The two files are named by `of`; their objects are made anew with every answer of the graph.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [app, renew, of, attempt]);
  return state?.of === of ? state.is : { kind: "working" };
}

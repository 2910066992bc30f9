import { useEffect, useState } from "react";

import { FileError, type FileSource, type FileTrouble, readFile } from "./bytes";

export type FileState =
  | { readonly kind: "loading"; readonly share: number }
  | { readonly kind: "ready"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "failed"; readonly trouble: FileTrouble; readonly retry: () => void };

/** The bytes of a version; asked for once and given up when the reader goes on. */
export function useFile(source: FileSource, file: { readonly versionId: string; readonly size: number }): FileState {
  const { versionId, size } = file;
  const { app, renew } = source;
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ readonly of: string; readonly is: FileState } | null>(null);
  useEffect(() => {
    const giveUp = new AbortController();
    const tell = (is: FileState) => {
      if (!giveUp.signal.aborted) setState({ of: versionId, is });
    };
    readFile({ app, renew }, { versionId, size }, {
      signal: giveUp.signal,
      onProgress: (bytes) => tell({ kind: "loading", share: size === 0 ? 1 : bytes / size }),
    }).then(
      (bytes) => tell({ kind: "ready", bytes }),
      (error: unknown) =>
        tell({
          kind: "failed",
          trouble: error instanceof FileError ? error.trouble : "NETWORK",
          retry: () => {
            setState(null);
            setAttempt((now) => now + 1);
          },
        }),
    );
    return () => giveUp.abort();
  }, [app, renew, versionId, size, attempt]);
  return state?.of === versionId ? state.is : { kind: "loading", share: 0 };
}

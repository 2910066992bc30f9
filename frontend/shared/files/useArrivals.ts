import { useEffect, useEffectEvent } from "react";

import { useUploads } from "./UploadsProvider";

const TOGETHER_MS = 400;

/** Do this soon after files have become available: once for all that come together. */
export function useArrivals(act: () => void): void {
  const uploads = useUploads();
  const run = useEffectEvent(act);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = uploads.onAvailable(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, TOGETHER_MS);
    });
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [uploads]);
}

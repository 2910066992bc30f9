import { useEffect } from "react";

interface Pages {
  readonly hasNext: boolean;
  readonly isLoadingNext: boolean;
  readonly loadNext: (count: number) => unknown;
}

/** A tree is only right when all of it is there: go on until it is. */
export function useAllPages({ hasNext, isLoadingNext, loadNext }: Pages): void {
  useEffect(() => {
    if (hasNext && !isLoadingNext) loadNext(100);
  }, [hasNext, isLoadingNext, loadNext]);
}

import { useEffect } from "react";

/** "Board · ERP rollout · Portico": the nearest thing first, since a tab shows little. */
export function useTitle(...parts: readonly (string | null | undefined)[]): void {
  const title = [...parts.filter((part) => part), "Portico"].join(" · ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}

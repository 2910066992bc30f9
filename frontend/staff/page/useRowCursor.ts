import { useRef } from "react";

import { useShortcuts } from "../shell/useShortcuts";

/**
 * J and K walk through the rows of a list: everything that carries `data-row`. The cursor *is* the focus, so Enter opens
 * and a screen reader follows.
 */
export function useRowCursor(isOn = true) {
  const list = useRef<HTMLTableElement & HTMLDivElement>(null);
  function step(by: 1 | -1) {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by));
    rows[next]?.focus();
    rows[next]?.scrollIntoView({ block: "nearest" });
  }
  useShortcuts({ j: () => step(1), k: () => step(-1) }, isOn);
  return list;
}

import { useEffect, useEffectEvent } from "react";

/** By `event.key`, lower case: `j`, `?`, `/`, `enter`, `arrowdown`. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select, [role^=menu], [role=option], [role=combobox]");
}

function isBehindDialog(): boolean {
  return document.querySelector("[aria-modal=true]") !== null;
}

/** Single keys for those who work with the keyboard; never while typing, never below a dialog. */
export function useShortcuts(shortcuts: Shortcuts, isOn = true): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return;
    // What held the focus closed itself with this very key, a menu mostly: the key has done its work.
    if (event.target instanceof Node && !event.target.isConnected) return;
    if (isTyping(event.target) || isBehindDialog()) return;
    const action = shortcuts[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action(event);
  });
  useEffect(() => {
    if (!isOn) return;
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, [isOn]);
}

import type { ReactNode } from "react";

import classes from "./Kbd.module.css";

/** A key of the keyboard. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className={classes.key}>{children}</kbd>;
}

/** ⌘ on Apple's keyboards, Ctrl on all others. */
export const COMMAND = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl ";

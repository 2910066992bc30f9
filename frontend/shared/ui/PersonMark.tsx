import type { Side } from "./Audience";
import { initials } from "./initials";
import classes from "./PersonMark.module.css";

interface PersonMarkProps {
  readonly name: string;
  /** Circle for the firm's people, rounded square for the client's: the side is legible without colour. */
  readonly side: Side;
  readonly size?: "small" | "medium" | "large" | undefined;
  /** The name does not stand beside it: say it on hover and to screen readers. */
  readonly alone?: boolean | undefined;
}

export function PersonMark({ name, side, size = "medium", alone = false }: PersonMarkProps) {
  return (
    <span
      className={classes.mark}
      data-side={side}
      data-size={size}
      {...(alone ? { role: "img", "aria-label": name, title: name } : { "aria-hidden": true })}
    >
      {initials(name)}
    </span>
  );
}

import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleDot,
  IconCircleX,
  IconHourglass,
} from "@tabler/icons-react";
import type { ReactNode } from "react";

import type { StatusRole } from "../format";
import classes from "./StatusMark.module.css";

interface StatusIconProps {
  readonly role: StatusRole;
  readonly size?: number | undefined;
  /** Only for the rare mark without a word beside it. */
  readonly label?: string | undefined;
}

const icons = {
  planned: IconCircleDashed,
  going: IconCircleDot,
  waiting: IconHourglass,
  late: IconAlertTriangleFilled,
  done: IconCircleCheckFilled,
  cancelled: IconCircleX,
} as const;

/** The icon of a status alone. Shape, lightness and colour differ, so none relies on colour. */
export function StatusIcon({ role, size = 16, label }: StatusIconProps) {
  const Icon = icons[role];
  return (
    <span
      className={classes.icon}
      data-role={role}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label, title: label })}
    >
      <Icon size={size} stroke={1.75} />
    </span>
  );
}

interface StatusMarkProps {
  readonly role: StatusRole;
  /** The word: "In progress", "3 days late". A status is never a bare mark. */
  readonly children: ReactNode;
  /** `chip` has a tinted ground, for dense places. */
  readonly look?: "plain" | "chip" | undefined;
}

export function StatusMark({ role, children, look = "plain" }: StatusMarkProps) {
  return (
    <span className={classes.status} data-role={role} data-look={look}>
      <StatusIcon role={role} size={look === "chip" ? 14 : 16} />
      <span className={classes.word}>{children}</span>
    </span>
  );
}

import { useLingui } from "@lingui/react/macro";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";

import classes from "./Chip.module.css";

interface ChipProps {
  /** What is filtered, in muted: "Due". */
  readonly label: string;
  /** By what: "before Go-live". */
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  /** Opens the choice. Without it the chip is only read and removed. */
  readonly onClick?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
}

/** One filter that is on. Reads "Due before Go-live"; the cross takes it off. */
export function Chip({ label, children, icon, onClick, onRemove }: ChipProps) {
  const { t } = useLingui();
  const words = (
    <>
      {icon}
      <span className={classes.label}>{label}</span>
      <span className={classes.value}>{children}</span>
    </>
  );
  return (
    <span className={classes.chip}>
      {onClick === undefined ? (
        <span className={classes.words}>{words}</span>
      ) : (
        <button type="button" className={classes.words} onClick={onClick}>
          {words}
        </button>
      )}
      {onRemove !== undefined && (
        <button type="button" className={classes.remove} onClick={onRemove} aria-label={t`Remove filter: ${label}`}>
          <IconX size={14} stroke={1.75} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

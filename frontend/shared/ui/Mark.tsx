import classes from "./Mark.module.css";

interface MarkProps {
  readonly size?: number | undefined;
  /** Named only when it stands alone; beside the firm's name it is an ornament. */
  readonly label?: string | undefined;
}

/** The portico: one arch. */
export function Mark({ size = 24, label }: MarkProps) {
  return (
    <svg
      className={classes.mark}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      <path d="M2.4 22V11.6a9.6 9.6 0 0 1 19.2 0V22h-5.1V11.6a4.5 4.5 0 0 0-9 0V22z" fill="currentColor" />
    </svg>
  );
}

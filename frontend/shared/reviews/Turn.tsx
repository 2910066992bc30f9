import classes from "./Turn.module.css";

interface TurnProps {
  /** Whose turn it is: left is the firm, right the client; nobody's when both halves are empty. */
  readonly side: "firm" | "client" | null;
  readonly isMine: boolean;
  /** "Your turn · 2 days" */
  readonly children: React.ReactNode;
}

/** A coin of two halves; the filled one has the turn. Words stand beside it always. */
export function Turn({ side, isMine, children }: TurnProps) {
  return (
    <span className={classes.turn} data-mine={isMine || undefined}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {side !== null && <path d={side === "firm" ? "M8 1.25a6.75 6.75 0 0 0 0 13.5z" : "M8 1.25a6.75 6.75 0 0 1 0 13.5z"} fill="currentColor" />}
      </svg>
      <span>{children}</span>
    </span>
  );
}

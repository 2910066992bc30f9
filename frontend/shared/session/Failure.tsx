import classes from "./session.module.css";

/** What went wrong, in words above the button; nothing typed is cleared. */
export function Failure({ sentence }: { readonly sentence: string | null }) {
  if (sentence === null) return null;
  return (
    <p className={classes.failure} role="alert">
      {sentence}
    </p>
  );
}

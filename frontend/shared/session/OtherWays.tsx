import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";

import classes from "./session.module.css";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** An address that was typed, on its way from one page before the sign-in to another. Never in an address bar. */
    readonly email?: string;
  }
}

/** For whom a password is gone, or was never there. */
export function OtherWays({ email }: { readonly email: string }) {
  const { t } = useLingui();
  return (
    <div className={classes.ways}>
      <Link to="/sign-in-by-mail" state={{ email }}>{t`Mail me a link instead`}</Link>
      <Link to="/forgot-password" state={{ email }}>{t`Forgot your password?`}</Link>
    </div>
  );
}

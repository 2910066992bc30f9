import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState, useSyncExternalStore } from "react";

import { linkToken } from "./linkToken";
import { NewPasswordForm } from "./NewPasswordForm";
import classes from "./session.module.css";
import { SessionFrame, type SessionPageProps } from "./SessionFrame";

export function ResetPasswordPage({ graph, firm }: SessionPageProps) {
  const { t } = useLingui();
  const token = useSyncExternalStore(linkToken.subscribe, linkToken.get);
  // Which link is used up: another one opened in the same tab is another matter.
  const [used, setUsed] = useState<string | null>(null);
  const isDone = token !== null && used === token;
  const lead = isDone
    ? t`Your password is changed. Everybody who was signed in with the old one is signed out.`
    : token === null
      ? t`This page needs the link from your mail. Open it there once more, or have a new one sent.`
      : t`For ${firm.name}. Whoever is signed in with the old one is signed out then.`;
  const newLink = (
    <Button variant="filled" className={classes.solid!} fullWidth renderRoot={(props) => <Link to="/forgot-password" {...props} />}>
      {t`Have a new link sent`}
    </Button>
  );
  return (
    <SessionFrame graph={graph} firm={firm} title={isDone ? t`Done` : t`Choose a new password`} lead={<span role="status">{lead}</span>}>
      {isDone ? (
        // A new page load: what was read with the old session does not stay in memory.
        <Button variant="filled" className={classes.solid!} autoFocus fullWidth component="a" href={graph.app === "staff" ? "/app/sign-in" : "/portal/sign-in"}>
          {t`Sign in`}
        </Button>
      ) : token === null ? (
        <div className={classes.form}>{newLink}</div>
      ) : (
        <NewPasswordForm key={token} graph={graph} token={token} newLink={newLink} onDone={() => setUsed(token)} />
      )}
    </SessionFrame>
  );
}

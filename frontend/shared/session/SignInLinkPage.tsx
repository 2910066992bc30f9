import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";

import type { ViewerData } from "../graph";
import { ChooseClient } from "./ChooseClient";
import { Failure } from "./Failure";
import { goHome } from "./home";
import { linkToken } from "./linkToken";
import { OtherViewer } from "./OtherViewer";
import classes from "./session.module.css";
import { SessionFrame, type SessionPageProps } from "./SessionFrame";
import { useSignIn } from "./useSignIn";

interface LinkPageProps extends SessionPageProps {
  readonly viewer: ViewerData | null;
}

/** Opening the link changes nothing, for mail scanners open every link; pressing the button does. */
export function SignInLinkPage({ graph, firm, viewer }: LinkPageProps) {
  const { t } = useLingui();
  const token = useSyncExternalStore(linkToken.subscribe, linkToken.get);
  return (
    <SessionFrame
      graph={graph}
      firm={firm}
      name={t`Sign in`}
      title={firm.name}
      lead={token === null ? t`This page needs the link from your mail. Open it there once more, or have a new one sent.` : t`One press, and you are in. No password needed.`}
    >
      {token === null ? <NewLink /> : <UseLink key={token} graph={graph} firm={firm} viewer={viewer} token={token} />}
    </SessionFrame>
  );
}

function UseLink({ graph, viewer, token }: LinkPageProps & { readonly token: string }) {
  const { t } = useLingui();
  const signIn = useSignIn((contactId) => graph.signInByLink(token, contactId), () => goHome(graph));
  if (signIn.choices.length > 0) return <ChooseClient {...signIn} onChoose={(contactId) => void signIn.ask(contactId)} />;
  return (
    <div className={classes.form}>
      <OtherViewer viewer={viewer} then={t`Pressing signs in here whoever the mail was sent to.`} />
      <Failure sentence={signIn.failure} />
      {signIn.code === "LINK_EXPIRED" ? (
        <NewLink />
      ) : (
        <Button variant="filled" autoFocus fullWidth loading={signIn.isSending} onClick={() => void signIn.ask()}>
          {t`Sign in`}
        </Button>
      )}
    </div>
  );
}

function NewLink() {
  const { t } = useLingui();
  return (
    <div className={classes.form}>
      <Button variant="filled" className={classes.solid!} fullWidth renderRoot={(props) => <Link to="/sign-in-by-mail" {...props} />}>
        {t`Have a new link sent`}
      </Button>
      <p className={`${classes.words} ${classes.quiet}`}>
        <Link to="/sign-in">{t`Sign in with a password`}</Link>
      </p>
    </div>
  );
}

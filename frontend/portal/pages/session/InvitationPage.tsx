import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";

import type { ViewerData } from "../../../shared/graph";
import { Failure, goHome, linkToken, OtherViewer, SessionFrame, type SessionPageProps, useSignIn } from "../../../shared/session";
import classes from "./InvitationPage.module.css";
import { welcome } from "./welcome";

interface InvitationPageProps extends SessionPageProps {
  readonly viewer: ViewerData | null;
}

/** The first thing somebody sees of us. Opening it changes nothing; pressing the button does. */
export function InvitationPage({ graph, firm, viewer }: InvitationPageProps) {
  const { t } = useLingui();
  const token = useSyncExternalStore(linkToken.subscribe, linkToken.get);
  return (
    <SessionFrame
      graph={graph}
      firm={firm}
      name={t`Your invitation`}
      title={token === null ? t`Your invitation` : t`Welcome to ${firm.name}`}
      lead={
        token === null
          ? t`This page needs the link from your invitation. Open it there once more.`
          : t`This is where you and ${firm.shortName} work on your projects together.`
      }
      foot={
        <p>
          {t`You have been here before?`} <Link to="/sign-in">{t`Sign in`}</Link>
        </p>
      }
    >
      {token === null ? (
        <p className={classes.words}>{t`If the mail is gone, ask who invited you, or your contact at ${firm.shortName}, to send it again.`}</p>
      ) : (
        <Accept key={token} graph={graph} firm={firm} viewer={viewer} token={token} />
      )}
    </SessionFrame>
  );
}

function Accept({ graph, firm, viewer, token }: InvitationPageProps & { readonly token: string }) {
  const { t } = useLingui();
  const signIn = useSignIn(
    () => graph.acceptInvitation(token),
    () => {
      welcome.keep();
      goHome(graph);
    },
  );
  return (
    <div className={classes.invitation}>
      <ul className={classes.what}>
        <li>{t`You see how your projects stand, and what comes next.`}</li>
        <li>{t`You read and comment on what we share with you.`}</li>
        <li>{t`You see at once what waits for you.`}</li>
      </ul>
      <OtherViewer viewer={viewer} then={t`Accepting signs this browser in as the one who was invited instead.`} />
      <Failure sentence={signIn.failure} />
      {signIn.code === "LINK_EXPIRED" ? (
        <p className={classes.words}>
          {t`You have accepted it before? Then sign in as always. Else ask who invited you, or your contact at ${firm.shortName}, to send it again.`}
        </p>
      ) : (
        <Button variant="filled" autoFocus fullWidth loading={signIn.isSending} onClick={() => void signIn.ask()}>
          {t`Accept and sign in`}
        </Button>
      )}
    </div>
  );
}

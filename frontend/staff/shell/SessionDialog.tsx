import { useLingui } from "@lingui/react/macro";
import { useSyncExternalStore } from "react";

import { useSignedIn } from "../../shared/graph";
import { graph } from "../app";
import { Dialog } from "../page/Dialog";
import { SignInForm } from "../pages/session/SignInForm";
import { sessionEnd } from "./session";

/** Above the page, which stays as it was. */
export function SessionDialog() {
  const { t } = useLingui();
  const { viewer } = useSignedIn();
  const isOver = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.isOver);

  async function goOn() {
    const { viewer: now } = await graph.boot();
    // Somebody else at the same desk: not a line of the former viewer's may stay.
    if (now?.id !== viewer.id) window.location.reload();
    else sessionEnd.settle(true);
  }

  return (
    <Dialog opened={isOver} onClose={() => sessionEnd.settle(false)} title={t`Your session has ended`} closeOnClickOutside={false}>
      <p>{t`Sign in again to go on. The page below is as you left it; nothing you typed is lost.`}</p>
      <SignInForm email={viewer.email} onSignedIn={goOn} />
    </Dialog>
  );
}

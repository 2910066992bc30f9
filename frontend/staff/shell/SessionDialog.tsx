import { useLingui } from "@lingui/react/macro";
import { useSyncExternalStore } from "react";

import { useSignedIn } from "../../shared/graph";
import { SignInAgain } from "../../shared/session";
import { graph } from "../app";
import { Dialog } from "../page/Dialog";
import { sessionEnd } from "./session";

/** Above the page, which stays as it was. */
export function SessionDialog() {
  const { t } = useLingui();
  const { viewer, firm } = useSignedIn();
  const isOver = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.isOver);
  return (
    <Dialog opened={isOver} onClose={() => sessionEnd.settle(false)} title={t`Your session has ended`} closeOnClickOutside={false}>
      <p>{t`Sign in again to go on. The page below is as you left it; nothing you typed is lost.`}</p>
      <SignInAgain graph={graph} firm={firm} viewer={viewer} onGoOn={() => sessionEnd.settle(true)} />
    </Dialog>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";

import { useSignedIn } from "../../../shared/graph";
import { SignInAgain } from "../../../shared/session";
import { graph, interruption } from "../../session";
import classes from "./SessionEnded.module.css";

/** Over the page, not instead of it: what was typed below stays where it is. */
export function SessionEnded() {
  const { t } = useLingui();
  const router = useRouter();
  const { viewer, firm } = useSignedIn();
  const waiting = useSyncExternalStore(interruption.subscribe, interruption.get);

  async function leave() {
    waiting?.answer(false);
    await router.navigate({ to: "/sign-in", search: { next: router.state.location.pathname + router.state.location.searchStr } });
    await router.invalidate();
  }

  return (
    <Modal
      opened={waiting !== null}
      onClose={() => void leave()}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t`Please sign in again`}
    >
      <p className={classes.words}>
        {t`You were away for a while, so ${firm.shortName} asks once more. The page stays as it is, and so does what you typed.`}
      </p>
      <p className={classes.email}>{viewer.email}</p>
      <SignInAgain graph={graph} firm={firm} viewer={viewer} onGoOn={() => waiting?.answer(true)}>
        <Button variant="subtle" onClick={() => void leave()}>
          {t`Sign in as somebody else`}
        </Button>
      </SignInAgain>
    </Modal>
  );
}

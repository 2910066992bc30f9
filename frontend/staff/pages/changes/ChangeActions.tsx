import { useLingui } from "@lingui/react/macro";
import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { graphql, useFragment } from "react-relay";

import { ErrorState } from "../../../shared/ui";
import { Dialog } from "../../page/Dialog";
import classes from "../../page/page.module.css";
import { toast, toastFailure } from "../../shell/toast";
import type { ChangeActions_change$key } from "./__generated__/ChangeActions_change.graphql";
import styles from "./Change.module.css";
import { useChangeStep } from "./useChangeStep";

interface ChangeActionsProps {
  readonly change: ChangeActions_change$key;
  readonly clientName: string;
}

/** Declining it, and what follows an approval: starting and finishing. */
export function ChangeActions({ change: key, clientName }: ChangeActionsProps) {
  const change = useFragment(
    graphql`
      fragment ChangeActions_change on ChangeRequest {
        id
        state
        viewerCanEdit
        viewerCanDecline
      }
    `,
    key,
  );
  const { t } = useLingui();
  const { decline, start, finish, isBusy } = useChangeStep(change.id);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<string | null>(null);
  const canDecline = change.viewerCanDecline && ["SUBMITTED", "ASSESSING", "QUOTED", "EXPIRED"].includes(change.state);

  async function sendDecline() {
    if (reason.trim() === "") {
      setFailure(t`Say why: ${clientName} reads it.`);
      return;
    }
    const failed = await decline(reason.trim());
    setFailure(failed === null ? null : t`${failed} What you wrote is still here.`);
    if (failed === null) {
      setAsking(false);
      toast({ message: t`Declined. ${clientName} reads your reason.` });
    }
  }

  async function go(step: () => Promise<string | null>, done: string) {
    const failed = await step();
    if (failed === null) toast({ message: done });
    else toastFailure(failed);
  }

  return (
    <div className={classes.actions}>
      {canDecline && <Button onClick={() => setAsking(true)}>{t`Decline…`}</Button>}
      {change.viewerCanEdit && change.state === "APPROVED" && (
        <Button variant="filled" loading={isBusy} onClick={() => void go(start, t`Started. ${clientName} sees that it is being done.`)}>
          {t`Start work on it`}
        </Button>
      )}
      {change.viewerCanEdit && change.state === "IMPLEMENTING" && (
        <Button variant="filled" loading={isBusy} onClick={() => void go(finish, t`Finished. ${clientName} sees that it is done.`)}>
          {t`It is done`}
        </Button>
      )}
      <Dialog opened={isAsking} onClose={() => setAsking(false)} title={t`Decline this request?`}>
        <p className={styles.words}>{t`It ends here; ${clientName} can ask anew.`}</p>
        <Textarea
          label={t`Why you decline it`}
          description={t`${clientName} reads it.`}
          autosize
          minRows={3}
          maxLength={2000}
          required
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {failure !== null && <ErrorState title={t`It was not declined.`}>{failure}</ErrorState>}
        <div className={styles.choice}>
          <Button onClick={() => setAsking(false)}>{t`Cancel`}</Button>
          <Button variant="filled" loading={isBusy} onClick={() => void sendDecline()}>{t`Decline and tell ${clientName}`}</Button>
        </div>
      </Dialog>
    </div>
  );
}

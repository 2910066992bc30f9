import { useLingui } from "@lingui/react/macro";
import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { graphql } from "react-relay";

import { problemSentence, sentenceOf, useAction } from "../../../shared/graph";
import { ErrorState } from "../../../shared/ui";
import { useViewer } from "../../viewer";
import type { WithdrawMutation } from "./__generated__/WithdrawMutation.graphql";
import classes from "./Decide.module.css";

/** Taking a request back; asked twice, for the firm is told. */
export function Withdraw({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const { firm, access } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<string | null>(null);
  const [withdraw, isRunning] = useAction<WithdrawMutation>(graphql`
    mutation WithdrawMutation(
      $input: ChangeStepInput!
      $canReadQuotes: Boolean!
      $canReadTasks: Boolean!
      $canReadMilestones: Boolean!
      $canReadDocuments: Boolean!
      $canReadComments: Boolean!
    ) {
      withdrawChange(input: $input) {
        changeRequest {
          ...RequestView_change
        }
        problems {
          message
        }
      }
    }
  `);
  const { canReadQuotes, canReadTasks, canReadMilestones, canReadDocuments, canReadComments } = access;
  const firmName = firm.shortName;

  async function run() {
    setFailure(null);
    try {
      const { withdrawChange } = await withdraw({
        variables: {
          input: { id, reason: reason.trim() },
          canReadQuotes,
          canReadTasks,
          canReadMilestones,
          canReadDocuments,
          canReadComments,
        },
      });
      const sentence = problemSentence(withdrawChange?.problems);
      setFailure(sentence);
      if (sentence === null) setOpen(false);
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  return (
    <>
      <button type="button" className={classes.link} onClick={() => setOpen(true)}>
        {t`Take this request back…`}
      </button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t`Take this request back?`} closeButtonProps={{ "aria-label": t`Close` }}>
        <p>{t`${firmName} is told, and stops working on it. You can ask again at any time.`}</p>
        <Textarea
          label={t`Why (not needed)`}
          autosize
          minRows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {failure !== null && <ErrorState title={t`It was not taken back.`}>{failure}</ErrorState>}
        <div className={classes.choice}>
          <Button loading={isRunning} onClick={() => void run()}>{t`Take it back`}</Button>
          <Button variant="filled" onClick={() => setOpen(false)} data-autofocus>{t`Keep it`}</Button>
        </div>
      </Modal>
    </>
  );
}

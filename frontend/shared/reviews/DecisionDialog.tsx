import { useLingui } from "@lingui/react/macro";
import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { graphql } from "react-relay";

import { problemSentence, sentenceOf, useAction } from "../graph";
import { ErrorState } from "../ui";
import type { DecisionDialogMutation } from "./__generated__/DecisionDialogMutation.graphql";
import classes from "./Decision.module.css";

export type Decided = "APPROVED" | "CHANGES_REQUESTED";

interface DecisionDialogProps {
  readonly reviewId: string;
  /** Of the version. */
  readonly number: number;
  readonly asking: Decided | null;
  readonly onClose: () => void;
}

/** Asks once more, for a decision is read by both sides and kept; whoever wants changes says why. */
export function DecisionDialog({ reviewId, number, asking, onClose }: DecisionDialogProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [decide, isDeciding] = useAction<DecisionDialogMutation>(graphql`
    mutation DecisionDialogMutation($input: DecideReviewInput!) {
      decideReview(input: $input) {
        review {
          id
          ...ReviewRoom_review
        }
        problems {
          code
          message
        }
      }
    }
  `);
  const isApproval = asking === "APPROVED";

  function close() {
    setMissing(false);
    setFailure(null);
    onClose();
  }

  async function send() {
    if (asking === null) return;
    if (!isApproval && reason.trim() === "") {
      setMissing(true);
      return;
    }
    setFailure(null);
    try {
      const answer = await decide({ variables: { input: { id: reviewId, decision: asking, reason: reason.trim() } } });
      const problem = problemSentence(answer.decideReview?.problems);
      if (problem !== null) {
        setFailure(problem);
        return;
      }
      setReason("");
      close();
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  return (
    <Modal
      opened={asking !== null}
      onClose={close}
      title={isApproval ? t`Approve version ${number}?` : t`Request changes to version ${number}?`}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p className={classes.words}>
          {isApproval
            ? t`Your name, the time and the checksum of the file are recorded. Whoever takes part sees your decision.`
            : t`What is open goes on to the next version. Whoever takes part sees your decision.`}
        </p>
        <Textarea
          label={isApproval ? t`Anything to add (may stay empty)` : t`What has to change`}
          autosize
          minRows={3}
          maxLength={2000}
          value={reason}
          required={!isApproval}
          data-autofocus
          error={isMissing && reason.trim() === "" ? t`Say in a sentence what has to change.` : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {failure !== null && <ErrorState title={t`Your decision was not saved.`}>{t`${failure} What you wrote is still here.`}</ErrorState>}
        <div className={classes.buttons}>
          <Button onClick={close}>{t`Cancel`}</Button>
          <Button type="submit" variant="filled" loading={isDeciding}>
            {isApproval ? t`Approve version ${number}` : t`Request changes`}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

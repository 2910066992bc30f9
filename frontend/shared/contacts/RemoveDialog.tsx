import { useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { graphql } from "react-relay";

import { problemSentence, sentenceOf, useAction } from "../graph";
import { ErrorState } from "../ui";
import type { RemoveDialogMutation } from "./__generated__/RemoveDialogMutation.graphql";
import classes from "./Contacts.module.css";

interface RemoveDialogProps {
  readonly id: string;
  readonly name: string;
  readonly clientName: string;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Asks first: whoever is out notices, and undoing it takes another invitation. */
export function RemoveDialog({ id, name, clientName, onClose, onDone }: RemoveDialogProps) {
  const { t } = useLingui();
  const [failure, setFailure] = useState<string | null>(null);
  const [remove, isRemoving] = useAction<RemoveDialogMutation>(graphql`
    mutation RemoveDialogMutation($input: RemoveContactInput!) {
      removeContact(input: $input) {
        client {
          id
          ...Contacts_client
        }
        problems {
          code
          message
        }
      }
    }
  `);

  async function takeOut(event: FormEvent) {
    event.preventDefault();
    setFailure(null);
    try {
      const sentence = problemSentence((await remove({ variables: { input: { id } } })).removeContact?.problems);
      setFailure(sentence);
      if (sentence !== null) return;
      onDone(t`${name} is out. What they said stays.`);
      onClose();
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  return (
    <Modal opened onClose={onClose} title={t`Take ${name} out?`} closeButtonProps={{ "aria-label": t`Close` }}>
      <form className={classes.form} onSubmit={(event) => void takeOut(event)}>
        <p className={classes.text}>
          {t`They can no longer sign in, and nothing waits for them any more. What they said and decided stays. No mail tells them, nor anybody else at ${clientName}.`}
        </p>
        {failure !== null && <ErrorState title={t`Nothing was changed.`}>{failure}</ErrorState>}
        <div className={classes.buttons}>
          <Button onClick={onClose} data-autofocus>
            {t`Cancel`}
          </Button>
          <Button type="submit" className={classes.grave!} loading={isRemoving}>
            {t`Take out`}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { graphql } from "react-relay";

import { problemSentence, sentenceOf, useAction } from "../graph";
import { currentLanguage } from "../i18n";
import { ErrorState } from "../ui";
import type { ResendDialogMutation } from "./__generated__/ResendDialogMutation.graphql";
import classes from "./Contacts.module.css";
import { LanguageField } from "./LanguageField";

interface ResendDialogProps {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Somebody who is in the list and not in the portal gets a mail, the first one or another. */
export function ResendDialog({ id, name, email, onClose, onDone }: ResendDialogProps) {
  const { t } = useLingui();
  const [locale, setLocale] = useState<string>(currentLanguage());
  const [failure, setFailure] = useState<string | null>(null);
  const [resend, isSending] = useAction<ResendDialogMutation>(graphql`
    mutation ResendDialogMutation($input: ResendInvitationInput!) {
      resendInvitation(input: $input) {
        contact {
          id
          ...ContactRow_contact
        }
        problems {
          code
          message
        }
      }
    }
  `);

  async function send(event: FormEvent) {
    event.preventDefault();
    setFailure(null);
    try {
      const sentence = problemSentence((await resend({ variables: { input: { id, locale } } })).resendInvitation?.problems);
      setFailure(sentence);
      if (sentence !== null) return;
      onDone(t`The invitation to ${email} is on its way.`);
      onClose();
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  return (
    <Modal opened onClose={onClose} title={t`Invite ${name}`} closeButtonProps={{ "aria-label": t`Close` }}>
      <form className={classes.form} onSubmit={(event) => void send(event)} noValidate>
        <p className={classes.text}>{t`A mail goes to ${email}. The link in it works once, for 14 days.`}</p>
        <LanguageField value={locale} onChange={setLocale} />
        {failure !== null && <ErrorState title={t`No mail was sent.`}>{failure}</ErrorState>}
        <div className={classes.buttons}>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button type="submit" variant="filled" loading={isSending} data-autofocus>
            {t`Send the invitation`}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

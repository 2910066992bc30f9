import { useLingui } from "@lingui/react/macro";
import { Button, Modal, Radio, Select, TextInput } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { graphql } from "react-relay";

import { useFormat } from "../format";
import { type Problem, sentenceOf, useAction } from "../graph";
import { currentLanguage } from "../i18n";
import { ErrorState } from "../ui";
import type { InviteContactInput, InviteDialogMutation } from "./__generated__/InviteDialogMutation.graphql";
import classes from "./Contacts.module.css";
import { LanguageField } from "./LanguageField";
import { CLIENT_ROLES, RELATIONSHIPS } from "./roles";

interface InviteDialogProps {
  readonly clientId: string;
  readonly clientName: string;
  readonly onClose: () => void;
  readonly onInvited: (email: string) => void;
}

type Draft = Required<Pick<InviteContactInput, "name" | "title" | "email" | "role" | "relationship">>;

const empty: Draft = { name: "", title: "", email: "", role: "CLIENT_MEMBER", relationship: "USER" };
const FIELDS: ReadonlySet<string> = new Set(Object.keys(empty));

/** Who is to come in, and what for. What is answered is the same whether the address is known elsewhere or not. */
export function InviteDialog({ clientId, clientName, onClose, onInvited }: InviteDialogProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const [draft, setDraft] = useState(empty);
  const [locale, setLocale] = useState<string>(currentLanguage());
  const [problems, setProblems] = useState<readonly Pick<Problem, "path" | "message">[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const [invite, isSending] = useAction<InviteDialogMutation>(graphql`
    mutation InviteDialogMutation($input: InviteContactInput!) {
      inviteContact(input: $input) {
        contact {
          id
          client {
            id
            ...Contacts_client
          }
        }
        problems {
          code
          path
          message
        }
      }
    }
  `);
  const isDirty = Object.entries(draft).some(([key, value]) => value !== empty[key as keyof Draft]);
  const blocker = useBlocker({ shouldBlockFn: () => isDirty, enableBeforeUnload: () => isDirty, withResolver: true });
  const isAsked = isLeaving || blocker.status === "blocked";
  function change(part: Partial<Draft>) {
    setDraft((now) => ({ ...now, ...part }));
    setProblems((now) => now.filter((problem) => !((problem.path.at(-1) ?? "") in part)));
  }
  const problemOf = (field: string) =>
    problems.filter((problem) => problem.path.at(-1) === field).map((problem) => problem.message).join(" ") || undefined;
  const general = problems.filter((problem) => !FIELDS.has(problem.path.at(-1) ?? "")).map((problem) => problem.message);

  function stay() {
    setLeaving(false);
    blocker.reset?.();
  }

  function leave() {
    onClose();
    blocker.proceed?.();
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    const missing: Pick<Problem, "path" | "message">[] = [];
    if (draft.name.trim() === "") missing.push({ path: ["name"], message: t`Say who it is.` });
    if (draft.email.trim() === "") missing.push({ path: ["email"], message: t`The invitation needs an address.` });
    setProblems(missing);
    setFailure(null);
    if (missing.length > 0) return;
    const email = draft.email.trim();
    try {
      const { inviteContact } = await invite({ variables: { input: { ...draft, clientId, email, locale } } });
      const found = inviteContact?.problems ?? [];
      setProblems(found);
      if (found.length > 0) return;
      onInvited(email);
      onClose();
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  return (
    <Modal
      opened
      onClose={() => (isDirty && !isAsked ? setLeaving(true) : isAsked ? stay() : onClose())}
      title={t`Invite somebody of ${clientName}`}
      size={520}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      <form className={classes.form} onSubmit={(event) => void send(event)} noValidate>
        <TextInput
          label={t({ message: "Name", context: "of a person" })}
          value={draft.name}
          maxLength={200}
          required
          data-autofocus
          error={problemOf("name")}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t`Email address`}
          type="email"
          value={draft.email}
          maxLength={254}
          required
          autoCapitalize="none"
          spellCheck={false}
          error={problemOf("email")}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <TextInput
          label={t`What they do there (may stay empty)`}
          value={draft.title}
          maxLength={200}
          error={problemOf("title")}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Radio.Group label={t`What they may do`} value={draft.role} error={problemOf("role")} onChange={(role) => change({ role: role as Draft["role"] })}>
          <div className={classes.roles}>
            {CLIENT_ROLES.map(([role, sentence]) => (
              <Radio key={role} classNames={{ radio: classes.radio! }} value={role} label={format.role(role)} description={i18n._(sentence)} />
            ))}
          </div>
        </Radio.Group>
        <div className={classes.pair}>
          <Select
            label={t`Part in the relationship`}
            data={RELATIONSHIPS.map((value) => ({ value, label: format.relationship(value) }))}
            value={draft.relationship ?? "USER"}
            onChange={(value) => value && change({ relationship: value as Draft["relationship"] })}
            allowDeselect={false}
            error={problemOf("relationship")}
          />
          <LanguageField value={locale} onChange={setLocale} />
        </div>
        {general.length > 0 && <ErrorState title={t`No mail was sent.`}>{general.join(" ")}</ErrorState>}
        {failure !== null && <ErrorState title={t`No mail was sent.`}>{t`${failure} What you wrote is still here.`}</ErrorState>}
        {isAsked ? (
          <ErrorState
            title={t`Leave without inviting?`}
            action={
              <span className={classes.buttons}>
                <Button onClick={leave}>{t`Leave`}</Button>
                <Button variant="filled" onClick={stay} autoFocus>
                  {t`Stay here`}
                </Button>
              </span>
            }
          >
            {t`What you wrote is not kept.`}
          </ErrorState>
        ) : (
          <div className={classes.buttons}>
            <Button onClick={() => (isDirty ? setLeaving(true) : onClose())}>{t`Cancel`}</Button>
            <Button type="submit" variant="filled" loading={isSending}>
              {t`Send the invitation`}
            </Button>
          </div>
        )}
      </form>
    </Modal>
  );
}

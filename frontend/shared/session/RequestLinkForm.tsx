import { useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";

import { type Firm, type Graph, type LinkPurpose, problemSentence, sentenceOf } from "../graph";
import { Failure } from "./Failure";
import classes from "./session.module.css";

interface RequestLinkFormProps {
  readonly graph: Graph;
  readonly firm: Firm;
  readonly purpose: LinkPurpose;
  /** Typed before. */
  readonly typed?: string | undefined;
  /** Given when it is known who asks. */
  readonly email?: string | undefined;
  /** What can be done once the mail is on its way. */
  readonly next?: ReactNode;
}

/** Asks where the link goes. What is answered is the same for every address: nobody learns here who has an account. */
export function RequestLinkForm({ graph, firm, purpose, typed = "", email: fixedEmail, next }: RequestLinkFormProps) {
  const { t } = useLingui();
  const [email, setEmail] = useState(typed);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const told = useRef<HTMLDivElement>(null);
  // What was focused is gone; a screen reader goes on with what is said instead.
  useEffect(() => told.current?.focus(), [sentTo]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const address = (fixedEmail ?? email).trim();
    if (address === "") {
      setFailure(t`Enter your email address.`);
      field.current?.focus();
      return;
    }
    setSending(true);
    setFailure(null);
    try {
      const sentence = problemSentence(await graph.requestLink(purpose, address));
      setFailure(sentence);
      if (sentence === null) setSentTo(address);
      else field.current?.select();
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      setSending(false);
    }
  }

  if (sentTo !== null) {
    const whom = graph.app === "staff" ? t`an administrator` : t`your contact at ${firm.shortName}`;
    return (
      <div className={classes.form}>
        <div className={classes.told} role="status" tabIndex={-1} ref={told}>
          <p className={classes.words}>
            {purpose === "SIGN_IN"
              ? t`If somebody has the address ${sentTo}, a mail with a link is on its way. It is good for 15 minutes.`
              : t`If somebody has the address ${sentTo}, a mail with a link is on its way. It is good for one hour.`}
          </p>
        </div>
        <p className={`${classes.words} ${classes.quiet}`}>
          {t`None after a few minutes? Look into the spam folder and whether the address is right, or ask ${whom}.`}
        </p>
        {fixedEmail === undefined && (
          <Button onClick={() => setSentTo(null)} fullWidth>
            {t`Use another address`}
          </Button>
        )}
        {next}
      </div>
    );
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {fixedEmail === undefined && (
        <TextInput
          ref={field}
          label={t`Email address`}
          type="email"
          name="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      )}
      <Failure sentence={failure} />
      <Button type="submit" variant="filled" loading={isSending} fullWidth>
        {t`Mail me a link`}
      </Button>
    </form>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useRef, useState } from "react";

import { problemSentence, sentenceOf } from "../../../shared/graph";
import { graph } from "../../session";
import classes from "./SignInForm.module.css";

interface SignInFormProps {
  /** Given when a session ended: the same person goes on. */
  readonly email?: string | undefined;
  readonly onSignedIn: () => Promise<void> | void;
  readonly children?: ReactNode;
}

/** Address and password; what goes wrong is said in words above the button, and nothing typed is cleared. */
export function SignInForm({ email: fixedEmail, onSignedIn, children }: SignInFormProps) {
  const { t } = useLingui();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    const address = (fixedEmail ?? email).trim();
    if (address === "" || password === "") {
      setFailure(address === "" ? t`Enter your email address.` : t`Enter your password.`);
      (address === "" ? emailField : passwordField).current?.focus();
      return;
    }
    setSending(true);
    setFailure(null);
    try {
      const sentence = problemSentence(await graph.signIn(address, password));
      if (sentence === null) {
        await onSignedIn();
        return;
      }
      setFailure(sentence);
      passwordField.current?.select();
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      setSending(false);
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {fixedEmail === undefined && (
        <TextInput
          ref={emailField}
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
      {fixedEmail !== undefined && (
        // Password managers look for the address beside the password.
        <input type="email" name="email" autoComplete="username" value={fixedEmail} readOnly hidden />
      )}
      <PasswordInput
        ref={passwordField}
        label={t`Password`}
        name="password"
        autoComplete="current-password"
        autoFocus={fixedEmail !== undefined}
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ "aria-label": t`Show the password` }}
      />
      {failure !== null && (
        <p className={classes.failure} role="alert">
          {failure}
        </p>
      )}
      <Button type="submit" variant="filled" loading={isSending} fullWidth>
        {t`Sign in`}
      </Button>
      {children}
    </form>
  );
}

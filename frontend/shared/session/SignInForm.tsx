import { useLingui } from "@lingui/react/macro";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useRef, useState } from "react";

import type { Graph } from "../graph";
import { ChooseClient } from "./ChooseClient";
import { Failure } from "./Failure";
import classes from "./session.module.css";
import { useSignIn } from "./useSignIn";

interface SignInFormProps {
  readonly graph: Graph;
  /** Given when a session ended: the same person goes on … */
  readonly email?: string | undefined;
  /** … for the same client. */
  readonly contactId?: string | undefined;
  /** Typed on another page. */
  readonly typed?: string | undefined;
  readonly onSignedIn: () => Promise<void> | void;
  /** Other ways in; they take along the address that was typed. */
  readonly ways?: ((email: string) => ReactNode) | undefined;
}

/** Address and password; what goes wrong is said in words above the button, and nothing typed is cleared. */
export function SignInForm({ graph, email: fixedEmail, contactId, typed = "", onSignedIn, ways }: SignInFormProps) {
  const { t } = useLingui();
  const [email, setEmail] = useState(typed);
  const [password, setPassword] = useState("");
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const address = (fixedEmail ?? email).trim();
  const signIn = useSignIn((chosen) => graph.signIn({ email: address, password }, chosen ?? contactId), onSignedIn);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (address === "" || password === "") {
      signIn.setFailure(address === "" ? t`Enter your email address.` : t`Enter your password.`);
      (address === "" ? emailField : passwordField).current?.focus();
      return;
    }
    if (!(await signIn.ask())) passwordField.current?.select();
  }

  if (signIn.choices.length > 0) return <ChooseClient {...signIn} onChoose={(chosen) => void signIn.ask(chosen)} />;
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {fixedEmail === undefined ? (
        <TextInput
          ref={emailField}
          label={t`Email address`}
          type="email"
          name="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={typed === ""}
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      ) : (
        // Password managers look for the address beside the password.
        <input type="email" name="email" autoComplete="username" value={fixedEmail} readOnly hidden />
      )}
      <PasswordInput
        ref={passwordField}
        label={t`Password`}
        name="password"
        autoComplete="current-password"
        autoFocus={fixedEmail !== undefined || typed !== ""}
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ "aria-label": t`Show the password` }}
      />
      <Failure sentence={signIn.failure} />
      <Button type="submit" variant="filled" loading={signIn.isSending} fullWidth>
        {t`Sign in`}
      </Button>
      {ways?.(address)}
    </form>
  );
}

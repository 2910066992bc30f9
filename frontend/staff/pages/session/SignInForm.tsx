import { useLingui } from "@lingui/react/macro";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";

import { sentenceOf } from "../../../shared/graph";
import { graph } from "../../app";
import classes from "./SignIn.module.css";

interface SignInFormProps {
  readonly email?: string;
  readonly onSignedIn: () => Promise<void> | void;
}

export function SignInForm({ email: known = "", onSignedIn }: SignInFormProps) {
  const { t } = useLingui();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState("");
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (email.trim() === "" || password === "") {
      setFailure(t`Write your email address and your password.`);
      return;
    }
    setSending(true);
    setFailure(null);
    try {
      const problems = await graph.signIn(email.trim(), password);
      if (problems.length > 0) setFailure(problems.map((problem) => problem.message).join(" "));
      else await onSignedIn();
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      setSending(false);
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        label={t`Email address`}
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        autoFocus={known === ""}
      />
      <PasswordInput
        label={t`Password`}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoFocus={known !== ""}
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
    </form>
  );
}

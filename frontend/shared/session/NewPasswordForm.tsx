import { useLingui } from "@lingui/react/macro";
import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useRef, useState } from "react";

import { type Graph, problemSentence, sentenceOf } from "../graph";
import { Failure } from "./Failure";
import classes from "./session.module.css";
import { SHORTEST_PASSWORD, strengthOf } from "./strength";

interface NewPasswordFormProps {
  readonly graph: Graph;
  readonly token: string;
  /** Instead of the button, once the link is no longer good. */
  readonly newLink: ReactNode;
  readonly onDone: () => void;
}

/** Nothing but its length is asked of a password; how good it is, is said and left to its owner. */
export function NewPasswordForm({ graph, token, newLink, onDone }: NewPasswordFormProps) {
  const { t } = useLingui();
  const [password, setPassword] = useState("");
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isExpired, setExpired] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const tooShort = t`A password has at least ${SHORTEST_PASSWORD} characters.`;
  const words = {
    short: t`At least ${SHORTEST_PASSWORD} characters; three or four words are a good one.`,
    weak: t`Easy to guess. One more word would help.`,
    good: t`A good one.`,
    strong: t`A very good one.`,
  }[strengthOf(password)];

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    if (strengthOf(password) === "short") {
      setFailure(tooShort);
      field.current?.focus();
      return;
    }
    setSending(true);
    setFailure(null);
    try {
      const problems = await graph.resetPassword(token, password);
      setFailure(problemSentence(problems));
      setExpired(problems.some((problem) => problem.code === "LINK_EXPIRED"));
      if (problems.length === 0) onDone();
      else field.current?.focus();
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      setSending(false);
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <PasswordInput
        ref={field}
        label={t`New password`}
        description={<span className={classes.strength} aria-live="polite">{words}</span>}
        inputWrapperOrder={["label", "input", "description", "error"]}
        name="password"
        autoComplete="new-password"
        autoFocus
        required
        withAsterisk={false}
        maxLength={1024}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ "aria-label": t`Show the password` }}
      />
      <Failure sentence={failure} />
      {isExpired ? (
        newLink
      ) : (
        <Button type="submit" variant="filled" loading={isSending} fullWidth>
          {t`Change the password`}
        </Button>
      )}
    </form>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";

import type { Graph } from "../graph";
import { Failure } from "./Failure";
import { mailReset } from "./mailReset";
import classes from "./session.module.css";

interface ChoosePasswordProps {
  readonly graph: Graph;
  /** One's own. */
  readonly email: string;
  readonly label: string;
  /** Beside the button, until it is pressed. */
  readonly children?: ReactNode;
}

/** A password is chosen by a link in a mail, also by whoever is signed in: it may be somebody else at their desk. */
export function ChoosePassword({ graph, email, label, children }: ChoosePasswordProps) {
  const { t } = useLingui();
  const [isSending, setSending] = useState(false);
  const [isSent, setSent] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function send() {
    setSending(true);
    const sentence = await mailReset(graph, email);
    setSending(false);
    setFailure(sentence);
    setSent(sentence === null);
  }

  if (isSent) {
    return (
      <p className={classes.words} role="status">
        {t`A mail with a link is on its way to ${email}. It is good for one hour.`}
      </p>
    );
  }
  return (
    <>
      <Button loading={isSending} onClick={() => void send()}>
        {label}
      </Button>
      {children}
      <Failure sentence={failure} />
    </>
  );
}

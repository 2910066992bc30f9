import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";

import { ErrorState } from "../../../shared/ui";
import { Dialog } from "../../page/Dialog";
import styles from "./Change.module.css";
import { useAssess } from "./useAssess";

interface ReassessProps {
  readonly id: string;
  /** The client is deciding right now. */
  readonly isQuoted: boolean;
  readonly clientName: string;
}

/** Thinking again takes the quote off the client's table, so it is asked for and not slipped into. */
export function Reassess({ id, isQuoted, clientName }: ReassessProps) {
  const { t } = useLingui();
  const assess = useAssess();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function begin() {
    setBusy(true);
    setFailure(null);
    const result = await assess(id, {});
    setBusy(false);
    if (result.kind === "saved") setAsking(false);
    else setFailure(result.message);
  }

  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => (isQuoted ? setAsking(true) : void begin())} loading={isBusy && !isAsking}>
        {isQuoted ? t`Assess it again…` : t`Assess it again`}
      </Button>
      {failure !== null && !isAsking && <ErrorState title={t`It was not done.`}>{failure}</ErrorState>}
      <Dialog opened={isAsking} onClose={() => setAsking(false)} title={t`Assess it again?`} size={440}>
        <p className={styles.words}>{t`${clientName} can then no longer decide about the present quote: they wait until you quote again.`}</p>
        {failure !== null && <ErrorState title={t`It was not done.`}>{failure}</ErrorState>}
        <div className={styles.choice}>
          <Button onClick={() => setAsking(false)}>{t`Cancel`}</Button>
          <Button variant="filled" loading={isBusy} onClick={() => void begin()} data-autofocus>{t`Assess it again`}</Button>
        </div>
      </Dialog>
    </>
  );
}

import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Textarea, Tooltip } from "@mantine/core";
import { IconRestore } from "@tabler/icons-react";
import { useState } from "react";
import { graphql } from "react-relay";

import { problemSentence, sentenceOf, useAction } from "../../../shared/graph";
import { ErrorState } from "../../../shared/ui";
import { Dialog } from "../../page/Dialog";
import { toast } from "../../shell/toast";
import type { RestoreVersionMutation } from "./__generated__/RestoreVersionMutation.graphql";
import styles from "./DocumentPage.module.css";

interface RestoreVersionProps {
  readonly version: { readonly id: string; readonly number: number };
  readonly clientName: string;
  readonly canReadInternal: boolean;
}

/** Makes an old version the newest again; those between stay as they are. */
export function RestoreVersion({ version, clientName, canReadInternal }: RestoreVersionProps) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const [note, setNote] = useState("");
  const [failure, setFailure] = useState<string | null>(null);
  const [restore, isRestoring] = useAction<RestoreVersionMutation>(graphql`
    mutation RestoreVersionMutation($input: RestoreVersionInput!, $canReadInternal: Boolean!) {
      restoreVersion(input: $input) {
        document {
          id
          isShared
          ...DocumentTitle_document
          ...DocumentShare_document
          ...Rounds_document
          ...DocumentReading_document @arguments(isStaff: $canReadInternal)
        }
        problems {
          code
          message
        }
      }
    }
  `);

  async function bringBack() {
    setFailure(null);
    try {
      const answer = await restore({ variables: { input: { id: version.id, note: note.trim() }, canReadInternal } });
      const problem = problemSentence(answer.restoreVersion?.problems);
      if (problem !== null) {
        setFailure(problem);
        return;
      }
      setAsking(false);
      setNote("");
      toast({ message: t`Version ${version.number} is the newest again.` });
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  }

  const label = t`Make version ${version.number} the newest again…`;
  return (
    <>
      <Tooltip label={label}>
        <ActionIcon aria-label={label} onClick={() => setAsking(true)}>
          <IconRestore size={16} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      <Dialog opened={isAsking} onClose={() => setAsking(false)} title={t`Make version ${version.number} the newest again?`}>
        <p className={styles.words}>
          {t`A new version is added that has the bytes of version ${version.number}; all versions stay. If the document is shared, ${clientName} sees the new one at once.`}
        </p>
        <Textarea
          label={t`Why it is brought back`}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          data-autofocus
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {failure !== null && <ErrorState title={t`It was not brought back.`}>{t`${failure} What you wrote is still here.`}</ErrorState>}
        <div className={styles.choice}>
          <Button onClick={() => setAsking(false)}>{t`Cancel`}</Button>
          <Button variant="filled" loading={isRestoring} onClick={() => void bringBack()}>{t`Make it the newest`}</Button>
        </div>
      </Dialog>
    </>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { graphql } from "react-relay";

import { useFormat } from "../../../shared/format";
import { useAction } from "../../../shared/graph";
import { AudienceSign, ErrorState } from "../../../shared/ui";
import { useFirmName } from "../../context";
import { Dialog } from "../../page/Dialog";
import { toast } from "../../shell/toast";
import type { ShareDocumentShareMutation } from "./__generated__/ShareDocumentShareMutation.graphql";
import type { ShareDocumentUnshareMutation } from "./__generated__/ShareDocumentUnshareMutation.graphql";
import styles from "./Dialogs.module.css";
import { useLibrary } from "./libraryContext";
import { useSaving } from "./useSaving";

interface ShareDocumentProps {
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly isShared: boolean;
    readonly version?: number | null | undefined;
    readonly currentVersion: { readonly number: number } | null | undefined;
  };
  readonly onClose: () => void;
}

/** Asks first: a client is told, and that cannot be unsaid. */
export function ShareDocument({ document, onClose }: ShareDocumentProps) {
  const { t } = useLingui();
  const format = useFormat();
  const firm = useFirmName();
  const { clientName } = useLibrary();
  const saving = useSaving();
  const [failure, setFailure] = useState<string | null>(null);
  const [share, isSharing] = useAction<ShareDocumentShareMutation>(graphql`
    mutation ShareDocumentShareMutation($input: ShareDocumentInput!) {
      shareDocument(input: $input) {
        document {
          id
          isShared
        }
        problems {
          code
          message
        }
      }
    }
  `);
  const [unshare, isUnsharing] = useAction<ShareDocumentUnshareMutation>(graphql`
    mutation ShareDocumentUnshareMutation($input: UnshareDocumentInput!) {
      unshareDocument(input: $input) {
        document {
          id
          isShared
        }
        problems {
          code
          message
        }
      }
    }
  `);
  const { id, title, isShared } = document;
  // While the dialog closes, what it asked stands.
  const [wasShared] = useState(isShared);
  const newest = format.count(document.currentVersion?.number ?? 1);
  const isFirst = (document.currentVersion?.number ?? 1) === 1;

  async function change() {
    const variables = { input: { id, expectedVersion: document.version ?? null } };
    setFailure(null);
    const sentence = await saving(async () =>
      wasShared ? (await unshare({ variables })).unshareDocument : (await share({ variables })).shareDocument,
    );
    setFailure(sentence);
    if (sentence !== null) return;
    onClose();
    toast({ message: wasShared ? t`${clientName} no longer sees “${title}”.` : t`${clientName} sees “${title}” now.` });
  }

  return (
    <Dialog opened onClose={onClose} title={wasShared ? t`Stop sharing “${title}”?` : t`Share “${title}” with ${clientName}?`} size={480}>
      <div className={styles.form}>
        <AudienceSign audience={wasShared ? "INTERNAL" : "SHARED"} firm={firm} client={clientName}>
          {wasShared ? t`Only ${firm} will see it` : t`${clientName} will see it`}
        </AudienceSign>
        <p className={styles.words}>
          {wasShared
            ? t`The people of ${clientName} lose sight of it at once. What they have downloaded they keep.`
            : isFirst
              ? t`The people of ${clientName} can read and download it, and every later version as soon as it is there.`
              : t`The people of ${clientName} can read and download version ${newest} and every later one. Earlier versions stay with ${firm}.`}
        </p>
        {failure !== null && <ErrorState title={t`It was not changed.`}>{failure}</ErrorState>}
        <div className={styles.actions}>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button variant="filled" loading={isSharing || isUnsharing} onClick={() => void change()}>
            {wasShared ? t`Stop sharing` : t`Share with ${clientName}`}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

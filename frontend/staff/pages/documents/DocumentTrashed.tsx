import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { graphql, useFragment } from "react-relay";

import { problemSentence, sentenceOf, useAction } from "../../../shared/graph";
import { toast, toastFailure } from "../../shell/toast";
import type { DocumentTrashed_document$key } from "./__generated__/DocumentTrashed_document.graphql";
import type { DocumentTrashedRestoreMutation } from "./__generated__/DocumentTrashedRestoreMutation.graphql";
import styles from "./DocumentPage.module.css";

interface DocumentTrashedProps {
  readonly document: DocumentTrashed_document$key;
  readonly canReadInternal: boolean;
}

/** Says that the document is in the trash, and brings it back. */
export function DocumentTrashed({ document: key, canReadInternal }: DocumentTrashedProps) {
  const document = useFragment(
    graphql`
      fragment DocumentTrashed_document on Document {
        id
        title
        isTrashed @include(if: $canReadInternal)
        viewerCanEdit
      }
    `,
    key,
  );
  const { t } = useLingui();
  const [restore, isRestoring] = useAction<DocumentTrashedRestoreMutation>(graphql`
    mutation DocumentTrashedRestoreMutation($input: DocumentInput!, $canReadInternal: Boolean!) {
      restoreDocument(input: $input) {
        document {
          id
          ...DocumentTrashed_document
          ...DocumentTitle_document
        }
        problems {
          code
          message
        }
      }
    }
  `);
  if (document.isTrashed !== true) return null;
  async function bringBack() {
    try {
      const answer = await restore({ variables: { input: { id: document.id }, canReadInternal } });
      const problem = problemSentence(answer.restoreDocument?.problems);
      if (problem === null) toast({ message: t`${document.title} is back in its place.` });
      else toastFailure(problem);
    } catch (error) {
      toastFailure(sentenceOf(error));
    }
  }
  return (
    <div className={styles.trashed} role="status">
      <span>{t`This document is in the trash; a client does not see it.`}</span>
      {document.viewerCanEdit && <Button loading={isRestoring} onClick={() => void bringBack()}>{t`Bring it back`}</Button>}
    </div>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { graphql, useFragment } from "react-relay";

import { sentenceOf, useAction } from "../../../shared/graph";
import { ErrorState, SaveState } from "../../../shared/ui";
import { useStaff } from "../../context";
import type { DocumentTitle_document$key } from "./__generated__/DocumentTitle_document.graphql";
import type { DocumentTitleMutation } from "./__generated__/DocumentTitleMutation.graphql";
import styles from "./DocumentPage.module.css";

/** The title, edited where it stands: saved when one leaves it, kept when it could not be saved. */
export function DocumentTitle({ document: key }: { readonly document: DocumentTitle_document$key }) {
  const document = useFragment(
    graphql`
      fragment DocumentTitle_document on Document {
        id
        title
        version @include(if: $canReadInternal)
        viewerCanEdit
      }
    `,
    key,
  );
  const { t } = useLingui();
  const { canReadInternal } = useStaff().access;
  const [draft, setDraft] = useState<string | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<{ readonly isConflict: boolean; readonly message: string } | null>(null);
  const [rename, isSaving] = useAction<DocumentTitleMutation>(graphql`
    mutation DocumentTitleMutation($input: UpdateDocumentInput!, $canReadInternal: Boolean!) {
      updateDocument(input: $input) {
        document {
          id
          ...DocumentTitle_document
        }
        problems {
          code
          message
        }
      }
    }
  `);

  async function save() {
    const title = (draft ?? document.title).trim().replaceAll(/\s+/gu, " ");
    if (title === document.title || title === "") {
      setDraft(null);
      setTrouble(null);
      return;
    }
    try {
      const { updateDocument } = await rename({
        variables: { input: { id: document.id, expectedVersion: document.version ?? 0, title }, canReadInternal },
      });
      const problems = updateDocument?.problems ?? [];
      if (problems.length === 0) {
        setDraft(null);
        setTrouble(null);
        setSavedAt(new Date().toISOString());
      } else {
        setTrouble({
          isConflict: problems.some(({ code }) => code === "CONFLICT"),
          message: problems.map(({ message }) => message).join(" "),
        });
      }
    } catch (error) {
      setTrouble({ isConflict: false, message: sentenceOf(error) });
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      event.currentTarget.blur();
    }
    if (event.key === "Escape" && draft !== null && trouble === null) {
      event.stopPropagation();
      setDraft(null);
    }
  }

  return (
    <div className={styles.title}>
      <h1 className="visually-hidden">{document.title}</h1>
      <textarea
        className={styles.field}
        aria-label={t`Title`}
        rows={1}
        maxLength={200}
        readOnly={!document.viewerCanEdit}
        value={draft ?? document.title}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => void save()}
        onKeyDown={onKeyDown}
      />
      {trouble === null && (isSaving || savedAt !== null) && <SaveState kind={isSaving ? "saving" : "saved"} at={savedAt} />}
      {trouble !== null && (
        <ErrorState
          title={trouble.isConflict ? t`Somebody else changed this document meanwhile.` : t`It was not saved.`}
          action={
            <Button onClick={() => void save()}>{trouble.isConflict ? t`Save mine over it` : t`Try again`}</Button>
          }
        >
          {trouble.isConflict ? t`It says now: “${document.title}”. What you wrote is still here.` : t`${trouble.message} What you wrote is still here.`}
        </ErrorState>
      )}
    </div>
  );
}

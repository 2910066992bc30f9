import { useLingui } from "@lingui/react/macro";
import { graphql } from "react-relay";

import { useAction } from "../../../shared/graph";
import type { DocumentDialogsUpdateMutation } from "./__generated__/DocumentDialogsUpdateMutation.graphql";
import { MoveDialog } from "./MoveDialog";
import { NameDialog } from "./NameDialog";
import { useSaving } from "./useSaving";

interface DocumentDialogProps {
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly version?: number | null | undefined;
    readonly folder: { readonly id: string } | null | undefined;
  };
  readonly onClose: () => void;
}

function useUpdateDocument(document: DocumentDialogProps["document"]) {
  const saving = useSaving();
  const [update] = useAction<DocumentDialogsUpdateMutation>(graphql`
    mutation DocumentDialogsUpdateMutation($input: UpdateDocumentInput!) {
      updateDocument(input: $input) {
        document {
          id
          title
        }
        problems {
          code
          message
        }
      }
    }
  `);
  return (changes: { readonly title?: string; readonly folderId?: string | null }) =>
    saving(
      async () => (await update({ variables: { input: { id: document.id, expectedVersion: document.version ?? 0, ...changes } } })).updateDocument,
    );
}

export function RenameDocument({ document, onClose }: DocumentDialogProps) {
  const { t } = useLingui();
  const update = useUpdateDocument(document);
  return (
    <NameDialog
      title={t`Rename the document`}
      label={t`Title`}
      value={document.title}
      action={t`Rename`}
      most={255}
      onSave={(title) => update({ title })}
      onClose={onClose}
    />
  );
}

export function MoveDocument({ document, onClose }: DocumentDialogProps) {
  const { t } = useLingui();
  const update = useUpdateDocument(document);
  return (
    <MoveDialog
      title={t`Move ${document.title}`}
      from={document.folder?.id ?? null}
      onMove={(folderId) => update({ folderId })}
      onClose={onClose}
    />
  );
}

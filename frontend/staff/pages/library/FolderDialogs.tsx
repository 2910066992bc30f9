import { useLingui } from "@lingui/react/macro";
import { graphql } from "react-relay";

import { useAction } from "../../../shared/graph";
import type { FolderDialogsCreateMutation } from "./__generated__/FolderDialogsCreateMutation.graphql";
import type { FolderDialogsUpdateMutation } from "./__generated__/FolderDialogsUpdateMutation.graphql";
import { useLibrary } from "./libraryContext";
import type { LibraryFolder } from "./libraryFolders";
import { MoveDialog } from "./MoveDialog";
import { NameDialog } from "./NameDialog";
import { useSaving } from "./useSaving";

const NAME = 200;

export function NewFolder({ parentId, onClose }: { readonly parentId: string | undefined; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { owner } = useLibrary();
  const saving = useSaving();
  const [create] = useAction<FolderDialogsCreateMutation>(graphql`
    mutation FolderDialogsCreateMutation($input: CreateFolderInput!) {
      createFolder(input: $input) {
        folder {
          id
        }
        problems {
          code
          message
        }
      }
    }
  `);
  return (
    <NameDialog
      title={t`New folder`}
      label={t`Name`}
      action={t`Create folder`}
      most={NAME}
      onSave={(name) => saving(async () => (await create({ variables: { input: { ...owner, parentId, name } } })).createFolder)}
      onClose={onClose}
    />
  );
}

function useUpdateFolder(folder: LibraryFolder) {
  const saving = useSaving();
  const [update] = useAction<FolderDialogsUpdateMutation>(graphql`
    mutation FolderDialogsUpdateMutation($input: UpdateFolderInput!) {
      updateFolder(input: $input) {
        folder {
          id
          name
        }
        problems {
          code
          message
        }
      }
    }
  `);
  return (changes: { readonly name?: string; readonly parentId?: string | null }) =>
    saving(async () => (await update({ variables: { input: { id: folder.id, expectedVersion: folder.version ?? 0, ...changes } } })).updateFolder);
}

interface FolderDialogProps {
  readonly folder: LibraryFolder;
  readonly onClose: () => void;
}

export function RenameFolder({ folder, onClose }: FolderDialogProps) {
  const { t } = useLingui();
  const update = useUpdateFolder(folder);
  return (
    <NameDialog
      title={t`Rename the folder`}
      label={t`Name`}
      value={folder.name}
      action={t`Rename`}
      most={NAME}
      onSave={(name) => update({ name })}
      onClose={onClose}
    />
  );
}

export function MoveFolder({ folder, onClose }: FolderDialogProps) {
  const { t } = useLingui();
  const update = useUpdateFolder(folder);
  return (
    <MoveDialog
      title={t`Move ${folder.name}`}
      from={folder.parentId}
      without={folder.id}
      onMove={(parentId) => update({ parentId })}
      onClose={onClose}
    />
  );
}

import { useLingui } from "@lingui/react/macro";
import { useRouter } from "@tanstack/react-router";
import { graphql } from "react-relay";

import { type Problem, problemSentence, sentenceOf, useAction } from "../../../shared/graph";
import { toast, toastFailure } from "../../shell/toast";
import type { useTrashDocumentMutation } from "./__generated__/useTrashDocumentMutation.graphql";
import type { useTrashFolderMutation } from "./__generated__/useTrashFolderMutation.graphql";
import type { useTrashRestoreDocumentMutation } from "./__generated__/useTrashRestoreDocumentMutation.graphql";
import type { useTrashRestoreFolderMutation } from "./__generated__/useTrashRestoreFolderMutation.graphql";

type Payload = { readonly problems: readonly Pick<Problem, "message">[] } | null | undefined;

/** Into the trash at once and back with one click; nobody is asked whether they are sure. */
export function useTrash() {
  const { t } = useLingui();
  const router = useRouter();
  const [trashOne] = useAction<useTrashDocumentMutation>(graphql`
    mutation useTrashDocumentMutation($input: DocumentInput!) {
      trashDocument(input: $input) {
        document {
          id
        }
        problems {
          message
        }
      }
    }
  `);
  const [restoreOne] = useAction<useTrashRestoreDocumentMutation>(graphql`
    mutation useTrashRestoreDocumentMutation($input: DocumentInput!) {
      restoreDocument(input: $input) {
        document {
          id
        }
        problems {
          message
        }
      }
    }
  `);
  const [trashAll] = useAction<useTrashFolderMutation>(graphql`
    mutation useTrashFolderMutation($input: FolderInput!) {
      trashFolder(input: $input) {
        folder {
          id
        }
        problems {
          message
        }
      }
    }
  `);
  const [restoreAll] = useAction<useTrashRestoreFolderMutation>(graphql`
    mutation useTrashRestoreFolderMutation($input: FolderInput!) {
      restoreFolder(input: $input) {
        folder {
          id
        }
        problems {
          message
        }
      }
    }
  `);

  async function run(write: () => Promise<Payload>, done: () => void) {
    try {
      const sentence = problemSentence((await write())?.problems);
      if (sentence !== null) toastFailure(sentence);
      else {
        void router.invalidate();
        done();
      }
    } catch (error) {
      toastFailure(sentenceOf(error));
    }
  }

  const restoreDocument = (id: string, title: string) =>
    run(
      async () => (await restoreOne({ variables: { input: { id } } })).restoreDocument,
      () => toast({ message: t`“${title}” is back.` }),
    );
  const restoreFolder = (id: string, name: string) =>
    run(
      async () => (await restoreAll({ variables: { input: { id } } })).restoreFolder,
      () => toast({ message: t`“${name}” is back, with what was in it.` }),
    );
  return {
    restoreDocument,
    restoreFolder,
    trashDocument: (id: string, title: string) =>
      run(
        async () => (await trashOne({ variables: { input: { id } } })).trashDocument,
        () => toast({ message: t`“${title}” is in the trash.`, onUndo: () => void restoreDocument(id, title) }),
      ),
    trashFolder: (id: string, name: string) =>
      run(
        async () => (await trashAll({ variables: { input: { id } } })).trashFolder,
        () => toast({ message: t`“${name}” is in the trash, with all that is in it.`, onUndo: () => void restoreFolder(id, name) }),
      ),
  };
}

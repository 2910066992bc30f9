import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";

import { EmptyState } from "../../../shared/ui";
import classes from "../../page/page.module.css";
import { useRowCursor } from "../../page/useRowCursor";
import type { TrashedRow_folder$key } from "./__generated__/TrashedRow_folder.graphql";
import type { DocumentKey } from "./DocumentList";
import styles from "./Library.module.css";
import { TrashedDocument, TrashedFolder } from "./TrashedRow";

interface TrashListProps {
  readonly folders: readonly (TrashedRow_folder$key & { readonly id: string })[];
  readonly documents: readonly DocumentKey[];
  readonly more: { load(count: number): void; readonly isLoading: boolean } | null;
}

/** What was thrown away, and the way back. */
export function TrashList({ folders, documents, more }: TrashListProps) {
  const { t } = useLingui();
  const cursor = useRowCursor();
  if (folders.length === 0 && documents.length === 0) {
    return (
      <EmptyState icon={IconTrash} title={t`What is thrown away will be here`}>
        {t`It stays until somebody brings it back. No client sees it meanwhile.`}
      </EmptyState>
    );
  }
  return (
    <>
      <p className={classes.muted}>{t`No client sees what is in the trash. A folder comes back with what went here together with it.`}</p>
      <div className={styles.table} role="table" aria-label={t`Trash`} ref={cursor}>
        {folders.map((folder) => (
          <TrashedFolder key={folder.id} folder={folder} />
        ))}
        {documents.map((document) => (
          <TrashedDocument key={document.id} document={document} />
        ))}
      </div>
      {more && (
        <div className={styles.more}>
          <Button loading={more.isLoading} onClick={() => more.load(50)}>{t`Show more`}</Button>
        </div>
      )}
    </>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { IconFileText, IconFolderOff, IconSearch, IconUpload } from "@tabler/icons-react";

import { useFormat } from "../../../shared/format";
import { EmptyState } from "../../../shared/ui";
import { useFirmName } from "../../context";
import classes from "../../page/page.module.css";
import { useRowCursor } from "../../page/useRowCursor";
import type { LibraryRow_document$key } from "./__generated__/LibraryRow_document.graphql";
import type { TrashedRow_document$key } from "./__generated__/TrashedRow_document.graphql";
import { LibraryRow } from "./LibraryRow";
import { FolderRow } from "./FolderRow";
import styles from "./Library.module.css";
import { useLibrary } from "./libraryContext";
import type { LibrarySearch } from "./librarySearch";

export type DocumentKey = LibraryRow_document$key & TrashedRow_document$key & { readonly id: string };

interface DocumentListProps {
  readonly search: LibrarySearch;
  readonly documents: readonly DocumentKey[];
  readonly total: number;
  readonly more: { load(count: number): void; readonly isLoading: boolean } | null;
  readonly onUpload: (() => void) | null;
}

const PAGE = 50;

/** What lies in the folder: folders first, then documents. */
export function DocumentList({ search, documents, total, more, onUpload }: DocumentListProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { folders } = useLibrary();
  const cursor = useRowCursor();
  const isSearch = search.q !== undefined;
  const inside = isSearch ? [] : folders.filter(({ parentId }) => parentId === (search.folder ?? null));
  if (inside.length === 0 && documents.length === 0) return <Nothing search={search} onUpload={onUpload} />;
  return (
    <>
      <div className={styles.table} role="table" aria-label={t`Documents`} ref={cursor}>
        <div className={styles.tableHead} role="row">
          <span role="columnheader">{t`Title`}</span>
          <span role="columnheader" className={styles.wide}>{t`Seen by`}</span>
          <span role="columnheader" className={`${styles.wide} ${styles.number}`}>{t`Version`}</span>
          <span role="columnheader" className={`${styles.wide} ${styles.number}`}>{t`Size`}</span>
          <span role="columnheader" className={styles.wide}>{t({ message: "From", context: "who sent a document" })}</span>
          <span role="columnheader" className={styles.wide}>{t`When`}</span>
          <span role="columnheader" className={styles.menuHead}>{t`Actions`}</span>
        </div>
        {inside.map((folder) => (
          <FolderRow key={folder.id} folder={folder} sort={search.sort} />
        ))}
        {documents.map((document) => (
          <LibraryRow key={document.id} document={document} withFolder={isSearch} />
        ))}
      </div>
      {more && (
        <div className={styles.more}>
          <span className={classes.muted}>{t`${format.count(documents.length)} of ${format.count(total)}`}</span>
          <Button loading={more.isLoading} onClick={() => more.load(PAGE)}>{t`Show more`}</Button>
        </div>
      )}
    </>
  );
}

function Nothing({ search, onUpload }: Pick<DocumentListProps, "search" | "onUpload">) {
  const { t } = useLingui();
  const firm = useFirmName();
  const { owner, folders, clientName } = useLibrary();
  const top = (
    <Link to="." search={{}} className={classes.lineButton}>
      {t`To all documents`}
    </Link>
  );
  if (search.q !== undefined) {
    return (
      <EmptyState icon={IconSearch} title={t`No document has “${search.q}” in its title`} action={top}>
        {t`Try fewer letters. What is in the trash is not looked at.`}
      </EmptyState>
    );
  }
  if (search.folder !== undefined && !folders.some(({ id }) => id === search.folder)) {
    return (
      <EmptyState icon={IconFolderOff} title={t`This folder is not here any more`} action={top}>
        {t`Somebody moved it to the trash, or the address is not complete.`}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconFileText}
      title={search.folder === undefined ? t`Documents will be here` : t`Documents of this folder will be here`}
      action={
        onUpload && (
          <Button leftSection={<IconUpload size={16} stroke={1.75} />} onClick={onUpload}>
            {t`Upload the first one`}
          </Button>
        )
      }
    >
      {onUpload
        ? t`Drop files anywhere on this page. Only ${firm} sees them until somebody shares them with ${clientName}.`
        : "clientId" in owner
          ? t`Whoever looks after ${clientName} sees and arranges what is of the client as a whole.`
          : t`${clientName} sees only what is shared, from the version that is chosen.`}
    </EmptyState>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { IconFileText, IconFolder, IconSearch, IconUpload } from "@tabler/icons-react";
import { useRef } from "react";

import {
  type Dropped,
  DropTarget,
  FileChooser,
  type FileChooserHandle,
  type FlatFolder,
  pathTo,
  useUploads,
} from "../../../shared/files";
import { AudienceSign, EmptyState } from "../../../shared/ui";
import { useViewer } from "../../viewer";
import type { DocumentRow_document$key } from "./__generated__/DocumentRow_document.graphql";
import { DocumentRow } from "./DocumentRow";
import classes from "./Library.module.css";
import { LibraryTools } from "./LibraryTools";
import { exactly, type LibrarySearch } from "./librarySearch";

interface LibraryProps {
  readonly owner: { readonly projectId: string } | { readonly clientId: string };
  readonly name: string;
  readonly canUpload: boolean;
  readonly search: LibrarySearch;
  readonly isStale: boolean;
  readonly folders: readonly FlatFolder[];
  readonly documents: readonly (DocumentRow_document$key & { readonly id: string })[];
  readonly more: { load(): void; readonly isLoading: boolean } | null;
}

/** Documents to read, and a place for those the reader has to give. */
export function Library({ owner, name, canUpload, search, isStale, folders, documents, more }: LibraryProps) {
  const { t } = useLingui();
  const { firm } = useViewer();
  const uploads = useUploads();
  const navigate = useNavigate();
  const chooser = useRef<FileChooserHandle>(null);
  const path = pathTo(search.folder, folders);
  const here = path.at(-1);
  const place = [name, ...path.map((folder) => folder.name)].join(" › ");
  const inside = search.q === undefined ? folders.filter(({ parentId }) => parentId === (here?.id ?? null)) : [];
  const target = { ...owner, ...(here ? { folderId: here.id } : {}), isShared: true };

  function send({ files, folders: refused }: Dropped) {
    uploads.add(files, target, place);
    for (const refusedName of refused) uploads.refuse(refusedName, target, place, "FOLDER");
  }
  function go(changes: LibrarySearch) {
    void navigate({ to: ".", search: (now) => ({ ...now, ...changes }), replace: true, resetScroll: false });
  }

  return (
    <>
      <LibraryTools search={search} onChange={go}>
        {canUpload && (
          <Button variant="filled" leftSection={<IconUpload size={18} stroke={1.75} />} onClick={() => chooser.current?.open()}>
            {t`Upload files`}
          </Button>
        )}
      </LibraryTools>
      {canUpload && (
        <p className={classes.who}>
          <AudienceSign audience="SHARED" firm={firm.shortName} side="client">
            {t`${firm.shortName} and your colleagues see what you upload here`}
          </AudienceSign>
        </p>
      )}
      {search.q === undefined && here && (
        <nav className={classes.path} aria-label={t`Where you are`}>
          <Link to="." activeOptions={exactly} search={{ sort: search.sort }}>{t`Documents`}</Link>
          {path.slice(0, -1).map((folder) => (
            <span key={folder.id}>
              {" › "}
              <Link to="." activeOptions={exactly} search={{ folder: folder.id, sort: search.sort }}>
                {folder.name}
              </Link>
            </span>
          ))}
          {" › "}
          <span aria-current="page">{here.name}</span>
        </nav>
      )}
      <div data-stale={isStale || undefined} className={classes.body}>
        {inside.length === 0 && documents.length === 0 ? (
          <Nothing search={search} isLost={search.folder !== undefined && !here} canUpload={canUpload} />
        ) : (
          <ul className={classes.list} aria-label={t`Documents`}>
            {inside.map((folder) => (
              <li key={folder.id} className={classes.row}>
                <span className={classes.folderIcon}>
                  <IconFolder size={22} stroke={1.75} aria-hidden="true" />
                </span>
                <Link to="." search={{ folder: folder.id, sort: search.sort }} className={classes.link}>
                  {folder.name}
                </Link>
              </li>
            ))}
            {documents.map((document) => (
              <DocumentRow key={document.id} document={document} />
            ))}
          </ul>
        )}
        {more && <Button className={classes.more!} loading={more.isLoading} onClick={more.load}>{t`Show more documents`}</Button>}
      </div>
      {canUpload && (
        <>
          <FileChooser ref={chooser} label={t`Files to upload`} onChoose={(files) => send({ files: files.map((file) => ({ file })), folders: [] })} />
          <DropTarget
            audience="SHARED"
            title={t`Drop them into ${here?.name ?? name}`}
            sign={
              <AudienceSign audience="SHARED" firm={firm.shortName} side="client">
                {t`${firm.shortName} and your colleagues will see them`}
              </AudienceSign>
            }
            onDrop={send}
          />
        </>
      )}
    </>
  );
}

function Nothing({ search, isLost, canUpload }: { readonly search: LibrarySearch; readonly isLost: boolean; readonly canUpload: boolean }) {
  const { t } = useLingui();
  const { firm } = useViewer();
  if (search.q !== undefined) {
    return (
      <EmptyState icon={IconSearch} title={t`No document has “${search.q}” in its title`}>
        {t`Try fewer letters.`}
      </EmptyState>
    );
  }
  if (isLost) {
    return (
      <EmptyState icon={IconFolder} title={t`There is nothing in this folder for you now`} action={<Link to="." search={{}}>{t`To all documents`}</Link>}>
        {t`What was in it was moved, or is no longer shared with you.`}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={IconFileText} title={t`Documents will be here`}>
      {canUpload
        ? t`As soon as ${firm.shortName} shares one, you read it here. You can upload files, too.`
        : t`As soon as ${firm.shortName} shares one, you read it here.`}
    </EmptyState>
  );
}

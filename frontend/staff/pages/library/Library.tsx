import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { IconArrowsSort, IconFolderPlus, IconTrash, IconUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";

import { type Dropped, DropTarget, FileChooser, type FileChooserHandle, pathTo, useArrivals, useUploads } from "../../../shared/files";
import { AudienceSign } from "../../../shared/ui";
import { useFirmName } from "../../context";
import { ChoiceMenu } from "../../page/ChoiceMenu";
import classes from "../../page/page.module.css";
import { SearchField } from "../../page/SearchField";
import { useShortcuts } from "../../shell/useShortcuts";
import type { TrashedRow_folder$key } from "./__generated__/TrashedRow_folder.graphql";
import type { libraryFolders_folder$key } from "./__generated__/libraryFolders_folder.graphql";
import { DocumentList, type DocumentKey } from "./DocumentList";
import { NewFolder } from "./FolderDialogs";
import { FolderTree } from "./FolderTree";
import styles from "./Library.module.css";
import { LibraryContext, type LibraryFacts } from "./libraryContext";
import { libraryFolders } from "./libraryFolders";
import { LibraryPath } from "./LibraryPath";
import type { LibrarySearch, LibrarySort } from "./librarySearch";
import { TrashList } from "./TrashList";

interface LibraryProps extends Omit<LibraryFacts, "folders"> {
  readonly search: LibrarySearch;
  readonly isStale: boolean;
  readonly folders: readonly libraryFolders_folder$key[];
  readonly trashedFolders: readonly (TrashedRow_folder$key & { readonly id: string })[];
  readonly documents: readonly DocumentKey[];
  readonly total: number;
  readonly more: { load(count: number): void; readonly isLoading: boolean } | null;
}

/** Folders at the side, what lies in the chosen one beside them; files may be dropped anywhere on the page. */
export function Library({ search, isStale, folders: keys, trashedFolders, documents, total, more, ...facts }: LibraryProps) {
  const { t } = useLingui();
  const firm = useFirmName();
  const navigate = useNavigate();
  const router = useRouter();
  const uploads = useUploads();
  const chooser = useRef<FileChooserHandle>(null);
  const [isNaming, setNaming] = useState(false);
  const folders = libraryFolders(keys);
  const folder = folders.find(({ id }) => id === search.folder);
  const isTrash = search.view === "trash";
  // Into a folder that is gone nothing is sent.
  const isPlace = !isTrash && (search.folder === undefined || folder !== undefined);
  const canUpload = facts.canUpload && isPlace;
  const canMakeFolder = facts.canEdit && isPlace;
  const path = pathTo(folder?.id, folders).map(({ name }) => name);
  const place = [facts.name, ...path].join(" › ");

  useArrivals(() => void router.invalidate());
  useShortcuts({ u: () => chooser.current?.open() }, canUpload);
  useShortcuts({ c: () => setNaming(true) }, canMakeFolder);

  const target = { ...facts.owner, ...(folder ? { folderId: folder.id } : {}), isShared: false };
  function send({ files, folders: refused }: Dropped) {
    uploads.add(files, target, place);
    for (const name of refused) uploads.refuse(name, target, place, "FOLDER");
  }
  function go(changes: LibrarySearch) {
    void navigate({ to: ".", search: (now) => ({ ...now, ...changes }), replace: true, resetScroll: false });
  }

  return (
    <LibraryContext value={{ ...facts, folders }}>
      <div className={styles.library}>
        <FolderTree search={search} />
        <div className={styles.content}>
          {!isTrash && (
            <div className={styles.tools}>
              <SearchField label={t`Search by title`} value={search.q ?? ""} onChange={(text) => go({ q: text || undefined })} />
              <div className={classes.actions}>
                <ChoiceMenu<LibrarySort>
                  label={t`Sort:`}
                  icon={<IconArrowsSort size={16} stroke={1.75} />}
                  value={search.sort ?? "title"}
                  options={[
                    ["title", t`Title`],
                    ["newest", t`Newest version`],
                    ["changed", t`Last change`],
                  ]}
                  onChange={(sort) => go({ sort: sort === "title" ? undefined : sort })}
                />
                <Button
                  className={styles.trashButton!}
                  variant="subtle"
                  color="gray"
                  leftSection={<IconTrash size={16} stroke={1.75} />}
                  onClick={() => go({ view: "trash", q: undefined, folder: undefined })}
                >{t`Trash`}</Button>
                {canMakeFolder && (
                  <Button className={styles.step!} leftSection={<IconFolderPlus size={16} stroke={1.75} />} onClick={() => setNaming(true)}>
                    {t`New folder`}
                  </Button>
                )}
                {canUpload && (
                  <Button
                    className={styles.step!}
                    variant="filled"
                    leftSection={<IconUpload size={16} stroke={1.75} />}
                    onClick={() => chooser.current?.open()}
                  >{t`Upload`}</Button>
                )}
              </div>
            </div>
          )}
          <LibraryPath search={search} />
          <div className={isStale ? classes.stale : undefined}>
            {isTrash ? (
              <TrashList folders={trashedFolders} documents={documents} more={more} />
            ) : (
              <DocumentList
                search={search}
                documents={documents}
                total={total}
                more={more}
                onUpload={canUpload ? () => chooser.current?.open() : null}
              />
            )}
          </div>
        </div>
      </div>
      {canUpload && (
        <>
          <FileChooser ref={chooser} label={t`Files to upload`} onChoose={(files) => send({ files: files.map((file) => ({ file })), folders: [] })} />
          <DropTarget
            audience="INTERNAL"
            title={t`Drop them into ${path.at(-1) ?? facts.name}`}
            sign={<AudienceSign audience="INTERNAL" firm={firm}>{t`Only ${firm} sees them, until somebody shares them`}</AudienceSign>}
            onDrop={send}
          />
        </>
      )}
      {isNaming && <NewFolder parentId={folder?.id} onClose={() => setNaming(false)} />}
    </LibraryContext>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { IconDots, IconDownload, IconFolderSymlink, IconLock, IconPencil, IconTrash, IconUpload } from "@tabler/icons-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { graphql, useFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { FileChooser, type FileChooserHandle, FileIcon, useUploads } from "../../../shared/files";
import { AudienceIcon, Dotted, IconOpenDoor, Moment } from "../../../shared/ui";
import { useFirmName } from "../../context";
import { OnDemandMenu } from "../tasks/OnDemandMenu";
import type { LibraryRow_document$key } from "./__generated__/LibraryRow_document.graphql";
import { MoveDocument, RenameDocument } from "./DocumentDialogs";
import styles from "./Library.module.css";
import { useLibrary } from "./libraryContext";
import { ShareDocument } from "./ShareDocument";
import { useTrash } from "./useTrash";

interface LibraryRowProps {
  readonly document: LibraryRow_document$key;
  /** Among hits of a search one wants to know where each lies. */
  readonly withFolder: boolean;
}

type Open = "rename" | "move" | "share";

/** A document in the list: what it is, who sees it, its newest version. */
export function LibraryRow({ document: key, withFolder }: LibraryRowProps) {
  const document = useFragment(
    graphql`
      fragment LibraryRow_document on Document {
        id
        title
        isShared
        version @include(if: $canReadInternal)
        viewerCanEdit
        viewerCanShare
        viewerCanUpload
        folder {
          id
          name
        }
        currentVersion {
          id
          number
          fileName
          size
          createdAt
          hasThumbnail
          author {
            __typename
            name
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const format = useFormat();
  const firm = useFirmName();
  const uploads = useUploads();
  const { clientName, isOwnerShared, name: ownerName } = useLibrary();
  const { trashDocument } = useTrash();
  const chooser = useRef<FileChooserHandle>(null);
  const [dialog, setDialog] = useState<Open | null>(null);
  const { id, title, isShared, currentVersion: newest } = document;
  const audience = isShared ? "SHARED" : "INTERNAL";
  const seenBy = isShared ? t`${clientName} sees this` : t`Only ${firm} sees this`;
  const number = newest?.number ?? 0;
  const versionWord = t`v${format.count(number)}`;
  const size = newest ? format.fileSize(Number(newest.size)) : "";
  const author = newest?.author?.name ?? firm;

  function onKey(event: KeyboardEvent) {
    if (event.key === "e" && document.viewerCanEdit) setDialog("rename");
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.row} role="row">
      <span className={styles.first} role="cell">
        <FileIcon
          name={newest?.fileName ?? title}
          box={24}
          picture={newest?.hasThumbnail ? `/graphql/files/staff/${newest.id}/thumbnail` : undefined}
        />
        <span className={styles.name}>
          <Link to="/documents/$documentId" params={{ documentId: id }} className={styles.title} data-row title={title} onKeyDown={onKey}>
            {title}
          </Link>
          {withFolder && <span className={styles.folderOf}>{document.folder?.name ?? t`Documents`}</span>}
          <span className={styles.narrow}>
            <span className={styles.audience} data-audience={audience} title={seenBy}>
              <AudienceIcon audience={audience} size={14} />
              {isShared ? clientName : firm}
            </span>{" "}
            <Dotted facts={[number > 1 ? versionWord : null, size, newest ? format.moment(newest.createdAt) : null]} />
          </span>
        </span>
      </span>
      <span className={styles.wide} role="cell">
        <span className={styles.audience} data-audience={audience} title={seenBy}>
          <AudienceIcon audience={audience} size={16} />
          <span className={styles.audienceName}>{isShared ? clientName : firm}</span>
        </span>
      </span>
      <span className={`${styles.wide} ${styles.number}`} role="cell">
        {versionWord}
      </span>
      <span className={`${styles.wide} ${styles.number}`} role="cell">
        {size}
      </span>
      <span className={`${styles.wide} ${styles.cut}`} role="cell" title={author}>
        {author}
      </span>
      <span className={`${styles.wide} ${styles.cut}`} role="cell">
        {newest && <Moment at={newest.createdAt} />}
      </span>
      <span className={styles.menu} role="cell">
        <OnDemandMenu
          label={t`Actions for ${title}`}
          items={() => (
            <>
              {newest && (
                <Menu.Item component="a" href={`/graphql/files/staff/${newest.id}/download`} download className={styles.menuLink!} leftSection={<IconDownload size={16} stroke={1.75} />}>
                  {t`Download`}
                </Menu.Item>
              )}
              {document.viewerCanUpload && (
                <Menu.Item leftSection={<IconUpload size={16} stroke={1.75} />} onClick={() => chooser.current?.open()}>
                  {t`Upload the next version…`}
                </Menu.Item>
              )}
              {document.viewerCanShare && (
                <Menu.Item
                  leftSection={isShared ? <IconLock size={16} stroke={1.75} /> : <IconOpenDoor size={16} strokeWidth={1.75} />}
                  disabled={!isShared && !isOwnerShared}
                  title={!isShared && !isOwnerShared ? t`Share the project with ${clientName} first.` : undefined}
                  onClick={() => setDialog("share")}
                >
                  {isShared ? t`Stop sharing…` : t`Share with ${clientName}…`}
                </Menu.Item>
              )}
              {document.viewerCanEdit && (
                <>
                  <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={() => setDialog("rename")}>{t`Rename…`}</Menu.Item>
                  <Menu.Item leftSection={<IconFolderSymlink size={16} stroke={1.75} />} onClick={() => setDialog("move")}>{t`Move…`}</Menu.Item>
                  <Menu.Divider />
                  <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={() => void trashDocument(id, title)}>
                    {t`Move to the trash`}
                  </Menu.Item>
                </>
              )}
            </>
          )}
        >
          <IconDots size={18} stroke={1.75} />
        </OnDemandMenu>
        <FileChooser
          ref={chooser}
          label={t`Next version of ${title}`}
          isMultiple={false}
          onChoose={([file]) => file && uploads.add([{ file }], { documentId: id, isShared }, t`${ownerName}, next version of ${title}`)}
        />
      </span>
      {dialog === "rename" && <RenameDocument document={document} onClose={() => setDialog(null)} />}
      {dialog === "move" && <MoveDocument document={document} onClose={() => setDialog(null)} />}
      {dialog === "share" && <ShareDocument document={document} onClose={() => setDialog(null)} />}
    </div>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { IconDots, IconFolder, IconFolderSymlink, IconPencil, IconTrash } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";

import { OnDemandMenu } from "../tasks/OnDemandMenu";
import { MoveFolder, RenameFolder } from "./FolderDialogs";
import styles from "./Library.module.css";
import type { LibraryFolder } from "./libraryFolders";
import type { LibrarySort } from "./librarySearch";
import { useTrash } from "./useTrash";

/** A folder in the list: opens in place. */
export function FolderRow({ folder, sort }: { readonly folder: LibraryFolder; readonly sort: LibrarySort | undefined }) {
  const { t } = useLingui();
  const [dialog, setDialog] = useState<"rename" | "move" | null>(null);
  const { trashFolder } = useTrash();
  function onKey(event: KeyboardEvent) {
    if (event.key !== "e" || !folder.viewerCanEdit) return;
    event.preventDefault();
    setDialog("rename");
  }
  return (
    <div className={styles.row} role="row">
      <span className={styles.first} role="cell">
        <span className={styles.folderIcon}>
          <IconFolder size={18} stroke={1.75} aria-hidden="true" />
        </span>
        <Link to="." search={{ folder: folder.id, sort }} className={styles.title} data-row title={folder.name} onKeyDown={onKey}>
          {folder.name}
        </Link>
      </span>
      <span role="cell" className={styles.wide} />
      <span role="cell" className={styles.wide} />
      <span role="cell" className={styles.wide} />
      <span role="cell" className={styles.wide} />
      <span role="cell" className={styles.wide} />
      <span role="cell" className={styles.menu}>
        {folder.viewerCanEdit && (
          <OnDemandMenu
            label={t`Actions for ${folder.name}`}
            items={() => (
              <>
                <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={() => setDialog("rename")}>{t`Rename…`}</Menu.Item>
                <Menu.Item leftSection={<IconFolderSymlink size={16} stroke={1.75} />} onClick={() => setDialog("move")}>{t`Move…`}</Menu.Item>
                <Menu.Divider />
                <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={() => void trashFolder(folder.id, folder.name)}>
                  {t`Move to the trash`}
                </Menu.Item>
              </>
            )}
          >
            <IconDots size={18} stroke={1.75} />
          </OnDemandMenu>
        )}
      </span>
      {dialog === "rename" && <RenameFolder folder={folder} onClose={() => setDialog(null)} />}
      {dialog === "move" && <MoveFolder folder={folder} onClose={() => setDialog(null)} />}
    </div>
  );
}

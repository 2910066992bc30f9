import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { IconFolder, IconFolderOpen, IconTrash } from "@tabler/icons-react";
import type { CSSProperties } from "react";

import { type FolderNode, folderTree, pathTo } from "../../../shared/files";
import styles from "./Library.module.css";
import { useLibrary } from "./libraryContext";
import { exactly, type LibrarySearch } from "./librarySearch";

/** The way around at the side of a desk: what lies on the path to the chosen folder is unfolded. */
export function FolderTree({ search }: { readonly search: LibrarySearch }) {
  const { t } = useLingui();
  const { folders } = useLibrary();
  const open = new Set(pathTo(search.folder, folders).map(({ id }) => id));
  const isTop = search.folder === undefined && search.view === undefined && search.q === undefined;
  return (
    <nav className={styles.tree} aria-label={t`Folders`}>
      <ul>
        <li>
          <Link to="." activeOptions={exactly} search={{ sort: search.sort }} className={styles.branch} data-chosen={isTop || undefined}>
            <IconFolder size={16} stroke={1.75} aria-hidden="true" />
            <span>{t`Documents`}</span>
          </Link>
        </li>
        {folderTree(folders).map((node) => (
          <Branch key={node.id} node={node} depth={1} open={open} search={search} />
        ))}
      </ul>
      <Link
        to="."
        activeOptions={exactly}
        search={{ view: "trash" }}
        className={`${styles.branch} ${styles.trash}`}
        data-chosen={search.view === "trash" || undefined}
      >
        <IconTrash size={16} stroke={1.75} aria-hidden="true" />
        <span>{t`Trash`}</span>
      </Link>
    </nav>
  );
}

interface BranchProps {
  readonly node: FolderNode;
  readonly depth: number;
  readonly open: ReadonlySet<string>;
  readonly search: LibrarySearch;
}

function Branch({ node, depth, open, search }: BranchProps) {
  const isChosen = node.id === search.folder;
  const isOpen = open.has(node.id);
  const Icon = isOpen ? IconFolderOpen : IconFolder;
  return (
    <li>
      <Link
        to="."
        activeOptions={exactly}
        search={{ folder: node.id, sort: search.sort }}
        className={styles.branch}
        style={{ "--depth": depth } as CSSProperties}
        data-chosen={isChosen || undefined}
        title={node.name}
      >
        <Icon size={16} stroke={1.75} aria-hidden="true" />
        <span>{node.name}</span>
      </Link>
      {isOpen && node.folders.length > 0 && (
        <ul>
          {node.folders.map((inner) => (
            <Branch key={inner.id} node={inner} depth={depth + 1} open={open} search={search} />
          ))}
        </ul>
      )}
    </li>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { IconFolder, IconFolderOpen } from "@tabler/icons-react";
import type { CSSProperties } from "react";

import { type FlatFolder, type FolderNode, folderTree, pathTo } from "../../../shared/files";
import { MarginSection } from "../projects/MarginSection";
import classes from "./Library.module.css";
import { exactly, type LibrarySearch } from "./librarySearch";

interface FolderListProps {
  readonly folders: readonly FlatFolder[];
  readonly search: LibrarySearch;
}

/** The folders in the margin of a desk; a phone walks through them in the list. */
export function FolderList({ folders, search }: FolderListProps) {
  const { t } = useLingui();
  if (folders.length === 0) return null;
  const open = new Set(pathTo(search.folder, folders).map(({ id }) => id));
  return (
    <div className={classes.tree}>
      <MarginSection title={t`Folders`}>
        <nav aria-label={t`Folders`}>
          <ul>
            <li>
              <Link to="." activeOptions={exactly} search={{ sort: search.sort }} className={classes.branch}>
                <IconFolder size={18} stroke={1.75} aria-hidden="true" />
                <span>{t`Not in a folder`}</span>
              </Link>
            </li>
            <Branches nodes={folderTree(folders)} depth={0} open={open} search={search} />
          </ul>
        </nav>
      </MarginSection>
    </div>
  );
}

interface BranchesProps {
  readonly nodes: readonly FolderNode[];
  readonly depth: number;
  readonly open: ReadonlySet<string>;
  readonly search: LibrarySearch;
}

function Branches({ nodes, depth, open, search }: BranchesProps) {
  return nodes.map(({ id, name, folders }) => {
    const Icon = open.has(id) ? IconFolderOpen : IconFolder;
    return (
      <li key={id}>
        <Link
          to="."
          activeOptions={exactly}
          search={{ folder: id, sort: search.sort }}
          className={classes.branch}
          style={{ "--depth": depth } as CSSProperties}
          title={name}
        >
          <Icon size={18} stroke={1.75} aria-hidden="true" />
          <span>{name}</span>
        </Link>
        {open.has(id) && folders.length > 0 && (
          <ul>
            <Branches nodes={folders} depth={depth + 1} open={open} search={search} />
          </ul>
        )}
      </li>
    );
  });
}

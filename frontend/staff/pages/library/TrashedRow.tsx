import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconArrowBackUp, IconFolder } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { graphql, useFragment } from "react-relay";

import { FileIcon } from "../../../shared/files";
import type { TrashedRow_document$key } from "./__generated__/TrashedRow_document.graphql";
import type { TrashedRow_folder$key } from "./__generated__/TrashedRow_folder.graphql";
import styles from "./Library.module.css";
import { useTrash } from "./useTrash";

/** A folder in the trash; one that lies in another that is there too comes back with that one. */
export function TrashedFolder({ folder: key }: { readonly folder: TrashedRow_folder$key }) {
  const folder = useFragment(
    graphql`
      fragment TrashedRow_folder on Folder {
        id
        name
        viewerCanEdit
        parent {
          isTrashed @include(if: $canReadInternal)
        }
      }
    `,
    key,
  );
  const { restoreFolder } = useTrash();
  if (folder.parent?.isTrashed) return null;
  return (
    <Row
      icon={<IconFolder size={18} stroke={1.75} aria-hidden="true" />}
      name={folder.name}
      place={null}
      onRestore={folder.viewerCanEdit ? () => void restoreFolder(folder.id, folder.name) : null}
    />
  );
}

export function TrashedDocument({ document: key }: { readonly document: TrashedRow_document$key }) {
  const document = useFragment(
    graphql`
      fragment TrashedRow_document on Document {
        id
        title
        viewerCanEdit
        folder {
          name
          isTrashed @include(if: $canReadInternal)
        }
        currentVersion {
          fileName
        }
      }
    `,
    key,
  );
  const { restoreDocument } = useTrash();
  if (document.folder?.isTrashed) return null;
  return (
    <Row
      icon={<FileIcon name={document.currentVersion?.fileName ?? document.title} />}
      name={document.title}
      place={document.folder?.name ?? null}
      onRestore={document.viewerCanEdit ? () => void restoreDocument(document.id, document.title) : null}
    />
  );
}

interface RowProps {
  readonly icon: ReactNode;
  readonly name: string;
  /** Where it was. */
  readonly place: string | null;
  readonly onRestore: (() => void) | null;
}

function Row({ icon, name, place, onRestore }: RowProps) {
  const { t } = useLingui();
  return (
    <div className={`${styles.row} ${styles.trashed}`} role="row">
      <span className={styles.first} role="cell">
        {icon}
        <span className={styles.name}>
          <span className={styles.plain} title={name}>
            {name}
          </span>
          {place !== null && <span className={styles.folderOf}>{t`was in ${place}`}</span>}
        </span>
      </span>
      <span className={styles.restore} role="cell">
        {onRestore && (
          <Button
            variant="subtle"
            data-row
            aria-label={t`Restore ${name}`}
            leftSection={<IconArrowBackUp size={16} stroke={1.75} />}
            onClick={onRestore}
          >{t`Restore`}</Button>
        )}
      </span>
    </div>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconFolder } from "@tabler/icons-react";
import { type CSSProperties, useId, useState } from "react";

import { type FolderNode, folderTree } from "../../../shared/files";
import { ErrorState } from "../../../shared/ui";
import { Dialog } from "../../page/Dialog";
import styles from "./Dialogs.module.css";
import { useLibrary } from "./libraryContext";

interface MoveDialogProps {
  readonly title: string;
  /** Where it is now; null at the top. */
  readonly from: string | null;
  /** A folder does not go into itself. */
  readonly without?: string;
  /** What went wrong, in a sentence; null when it is done. */
  readonly onMove: (folderId: string | null) => Promise<string | null>;
  readonly onClose: () => void;
}

/** All folders as a tree, one to be chosen. */
export function MoveDialog({ title, from, without, onMove, onClose }: MoveDialogProps) {
  const { t } = useLingui();
  const { folders } = useLibrary();
  const group = useId();
  const [chosen, setChosen] = useState(from);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  async function move() {
    setSaving(true);
    const sentence = await onMove(chosen);
    setSaving(false);
    if (sentence === null) onClose();
    else setFailure(sentence);
  }

  function choice(id: string | null, name: string, depth: number) {
    return (
      <label className={styles.choice} style={{ "--depth": depth } as CSSProperties}>
        <input type="radio" name={group} checked={chosen === id} onChange={() => setChosen(id)} />
        <IconFolder size={16} stroke={1.75} aria-hidden="true" />
        <span className={styles.choiceName}>{name}</span>
        {from === id && <span className={styles.choiceNow}>{t`it is here now`}</span>}
      </label>
    );
  }

  function branches(nodes: readonly FolderNode[], depth: number) {
    return nodes
      .filter(({ id }) => id !== without)
      .map((node) => (
        <li key={node.id}>
          {choice(node.id, node.name, depth)}
          {node.folders.length > 0 && <ul>{branches(node.folders, depth + 1)}</ul>}
        </li>
      ));
  }

  return (
    <Dialog opened onClose={onClose} title={title} size={440}>
      <div className={styles.form}>
        <ul className={styles.choices} role="radiogroup" aria-label={t`Where to`}>
          <li>
            {choice(null, t`Documents`, 0)}
            <ul>{branches(folderTree(folders), 1)}</ul>
          </li>
        </ul>
        {failure !== null && <ErrorState title={t`It was not moved.`}>{failure}</ErrorState>}
        <div className={styles.actions}>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button variant="filled" disabled={chosen === from} loading={isSaving} onClick={() => void move()}>{t`Move here`}</Button>
        </div>
      </div>
    </Dialog>
  );
}

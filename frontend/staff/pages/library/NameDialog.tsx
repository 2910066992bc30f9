import { useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";

import { ErrorState } from "../../../shared/ui";
import { Dialog } from "../../page/Dialog";
import styles from "./Dialogs.module.css";

interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  readonly value?: string;
  readonly action: string;
  readonly most: number;
  /** What went wrong, in a sentence; null when it is done. */
  readonly onSave: (name: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/** One name, asked for. Stays open with what was typed when it is refused. */
export function NameDialog({ title, label, value = "", action, most, onSave, onClose }: NameDialogProps) {
  const { t } = useLingui();
  const [name, setName] = useState(value);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    const typed = name.trim();
    if (typed === "") {
      setFailure(t`A name is needed.`);
      return;
    }
    if (typed === value) {
      onClose();
      return;
    }
    setSaving(true);
    const sentence = await onSave(typed);
    setSaving(false);
    if (sentence === null) onClose();
    else setFailure(sentence);
  }

  return (
    <Dialog opened onClose={onClose} title={title} size={440}>
      <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <TextInput label={label} value={name} maxLength={most} required data-autofocus onChange={(event) => setName(event.currentTarget.value)} />
        {failure !== null && <ErrorState title={t`It was not saved.`}>{failure}</ErrorState>}
        <div className={styles.actions}>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button type="submit" variant="filled" loading={isSaving}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

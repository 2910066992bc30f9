import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";

import { useFormat } from "../../../shared/format";
import { parseEffort } from "./effort";
import styles from "./TaskDrawer.module.css";

interface EffortFieldProps {
  readonly label: string;
  /** Minutes. */
  readonly value: number | null | undefined;
  readonly readOnly: boolean;
  readonly onSave: (minutes: number | null) => void;
}

export function EffortField({ label, value, readOnly, onSave }: EffortFieldProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = value === null || value === undefined ? "" : format.effort(value);
  const parsed = draft === null ? null : parseEffort(draft);
  return (
    <TextInput
      className={styles.effort!}
      aria-label={label}
      placeholder="—"
      value={draft ?? shown}
      readOnly={readOnly}
      error={draft !== null && parsed === undefined ? t`14 h, 30 min or 2 d` : undefined}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        if (draft === null || parsed === undefined) return;
        setDraft(null);
        if (draft !== shown && parsed !== (value ?? null)) onSave(parsed);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
}

import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";

import { useFormat } from "../../../shared/format";
import { ErrorState } from "../../../shared/ui";
import type { Assessed, Item, Part } from "./assessed";
import styles from "./Change.module.css";

interface AssessmentTroubleProps {
  readonly trouble: { readonly isConflict: boolean; readonly message: string };
  readonly draft: Partial<Assessed>;
  /** In a conflict these are theirs. */
  readonly stored: Assessed;
  readonly onTakeTheirs: () => void;
  readonly onSave: () => void;
}

/** What was not saved and why; in a conflict also what stands there now. */
export function AssessmentTrouble({ trouble, draft, stored, onTakeTheirs, onSave }: AssessmentTroubleProps) {
  const { t } = useLingui();
  const format = useFormat();
  const nothing = t`nothing`;
  const itemOf = (item: Item) => [item.title, item.dueOn && format.day(item.dueOn)].filter(Boolean).join(" ");
  const theirs: Readonly<Record<Part, () => readonly [string, string]>> = {
    days: () => [t`Working days`, stored.days === null ? nothing : format.count(stored.days)],
    effortMinutes: () => [t`Effort`, stored.effortMinutes === null ? nothing : format.effort(stored.effortMinutes)],
    finishOn: () => [t`Planned finish with it`, stored.finishOn === null ? nothing : format.day(stored.finishOn)],
    scope: () => [t`What would be done`, stored.scope || nothing],
    items: () => [t`What it moves and brings`, stored.items.map(itemOf).join("; ") || nothing],
  };
  return (
    <ErrorState
      title={trouble.isConflict ? t`Somebody else changed this assessment meanwhile.` : t`It was not saved.`}
      action={
        <span className={styles.choices}>
          {trouble.isConflict && <Button onClick={onTakeTheirs}>{t`Take theirs`}</Button>}
          <Button onClick={onSave}>{trouble.isConflict ? t`Save mine over it` : t`Try again`}</Button>
        </span>
      }
    >
      {trouble.isConflict ? t`What you wrote is still here.` : t`${trouble.message} What you wrote is still here.`}
      {trouble.isConflict && (
        <details open>
          <summary>{t`What it says now`}</summary>
          <dl className={styles.theirs}>
            {(Object.keys(draft) as Part[]).map((part) => {
              const [name, value] = theirs[part]();
              return (
                <div key={part}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              );
            })}
          </dl>
        </details>
      )}
    </ErrorState>
  );
}

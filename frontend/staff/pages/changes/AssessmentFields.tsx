import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";

import { useFormat } from "../../../shared/format";
import { Day, Markdown } from "../../../shared/ui";
import { useStaff } from "../../context";
import classes from "../../page/page.module.css";
import { EffortField } from "../tasks/EffortField";
import { InlineDay } from "../tasks/InlineDay";
import styles from "./Assessment.module.css";
import type { Assessed, Part } from "./assessed";
import { ScopeField } from "./ScopeField";

interface AssessmentFieldsProps {
  readonly value: Assessed;
  readonly isEditable: boolean;
  readonly showsScope: boolean;
  /** As it is planned today. */
  readonly plannedFinishOn: string | null;
  readonly onChange: (part: Partial<Assessed>) => void;
  /** Of a long text each letter is kept, and all of them saved when it is left. */
  readonly onWrite: (part: Partial<Assessed>) => void;
  readonly onLeave: (part: Part) => void;
}

/** Days, effort, finish and scope; each saved when one leaves it. */
export function AssessmentFields({ value, isEditable, showsScope, plannedFinishOn, onChange, onWrite, onLeave }: AssessmentFieldsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { access } = useStaff();
  const nothing = <span className={classes.muted}>—</span>;
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>{t`Working days`}</dt>
          <dd>
            {isEditable ? (
              <DaysField value={value.days} onChange={(days) => onChange({ days })} />
            ) : value.days === null ? (
              nothing
            ) : (
              format.count(value.days)
            )}
          </dd>
        </div>
        {access.canReadEffort && (
          <div>
            <dt>{t`Effort`}</dt>
            <dd>
              {isEditable ? (
                <EffortField label={t`Effort`} value={value.effortMinutes} readOnly={false} onSave={(effortMinutes) => onChange({ effortMinutes })} />
              ) : value.effortMinutes === null ? (
                nothing
              ) : (
                format.effort(value.effortMinutes)
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{t`Planned finish with it`}</dt>
          <dd>
            {isEditable ? (
              <InlineDay label={t`Planned finish with it`} value={value.finishOn} onChange={(finishOn) => onChange({ finishOn })} />
            ) : (
              value.finishOn !== null && <Day on={value.finishOn} />
            )}
            {plannedFinishOn !== null && plannedFinishOn !== value.finishOn && (
              <span className={classes.muted}>
                {value.finishOn === null ? t`stays ${format.day(plannedFinishOn)}` : t`now ${format.day(plannedFinishOn)}`}
              </span>
            )}
            {!isEditable && plannedFinishOn === null && value.finishOn === null && nothing}
          </dd>
        </div>
      </dl>
      {showsScope && (
        <>
          <h3 className={styles.label}>{t`What would be done`}</h3>
          {isEditable ? (
            <ScopeField value={value.scope} onChange={(scope) => onWrite({ scope })} onLeave={() => onLeave("scope")} />
          ) : value.scope === "" ? (
            nothing
          ) : (
            <div className={styles.prose}>
              <Markdown>{value.scope}</Markdown>
            </div>
          )}
        </>
      )}
    </>
  );
}

/** Whole working days. */
function DaysField({ value, onChange }: { readonly value: number | null; readonly onChange: (days: number | null) => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === null ? "" : String(value));
  const isReadable = /^\s*\d{0,4}\s*$/.test(text);
  return (
    <TextInput
      className={styles.short!}
      aria-label={t`Working days`}
      inputMode="numeric"
      placeholder="—"
      value={text}
      error={isReadable ? undefined : t`A whole number, for example 5`}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed === null || !isReadable) return;
        setTyped(null);
        const days = typed.trim() === "" ? null : Number(typed);
        if (days !== value) onChange(days);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
}

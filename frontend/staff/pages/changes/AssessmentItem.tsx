import { useLingui } from "@lingui/react/macro";
import { ActionIcon, TextInput } from "@mantine/core";
import { IconFlag, IconPlus, IconSubtask, IconX } from "@tabler/icons-react";
import { useState } from "react";

import { useFormat } from "../../../shared/format";
import { useStaff } from "../../context";
import classes from "../../page/page.module.css";
import { EffortField } from "../tasks/EffortField";
import { InlineDay } from "../tasks/InlineDay";
import { TaskLink } from "../tasks/TaskLink";
import styles from "./Assessment.module.css";
import { type Item, missingOf } from "./assessed";
import { useSpan } from "./useSpan";

interface AssessmentItemProps {
  readonly item: Item;
  readonly isEditable: boolean;
  /** It was just added by its writer, who goes on with its title. */
  readonly isNew: boolean;
  readonly onChange: (part: Partial<Item>) => void;
  readonly onRemove: () => void;
}

const icons = { new: IconPlus, task: IconSubtask, milestone: IconFlag } as const;

export function AssessmentItem({ item, isEditable, isNew, onChange, onRemove }: AssessmentItemProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { access } = useStaff();
  const [typed, setTyped] = useState<string | null>(null);
  const Icon = icons[item.kind];
  const kinds = { new: t`New task`, task: t`Moved task`, milestone: t`Moved milestone` };
  const span = useSpan();
  const now = span(item.now.startOn, item.now.dueOn);
  const lacks = isEditable && typed === null ? missingOf(item) : null;
  return (
    <li className={styles.item} data-fixed={!isEditable || undefined}>
      <span className={styles.kind} title={kinds[item.kind]}>
        <Icon size={16} stroke={1.75} role="img" aria-label={kinds[item.kind]} />
      </span>
      <span className={styles.what}>
        {item.kind === "new" && isEditable ? (
          <TextInput
            aria-label={t`Title of the new task`}
            placeholder={t`Title of the new task`}
            maxLength={500}
            autoFocus={isNew}
            value={typed ?? item.title}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => {
              if (typed === null) return;
              setTyped(null);
              if (typed.trim() !== item.title) onChange({ title: typed.trim() });
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.nativeEvent.isComposing) event.currentTarget.blur();
            }}
          />
        ) : item.kind === "task" && item.id !== null ? (
          <TaskLink id={item.id} className={classes.quiet}>
            {item.title}
          </TaskLink>
        ) : (
          item.title
        )}
        {now !== "" && <span className={styles.now}>{t`now ${now}`}</span>}
      </span>
      <span className={styles.days}>
        {isEditable ? (
          <>
            {item.kind !== "milestone" && (
              <>
                <InlineDay label={t`Start of ${item.title}`} value={item.startOn} onChange={(startOn) => onChange({ startOn })} />
                <span aria-hidden="true">–</span>
              </>
            )}
            <InlineDay label={t`Due day of ${item.title}`} value={item.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
          </>
        ) : (
          span(item.startOn, item.dueOn)
        )}
      </span>
      <span className={styles.estimate}>
        {access.canReadEffort &&
          item.kind !== "milestone" &&
          (isEditable ? (
            <EffortField label={t`Estimate of ${item.title}`} value={item.estimateMinutes} readOnly={false} onSave={(estimateMinutes) => onChange({ estimateMinutes })} />
          ) : (
            item.estimateMinutes !== null && format.effort(item.estimateMinutes)
          ))}
      </span>
      {isEditable && (
        <ActionIcon className={styles.remove!} aria-label={item.title === "" ? t`Leave it out` : t`Leave out ${item.title}`} onClick={onRemove}>
          <IconX size={16} stroke={1.75} />
        </ActionIcon>
      )}
      {lacks !== null && (
        <p className={styles.lacks} role="status">
          {lacks === "title"
            ? t`Give it a title; it is not saved until then.`
            : lacks === "dueOn"
              ? t`Choose its new day; it is not saved until then.`
              : t`It begins after it is due; it is not saved like that.`}
        </p>
      )}
    </li>
  );
}

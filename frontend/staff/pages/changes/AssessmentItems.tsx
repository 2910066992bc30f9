import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconFlag, IconPlus, IconSubtask } from "@tabler/icons-react";
import { Suspense, useState } from "react";

import { Bone } from "../../../shared/ui";
import styles from "./Assessment.module.css";
import { AssessmentItem } from "./AssessmentItem";
import type { Item } from "./assessed";
import { type Thing, ThingPicker } from "./ThingPicker";

interface AssessmentItemsProps {
  readonly items: readonly Item[];
  readonly projectId: string;
  readonly isEditable: boolean;
  readonly onChange: (items: readonly Item[]) => void;
}

/** Tasks and milestones with their new days, and tasks that approval makes. */
export function AssessmentItems({ items, projectId, isEditable, onChange }: AssessmentItemsProps) {
  const { t } = useLingui();
  const [picking, setPicking] = useState<"task" | "milestone" | null>(null);
  const [newest, setNewest] = useState<string | null>(null);
  if (items.length === 0 && !isEditable) return null;
  const plain = { startOn: null, dueOn: null, estimateMinutes: null };

  function addNew() {
    const used = new Set(items.map((item) => item.key));
    let number = 1;
    while (used.has(`new:${number}`)) number += 1;
    setNewest(`new:${number}`);
    onChange([...items, { ...plain, key: `new:${number}`, kind: "new", id: null, title: "", now: { startOn: null, dueOn: null } }]);
  }

  /** With the days it has today, to be moved from there. */
  function addThing(kind: "task" | "milestone", { id, title, startOn, dueOn }: Thing) {
    setPicking(null);
    onChange([...items, { ...plain, key: id, kind, id, title, startOn, dueOn, now: { startOn, dueOn } }]);
  }

  return (
    <>
      <h3 className={styles.label}>{t`What it moves and brings`}</h3>
      {items.length > 0 && (
        <ul className={styles.items}>
          {items.map((item) => (
            <AssessmentItem
              key={item.key}
              item={item}
              isEditable={isEditable}
              isNew={item.key === newest}
              onChange={(part) => onChange(items.map((each) => (each.key === item.key ? { ...each, ...part } : each)))}
              onRemove={() => onChange(items.filter((each) => each.key !== item.key))}
            />
          ))}
        </ul>
      )}
      {isEditable && (
        <div className={styles.add}>
          {picking === null ? (
            <>
              <Button variant="subtle" color="gray" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={addNew}>{t`New task`}</Button>
              <Button variant="subtle" color="gray" leftSection={<IconSubtask size={16} stroke={1.75} />} onClick={() => setPicking("task")}>
                {t`Move a task…`}
              </Button>
              <Button variant="subtle" color="gray" leftSection={<IconFlag size={16} stroke={1.75} />} onClick={() => setPicking("milestone")}>
                {t`Move a milestone…`}
              </Button>
            </>
          ) : (
            <Suspense fallback={<Bone width={320} height={28} />}>
              <ThingPicker
                kind={picking}
                projectId={projectId}
                taken={items.flatMap(({ id }) => (id === null ? [] : [id]))}
                onPick={(thing) => addThing(picking, thing)}
                onClose={() => setPicking(null)}
              />
            </Suspense>
          )}
        </div>
      )}
    </>
  );
}

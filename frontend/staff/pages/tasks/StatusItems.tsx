import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";

import { taskStatusRole, useFormat } from "../../../shared/format";
import { StatusMark } from "../../../shared/ui";
import type { Priority, TaskStatus } from "./__generated__/TaskListPageQuery.graphql";
import { PRIORITIES, STATUSES } from "./tasksSearch";

interface ItemsProps<Value extends string> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** The five statuses as items of a menu. */
export function StatusItems({ value, onChange }: ItemsProps<TaskStatus>) {
  const format = useFormat();
  return STATUSES.map((status) => (
    <Choice key={status} name={status} isChosen={status === value} onChoose={() => onChange(status)}>
      <StatusMark role={taskStatusRole(status)}>{format.taskStatus(status)}</StatusMark>
    </Choice>
  ));
}

export function PriorityItems({ value, onChange }: ItemsProps<Priority>) {
  const format = useFormat();
  return PRIORITIES.map((priority) => (
    <Choice key={priority} name={priority} isChosen={priority === value} onChoose={() => onChange(priority)}>
      {format.priority(priority)}
    </Choice>
  ));
}

interface ChoiceProps {
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Choice({ name, isChosen, onChoose, children }: ChoiceProps) {
  const item = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isChosen) return;
    // After the menu has taken the focus: the arrows go on from what is chosen now.
    const timer = setTimeout(() => item.current?.focus(), 40);
    return () => clearTimeout(timer);
    // Only when the menu opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return (
    <Menu.RadioItem
      ref={item}
      value={name}
      checked={isChosen}
      checkIcon={<IconCheck size={16} aria-hidden="true" />}
      closeMenuOnClick
      onChange={() => !isChosen && onChoose()}
    >
      {children}
    </Menu.RadioItem>
  );
}

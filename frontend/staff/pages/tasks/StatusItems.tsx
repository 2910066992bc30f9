import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";

import { taskStatusRole, useFormat } from "../../../shared/format";
import { StatusIcon } from "../../../shared/ui";
import type { TaskStatus } from "./__generated__/TaskListPageQuery.graphql";
import { STATUSES } from "./tasksSearch";

interface StatusItemsProps {
  readonly value: TaskStatus;
  readonly onChange: (status: TaskStatus) => void;
}

/** The five statuses as items of a menu. */
export function StatusItems({ value, onChange }: StatusItemsProps) {
  const format = useFormat();
  return STATUSES.map((status) => (
    <Menu.Item
      key={status}
      role="menuitemradio"
      aria-checked={status === value}
      leftSection={<StatusIcon role={taskStatusRole(status)} />}
      rightSection={status === value ? <IconCheck size={16} aria-hidden="true" /> : null}
      onClick={() => status !== value && onChange(status)}
    >
      {format.taskStatus(status)}
    </Menu.Item>
  ));
}

import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import { daysBetween, useFormat } from "../../../shared/format";

interface WordedTask {
  readonly status: string;
  readonly isOverdue: boolean;
  readonly dueOn: string | null | undefined;
  readonly completedOn: string | null | undefined;
}

/** How a task stands, and when, as one says it to a client. */
export function useTaskWords() {
  const { t } = useLingui();
  const format = useFormat();
  return {
    status(task: WordedTask): string {
      if (!task.isOverdue || !task.dueOn || task.status === "DONE") return format.taskStatusForClient(task.status);
      const days = daysBetween(task.dueOn, format.today());
      return t({ message: plural(days, { one: "# day late", other: "# days late" }) });
    },
    when(task: WordedTask): string {
      if (task.status === "CANCELLED") return "";
      if (task.status === "DONE") return task.completedOn ? format.spokenDay(task.completedOn) : "";
      if (!task.dueOn) return "";
      const due = format.spokenDay(task.dueOn);
      return task.isOverdue ? t`was due ${due}` : t`due ${due}`;
    },
  };
}

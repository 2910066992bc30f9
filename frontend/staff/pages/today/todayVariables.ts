import { dayOf } from "../../../shared/format";
import type { TodayPageQuery$variables } from "./__generated__/TodayPageQuery.graphql";

const DAY = 86_400_000;

type Variables = Pick<TodayPageQuery$variables, "late" | "soon" | "isStaff" | "mine">;

/** "Soon" is today and the six days after it. */
export function todayVariables(staffId: string | null, timeZone: string, now: Date): Variables {
  const afterSevenDays = dayOf(new Date(now.getTime() + 7 * DAY), timeZone);
  const assignee = staffId === null ? {} : { assigneeId: staffId };
  return {
    isStaff: staffId !== null,
    late: { ...assignee, isOverdue: true },
    soon: { ...assignee, isOverdue: false, status: ["TODO", "IN_PROGRESS", "BLOCKED"], dueBefore: afterSevenDays },
    mine: { ...assignee, status: ["IN_PROGRESS"], isOverdue: false },
  };
}

import { daysBetween, today } from "./dates";
import { deviation, type PlannedWork } from "./plan";
import type { Voice } from "./voice";

/** The roles that a status may play on screen. Everything with a status is mapped onto one of them here. */
export type StatusRole = "planned" | "going" | "waiting" | "late" | "done" | "cancelled";

export function taskRole(task: { readonly status: string; readonly isOverdue?: boolean | undefined }): StatusRole {
  if (task.status === "DONE") return "done";
  if (task.status === "CANCELLED") return "cancelled";
  if (task.isOverdue === true) return "late";
  if (task.status === "BLOCKED") return "waiting";
  return task.status === "IN_PROGRESS" ? "going" : "planned";
}

/** The column's own role, on a board: lateness belongs to a card, not to its column. */
export function taskStatusRole(status: string): StatusRole {
  return taskRole({ status });
}

export function projectRole(project: PlannedWork & { readonly phase: string; readonly state: string }): StatusRole {
  if (project.state === "CANCELLED") return "cancelled";
  if (project.phase === "CLOSED") return "done";
  if (project.state === "ON_HOLD") return "waiting";
  if (deviation(project).kind === "behind") return "late";
  return project.phase === "INITIATION" || project.phase === "PLANNING" ? "planned" : "going";
}

export interface MilestoneDates {
  readonly acceptance: string;
  readonly dueOn: string;
  readonly baselineDueOn?: string | null | undefined;
}

/** Later than promised, or past its day and not handed over. */
export function isMilestoneLate(milestone: MilestoneDates, voice: Voice): boolean {
  if (milestone.acceptance === "ACCEPTED") return false;
  const moved = milestone.baselineDueOn ? daysBetween(milestone.baselineDueOn, milestone.dueOn) > 0 : false;
  return moved || daysBetween(today(voice), milestone.dueOn) < 0;
}

export function milestoneRole(milestone: MilestoneDates, voice: Voice): StatusRole {
  if (milestone.acceptance === "ACCEPTED") return "done";
  if (milestone.acceptance === "SUBMITTED") return "waiting";
  if (milestone.acceptance === "REJECTED" || isMilestoneLate(milestone, voice)) return "late";
  return "planned";
}

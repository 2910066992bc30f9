export { callName } from "./names";
export { daysBetween, dayOf, today, workingDaysBetween } from "./dates";
export type { MoneyAmount } from "./numbers";
export { deviation, type Deviation, isWithoutPlan, type PlannedWork, weeksOf } from "./plan";
export {
  isMilestoneLate,
  type MilestoneDates,
  milestoneRole,
  projectRole,
  type StatusRole,
  taskRole,
  taskStatusRole,
} from "./status";
export { type Format, TimeZoneProvider, useFormat } from "./useFormat";
export type { Voice } from "./voice";

import { msg, plural } from "@lingui/core/macro";
import type { I18n } from "@lingui/core";

import { workingDaysBetween } from "./dates";
import { isChinese } from "./voice";

/** What is published about a project and its plan. */
export interface PlannedWork {
  readonly progress: number;
  readonly plannedProgress: number | null | undefined;
  readonly plannedStartOn: string | null | undefined;
  readonly plannedFinishOn: string | null | undefined;
  readonly phase?: string | undefined;
}

export type Deviation =
  | { readonly kind: "unplanned" }
  | { readonly kind: "onPlan" }
  /** `workingDays` is null when the project has no dates to measure with. */
  | { readonly kind: "behind" | "ahead"; readonly workingDays: number | null };

/** Under one and a half points the marks meet on the bar, and the words say "on plan". */
const ON_PLAN_POINTS = 1.5;

/**
 * How far work and plan are apart, in working days: the difference of the two percentages spread over the working
 * days of the project.
 */
export function deviation(work: PlannedWork): Deviation {
  if (work.plannedProgress === null || work.plannedProgress === undefined) return { kind: "unplanned" };
  const points = work.progress - work.plannedProgress;
  if (Math.abs(points) < ON_PLAN_POINTS) return { kind: "onPlan" };
  const kind = points < 0 ? "behind" : "ahead";
  if (!work.plannedStartOn || !work.plannedFinishOn) return { kind, workingDays: null };
  const length = workingDaysBetween(work.plannedStartOn, work.plannedFinishOn);
  if (length === 0) return { kind, workingDays: null };
  return { kind, workingDays: Math.max(1, Math.round((Math.abs(points) / 100) * length)) };
}

/** Work goes on though nothing was ever agreed to measure it against: imported projects, mostly. */
export function isWithoutPlan({ plannedProgress, phase }: PlannedWork): boolean {
  return (plannedProgress === null || plannedProgress === undefined) && phase !== undefined && phase !== "INITIATION" && phase !== "PLANNING";
}

/**
 * Five working days are a week; past ten, nobody counts single days any more. In Chinese everything is said in days, so
 * that a list and a sentence about the same project say the same.
 */
export function weeksOf(workingDays: number, locale: string): number | null {
  if (isChinese(locale)) return null;
  if (workingDays % 5 === 0) return workingDays / 5;
  return workingDays > 10 ? Math.round(workingDays / 5) : null;
}

/** For tables and marks: "3 days behind", "a week behind", "on plan"; "落后 5 天". Empty when there is no plan. */
export function deviationInShort(work: PlannedWork, i18n: I18n): string {
  const of = deviation(work);
  if (of.kind === "unplanned") return isWithoutPlan(work) ? i18n._(msg`no plan to compare`) : i18n._(msg`not planned yet`);
  if (of.kind === "onPlan") return i18n._(msg`on plan`);
  const days = of.workingDays;
  if (of.kind === "behind") {
    if (days === null) return i18n._(msg`behind plan`);
    const weeks = weeksOf(days, i18n.locale);
    return weeks === null
      ? i18n._(msg({ message: plural(days, { one: "# day behind", other: "# days behind" }) }))
      : i18n._(msg({ message: plural(weeks, { one: "a week behind", other: "# weeks behind" }) }));
  }
  if (days === null) return i18n._(msg`ahead of plan`);
  const weeks = weeksOf(days, i18n.locale);
  return weeks === null
    ? i18n._(msg({ message: plural(days, { one: "# day ahead", other: "# days ahead" }) }))
    : i18n._(msg({ message: plural(weeks, { one: "a week ahead", other: "# weeks ahead" }) }));
}

/** As a clause that can open a sentence: "A week behind plan", "On plan"; "比计划晚一周". */
export function deviationInWords(work: PlannedWork, i18n: I18n): string {
  const of = deviation(work);
  if (of.kind === "unplanned") return isWithoutPlan(work) ? i18n._(msg`Under way, without a plan to measure it against`) : i18n._(msg`The plan is being made`);
  if (of.kind === "onPlan") return i18n._(msg`On plan`);
  const days = of.workingDays;
  if (of.kind === "behind") {
    if (days === null) return i18n._(msg`Behind plan`);
    const weeks = weeksOf(days, i18n.locale);
    return weeks === null
      ? i18n._(msg({ message: plural(days, { one: "# day behind plan", other: "# days behind plan" }) }))
      : i18n._(msg({ message: plural(weeks, { one: "A week behind plan", other: "# weeks behind plan" }) }));
  }
  if (days === null) return i18n._(msg`Ahead of plan`);
  const weeks = weeksOf(days, i18n.locale);
  return weeks === null
    ? i18n._(msg({ message: plural(days, { one: "# day ahead of plan", other: "# days ahead of plan" }) }))
    : i18n._(msg({ message: plural(weeks, { one: "A week ahead of plan", other: "# weeks ahead of plan" }) }));
}

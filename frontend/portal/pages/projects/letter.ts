import type { I18n } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";

import { daysBetween, deviation, type Format, isWithoutPlan, type PlannedWork, weeksOf } from "../../../shared/format";

/**
 * The sentence a project's letter opens with, made of published figures only: where the work is against the plan and
 * what becomes of the next milestone.
 */
export interface LetterProject extends PlannedWork {
  readonly phase: string;
  readonly state: string;
  readonly actualFinishOn: string | null | undefined;
}

export interface LetterMilestone {
  readonly name: string;
  readonly dueOn: string;
  readonly baselineDueOn: string | null | undefined;
}

function whereWeAre(work: LetterProject, i18n: I18n): string {
  const gap = deviation(work);
  if (gap.kind === "unplanned") return isWithoutPlan(work) ? i18n._(msg`The work is under way`) : i18n._(msg`We are making the plan`);
  if (gap.kind === "onPlan") return i18n._(msg`We are on plan`);
  const days = gap.workingDays;
  if (gap.kind === "behind") {
    if (days === null) return i18n._(msg`We are behind plan`);
    const weeks = weeksOf(days, i18n.locale);
    return weeks === null
      ? i18n._(msg({ message: plural(days, { one: "We are a day behind plan", other: "We are # days behind plan" }) }))
      : i18n._(msg({ message: plural(weeks, { one: "We are a week behind plan", other: "We are # weeks behind plan" }) }));
  }
  if (days === null) return i18n._(msg`We are ahead of plan`);
  const weeks = weeksOf(days, i18n.locale);
  return weeks === null
    ? i18n._(msg({ message: plural(days, { one: "We are a day ahead of plan", other: "We are # days ahead of plan" }) }))
    : i18n._(msg({ message: plural(weeks, { one: "We are a week ahead of plan", other: "We are # weeks ahead of plan" }) }));
}

export function letterTitle(
  project: LetterProject,
  next: LetterMilestone | null,
  format: Pick<Format, "longDay" | "today">,
  i18n: I18n,
): string {
  if (project.phase === "CLOSED") {
    if (!project.actualFinishOn) return i18n._(msg`This project is finished.`);
    const date = format.longDay(project.actualFinishOn);
    return i18n._(msg`We finished on ${date}.`);
  }
  if (project.state === "CANCELLED") return i18n._(msg`This project was called off.`);
  if (project.state === "ON_HOLD") return i18n._(msg`This project is on hold.`);
  const here = whereWeAre(project, i18n);
  if (next === null) return i18n._(msg`${here}.`);
  const name = next.name;
  const date = format.longDay(next.dueOn);
  if (daysBetween(format.today(), next.dueOn) < 0) return i18n._(msg`${here}, and “${name}” was due on ${date}.`);
  const moved = next.baselineDueOn ? daysBetween(next.baselineDueOn, next.dueOn) : 0;
  if (moved > 0) return i18n._(msg`${here}, and “${name}” moves to ${date}.`);
  if (moved < 0) return i18n._(msg`${here}, and “${name}” comes sooner, on ${date}.`);
  return deviation(project).kind === "behind"
    ? i18n._(msg`${here}, and “${name}” stays ${date}.`)
    : i18n._(msg`${here}, and “${name}” follows on ${date}.`);
}

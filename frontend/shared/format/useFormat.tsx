import { useLingui } from "@lingui/react";
import { createContext, type ReactNode, useContext, useMemo } from "react";

import * as dates from "./dates";
import * as labels from "./labels";
import * as numbers from "./numbers";
import * as plan from "./plan";
import { readDay } from "./readDay";
import type { Voice } from "./voice";

const TimeZone = createContext<string | null>(null);

/** The viewer's time zone for everything below; without it, the browser's own. */
export function TimeZoneProvider({ timeZone, children }: { readonly timeZone: string; readonly children: ReactNode }) {
  return <TimeZone.Provider value={timeZone}>{children}</TimeZone.Provider>;
}

/** All formatters bound to the reader's language and time zone: `const format = useFormat(); format.day(dueOn)`. */
export function useFormat() {
  const { i18n } = useLingui();
  const locale = i18n.locale;
  const ofViewer = useContext(TimeZone);
  const timeZone = ofViewer ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return useMemo(() => {
    const voice = (): Voice => ({ locale, timeZone, now: new Date() });
    return {
      voice,
      locale,
      timeZone,
      today: () => dates.today(voice()),
      day: (on: string) => dates.day(on, voice()),
      dayWithYear: (on: string) => dates.dayWithYear(on, voice()),
      readDay: (text: string) => readDay(text, voice()),
      longDay: (on: string) => dates.longDay(on, voice()),
      spokenDay: (on: string) => dates.spokenDay(on, voice(), i18n),
      exactDay: (on: string) => dates.exactDay(on, voice()),
      clock: (at: Date | string) => dates.clock(at, voice()),
      moment: (at: Date | string) => dates.moment(at, voice(), i18n),
      exactMoment: (at: Date | string) => dates.exactMoment(at, voice()),
      partOfDay: () => dates.partOfDay(voice()),
      percent: (whole: number) => numbers.percent(whole, locale),
      ratio: (share: number) => numbers.ratio(share, locale),
      count: (value: number) => numbers.count(value, locale),
      money: (amount: numbers.MoneyAmount) => numbers.money(amount, locale),
      fileSize: (bytes: number) => numbers.fileSize(bytes, locale),
      effort: (minutes: number) => numbers.effort(minutes, locale, i18n),
      deviationInShort: (work: plan.PlannedWork) => plan.deviationInShort(work, i18n),
      deviationInWords: (work: plan.PlannedWork) => plan.deviationInWords(work, i18n),
      phase: (value: string | null | undefined) => labels.phaseLabel(value, i18n),
      state: (value: string | null | undefined) => labels.stateLabel(value, i18n),
      taskStatus: (value: string | null | undefined) => labels.taskStatusLabel(value, i18n),
      taskStatusForClient: (value: string | null | undefined) => labels.taskStatusForClient(value, i18n),
      priority: (value: string | null | undefined) => labels.priorityLabel(value, i18n),
      tier: (value: string | null | undefined) => labels.tierLabel(value, i18n),
      relationship: (value: string | null | undefined) => labels.relationshipLabel(value, i18n),
      acceptance: (value: string | null | undefined) => labels.acceptanceLabel(value, i18n),
      role: (value: string | null | undefined) => labels.roleLabel(value, i18n),
      dependency: (value: string | null | undefined) => labels.dependencyLabel(value, i18n),
    };
  }, [i18n, locale, timeZone]);
}

export type Format = ReturnType<typeof useFormat>;

import { msg } from "@lingui/core/macro";
import type { I18n } from "@lingui/core";

import { intlLocale, isChinese, type Voice } from "./voice";

const DAY = 86_400_000;

/**
 * A date without a time ("2026-11-26") is a day on the wall calendar, the same everywhere. It is held as midnight
 * UTC and printed in UTC, so that no time zone moves it to the day before.
 */
function asCalendarDay(isoDate: string): Date {
  return new Date(`${isoDate.slice(0, 10)}T00:00:00Z`);
}

/** The calendar day that an instant falls on for somebody in `timeZone`, as "2026-11-26". */
export function dayOf(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(instant);
  const pick = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return `${pick("year")}-${pick("month")}-${pick("day")}`;
}

export function today(voice: Voice): string {
  return dayOf(voice.now, voice.timeZone);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((asCalendarDay(to).getTime() - asCalendarDay(from).getTime()) / DAY);
}

function weekdayName(date: Date, voice: Voice, width: "short" | "long"): string {
  return new Intl.DateTimeFormat(intlLocale(voice.locale), { timeZone: "UTC", weekday: width }).format(date);
}

function monthName(date: Date, voice: Voice, width: "short" | "long"): string {
  const name = new Intl.DateTimeFormat(intlLocale(voice.locale), { timeZone: "UTC", month: width }).format(date);
  // Intl writes "Sept"; every other English month has three letters.
  return width === "short" && name === "Sept" ? "Sep" : name;
}

function yearSuffix(date: Date, voice: Voice): boolean {
  return String(date.getUTCFullYear()) !== today(voice).slice(0, 4);
}

/** A date stays on one line. English breaks at spaces only; Chinese anywhere, so word joiners stand between its parts. */
function unbroken(text: string, locale: string): string {
  return isChinese(locale) ? text.replaceAll(/\D(?=.)|\d(?=\D)/g, "$&\u2060") : text.replaceAll(" ", "\u00A0");
}

function dayInWords(isoDate: string, voice: Voice, width: "short" | "long"): string {
  const date = asCalendarDay(isoDate);
  const withYear = yearSuffix(date, voice);
  if (isChinese(voice.locale)) {
    const text = `${withYear ? `${date.getUTCFullYear()}年` : ""}${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
    return unbroken(width === "long" ? `${text}（${weekdayName(date, voice, "short")}）` : text, voice.locale);
  }
  const text = `${weekdayName(date, voice, width)} ${date.getUTCDate()} ${monthName(date, voice, width)}`;
  return unbroken(withYear ? `${text} ${date.getUTCFullYear()}` : text, voice.locale);
}

/** "Thu 26 Nov", "11月26日"; with the year when it is not this one. */
export function day(isoDate: string, voice: Voice): string {
  return dayInWords(isoDate, voice, "short");
}

/** "Thursday 26 November", "11月26日（周四）": for sentences and titles. */
export function longDay(isoDate: string, voice: Voice): string {
  return dayInWords(isoDate, voice, "long");
}

/** "Tue 1 Dec 2026", "2026年12月1日": for a field one writes in, so with plain spaces and always with its year. */
export function dayWithYear(isoDate: string, voice: Voice): string {
  const date = asCalendarDay(isoDate);
  const year = date.getUTCFullYear();
  if (isChinese(voice.locale)) return `${year}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  return `${weekdayName(date, voice, "short")} ${date.getUTCDate()} ${monthName(date, voice, "short")} ${year}`;
}

/** As a person says it: "today", "tomorrow", "yesterday", else "Thu 26 Nov". */
export function spokenDay(isoDate: string, voice: Voice, i18n: I18n): string {
  switch (daysBetween(today(voice), isoDate)) {
    case 0:
      return i18n._(msg`today`);
    case 1:
      return i18n._(msg`tomorrow`);
    case -1:
      return i18n._(msg`yesterday`);
    default:
      return day(isoDate, voice);
  }
}

/** "14:20" on the reader's clock. */
export function clock(instant: Date | string, voice: Voice): string {
  return new Intl.DateTimeFormat(intlLocale(voice.locale), {
    timeZone: voice.timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(instant));
}

/** "today 14:20", "yesterday 14:20", "Thu 19 Nov 14:20"; "昨天 14:20". */
export function moment(instant: Date | string, voice: Voice, i18n: I18n): string {
  const at = new Date(instant);
  return `${spokenDay(dayOf(at, voice.timeZone), voice, i18n)} ${clock(at, voice)}`;
}

/** What a hover says: nothing left out, the time zone named. */
export function exactMoment(instant: Date | string, voice: Voice): string {
  return new Intl.DateTimeFormat(intlLocale(voice.locale), {
    timeZone: voice.timeZone,
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  }).format(new Date(instant));
}

/** "Thursday, 26 November 2026". */
export function exactDay(isoDate: string, voice: Voice): string {
  return new Intl.DateTimeFormat(intlLocale(voice.locale), {
    timeZone: "UTC",
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
  }).format(asCalendarDay(isoDate));
}

/** Monday to Friday, both ends counted. Public holidays are not known here. */
export function workingDaysBetween(from: string, to: string): number {
  const days = daysBetween(from, to) + 1;
  if (days <= 0) return 0;
  const wholeWeeks = Math.floor(days / 7);
  const first = asCalendarDay(from).getUTCDay();
  let count = wholeWeeks * 5;
  for (let offset = 0; offset < days % 7; offset += 1) {
    const weekday = (first + offset) % 7;
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

/** Which greeting fits the reader's clock. */
export function partOfDay(voice: Voice): "morning" | "afternoon" | "evening" {
  const hour = Number(clock(voice.now, voice).slice(0, 2));
  if (hour >= 4 && hour < 12) return "morning";
  return hour >= 12 && hour < 18 ? "afternoon" : "evening";
}

import { today } from "./dates";
import { isChinese, type Voice } from "./voice";

const DAY = 86_400_000;
const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const NEAR = new Map([
  ["today", 0], ["tomorrow", 1], ["yesterday", -1],
  ["今天", 0], ["今日", 0], ["明天", 1], ["明日", 1], ["后天", 2], ["昨天", -1], ["昨日", -1],
]);

/** By its first three letters or more: "Dec", "Sept", "december". */
function indexByName(names: readonly string[], word: string): number {
  return word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word));
}

function monthOf(word: string): number {
  return indexByName(MONTHS, word) + 1;
}

/** The day as ISO, or null when the calendar has no such day. */
function calendarDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 ? at.toISOString().slice(0, 10) : null;
}

/** What a person wrote, without what only makes it look well: full-width digits, word joiners, the weekday. */
function plain(text: string): string {
  const words = text
    .normalize("NFKC")
    .replaceAll("\u2060", "")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .trim();
  const [first, ...rest] = words.split(/[ ,.]+/);
  // A weekday says nothing that the date does not; who edits "Tue 1 Dec" into "Tue 2 Dec" means the 2nd.
  if (first !== undefined && rest.length > 0 && indexByName(WEEKDAYS, first) !== -1) return rest.join(" ");
  return words.replace(/ ?\(?(周|星期|礼拜)[一二三四五六日天]\)?$/, "");
}

/**
 * The day somebody typed, as "2026-12-01", or null when it cannot be told which they mean. Day before month, as the app
 * writes it (in Chinese, two bare numbers are month and day: 12/1 is 12月1日); without a year, this one.
 */
export function readDay(text: string, voice: Voice): string | null {
  const words = plain(text);
  const now = today(voice);
  const near = NEAR.get(words);
  if (near !== undefined) return new Date(Date.parse(`${now}T00:00:00Z`) + near * DAY).toISOString().slice(0, 10);

  const thisYear = Number(now.slice(0, 4));
  const yearOf = (written: string | undefined) => (written === undefined ? thisYear : written.length === 2 ? 2000 + Number(written) : Number(written));

  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(words);
  if (yearFirst) return calendarDay(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));

  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(words);
  if (compact) return calendarDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));

  const numbers = /^(\d{1,2})([-/. ])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?$/.exec(words);
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), numbers[4]];
    return isChinese(voice.locale) && year === undefined ? calendarDay(thisYear, first, second) : calendarDay(yearOf(year), second, first);
  }

  const chinese = /^(?:(\d{4}|\d{2}) ?年)? ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?$/.exec(words);
  if (chinese) return calendarDay(yearOf(chinese[1]), Number(chinese[2]), Number(chinese[3]));

  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]{0,2}([a-z]{3,9})\.?,?(?:[ -]?(\d{4}))?$/.exec(words);
  if (dayFirst) return calendarDay(yearOf(dayFirst[3]), monthOf(dayFirst[2]!), Number(dayFirst[1]));

  const monthFirst = /^([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(words);
  if (monthFirst) return calendarDay(yearOf(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2]));

  return null;
}

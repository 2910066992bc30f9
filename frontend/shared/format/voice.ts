/**
 * The voice a text is written in: the reader's language, the reader's clock and what "now" is.
 * Every formatter takes it, so that none of them asks the machine where it stands.
 */
export interface Voice {
  /** A Portico language: `en` or `zh-CN`. */
  readonly locale: string;
  /** An IANA time zone, `Europe/Berlin`. */
  readonly timeZone: string;
  readonly now: Date;
}

export function isChinese(locale: string): boolean {
  return locale.toLowerCase().startsWith("zh");
}

/** Day before month and a 24-hour clock: English as most of our readers write it. */
export function intlLocale(locale: string): string {
  return isChinese(locale) ? "zh-CN" : "en-GB";
}

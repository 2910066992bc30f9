import { msg } from "@lingui/core/macro";
import type { I18n } from "@lingui/core";

import { intlLocale, isChinese } from "./voice";

/** "61 %" (a space that does not break) in English, "61%" in Chinese. Takes whole percent, 0 to 100. */
export function percent(wholePercent: number, locale: string): string {
  const number = new Intl.NumberFormat(intlLocale(locale), { maximumFractionDigits: 0 }).format(wholePercent);
  return isChinese(locale) ? `${number}%` : `${number}\u00A0%`;
}

/** A share (0.64) as percent. */
export function ratio(share: number, locale: string): string {
  return percent(Math.round(share * 100), locale);
}

export function count(value: number, locale: string): string {
  return new Intl.NumberFormat(intlLocale(locale)).format(value);
}

export interface MoneyAmount {
  /** Integer cents, fen …, as text: it may be larger than a JavaScript number holds. */
  readonly minorUnits: string;
  /** ISO 4217. */
  readonly currency: string;
}

/**
 * Money never becomes a float: the point is set by moving digits in text, as many as the currency has (JPY 0, EUR 2,
 * KWD 3), and Intl formats that text exactly.
 */
export function money(amount: MoneyAmount, locale: string): string {
  const plain = new Intl.NumberFormat(intlLocale(locale), {
    style: "currency",
    currency: amount.currency,
    currencyDisplay: "narrowSymbol",
  });
  const digits = plain.resolvedOptions().maximumFractionDigits ?? 2;
  const isNegative = amount.minorUnits.startsWith("-");
  const bare = (isNegative ? amount.minorUnits.slice(1) : amount.minorUnits).padStart(digits + 1, "0");
  const whole = digits === 0 ? bare : bare.slice(0, -digits);
  const fraction = digits === 0 ? "" : bare.slice(-digits);
  const text = `${isNegative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
  // Even amounts read better without ".00".
  const isEven = /^0*$/.test(fraction);
  const format = new Intl.NumberFormat(intlLocale(locale), {
    style: "currency",
    currency: amount.currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: isEven ? 0 : digits,
    maximumFractionDigits: digits,
  });
  return format.format(text as `${number}`);
}

/** Minutes of effort as hours: "14 h", "1.5 h", "20 min". */
export function effort(minutes: number, locale: string, i18n: I18n): string {
  if (Math.abs(minutes) < 60 && minutes !== 0) {
    const value = count(minutes, locale);
    return i18n._(msg`${value} min`);
  }
  const hours = new Intl.NumberFormat(intlLocale(locale), { maximumFractionDigits: 1 }).format(minutes / 60);
  return i18n._(msg`${hours} h`);
}

const UNITS = ["kilobyte", "megabyte", "gigabyte"] as const;

/** Bytes as people say them, by thousands: "812 kB", "1.4 MB". */
export function fileSize(bytes: number, locale: string): string {
  const step = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  // Something is never nothing.
  const value = bytes === 0 ? 0 : Math.max(0.1, bytes / 1000 ** step);
  return new Intl.NumberFormat(intlLocale(locale), {
    style: "unit",
    unit: UNITS[step - 1]!,
    unitDisplay: "short",
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

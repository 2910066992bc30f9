/** How many digits a currency has behind its point: 2 for EUR, 0 for JPY. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * An amount as people type it, in minor units: "9600", "9,600.50", "9.600,50", "9 600", "€ 9600". Null for nothing,
 * undefined for what cannot be read. A single mark followed by three digits groups thousands. Never a float.
 */
export function parseAmount(typed: string, currency: string): string | null | undefined {
  const digits = digitsOf(currency);
  const text = typed.replaceAll(/[\s\u00A0\u202F'’]|\p{Sc}|[A-Za-z]{3}(?![A-Za-z])/gu, "").replaceAll("，", ",").replaceAll("．", ".");
  if (text === "") return typed.trim() === "" ? null : undefined;
  if (!/^\d[\d.,]*$/.test(text)) return undefined;
  const marks = [...text].filter((character) => character === "." || character === ",");
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  const tail = last === -1 ? "" : text.slice(last + 1);
  // The last mark is the point when it is of its own kind and as many digits follow as the currency may have.
  const isPoint = last !== -1 && marks.filter((mark) => mark === text[last]).length === 1 && tail.length <= digits && tail.length < 3;
  const whole = isPoint ? text.slice(0, last) : text;
  if (!/^(\d+|\d{1,3}([.,]\d{3})+)$/.test(whole) || new Set(whole.replaceAll(/\d/g, "")).size > 1) return undefined;
  const minor = (whole.replaceAll(/\D/g, "") + (isPoint ? tail : "").padEnd(digits, "0")).replace(/^0+(?=\d)/, "");
  // As the server: 10 billion of a currency with cents.
  return BigInt(minor) <= 10n ** 12n ? minor : undefined;
}

const MINUTES = { m: 1, h: 60, d: 480 } as const;

/**
 * Effort as people type it, in minutes: "14", "14 h", "1.5h", "30 min", "2d" (a day has eight hours), "1小时". Null for
 * nothing, undefined for what cannot be read.
 */
export function parseEffort(text: string): number | null | undefined {
  const trimmed = text.trim().toLowerCase().replace(",", ".");
  if (trimmed === "") return null;
  const match = /^(\d+(?:\.\d+)?)\s*(h|hours?|小时|m|min|minutes?|分钟|d|days?|天)?$/.exec(trimmed);
  if (!match) return undefined;
  const unit = match[2] ?? "h";
  const factor = /^(m|分)/.test(unit) ? MINUTES.m : /^(d|天)/.test(unit) ? MINUTES.d : MINUTES.h;
  const minutes = Math.round(Number(match[1]) * factor);
  return minutes <= 10_000_000 ? minutes : undefined;
}

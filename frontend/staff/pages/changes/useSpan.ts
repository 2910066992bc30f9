import { useFormat } from "../../../shared/format";

/** "Mon 14 Dec – Fri 18 Dec" of the days there are; one day is said once. */
export function useSpan(): (...days: readonly (string | null | undefined)[]) => string {
  const format = useFormat();
  return (...days) => {
    const present = days.filter((on): on is string => on != null);
    return [...new Set(present)].map((on) => format.day(on)).join(" – ");
  };
}

import { useFormat } from "../format";

/** A point in time as people say it ("yesterday 14:20"); the exact one, with its time zone, on hover. */
export function Moment({ at }: { readonly at: string }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.exactMoment(at)}>
      {format.moment(at)}
    </time>
  );
}

interface DayProps {
  /** "2026-11-26" */
  readonly on: string;
  /** `spoken` says today, tomorrow and yesterday; `long` is for sentences. */
  readonly look?: "short" | "spoken" | "long" | undefined;
}

export function Day({ on, look = "short" }: DayProps) {
  const format = useFormat();
  const say = look === "long" ? format.longDay : look === "spoken" ? format.spokenDay : format.day;
  return (
    <time dateTime={on} title={format.exactDay(on)}>
      {say(on)}
    </time>
  );
}

import { useLingui } from "@lingui/react/macro";
import type { CSSProperties, ReactNode } from "react";

import { useFormat } from "../format";
import classes from "./Progress.module.css";

interface ProgressProps {
  /** Whole percent, where the work is. */
  readonly value: number;
  /** Whole percent, where the plan is today; null before there is a plan. */
  readonly plan: number | null | undefined;
  /** What is measured: "ERP rollout". Read to those who do not see the bar. */
  readonly label: string;
  /** Staff tables `small` (6 px), pages `medium` (8 px). */
  readonly size?: "small" | "medium" | undefined;
  /** The words for the deviation, when the page does not say them beside the bar already. */
  readonly words?: ReactNode;
  /** The colour behind the bar when it stands on a tinted row, for the halo of the plan mark: `var(--selected)`. */
  readonly on?: string | undefined;
}

/** Under this many points fill and mark would overlap; they meet instead. */
const MEETING_POINTS = 1.5;

const clamp = (percent: number) => Math.min(100, Math.max(0, percent));

/** Two marks: the fill is where we are, the upright is where the plan is today. */
export function Progress({ value, plan, label, size = "medium", words, on }: ProgressProps) {
  const { t } = useLingui();
  const format = useFormat();
  const hasPlan = plan !== null && plan !== undefined;
  const meets = hasPlan && Math.abs(value - plan) < MEETING_POINTS;
  const done = format.percent(value);
  const planned = hasPlan ? format.percent(plan) : "";
  const spoken = hasPlan ? t`${done} done, ${planned} planned for today` : t`${done} done`;
  const style = {
    "--fill": `${clamp(meets ? plan : value)}%`,
    "--plan": `${hasPlan ? clamp(plan) : 0}%`,
    ...(on === undefined ? {} : { "--bg": on }),
  } as CSSProperties;
  return (
    <div className={classes.progress} data-size={size} style={style}>
      <div
        className={classes.bar}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={clamp(value)}
        aria-valuetext={spoken}
      >
        <span className={classes.fill} data-empty={clamp(value) === 0 || undefined} />
        {hasPlan && <span className={classes.plan} />}
      </div>
      {words !== undefined && <div className={classes.words}>{words}</div>}
    </div>
  );
}

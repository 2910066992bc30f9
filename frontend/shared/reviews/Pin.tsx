import { useLingui } from "@lingui/react/macro";
import { IconCheck } from "@tabler/icons-react";
import type { Ref } from "react";

import classes from "./Pin.module.css";
import type { Anchor } from "./spots";

interface PinMarkProps {
  readonly number: number;
  readonly isResolved: boolean;
  readonly isChosen: boolean;
}

/** A drop with its number: outlined while open, solid when chosen, grey when settled. */
export function PinMark({ number, isResolved, isChosen }: PinMarkProps) {
  return (
    <span className={classes.mark} data-resolved={isResolved || undefined} data-chosen={isChosen || undefined} aria-hidden="true">
      {isResolved && !isChosen ? <IconCheck size={15} stroke={2} /> : number}
    </span>
  );
}

interface PinProps extends PinMarkProps {
  readonly id: string;
  readonly anchor: Anchor;
  readonly author: string;
  /** Beside the others of its line. */
  readonly place: number;
  readonly onChoose: () => void;
}

/** The point of the drop is the spot. */
export function Pin({ id, number, isResolved, isChosen, anchor, author, place, onChoose }: PinProps) {
  const { t } = useLingui();
  const where = anchor.line == null ? t`page ${anchor.page ?? 1}` : t`line ${anchor.line}`;
  return (
    <button
      type="button"
      className={classes.pin}
      data-pin={id}
      data-line={anchor.line == null ? undefined : ""}
      data-chosen={isChosen || undefined}
      style={anchor.line == null ? { left: `${(anchor.x ?? 0) * 100}%`, top: `${(anchor.y ?? 0) * 100}%` } : { right: 6 + place * 30 }}
      aria-label={isResolved ? t`Remark ${number}, settled, by ${author}, ${where}` : t`Remark ${number}, open, by ${author}, ${where}`}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      <PinMark number={number} isResolved={isResolved} isChosen={isChosen} />
    </button>
  );
}

interface DraftPinProps {
  readonly anchor: Anchor;
  readonly number: number;
  readonly ref?: Ref<HTMLSpanElement>;
}

/** Where the remark that is being written will be. */
export function DraftPin({ anchor, number, ref }: DraftPinProps) {
  return (
    <span
      ref={ref}
      className={classes.pin}
      data-draft
      data-chosen
      data-line={anchor.line == null ? undefined : ""}
      style={anchor.line == null ? { left: `${(anchor.x ?? 0) * 100}%`, top: `${(anchor.y ?? 0) * 100}%` } : { right: 6 }}
    >
      <PinMark number={number} isResolved={false} isChosen />
    </span>
  );
}

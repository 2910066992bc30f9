import { useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, useEffect, useRef } from "react";

import { useFormat } from "../format";
import type { Spot } from "../viewer";
import classes from "./CrossHair.module.css";
import { moved } from "./spots";

interface CrossHairProps {
  readonly spot: Spot;
  readonly onMove: (spot: Spot) => void;
  readonly onSet: () => void;
  readonly onLeave: () => void;
  /** To the page before or after. */
  readonly onPage: (by: 1 | -1) => void;
}

/** A spot chosen by keyboard: arrows move it, Shift makes larger steps, Enter sets the remark, Escape gives up. */
export function CrossHair({ spot, onMove, onSet, onLeave, onPage }: CrossHairProps) {
  const { t } = useLingui();
  const format = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  const { surface, x, y } = spot;
  useEffect(() => {
    button.current?.focus({ preventScroll: true });
    button.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [spot]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const next = moved(spot, event.key, event.shiftKey);
    const action =
      next !== null ? () => onMove(next)
      : event.key === "Enter" || event.key === " " ? onSet
      : event.key === "Escape" ? onLeave
      : event.key === "PageDown" ? () => onPage(1)
      : event.key === "PageUp" ? () => onPage(-1)
      : null;
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }

  const left = format.ratio(x);
  const top = format.ratio(y);
  const where = surface.kind === "line" ? t`Line ${surface.number}` : t`Page ${surface.number}, ${left} from the left, ${top} from the top`;
  return (
    <>
      {surface.kind !== "line" && (
        <>
          <span className={classes.across} style={{ top: `${y * 100}%` }} />
          <span className={classes.down} style={{ left: `${x * 100}%` }} />
        </>
      )}
      <button
        ref={button}
        type="button"
        className={classes.spot}
        data-line={surface.kind === "line" || undefined}
        style={surface.kind === "line" ? undefined : { left: `${x * 100}%`, top: `${y * 100}%` }}
        aria-label={t`Spot of the remark: arrow keys move it, Enter sets it, Escape gives up`}
        onKeyDown={onKeyDown}
        onClick={onSet}
        data-cross-hair
        onBlur={() => {
          // On its way to another line or page it is another button, which takes the focus over.
          setTimeout(() => {
            if (document.activeElement?.closest("[data-cross-hair]") == null) onLeave();
          });
        }}
      />
      <span className="visually-hidden" role="status">
        {where}
      </span>
    </>
  );
}

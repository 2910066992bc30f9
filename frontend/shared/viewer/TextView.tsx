import { useLingui } from "@lingui/react/macro";
import { memo, useMemo } from "react";

import { useFormat } from "../format";
import { asSurface, type Overlay } from "./surface";
import classes from "./Text.module.css";

interface TextViewProps {
  readonly text: string;
  readonly overlay: Overlay | undefined;
}

/** More lines than this would fill the page's memory without anybody reading them. */
const MOST_LINES = 10_000;
/** What is out of sight is not laid out, a piece at a time. */
const PIECE = 200;

export function TextView({ text, overlay }: TextViewProps) {
  const { t } = useLingui();
  const format = useFormat();
  const lines = useMemo(() => text.replace(/\r?\n$/u, "").split(/\r?\n/u), [text]);
  const pieces = useMemo(
    () => Array.from({ length: Math.ceil(Math.min(lines.length, MOST_LINES) / PIECE) }, (_, index) => index * PIECE),
    [lines],
  );
  const most = format.count(MOST_LINES);
  const all = format.count(lines.length);
  return (
    <div className={classes.text}>
      {pieces.map((from) => (
        <Piece key={from} lines={lines} from={from} overlay={overlay} />
      ))}
      {lines.length > MOST_LINES && (
        <p className={classes.rest}>{t`These are the first ${most} of ${all} lines. Download the file to read on.`}</p>
      )}
    </div>
  );
}

interface PieceProps {
  readonly overlay: Overlay | undefined;
  readonly lines: readonly string[];
  readonly from: number;
}

const Piece = memo(function Piece({ lines, from, overlay }: PieceProps) {
  return (
    <div className={classes.piece}>
      {lines.slice(from, Math.min(from + PIECE, MOST_LINES)).map((line, index) => {
        const number = from + index + 1;
        const surface = { kind: "line", number } as const;
        return (
          <div key={number} className={classes.line} {...asSurface(surface)}>
            <span className={classes.number} aria-hidden="true" data-number={number} />
            <span className={classes.words}>{line === "" ? " " : line}</span>
            {overlay && <span className={classes.layer}>{overlay(surface)}</span>}
          </div>
        );
      })}
    </div>
  );
});

import type { Row } from "./rows";

/** What is shown, and what waits behind "so many lines that did not change". */
export interface Piece {
  readonly kind: "rows" | "fold";
  readonly rows: readonly Row[];
}

/** Lines shown around a change, so that one knows where it is. */
const AROUND = 3;
/** Fewer than this are not worth a click. */
const LEAST = 4;

/** Long stretches without a change are folded away. */
export function folded(rows: readonly Row[]): Piece[] {
  const isNear = new Uint8Array(rows.length);
  for (const [index, row] of rows.entries()) {
    if (row.kind !== "same") isNear.fill(1, Math.max(0, index - AROUND), index + AROUND + 1);
  }
  const pieces: { kind: Piece["kind"]; rows: Row[] }[] = [];
  for (const [index, row] of rows.entries()) {
    const kind = isNear[index] === 1 ? "rows" : "fold";
    const last = pieces.at(-1);
    if (last?.kind === kind) last.rows.push(row);
    else pieces.push({ kind, rows: [row] });
  }
  return pieces.map((piece) => (piece.rows.length < LEAST ? { ...piece, kind: "rows" } : piece));
}

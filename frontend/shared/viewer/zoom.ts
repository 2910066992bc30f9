/** Fitted to the desk, or a share of the natural size. */
export type Zoom = number | "fit";

const STEPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;

/** The next step up or down from wherever the zoom is; the last one is the end. */
export function stepZoom(from: number, by: 1 | -1): number {
  const next = by === 1 ? STEPS.find((step) => step > from + 0.005) : STEPS.findLast((step) => step < from - 0.005);
  return next ?? (by === 1 ? STEPS.at(-1)! : STEPS[0]);
}

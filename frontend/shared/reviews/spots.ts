import type { Spot, Surface } from "../viewer";

/** Where a remark is pinned, as the graph says it: a page with a spot, a line of text, or nothing: all of it. */
export interface Anchor {
  readonly page?: number | null | undefined;
  readonly x?: number | null | undefined;
  readonly y?: number | null | undefined;
  readonly line?: number | null | undefined;
}

/** As `addRemark` wants it. An image is one page. */
export function anchorOf(spot: Spot | null): Anchor {
  if (spot === null) return {};
  const { surface, x, y } = spot;
  return surface.kind === "line" ? { line: surface.number } : { page: surface.number, x, y };
}

/** Is it pinned to this surface? A block of Markdown holds every line up to the next block. */
export function isOn(anchor: Anchor, surface: Surface): boolean {
  if (surface.kind !== "line") return anchor.page === surface.number;
  return anchor.line != null && anchor.line >= surface.number && anchor.line <= (surface.last ?? surface.number);
}

export const STEP = { small: 0.01, large: 0.1 } as const;

const within = (value: number) => Math.min(1, Math.max(0, value));

/** The cross-hair after an arrow key; null when the key moves nothing. Among lines only up and down lead anywhere. */
export function moved(spot: Spot, key: string, isLarge: boolean): Spot | null {
  const arrows: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  const arrow = arrows[key];
  if (arrow === undefined) return null;
  const { surface, x, y } = spot;
  if (surface.kind === "line") {
    const lines = arrow[1] * (isLarge ? 10 : 1);
    return { ...spot, surface: { kind: "line", number: Math.max(1, surface.number + lines) } };
  }
  const step = isLarge ? STEP.large : STEP.small;
  return { surface, x: within(x + arrow[0] * step), y: within(y + arrow[1] * step) };
}

import type { MouseEvent, ReactNode } from "react";

/**
 * Something a remark can be pinned to: a page of a PDF, an image, a line of a text (for Markdown, the line its source
 * has there). Numbers count from 1; an image is its own page 1.
 */
export interface Surface {
  readonly kind: "page" | "image" | "line";
  readonly number: number;
  /** Of a block of Markdown: the last line that is its. */
  readonly last?: number;
}

/** A spot on a surface, as fractions of its width and height: the same at every zoom. */
export interface Spot {
  readonly surface: Surface;
  readonly x: number;
  readonly y: number;
}

/** What lies on a surface; its layer covers the surface exactly and lets the pointer through. */
export type Overlay = (surface: Surface) => ReactNode;

/** Marks an element as a surface; `spotOf` and the viewer's handle find it by that. */
export function asSurface({ kind, number }: Surface) {
  return { "data-surface": `${kind}-${number}` };
}

export function findSurface(desk: HTMLElement | null, { kind, number }: Surface): HTMLElement | null {
  return desk?.querySelector<HTMLElement>(`[data-surface="${kind}-${number}"]`) ?? null;
}

function surfaceOf(element: HTMLElement): Surface {
  const [kind, number] = (element.dataset.surface ?? "").split("-");
  return { kind: kind as Surface["kind"], number: Number(number) };
}

const within = (value: number) => Math.min(1, Math.max(0, value));

/** Where a click or tap points to; null when it selected words, hit a pin, or hit nothing. */
export function spotOf(event: MouseEvent<HTMLElement>): Spot | null {
  if (!(event.target instanceof Element) || event.target.closest("button, a, form, [role=dialog]")) return null;
  const element = event.target.closest<HTMLElement>("[data-surface]");
  if (element === null || window.getSelection()?.isCollapsed === false) return null;
  const box = element.getBoundingClientRect();
  return {
    surface: surfaceOf(element),
    x: within((event.clientX - box.left) / box.width),
    y: within((event.clientY - box.top) / box.height),
  };
}

/** The line nearest to the middle of what one sees of the desk. */
export function middleLine(desk: HTMLElement): Surface {
  const frame = desk.getBoundingClientRect();
  const middle = (Math.max(0, frame.top) + Math.min(window.innerHeight, frame.bottom)) / 2;
  const lines = [...desk.querySelectorAll<HTMLElement>("[data-surface^=line-]")];
  const found = lines.find((line) => line.getBoundingClientRect().bottom >= middle) ?? lines.at(-1);
  return found === undefined ? { kind: "line", number: 1 } : surfaceOf(found);
}

import { type RefObject, useEffect, useState } from "react";

export interface Place {
  /** The page in the middle of what one sees. */
  readonly page: number;
  /** Pages on the screen or about to be. */
  readonly from: number;
  readonly to: number;
}

const START: Place = { page: 1, from: 1, to: 2 };

/** Where the reader is among the elements with `data-page`, whichever box scrolls: the desk, or on a phone the window. */
export function usePlace(desk: RefObject<HTMLElement | null>, count: number): Place {
  const [place, setPlace] = useState(START);
  useEffect(() => {
    const element = desk.current;
    if (element === null || count === 0) return;
    let waiting = 0;
    const look = () => {
      waiting = 0;
      const found = placeOf(element);
      setPlace((now) => (now.page === found.page && now.from === found.from && now.to === found.to ? now : found));
    };
    const soon = () => {
      waiting ||= requestAnimationFrame(look);
    };
    soon();
    // Scrolling does not bubble: caught on its way down, whosever it is.
    window.addEventListener("scroll", soon, { capture: true, passive: true });
    const sizes = new ResizeObserver(soon);
    sizes.observe(element);
    if (element.firstElementChild) sizes.observe(element.firstElementChild);
    return () => {
      cancelAnimationFrame(waiting);
      window.removeEventListener("scroll", soon, { capture: true });
      sizes.disconnect();
    };
  }, [desk, count]);
  return place;
}

function placeOf(desk: HTMLElement): Place {
  const frame = desk.getBoundingClientRect();
  const top = Math.max(0, frame.top);
  const bottom = Math.min(window.innerHeight, frame.bottom);
  const reach = Math.max(bottom - top, 0);
  const middle = (top + bottom) / 2;
  let place: Place = START;
  let isFound = false;
  for (const page of desk.querySelectorAll<HTMLElement>("[data-page]")) {
    const box = page.getBoundingClientRect();
    const number = Number(page.dataset.page);
    if (box.bottom < top - reach || box.top > bottom + reach) continue;
    place = isFound ? { ...place, to: number } : { page: number, from: number, to: number };
    isFound = true;
    if (box.top <= middle) place = { ...place, page: number };
  }
  return place;
}

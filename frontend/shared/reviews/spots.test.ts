import { describe, expect, it } from "vitest";

import { anchorOf, isOn, moved } from "./spots";

const page = { kind: "page", number: 2 } as const;
const line = { kind: "line", number: 7 } as const;

describe("where a remark is pinned", () => {
  it("is a page with a spot, a line, or all of it", () => {
    expect(anchorOf({ surface: page, x: 0.25, y: 0.5 })).toEqual({ page: 2, x: 0.25, y: 0.5 });
    expect(anchorOf({ surface: { kind: "image", number: 1 }, x: 0, y: 1 })).toEqual({ page: 1, x: 0, y: 1 });
    expect(anchorOf({ surface: line, x: 0.25, y: 0.5 })).toEqual({ line: 7 });
    expect(anchorOf(null)).toEqual({});
  });

  it("is found on its surface alone", () => {
    expect(isOn({ page: 2, x: 0, y: 0 }, page)).toBe(true);
    expect(isOn({ page: 3, x: 0, y: 0 }, page)).toBe(false);
    expect(isOn({ line: 2 }, page)).toBe(false);
    expect(isOn({}, page)).toBe(false);
    expect(isOn({}, line)).toBe(false);
  });

  it("is found in the block that holds its line, wherever that begins in this version", () => {
    expect(isOn({ line: 8 }, { ...line, last: 9 })).toBe(true);
    expect(isOn({ line: 10 }, { ...line, last: 9 })).toBe(false);
    expect(isOn({ line: 8 }, line)).toBe(false);
  });
});

describe("the cross-hair", () => {
  const spot = { surface: page, x: 0.5, y: 0.995 };

  it("goes by small and large steps and stays on the page", () => {
    expect(moved(spot, "ArrowLeft", false)?.x).toBeCloseTo(0.49);
    expect(moved(spot, "ArrowLeft", true)?.x).toBeCloseTo(0.4);
    expect(moved(spot, "ArrowDown", true)?.y).toBe(1);
  });

  it("goes from line to line in a text", () => {
    expect(moved({ surface: line, x: 0, y: 0 }, "ArrowUp", false)?.surface.number).toBe(6);
    expect(moved({ surface: line, x: 0, y: 0 }, "ArrowUp", true)?.surface.number).toBe(1);
  });

  it("leaves other keys alone", () => {
    expect(moved(spot, "a", false)).toBeNull();
  });
});

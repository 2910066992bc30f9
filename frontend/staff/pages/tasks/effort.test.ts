import { describe, expect, it } from "vitest";

import { parseEffort } from "./effort";

describe("typed effort", () => {
  it.each([
    ["14", 840],
    ["14 h", 840],
    ["1,5h", 90],
    ["30 min", 30],
    ["2d", 960],
    ["2小时", 120],
    ["0", 0],
  ])("%s is %i minutes", (text, minutes) => {
    expect(parseEffort(text)).toBe(minutes);
  });
  it("empty takes the effort away", () => {
    expect(parseEffort("  ")).toBeNull();
  });
  it.each(["soon", "-3", "1h 30x", "99999999999"])("%s is not understood", (text) => {
    expect(parseEffort(text)).toBeUndefined();
  });
});

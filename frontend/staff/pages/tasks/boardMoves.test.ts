import { describe, expect, it } from "vitest";

import { type ColumnCards, neighbours, placeOf } from "./boardMoves";

const todo: ColumnCards = { column: "TODO", connection: "c1", ids: ["a", "b", "c"] };
const done: ColumnCards = { column: "DONE", connection: "c2", ids: [] };

describe("a card's new place", () => {
  it("is said by the card above it", () => {
    expect(neighbours(todo, "x", 2)).toEqual({ afterId: "b" });
  });
  it("on top is said by the card below it", () => {
    expect(neighbours(todo, "x", 0)).toEqual({ beforeId: "a" });
  });
  it("does not count the card itself", () => {
    expect(neighbours(todo, "a", 1)).toEqual({ afterId: "b" });
  });
  it("in an empty column needs no neighbour", () => {
    expect(neighbours(done, "a", 0)).toEqual({});
  });
  it("is found again for an undo", () => {
    expect(placeOf([done, todo], "c")).toEqual({ column: "TODO", index: 2 });
    expect(placeOf([done], "c")).toBeNull();
  });
});

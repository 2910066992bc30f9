import { describe, expect, it } from "vitest";

import { compareLines, type Row } from "./rows";

const compare = (left: string, right: string) => compareLines(left.split("\n"), right.split("\n"))!;
const kinds = (rows: readonly Row[]) => rows.map((row) => row.kind);
const marked = (row: Row | undefined) => ({
  before: row !== undefined && "before" in row ? row.before.filter((part) => part.isChanged).map((part) => part.text) : [],
  after: row !== undefined && "after" in row ? row.after.filter((part) => part.isChanged).map((part) => part.text) : [],
});

describe("the rows of a comparison", () => {
  it("are all the same when nothing changed", () => {
    expect(kinds(compare("a\nb", "a\nb"))).toEqual(["same", "same"]);
  });

  it("mark the words that changed, in English", () => {
    const [row] = compare("The ring has two ends today.", "The ring has three ends today.");
    expect(row?.kind).toBe("changed");
    expect(marked(row)).toEqual({ before: ["two"], after: ["three"] });
  });

  it("mark the words that changed, in Chinese", () => {
    const [row] = compare("两个机房共用一条光纤环网。", "两个机房共用两条光纤环网。");
    expect(row?.kind).toBe("changed");
    const { before, after } = marked(row);
    expect(before.join("")).toContain("一");
    expect(after.join("")).toContain("两");
    expect(before.join("").length).toBeLessThan(6);
  });

  it("mark neighbours as one", () => {
    const [row] = compare("Cut over on the first Monday of May, at night.", "Cut over on the last Friday of May, at night.");
    expect(marked(row)).toEqual({ before: ["first Monday"], after: ["last Friday"] });
  });

  it("find the changed line below one that came in before it", () => {
    const rows = compare("Power lasts for ten minutes.", "Who pays for it?\nPower lasts for twenty minutes.");
    expect(kinds(rows)).toEqual(["added", "changed"]);
  });

  it("do not take two strangers for one line", () => {
    expect(kinds(compare("Go-live is in May.", "Danke, das genügt."))).toEqual(["removed", "added"]);
  });

  it("count the lines of each side by itself", () => {
    const rows = compare("one\ntwo\nthree", "zero\none\nthree");
    expect(rows.at(-1)).toEqual({ kind: "same", left: 2, right: 2, text: "three" });
    expect(rows.find((row) => row.kind === "removed")).toMatchObject({ left: 1 });
  });

  it("put the two texts together again", () => {
    const left = ["a", "b b", "c", "", "d"];
    const right = ["b b b", "c", "x", "d", "e"];
    const rows = compareLines(left, right)!;
    const text = (parts: readonly { text: string }[]) => parts.map((part) => part.text).join("");
    expect(rows.flatMap((row) => (row.kind === "same" ? [row.text] : row.kind === "added" ? [] : [text(row.before)]))).toEqual(left);
    expect(rows.flatMap((row) => (row.kind === "same" ? [row.text] : row.kind === "removed" ? [] : [text(row.after)]))).toEqual(right);
  });
});

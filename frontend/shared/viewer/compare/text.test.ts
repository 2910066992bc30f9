import { describe, expect, it } from "vitest";

import { canCompare, CompareError, checkComparable, linesOf, paragraphsOf } from "./text";

const file = (mediaType: string, size = 10) => ({ versionId: "ver_1", fileName: "a", mediaType, size });
const piece = (str: string, y: number, height = 10) => ({ str, hasEOL: true, height, transform: [height, 0, 0, height, 72, y] });

describe("what can be compared", () => {
  it("is text, Markdown and PDF", () => {
    expect(["text/plain", "text/markdown", "application/pdf"].map((type) => canCompare(file(type)))).toEqual([true, true, true]);
    expect(["image/png", "application/octet-stream", "image/svg+xml"].map((type) => canCompare(file(type)))).toEqual([false, false, false]);
  });

  it("has a size", () => {
    expect(() => checkComparable(file("text/plain", 2 * 1024 * 1024))).toThrow(new CompareError("SIZE"));
    expect(() => checkComparable(file("image/png"))).toThrow(new CompareError("KIND"));
    expect(() => checkComparable(file("text/plain"))).not.toThrow();
  });
});

it("the lines of a text are counted as an editor counts them", async () => {
  const bytes = new TextEncoder().encode("eins\r\nzwei\r\n");
  const { lines, labels } = await linesOf(file("text/plain"), bytes, new AbortController().signal);
  expect(lines).toEqual(["eins", "zwei"]);
  expect(labels).toEqual(["1", "2"]);
});

describe("the paragraphs of a page", () => {
  it("are lines that follow each other closely", () => {
    expect(paragraphsOf([piece("Rotterdam and", 700), piece("Ghent.", 688), piece("Power", 640)])).toEqual(["Rotterdam and Ghent.", "Power"]);
  });

  it("begin anew with another size of letters", () => {
    expect(paragraphsOf([piece("Heading", 700, 18), piece("text", 684, 10)])).toEqual(["Heading", "text"]);
  });

  it("begin anew with each point of a list", () => {
    expect(paragraphsOf([piece("• One fibre", 700), piece("is cut.", 688), piece("• A switch dies.", 676)])).toEqual(["• One fibre is cut.", "• A switch dies."]);
  });

  it("have no spaces where Chinese has none", () => {
    expect(paragraphsOf([piece("两个机房共用", 700), piece("一条环网。", 688)])).toEqual(["两个机房共用一条环网。"]);
  });
});

import { describe, expect, it } from "vitest";

import { PREVIEW_LIMIT, previewOf } from "./kinds";

describe("what is shown inside the page", () => {
  it.each([
    ["application/pdf", "pdf"],
    ["image/png", "image"],
    ["image/jpeg", "image"],
    ["image/webp", "image"],
    ["image/gif", "image"],
    ["text/markdown", "markdown"],
    ["text/plain", "text"],
  ])("%s is", (mediaType, kind) => {
    expect(previewOf({ mediaType, size: 10 })).toEqual({ kind });
  });

  it.each(["image/svg+xml", "text/html", "application/xhtml+xml", "application/octet-stream", ""])("%s never is", (mediaType) => {
    expect(previewOf({ mediaType, size: 10 })).toEqual({ kind: null, why: "KIND" });
  });

  it("ends at a size", () => {
    expect(previewOf({ mediaType: "application/pdf", size: PREVIEW_LIMIT.pdf })).toEqual({ kind: "pdf" });
    expect(previewOf({ mediaType: "application/pdf", size: PREVIEW_LIMIT.pdf + 1 })).toEqual({ kind: null, why: "SIZE" });
  });

  it("shows long Markdown as the text it is", () => {
    expect(previewOf({ mediaType: "text/markdown", size: 300 * 1024 })).toEqual({ kind: "text" });
  });
});

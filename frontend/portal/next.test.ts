import { expect, it } from "vitest";

import { safeNext } from "./next";

it("goes on only to a path of this app", () => {
  expect(safeNext("/projects/prj_1")).toBe("/projects/prj_1");
  expect(safeNext("//evil.example")).toBe("/");
  expect(safeNext("/\\evil.example")).toBe("/");
  expect(safeNext("https://evil.example")).toBe("/");
  expect(safeNext("javascript:alert(1)")).toBe("/");
  expect(safeNext(undefined)).toBe("/");
});

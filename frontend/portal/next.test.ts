import { expect, it } from "vitest";

import { placeOf, safeNext } from "./next";

it("goes on only to a path of this app", () => {
  expect(safeNext("/projects/prj_1")).toBe("/projects/prj_1");
  expect(safeNext("//evil.example")).toBe("/");
  expect(safeNext("/\\evil.example")).toBe("/");
  expect(safeNext("https://evil.example")).toBe("/");
  expect(safeNext("javascript:alert(1)")).toBe("/");
  expect(safeNext(undefined)).toBe("/");
});

it("goes on to the very place, question mark and all", () => {
  expect(placeOf("/documents/doc_1?version=2&compare=1")).toEqual({ to: "/documents/doc_1", search: { version: "2", compare: "1" } });
  expect(placeOf("//evil.example/?version=2")).toEqual({ to: "/", search: {} });
});

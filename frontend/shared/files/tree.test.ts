import { expect, it } from "vitest";

import { folderTree, pathTo } from "./tree";

const folders = [
  { id: "b", name: "Drafts", parentId: "a" },
  { id: "a", name: "Contracts", parentId: null },
  { id: "c", name: "Of a folder nobody sees", parentId: "x" },
];

it("puts folders into folders, and those without a known outer one at the top", () => {
  const tree = folderTree(folders);
  expect(tree.map(({ id }) => id)).toEqual(["a", "c"]);
  expect(tree[0]!.folders.map(({ id }) => id)).toEqual(["b"]);
});

it("leads from the top to a folder", () => {
  expect(pathTo("b", folders).map(({ name }) => name)).toEqual(["Contracts", "Drafts"]);
  expect(pathTo("gone", folders)).toEqual([]);
  expect(pathTo(undefined, folders)).toEqual([]);
});

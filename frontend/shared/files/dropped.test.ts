import { expect, it } from "vitest";

import { carriesFiles, droppedFiles } from "./dropped";

function item(given: Partial<DataTransferItem> & { getAsFileSystemHandle?: () => Promise<unknown> }): DataTransferItem {
  return { kind: "file", webkitGetAsEntry: () => null, ...given } as unknown as DataTransferItem;
}

it("takes files with their handles, names folders and leaves text alone", async () => {
  const [plain, handled] = [new File(["a"], "a.txt"), new File(["b"], "b.txt")];
  const handle = { kind: "file" };
  const dropped = await droppedFiles({
    items: [
      item({ getAsFile: () => plain }),
      item({ getAsFile: () => handled, getAsFileSystemHandle: () => Promise.resolve(handle) }),
      item({ getAsFile: () => plain, getAsFileSystemHandle: () => Promise.reject(new Error("not here")) }),
      item({ webkitGetAsEntry: () => ({ isDirectory: true, name: "Photos" }) as FileSystemEntry }),
      item({ kind: "string" }),
    ],
  } as unknown as DataTransfer);
  expect(dropped.folders).toEqual(["Photos"]);
  expect(dropped.files).toEqual([{ file: plain, handle: undefined }, { file: handled, handle }, { file: plain, handle: undefined }]);
});

it("knows files from text that is dragged", () => {
  expect(carriesFiles({ types: ["Files"] } as unknown as DataTransfer)).toBe(true);
  expect(carriesFiles({ types: ["text/plain"] } as unknown as DataTransfer)).toBe(false);
  expect(carriesFiles(null)).toBe(false);
});

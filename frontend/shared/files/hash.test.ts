import { createHash } from "node:crypto";

import { expect, it, vi } from "vitest";

/** The worker itself: a page and its worker speak by messages only, so this stands in for both. */
it("reads a file in pieces and answers its SHA-256", async () => {
  const answers: unknown[] = [];
  vi.stubGlobal("postMessage", (answer: unknown) => void answers.push(answer));
  await import("./hash.worker");
  const bytes = new Uint8Array(9 * 1024 * 1024 + 5).map((_, index) => index % 251);
  self.dispatchEvent(new MessageEvent("message", { data: new Blob([bytes]) }));
  const expected = createHash("sha256").update(bytes).digest("hex");
  const piece = 4 * 1024 * 1024;
  await expect.poll(() => answers).toEqual([{ read: piece }, { read: 2 * piece }, { read: bytes.length }, { sha256: expected }]);
  vi.unstubAllGlobals();
});

import { expect, it, vi } from "vitest";

import { FakeStore } from "./fakeStore";
import { bytesOfParts, partCount, sendParts } from "./sendParts";
import { createSlots } from "./slots";
import { TransferError } from "./transport";

const MINUTE = 60_000;

async function begun(size: number) {
  const store = new FakeStore(10);
  const { id: uploadId, partSize } = await store.start(null, { name: "plan.pdf" }, "key");
  const parts = { uploadId, partSize, file: new Blob(["x".repeat(size)]), arrived: new Set<number>() };
  return { store, parts };
}

it("asks anew for an address that has waited too long", async () => {
  const { store, parts } = await begun(60);
  let now = 0;
  store.beforePut = () => {
    now += 4 * MINUTE;
  };
  await sendParts(parts, store, createSlots(1), () => now, vi.fn(), new AbortController().signal);
  expect([...parts.arrived]).toHaveLength(6);
  expect(store.calls.filter((call) => call.startsWith("parts "))).toHaveLength(2);
});

it("does not ask for ever when there is no address", async () => {
  const { store, parts } = await begun(20);
  store.parts = () => Promise.resolve({ arrived: [], urls: new Map() });
  const sent = sendParts(parts, store, createSlots(6), Date.now, vi.fn(), new AbortController().signal);
  await expect(sent).rejects.toMatchObject({ code: "ADDRESS_REFUSED", isPassing: true });
});

it("tells a file that cannot be read any more from a line that is down", async () => {
  const { store, parts } = await begun(20);
  store.beforePut = () => {
    throw new TransferError("NETWORK", { isPassing: true });
  };
  const gone = () => Promise.reject(new DOMException("gone", "NotReadableError"));
  const unreadable = { size: 10, slice: () => ({ arrayBuffer: gone }) } as unknown as Blob;
  const file = { size: 20, slice: () => unreadable } as unknown as Blob;
  const sent = sendParts({ ...parts, file }, store, createSlots(6), Date.now, vi.fn(), new AbortController().signal);
  await expect(sent).rejects.toMatchObject({ code: "UNREADABLE", isPassing: false });
});

it("takes part sizes at their word only when they are whole", async () => {
  const { store, parts } = await begun(25);
  store.uploads.get(parts.uploadId)!.arrived.set(1, 10).set(2, 4).set(3, 5);
  await sendParts(parts, store, createSlots(6), Date.now, vi.fn(), new AbortController().signal);
  expect(store.puts()).toEqual([2]);
});

it("counts parts and their bytes, the last one shorter", () => {
  expect(partCount(25, 10)).toBe(3);
  expect(bytesOfParts([1, 3], 25, 10)).toBe(15);
});

import { describe, expect, it, vi } from "vitest";

import { FakeStore, memoryKeep } from "./fakeStore";
import type { Transfer } from "./transfer";
import { TransferError } from "./transport";
import { Uploads } from "./uploads";
import { createWaiting } from "./wait";

const PART = 10;

function file(size: number, name = "plan.pdf", lastModified = 1): File {
  return new File(["x".repeat(size)], name, { lastModified });
}

/** One window of the browser; several may look at the same store and the same memory. */
function open(store = new FakeStore(PART), keep = memoryKeep(), locks = new Set<string>()) {
  let ids = 0;
  const waiting = createWaiting();
  const wait = vi.fn((ms: number, signal: AbortSignal) => waiting.wait(ms > 900 ? ms : 0, signal));
  const hash = vi.fn((blob: Blob) => Promise.resolve(`hash of ${blob.size}`));
  const uploads = new Uploads({
    owner: { app: "staff", viewer: "usr_1" },
    transport: store,
    keep,
    hash,
    waiting: { ...waiting, wait },
    claim: (id) => {
      if (locks.has(id)) return Promise.resolve(null);
      locks.add(id);
      return Promise.resolve(() => void locks.delete(id));
    },
    newId: () => `${keep.kept.size}-${(ids += 1)}`,
  });
  const only = (): Transfer => uploads.transfers()[0]!;
  const until = (state: Transfer["state"]) => vi.waitFor(() => expect(only().state).toBe(state));
  return { uploads, store, keep, wait, hash, only, until };
}

const TARGET = { projectId: "prj_1", isShared: false };

describe("a file", () => {
  it("is begun, sent in parts, finished with its hash, checked, and then it is there", async () => {
    const { uploads, store, keep, only, until } = open();
    const arrived = vi.fn();
    uploads.onAvailable(arrived);
    uploads.add([{ file: file(25) }], TARGET, "ERP rollout");
    await until("AVAILABLE");
    expect(store.calls[0]).toBe("start plan.pdf");
    expect(store.puts()).toEqual([1, 2, 3]);
    expect(store.calls.at(-1)).toBe("finish");
    expect([...store.uploads.get("upl_1")!.arrived.values()]).toEqual([10, 10, 5]);
    expect(store.uploads.get("upl_1")!.sha256).toBe("hash of 25");
    expect(only()).toMatchObject({ sent: 25, documentId: "doc_1", fault: null });
    expect(arrived).toHaveBeenCalledOnce();
    expect(keep.kept.size).toBe(0);
  });

  it("has at most four parts on the line, and no address waits for long", async () => {
    const { uploads, store, until } = open();
    let now = 0;
    let most = 0;
    store.beforePut = async () => {
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= 1;
    };
    uploads.add([{ file: file(700) }], TARGET, "");
    await until("AVAILABLE");
    expect(most).toBe(4);
    expect(store.puts()).toHaveLength(70);
    const asked = store.calls.filter((call) => call.startsWith("parts ")).map((call) => call.split(",").length);
    expect(asked.length).toBeGreaterThan(1);
    expect(Math.max(...asked)).toBeLessThanOrEqual(100);
  });

  it("waits while three others are sent", async () => {
    const { uploads, store } = open();
    store.beforePut = () => new Promise(() => undefined);
    uploads.add([1, 2, 3, 4].map((number) => ({ file: file(5, `${number}.txt`) })), TARGET, "");
    await vi.waitFor(() => expect(uploads.transfers().map(({ state }) => state)).toEqual(["SENDING", "SENDING", "SENDING", "QUEUED"]));
    uploads.cancel(uploads.transfers()[0]!.id);
    await vi.waitFor(() => expect(uploads.transfers().map(({ state }) => state)).toEqual(["SENDING", "SENDING", "SENDING"]));
  });

  it.each(["TOO_LARGE", "OVER_QUOTA", "IN_TRASH", "FORBIDDEN"])("that is refused with %s says so in the server's words and is not kept", async (code) => {
    const { uploads, store, keep, only, until } = open();
    store.refusal = new TransferError(code, { sentence: "Nothing was sent; choose another." });
    uploads.add([{ file: file(5) }], TARGET, "");
    await until("FAILED");
    expect(only().fault).toEqual({ code, sentence: "Nothing was sent; choose another." });
    expect(keep.kept.size).toBe(0);
    expect(uploads.canRetry(only().id)).toBe(false);
  });

  it.each([
    [{ state: "REJECTED", fault: "WRONG_CHECKSUM" } as const, "WRONG_CHECKSUM"],
    [{ state: "REJECTED", fault: "INCOMPLETE" } as const, "INCOMPLETE"],
    [{ state: "QUARANTINED", fault: null } as const, "QUARANTINED"],
  ])("that the worker does not admit fails: %o", async (verdict, code) => {
    const { uploads, store, keep, only, until } = open();
    store.verdict = verdict;
    uploads.add([{ file: file(5) }], TARGET, "");
    await until("FAILED");
    expect(only().fault?.code).toBe(code);
    expect(keep.kept.size).toBe(0);
  });
});

describe("a pause", () => {
  it("stops the parts under way; going on sends only what has not arrived", async () => {
    const { uploads, store, only, until } = open();
    store.beforePut = (number, signal) =>
      number <= 2 ? undefined : new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
    uploads.add([{ file: file(45) }], TARGET, "");
    await vi.waitFor(() => expect(store.puts()).toHaveLength(5));
    uploads.pause(only().id);
    expect(only().state).toBe("PAUSED");
    await vi.waitFor(() => expect(store.uploads.get("upl_1")!.arrived.size).toBe(2));
    store.calls.length = 0;
    store.beforePut = () => undefined;
    await uploads.resume(only().id);
    await until("AVAILABLE");
    expect(store.puts()).toEqual([3, 4, 5]);
    expect(store.calls).not.toContain("start plan.pdf");
  });
});

describe("a line that breaks", () => {
  it("is tried again, later each time, and at once when the network is back", async () => {
    const { uploads, store, wait, only, until } = open();
    store.beforePut = () => {
      throw new TransferError("NETWORK", { isPassing: true });
    };
    uploads.add([{ file: file(5) }], TARGET, "");
    for (const ms of [1000, 2000, 4000]) {
      await vi.waitFor(() => expect(wait).toHaveBeenLastCalledWith(ms, expect.anything()));
      expect(only()).toMatchObject({ state: "WAITING", fault: { code: "NETWORK" } });
      expect(only().retryAt).not.toBeNull();
      if (ms === 4000) store.beforePut = () => undefined;
      window.dispatchEvent(new Event("online"));
    }
    await until("AVAILABLE");
    expect(only()).toMatchObject({ fault: null, retryAt: null });
  });

  it("asks for new addresses, and finds what arrived though its answer was lost", async () => {
    const { uploads, store, until } = open();
    let isFirst = true;
    store.beforePut = (number) => {
      if (number !== 2 || !isFirst) return;
      isFirst = false;
      store.uploads.get("upl_1")!.arrived.set(2, 10);
      throw new TransferError("NETWORK", { isPassing: true });
    };
    uploads.add([{ file: file(25) }], TARGET, "");
    await until("WAITING");
    window.dispatchEvent(new Event("online"));
    await until("AVAILABLE");
    expect(store.puts().filter((number) => number === 2)).toHaveLength(1);
  });

  it("is not begun twice when the first answer was lost", async () => {
    const { uploads, store, until } = open();
    const start = store.start.bind(store);
    let isFirst = true;
    store.start = async (...given) => {
      const upload = await start(...given);
      if (!isFirst) return upload;
      isFirst = false;
      throw new TransferError("NETWORK", { isPassing: true });
    };
    uploads.add([{ file: file(5) }], TARGET, "");
    await until("WAITING");
    window.dispatchEvent(new Event("online"));
    await until("AVAILABLE");
    expect(store.uploads.size).toBe(1);
  });

  it("finds that it is finished when that answer was lost", async () => {
    const { uploads, store, until } = open();
    const finish = store.finish.bind(store);
    let isFirst = true;
    store.finish = async (...given) => {
      const upload = await finish(...given);
      if (!isFirst) return upload;
      isFirst = false;
      throw new TransferError("NETWORK", { isPassing: true });
    };
    uploads.add([{ file: file(5) }], TARGET, "");
    await until("WAITING");
    window.dispatchEvent(new Event("online"));
    await until("AVAILABLE");
  });

  it("gives up on a store that goes on refusing, keeps what arrived, and may be told to try again", async () => {
    const { uploads, store, keep, only, until, wait } = open();
    wait.mockImplementation(() => Promise.resolve());
    store.beforePut = () => {
      throw new TransferError("ADDRESS_REFUSED", { isPassing: true });
    };
    uploads.add([{ file: file(5) }], TARGET, "");
    await until("FAILED");
    expect(only().fault?.code).toBe("ADDRESS_REFUSED");
    expect(keep.kept.size).toBe(1);
    store.beforePut = () => undefined;
    expect(uploads.canRetry(only().id)).toBe(true);
    await uploads.resume(only().id);
    await until("AVAILABLE");
  });
});

describe("giving up", () => {
  it("tells the server, forgets the file and sends no more of it", async () => {
    const { uploads, store, keep, only } = open();
    store.beforePut = (_, signal) => new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
    uploads.add([{ file: file(45) }], TARGET, "");
    await vi.waitFor(() => expect(store.puts()).toHaveLength(4));
    uploads.cancel(only().id);
    expect(uploads.transfers()).toEqual([]);
    await vi.waitFor(() => expect(store.uploads.get("upl_1")!.upload.state).toBe("CANCELLED"));
    expect(store.puts()).toHaveLength(4);
    expect(keep.kept.size).toBe(0);
  });
});

describe("after the page was left", () => {
  async function interrupted() {
    const before = open();
    before.store.beforePut = (number, signal) =>
      number <= 2 ? undefined : new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
    before.uploads.add([{ file: file(45) }], TARGET, "ERP rollout");
    await vi.waitFor(() => expect(before.store.puts()).toHaveLength(5));
    await vi.waitFor(() => expect(before.keep.kept.size).toBe(1));
    before.store.calls.length = 0;
    before.store.beforePut = () => undefined;
    return before;
  }

  it("asks for the file, says how much has arrived, and sends the rest", async () => {
    const { store, keep } = await interrupted();
    const { uploads, only, until } = open(store, keep);
    await uploads.restore();
    expect(only()).toMatchObject({ state: "NEEDS_FILE", name: "plan.pdf", place: "ERP rollout", hasHandle: false });
    await vi.waitFor(() => expect(only().sent).toBe(20));
    await uploads.resume(only().id, file(45));
    await until("AVAILABLE");
    expect(store.puts()).toEqual([3, 4, 5]);
    expect(keep.kept.size).toBe(0);
  });

  it.each([
    ["name", file(45, "plan (1).pdf")],
    ["size", file(44)],
    ["date", file(45, "plan.pdf", 2)],
  ])("refuses a file of another %s and keeps what arrived", async (_, other) => {
    const { store, keep } = await interrupted();
    const { uploads, only } = open(store, keep);
    await uploads.restore();
    await uploads.resume(only().id, other);
    expect(only()).toMatchObject({ state: "NEEDS_FILE", fault: { code: "OTHER_FILE" } });
    expect(store.puts()).toEqual([]);
    expect(keep.kept.size).toBe(1);
  });

  it("knows another file of the same name, size and date by its hash, before it is finished", async () => {
    const { store, keep } = await interrupted();
    const { uploads, only, until, hash } = open(store, keep);
    await uploads.restore();
    hash.mockResolvedValue("another");
    await uploads.resume(only().id, file(45));
    await vi.waitFor(() => expect(only().fault?.code).toBe("OTHER_FILE"));
    await until("NEEDS_FILE");
    expect(store.calls).not.toContain("finish");
  });

  it("takes the file from its handle without asking, where the browser gives it", async () => {
    const { store, keep } = await interrupted();
    const [kept] = keep.kept.values();
    const handle = { queryPermission: () => Promise.resolve("granted"), getFile: () => Promise.resolve(file(45)) };
    await keep.put({ ...kept!, handle: handle as unknown as FileSystemFileHandle });
    const { uploads, until } = open(store, keep);
    await uploads.restore();
    await until("AVAILABLE");
    expect(store.puts()).toEqual([3, 4, 5]);
  });

  it("leaves alone what another window sends", async () => {
    const { store, keep } = await interrupted();
    const { uploads } = open(store, keep, new Set(keep.kept.keys()));
    await uploads.restore();
    expect(uploads.transfers()).toEqual([]);
  });

  it("goes on waiting for the worker when everything had arrived", async () => {
    const { store, keep } = await interrupted();
    const [kept] = keep.kept.values();
    await keep.put({ ...kept!, isFinished: true });
    await store.finish(kept!.uploadId, "hash of 45");
    const { uploads, until } = open(store, keep);
    await uploads.restore();
    await until("AVAILABLE");
  });

  it("says that it was given up when the server did so", async () => {
    const { store, keep } = await interrupted();
    await store.cancel("upl_1");
    const { uploads, only, until } = open(store, keep);
    await uploads.restore();
    await until("FAILED");
    expect(only().fault?.code).toBe("NOT_UPLOADING");
    expect(keep.kept.size).toBe(0);
  });
});

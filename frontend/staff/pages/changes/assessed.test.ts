import { describe, expect, it } from "vitest";

import { inputOf, type Item, missingOf, savable, without } from "./assessed";

const item = (given: Partial<Item>): Item => ({
  key: "new:0",
  kind: "new",
  id: null,
  title: "Fit the gate",
  startOn: null,
  dueOn: null,
  estimateMinutes: null,
  now: { startOn: null, dueOn: null },
  ...given,
});

describe("what a row lacks", () => {
  it("is a title for a new task, a day for a milestone, and days in order", () => {
    expect(missingOf(item({}))).toBeNull();
    expect(missingOf(item({ title: " " }))).toBe("title");
    expect(missingOf(item({ kind: "milestone", id: "mst_1", title: "" }))).toBe("dueOn");
    expect(missingOf(item({ kind: "task", id: "tsk_1", startOn: "2026-12-02", dueOn: "2026-12-01" }))).toBe("order");
  });
});

describe("a draft", () => {
  it("is saved without rows that are not ready, and keeps them", () => {
    const draft = { days: 3, items: [item({ title: "" })] };
    expect(savable(draft)).toEqual({ days: 3 });
    expect(without(draft, savable(draft))).toEqual({ items: draft.items });
  });

  it("keeps what was changed again while it was saved", () => {
    expect(without({ days: 4 }, { days: 3 })).toEqual({ days: 4 });
  });

  it("names each thing once: by its id, or by its title when it is new", () => {
    const items = [
      item({ title: " Fit the gate ", estimateMinutes: 60 }),
      item({ kind: "task", id: "tsk_1", title: "Foundations", startOn: "2026-12-01", dueOn: "2026-12-02" }),
      item({ kind: "milestone", id: "mst_1", title: "Ready", dueOn: "2026-12-03" }),
    ];
    expect(inputOf({ items }).items).toEqual([
      { title: "Fit the gate", startOn: null, dueOn: null, estimateMinutes: 60 },
      { taskId: "tsk_1", startOn: "2026-12-01", dueOn: "2026-12-02", estimateMinutes: null },
      { milestoneId: "mst_1", dueOn: "2026-12-03" },
    ]);
  });
});

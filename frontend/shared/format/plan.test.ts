import { setupI18n } from "@lingui/core";
import { describe, expect, it } from "vitest";

import { messages } from "../i18n/catalogs/zh-CN";
import { deviation, deviationInShort, deviationInWords, type PlannedWork } from "./plan";

const i18n = setupI18n({ locale: "en", messages: { en: {} } });

/** A project of a hundred working days: a percentage point is a day. */
const work = (progress: number, plannedProgress: number | null): PlannedWork => ({
  progress,
  plannedProgress,
  plannedStartOn: "2026-07-27",
  plannedFinishOn: "2026-12-11",
});

const inWords = (of: PlannedWork) => deviationInWords(of, i18n);
const inShort = (of: PlannedWork) => deviationInShort(of, i18n);

describe("deviation", () => {
  it("measures in working days of the project", () => {
    expect(deviation(work(61, 64))).toEqual({ kind: "behind", workingDays: 3 });
    expect(deviation(work(52, 48))).toEqual({ kind: "ahead", workingDays: 4 });
  });

  it("is on plan under one and a half points", () => {
    expect(deviation(work(34, 33))).toEqual({ kind: "onPlan" });
    expect(deviation(work(34, 35))).toEqual({ kind: "onPlan" });
    expect(deviation(work(34, 36)).kind).toBe("behind");
  });

  it("does not judge before there is a plan", () => {
    expect(deviation(work(0, null))).toEqual({ kind: "unplanned" });
    expect(inWords(work(0, null))).toBe("The plan is being made");
    expect(inWords({ ...work(0, null), phase: "PLANNING" })).toBe("The plan is being made");
    expect(inShort({ ...work(0, null), phase: "PLANNING" })).toBe("not planned yet");
  });

  it("does not speak of a plan in the making once the work goes on without one", () => {
    expect(inWords({ ...work(67, null), phase: "EXECUTION" })).toBe("Under way, without a plan to measure it against");
    expect(inShort({ ...work(67, null), phase: "EXECUTION" })).toBe("no plan to compare");
  });

  it("knows no number of days without dates", () => {
    const undated = { progress: 10, plannedProgress: 50, plannedStartOn: null, plannedFinishOn: null };
    expect(deviation(undated)).toEqual({ kind: "behind", workingDays: null });
    expect(inWords(undated)).toBe("Behind plan");
  });

  it("never says no days when there is a difference", () => {
    const short = { ...work(50, 52), plannedStartOn: "2026-11-23", plannedFinishOn: "2026-11-27" };
    expect(deviation(short)).toEqual({ kind: "behind", workingDays: 1 });
  });
});

describe("words in Chinese", () => {
  const chinese = setupI18n({ locale: "zh-CN", messages: { "zh-CN": messages } });
  const short = (of: PlannedWork) => deviationInShort(of, chinese);

  it("says the same in tables and in sentences", () => {
    expect(short(work(60, 65))).toBe("落后5天");
    expect(short(work(60, 58))).toBe("提前2天");
    expect(short(work(60, 60))).toBe("按计划");
    expect(deviationInWords(work(60, 65), chinese)).toBe("比计划落后5天");
    expect(deviationInWords(work(60, 63), chinese)).toBe("比计划落后3天");
  });
});

describe("words", () => {
  it("counts days, then weeks", () => {
    expect(inWords(work(60, 62))).toBe("2 days behind plan");
    expect(inWords(work(60, 65))).toBe("A week behind plan");
    expect(inWords(work(60, 68))).toBe("8 days behind plan");
    expect(inWords(work(60, 70))).toBe("2 weeks behind plan");
    expect(inWords(work(60, 77))).toBe("3 weeks behind plan");
    expect(inWords(work(60, 55))).toBe("A week ahead of plan");
    expect(inWords(work(60, 60))).toBe("On plan");
  });

  it("is shorter in a table", () => {
    expect(inShort(work(60, 65))).toBe("a week behind");
    expect(inShort(work(60, 63))).toBe("3 days behind");
    expect(inShort(work(60, 56))).toBe("4 days ahead");
    expect(inShort(work(60, 60))).toBe("on plan");
  });
});

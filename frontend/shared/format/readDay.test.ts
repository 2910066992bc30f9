import { describe, expect, it } from "vitest";

import * as dates from "./dates";
import { readDay } from "./readDay";
import type { Voice } from "./voice";

const english: Voice = { locale: "en", timeZone: "Europe/Berlin", now: new Date("2026-11-24T08:50:00Z") };
const chinese: Voice = { ...english, locale: "zh-CN", timeZone: "Asia/Shanghai" };

describe("readDay", () => {
  it.each([
    ["30/11/2026", "2026-11-30"],
    ["30.11.2026", "2026-11-30"],
    ["30-11-2026", "2026-11-30"],
    ["30.11.", "2026-11-30"],
    ["1/12/2026", "2026-12-01"],
    ["01-12-2026", "2026-12-01"],
    ["1/12/27", "2027-12-01"],
    ["1/12", "2026-12-01"],
    ["2026-12-01", "2026-12-01"],
    ["2026/12/1", "2026-12-01"],
    ["20261201", "2026-12-01"],
    ["1 Dec", "2026-12-01"],
    ["1 dec 2027", "2027-12-01"],
    ["1st December", "2026-12-01"],
    ["1 December, 2026", "2026-12-01"],
    ["December 1", "2026-12-01"],
    ["Dec 1, 2027", "2027-12-01"],
    ["1-Dec-2026", "2026-12-01"],
    ["28 Sept", "2026-09-28"],
    ["Tue 1 Dec", "2026-12-01"],
    ["Tue 1 Dec 2026", "2026-12-01"],
    ["Tuesday, 1 December 2026", "2026-12-01"],
    ["Tue 2 Dec 2026", "2026-12-02"],
    ["  Tue\u00A01\u00A0Dec ", "2026-12-01"],
    ["today", "2026-11-24"],
    ["Tomorrow", "2026-11-25"],
    ["yesterday", "2026-11-23"],
    ["29/2/2028", "2028-02-29"],
    ["12月1日", "2026-12-01"],
    ["明天", "2026-11-25"],
  ])("reads %s", (text, day) => {
    expect(readDay(text, english)).toBe(day);
  });

  it.each([
    ["12月1日", "2026-12-01"],
    ["2026年12月1日", "2026-12-01"],
    ["2027 年 1 月 5 日", "2027-01-05"],
    ["12月1号", "2026-12-01"],
    ["12月1日（周二）", "2026-12-01"],
    ["２０２６年１２月１日", "2026-12-01"],
    ["2026-12-01", "2026-12-01"],
    ["2026/12/1", "2026-12-01"],
    ["12/1", "2026-12-01"],
    ["30/11/2026", "2026-11-30"],
    ["今天", "2026-11-24"],
    ["明天", "2026-11-25"],
    ["后天", "2026-11-26"],
    ["1 Dec", "2026-12-01"],
  ])("reads %s in Chinese", (text, day) => {
    expect(readDay(text, chinese)).toBe(day);
  });

  it.each(["abc", "", "12", "30/11/206", "31/11/2026", "29/2/2026", "13/13/2026", "2026-13-01", "32 Dec", "1 Foo", "Tue", "1/12-2026", "Dec", "0/1/2026", "1 Dec 20266", "13月1日"])(
    "does not guess at %s",
    (text) => {
      expect(readDay(text, english)).toBeNull();
      if (text !== "30/11/206") expect(readDay(text, chinese)).toBeNull();
    },
  );

  it("reads everything the app writes itself", () => {
    for (const voice of [english, chinese]) {
      for (const on of ["2026-01-01", "2026-02-28", "2026-05-31", "2026-09-30", "2026-11-26", "2027-01-15", "2014-12-31"]) {
        for (const written of [dates.day(on, voice), dates.longDay(on, voice), dates.dayWithYear(on, voice), dates.exactDay(on, voice)]) {
          expect(readDay(written, voice), written).toBe(on);
        }
      }
    }
  });
});

import { setupI18n } from "@lingui/core";
import { describe, expect, it } from "vitest";

import * as dates from "./dates";
import type { Voice } from "./voice";

const english: Voice = { locale: "en", timeZone: "Europe/Berlin", now: new Date("2026-11-24T08:50:00Z") };
const chinese: Voice = { ...english, locale: "zh-CN", timeZone: "Asia/Shanghai" };
const i18n = setupI18n({ locale: "en", messages: { en: {} } });

/** As one reads it: without what keeps a date on one line. */
const read = (text: string) => text.replaceAll("\u00A0", " ").replaceAll("\u2060", "");

describe("day", () => {
  it("puts the day before the month and leaves this year out", () => {
    expect(read(dates.day("2026-11-26", english))).toBe("Thu 26 Nov");
    expect(read(dates.day("2026-09-28", english))).toBe("Mon 28 Sep");
    expect(read(dates.day("2026-12-03", chinese))).toBe("12月3日");
  });

  it("names another year", () => {
    expect(read(dates.day("2027-01-15", english))).toBe("Fri 15 Jan 2027");
    expect(read(dates.day("2027-01-15", chinese))).toBe("2027年1月15日");
  });

  it("never breaks across lines", () => {
    expect(dates.day("2026-11-26", english)).toBe("Thu\u00A026\u00A0Nov");
    expect(dates.day("2026-12-03", chinese)).toBe("12\u2060月\u20603\u2060日");
  });

  it("is the same day wherever the reader sits", () => {
    const west: Voice = { ...english, timeZone: "Pacific/Honolulu" };
    const east: Voice = { ...english, timeZone: "Pacific/Kiritimati" };
    expect(dates.day("2026-11-26", west)).toBe(dates.day("2026-11-26", east));
  });
});

describe("longDay", () => {
  it("is made for sentences", () => {
    expect(read(dates.longDay("2026-12-12", english))).toBe("Saturday 12 December");
    expect(read(dates.longDay("2026-11-20", chinese))).toBe("11月20日（周五）");
  });
});

describe("spokenDay", () => {
  it("says yesterday, today and tomorrow", () => {
    expect(read(dates.spokenDay("2026-11-23", english, i18n))).toBe("yesterday");
    expect(read(dates.spokenDay("2026-11-24", english, i18n))).toBe("today");
    expect(read(dates.spokenDay("2026-11-25", english, i18n))).toBe("tomorrow");
    expect(read(dates.spokenDay("2026-11-26", english, i18n))).toBe("Thu 26 Nov");
  });
});

describe("moment", () => {
  it("follows the reader's clock", () => {
    expect(read(dates.moment("2026-11-23T13:20:00Z", english, i18n))).toBe("yesterday 14:20");
    expect(read(dates.moment("2026-11-24T00:05:00Z", english, i18n))).toBe("today 01:05");
    expect(read(dates.moment("2026-11-19T08:00:00Z", english, i18n))).toBe("Thu 19 Nov 09:00");
  });

  it("counts days in the reader's time zone", () => {
    // Half past eleven in the evening in Berlin is already the next morning in Shanghai.
    const at = "2026-11-23T22:30:00Z";
    expect(read(dates.moment(at, english, i18n))).toBe("yesterday 23:30");
    expect(read(dates.moment(at, { ...chinese, locale: "en" }, i18n))).toBe("today 06:30");
  });

  it("says midnight as 00:00", () => {
    expect(dates.clock("2026-11-23T23:00:00Z", english)).toBe("00:00");
  });
});

describe("exactMoment", () => {
  it("leaves nothing out and names the time zone", () => {
    const text = dates.exactMoment("2026-11-23T13:20:00Z", english);
    expect(text).toContain("Monday");
    expect(text).toContain("2026");
    expect(text).toContain("14:20");
    expect(text).toMatch(/CET|GMT\+1/);
  });
});

describe("workingDaysBetween", () => {
  it("counts Monday to Friday with both ends", () => {
    expect(dates.workingDaysBetween("2026-11-23", "2026-11-27")).toBe(5);
    expect(dates.workingDaysBetween("2026-11-23", "2026-11-29")).toBe(5);
    expect(dates.workingDaysBetween("2026-11-27", "2026-11-30")).toBe(2);
    expect(dates.workingDaysBetween("2026-11-28", "2026-11-29")).toBe(0);
    expect(dates.workingDaysBetween("2026-11-01", "2026-11-30")).toBe(21);
  });

  it("is nothing when the end lies before the start", () => {
    expect(dates.workingDaysBetween("2026-11-27", "2026-11-23")).toBe(0);
  });
});

describe("partOfDay", () => {
  it("greets by the viewer's clock", () => {
    expect(dates.partOfDay(english)).toBe("morning");
    expect(dates.partOfDay(chinese)).toBe("afternoon");
    expect(dates.partOfDay({ ...english, now: new Date("2026-11-24T19:00:00Z") })).toBe("evening");
  });
});

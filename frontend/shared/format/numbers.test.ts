import { setupI18n } from "@lingui/core";
import { describe, expect, it } from "vitest";

import { count, effort, fileSize, money, percent, ratio } from "./numbers";

const i18n = setupI18n({ locale: "en", messages: { en: {} } });

describe("percent", () => {
  it("has a space that does not break in English and none in Chinese", () => {
    expect(percent(61, "en")).toBe("61\u00A0%");
    expect(percent(61, "zh-CN")).toBe("61%");
    expect(ratio(0.644, "en")).toBe("64\u00A0%");
  });
});

describe("money", () => {
  it("knows how many digits each currency has", () => {
    expect(money({ minorUnits: "123456", currency: "EUR" }, "en")).toBe("€1,234.56");
    expect(money({ minorUnits: "123456", currency: "JPY" }, "en")).toBe("¥123,456");
    expect(money({ minorUnits: "5", currency: "EUR" }, "en")).toBe("€0.05");
    expect(money({ minorUnits: "-123456", currency: "EUR" }, "en")).toBe("-€1,234.56");
  });

  it("leaves the zeros of an even amount out", () => {
    expect(money({ minorUnits: "48000000", currency: "EUR" }, "en")).toBe("€480,000");
    expect(money({ minorUnits: "48000000", currency: "CNY" }, "zh-CN")).toBe("¥480,000");
    expect(money({ minorUnits: "0", currency: "EUR" }, "en")).toBe("€0");
  });

  it("loses no digit of an amount that a float cannot hold", () => {
    expect(money({ minorUnits: "900719925474099312", currency: "EUR" }, "en")).toBe("€9,007,199,254,740,993.12");
  });
});

describe("effort", () => {
  it("speaks in hours, and in minutes below one", () => {
    expect(effort(840, "en", i18n)).toBe("14 h");
    expect(effort(90, "en", i18n)).toBe("1.5 h");
    expect(effort(20, "en", i18n)).toBe("20 min");
    expect(effort(0, "en", i18n)).toBe("0 h");
  });
});

describe("count", () => {
  it("groups thousands", () => {
    expect(count(10266, "en")).toBe("10,266");
  });
});

describe("fileSize", () => {
  it("counts by thousands and never says that something is nothing", () => {
    expect(fileSize(812_000, "en")).toBe("812 kB");
    expect(fileSize(1_440_000, "en")).toBe("1.4 MB");
    expect(fileSize(42_000_000, "zh-CN")).toBe("42 MB");
    expect(fileSize(5_368_709_120, "en")).toBe("5.4 GB");
    expect(fileSize(1, "en")).toBe("0.1 kB");
    expect(fileSize(0, "en")).toBe("0 kB");
  });
});

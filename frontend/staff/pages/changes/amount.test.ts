import { describe, expect, it } from "vitest";

import { parseAmount } from "./amount";

describe("an amount as people type it", () => {
  it.each([
    ["9600", "960000"],
    ["9,600", "960000"],
    ["9.600", "960000"],
    ["9,600.50", "960050"],
    ["9.600,5", "960050"],
    ["9 600,50", "960050"],
    ["1'250'000", "125000000"],
    ["€ 9.600", "960000"],
    ["9600 EUR", "960000"],
    ["0.05", "5"],
    ["9600.", "960000"],
    ["9，600．50", "960050"],
  ])("%s", (typed, minor) => {
    expect(parseAmount(typed, "EUR")).toBe(minor);
  });

  it("has as many digits as the currency", () => {
    expect(parseAmount("9,600", "JPY")).toBe("9600");
    expect(parseAmount("9600.5", "JPY")).toBeUndefined();
    expect(parseAmount("¥186,000", "CNY")).toBe("18600000");
  });

  it("may be nothing", () => {
    expect(parseAmount("  ", "EUR")).toBeNull();
  });

  it.each(["many", "-5", "1.2.3", "9,60,0", "9.600.50", "€", "99999999999999"])("is not %s", (typed) => {
    expect(parseAmount(typed, "EUR")).toBeUndefined();
  });
});

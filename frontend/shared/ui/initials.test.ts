import { describe, expect, it } from "vitest";

import { initials } from "./initials";

describe("initials", () => {
  it("takes the first letters of first and last name", () => {
    expect(initials("Mei Chen")).toBe("MC");
    expect(initials("Tomás Ruiz")).toBe("TR");
    expect(initials("Anne-Marie de Vries")).toBe("AV");
    expect(initials("émile zola")).toBe("ÉZ");
    expect(initials("Dana")).toBe("D");
    expect(initials("  ")).toBe("");
  });

  it("takes the surname of a Chinese name", () => {
    expect(initials("陈玫")).toBe("陈");
    expect(initials("欧阳明")).toBe("欧阳");
  });
});

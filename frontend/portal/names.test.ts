import { expect, it } from "vitest";

import { callName } from "./names";

it("greets by the first name, and by the whole of a Chinese one", () => {
  expect(callName("Dana Wang")).toBe("Dana");
  expect(callName(" Prince ")).toBe("Prince");
  expect(callName("王丹")).toBe("王丹");
});

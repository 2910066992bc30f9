import { afterEach, describe, expect, it, vi } from "vitest";

import { isThere } from "./SaveFile";

const answers = (...given: (Partial<Response> | Error)[]) => {
  const asked = vi.fn(() => {
    const next = given.shift()!;
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  });
  vi.stubGlobal("fetch", asked);
  return asked;
};
const redirect = { type: "opaqueredirect", status: 0, ok: false } as const;

afterEach(() => vi.unstubAllGlobals());

describe("a file to be saved", () => {
  it("is there when its address leads on", async () => {
    answers(redirect);
    await expect(isThere("/graphql/files/portal/ver_1/download", vi.fn())).resolves.toBe(true);
  });

  it("is asked for again once the session is renewed", async () => {
    const asked = answers({ type: "basic", status: 401, ok: false }, redirect);
    await expect(isThere("/a", () => Promise.resolve(true))).resolves.toBe(true);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it.each([[{ type: "basic", status: 404, ok: false }], [{ type: "basic", status: 503, ok: false }], [new TypeError("failed")]] as const)(
    "is not there: %j",
    async (answer) => {
      answers(answer);
      await expect(isThere("/a", () => Promise.resolve(false))).resolves.toBe(false);
    },
  );
});

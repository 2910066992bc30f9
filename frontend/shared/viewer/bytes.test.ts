import { afterEach, describe, expect, it, vi } from "vitest";

import { readFile } from "./bytes";

const signal = new AbortController().signal;
const source = (renew = () => Promise.resolve(false)) => ({ app: "portal", renew }) as const;

function serve(answer: (times: number) => Response | Error) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: string) => {
    asked.push(address);
    const given = answer(asked.length);
    return given instanceof Error ? Promise.reject(given) : Promise.resolve(given);
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe("the bytes of a version", () => {
  it("come from the address of its app, once", async () => {
    const asked = serve(() => new Response("four"));
    const told: number[] = [];
    const bytes = await readFile(source(), { versionId: "ver_1", size: 4 }, { signal, onProgress: (each) => told.push(each) });
    expect(new TextDecoder().decode(bytes)).toBe("four");
    expect(told.at(-1)).toBe(4);
    await readFile(source(), { versionId: "ver_1", size: 4 }, { signal });
    expect(asked).toEqual(["/graphql/files/portal/ver_1/preview"]);
  });

  it("are asked for again once the session is renewed", async () => {
    const asked = serve((times) => (times === 1 ? new Response("", { status: 401 }) : new Response("new!")));
    const bytes = await readFile(source(() => Promise.resolve(true)), { versionId: "ver_2", size: 4 }, { signal });
    expect(new TextDecoder().decode(bytes)).toBe("new!");
    expect(asked).toHaveLength(2);
  });

  it.each([
    [401, "SESSION"],
    [404, "MISSING"],
    [429, "BUSY"],
    [503, "BUSY"],
  ])("answer %i is %s", async (status, trouble) => {
    serve(() => new Response("", { status }));
    await expect(readFile(source(), { versionId: `ver_${status}`, size: 4 }, { signal })).rejects.toMatchObject({ trouble });
  });

  it("are not taken when they are more or fewer than the version has", async () => {
    serve(() => new Response("five!"));
    await expect(readFile(source(), { versionId: "ver_3", size: 4 }, { signal })).rejects.toMatchObject({ trouble: "NETWORK" });
    await expect(readFile(source(), { versionId: "ver_3", size: 6 }, { signal })).rejects.toMatchObject({ trouble: "NETWORK" });
  });

  it("may not arrive", async () => {
    serve(() => new TypeError("failed"));
    await expect(readFile(source(), { versionId: "ver_4", size: 4 }, { signal })).rejects.toMatchObject({ trouble: "NETWORK" });
  });
});

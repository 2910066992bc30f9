import { i18n } from "@lingui/core";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { CacheConfig, GraphQLResponse, RequestParameters } from "relay-runtime";

import refreshDocument from "./__generated__/sessionRefreshMutation.graphql";
import { GraphError } from "./errors";
import { createWire, QUIET } from "./network";

const query = { id: "q", name: "Query", operationKind: "query", text: null, cacheID: "q", metadata: {} } as unknown as RequestParameters;
const mutation = { ...query, id: "m", operationKind: "mutation" } as RequestParameters;

interface Sent {
  readonly documentId: string;
  readonly headers: Record<string, string>;
}

/** A server in a few lines: `answer` decides by document and by how often it was asked. */
function serve(answer: (documentId: string, times: number) => { status?: number; body: unknown }) {
  const sent: Sent[] = [];
  vi.stubGlobal("fetch", (_url: string, init: RequestInit) => {
    const { documentId } = JSON.parse(init.body as string) as { documentId: string };
    sent.push({ documentId, headers: init.headers as Record<string, string> });
    const { status = 200, body } = answer(documentId, sent.filter((each) => each.documentId === documentId).length);
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  return sent;
}

function wire(signInAgain: () => Promise<boolean> = () => Promise.resolve(false)) {
  return createWire({ app: "staff", refreshDocument, signInAgain });
}

async function ask(made: ReturnType<typeof wire>, params = query, cacheConfig: CacheConfig = {}): Promise<GraphQLResponse | undefined> {
  return made.network.execute(params, {}, cacheConfig, null).toPromise();
}

const unauthenticated = { data: null, errors: [{ message: "", extensions: { code: "UNAUTHENTICATED" } }] };
const refreshed = { data: { refreshSession: { problems: [] } } };
const refreshId = refreshDocument.params.id!;

beforeAll(() => i18n.loadAndActivate({ locale: "en", messages: {} }));
afterEach(() => vi.unstubAllGlobals());

describe("a session that ran out", () => {
  it("is renewed once for all who ask at the same time", async () => {
    const sent = serve((id, times) => {
      if (id === refreshId) return { body: refreshed };
      return times <= 2 ? { status: 401, body: unauthenticated } : { body: { data: { firm: {} } } };
    });
    const made = wire();
    await Promise.all([ask(made), ask(made)]);
    expect(sent.filter((each) => each.documentId === refreshId)).toHaveLength(1);
    expect(sent.filter((each) => each.documentId === "q")).toHaveLength(4);
  });

  it("waits for a new sign-in and then repeats the request with the same idempotency key", async () => {
    const sent = serve((id, times) => {
      if (id === refreshId) return { body: { data: { refreshSession: { problems: [{ code: "SESSION_EXPIRED" }] } } } };
      return times === 1 ? { status: 401, body: unauthenticated } : { body: { data: { addComment: { problems: [] } } } };
    });
    await ask(wire(() => Promise.resolve(true)), mutation);
    const keys = sent.filter((each) => each.documentId === "m").map((each) => each.headers["Idempotency-Key"]);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it("opens no sign-in form while the app only looks who is there", async () => {
    serve(() => ({ status: 401, body: unauthenticated }));
    const signInAgain = vi.fn(() => Promise.resolve(true));
    await expect(ask(wire(signInAgain), query, QUIET)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect(signInAgain).not.toHaveBeenCalled();
  });
});

describe("a failed answer", () => {
  it("is NOT_FOUND when the page's root is missing", async () => {
    serve(() => ({ body: { data: { project: null }, errors: [{ message: "", path: ["project"], extensions: { code: "NOT_FOUND" } }] } }));
    await expect(ask(wire())).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("leaves a guarded field deeper down as null", async () => {
    serve(() => ({
      body: { data: { project: { finance: null } }, errors: [{ message: "", path: ["project", "finance"], extensions: { code: "FORBIDDEN" } }] },
    }));
    await expect(ask(wire())).resolves.toEqual({ data: { project: { finance: null } } });
  });

  it("is NETWORK when nobody answers", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed")));
    await expect(ask(wire())).rejects.toBeInstanceOf(GraphError);
    await expect(ask(wire())).rejects.toMatchObject({ code: "NETWORK" });
  });

  it("carries the app's name, which is the guard against forged requests, and no key for queries", async () => {
    const sent = serve(() => ({ body: { data: {} } }));
    await ask(wire());
    expect(sent[0]?.headers["X-Portico-App"]).toBe("staff");
    expect(sent[0]?.headers).not.toHaveProperty("Idempotency-Key");
  });
});

describe("an answer from before a change of one's own", () => {
  it("is asked for once more, so that it does not take the change back", async () => {
    let version = 1;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let asked = 0;
    vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => {
      const { documentId } = JSON.parse(init.body as string) as { documentId: string };
      if (documentId === "m") version += 1;
      else asked += 1;
      const body = JSON.stringify({ data: { version } });
      if (documentId === "q" && asked === 1) await held;
      return new Response(body);
    });
    const made = wire();
    const slow = ask(made);
    await expect(ask(made, mutation)).resolves.toEqual({ data: { version: 2 } });
    release();
    await expect(slow).resolves.toEqual({ data: { version: 2 } });
    expect(asked).toBe(2);
    await ask(made);
    expect(asked).toBe(3);
  });
});

import { describe, expect, it } from "vitest";

import { requestsVariables, validRequestsSearch } from "./requestsSearch";

describe("the address of the list of requests", () => {
  it("takes what it knows and nothing else", () => {
    expect(validRequestsSearch({ project: "prj_1", turn: "CLIENT", state: "QUOTED" })).toEqual({ project: "prj_1", turn: "CLIENT", state: "QUOTED" });
    expect(validRequestsSearch({ project: "doc_1", turn: "NOBODY", state: "LOST" })).toEqual({ project: undefined, turn: undefined, state: undefined });
  });

  it("asks for what goes on and for what is over", () => {
    const all = requestsVariables({});
    expect(all).toMatchObject({ projectId: null, turn: ["CLIENT", "FIRM"], hasOpen: true, hasOver: true });
    expect(all.over).toEqual(["DONE", "REJECTED", "DECLINED", "WITHDRAWN"]);
  });

  it("asks for one state where that one is, and for nothing beside it", () => {
    expect(requestsVariables({ state: "QUOTED" })).toMatchObject({ open: ["QUOTED"], hasOpen: true, hasOver: false });
    expect(requestsVariables({ state: "DONE" })).toMatchObject({ over: ["DONE"], hasOpen: false, hasOver: true });
  });

  it("knows that what is over waits for nobody", () => {
    expect(requestsVariables({ turn: "FIRM" })).toMatchObject({ turn: ["FIRM"], hasOpen: true, hasOver: false });
    expect(requestsVariables({ turn: "FIRM", state: "DONE" })).toMatchObject({ hasOpen: false, hasOver: false });
  });
});

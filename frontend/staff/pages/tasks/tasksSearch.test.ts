import { describe, expect, it } from "vitest";

import { boardVariables, isTree, openTasksFilter, taskListVariables, validTasksSearch } from "./tasksSearch";

describe("the address of a list", () => {
  it("keeps what it knows and drops what it does not", () => {
    expect(validTasksSearch({ q: 42, priority: "HIGH", status: "NONSENSE", late: "no" })).toEqual({
      q: "42",
      assignee: undefined,
      late: undefined,
      priority: "HIGH",
      status: undefined,
      sort: undefined,
    });
  });

  it("is a tree only as long as nothing is filtered or sorted", () => {
    expect(isTree({})).toBe(true);
    expect(isTree({ sort: "due" })).toBe(false);
    expect(isTree({ q: "switch" })).toBe(false);
    expect(taskListVariables("prj_1", {}).filter).toEqual({ isRoot: true });
    expect(taskListVariables("prj_1", { late: "yes" }).filter).toEqual({ isOverdue: true });
  });

  it("asks for headings only where the viewer may tell them apart", () => {
    expect(boardVariables("prj_1", {}, true).todo).toEqual({ isSummary: false, status: ["TODO"] });
    expect(boardVariables("prj_1", {}, false).todo).toEqual({ status: ["TODO"] });
    expect(openTasksFilter(true).isSummary).toBe(false);
    expect("isSummary" in openTasksFilter(false)).toBe(false);
  });
});

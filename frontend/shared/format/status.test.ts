import { describe, expect, it } from "vitest";

import { milestoneRole, projectRole, taskRole } from "./status";
import type { Voice } from "./voice";

const voice: Voice = { locale: "en", timeZone: "Europe/Berlin", now: new Date("2026-11-24T08:50:00Z") };

describe("taskRole", () => {
  it("puts lateness before the column, and done before lateness", () => {
    expect(taskRole({ status: "TODO" })).toBe("planned");
    expect(taskRole({ status: "IN_PROGRESS", isOverdue: false })).toBe("going");
    expect(taskRole({ status: "IN_PROGRESS", isOverdue: true })).toBe("late");
    expect(taskRole({ status: "BLOCKED" })).toBe("waiting");
    expect(taskRole({ status: "DONE", isOverdue: true })).toBe("done");
    expect(taskRole({ status: "CANCELLED", isOverdue: true })).toBe("cancelled");
  });
});

describe("milestoneRole", () => {
  it("says whose move it is before it says late", () => {
    expect(milestoneRole({ acceptance: "ACCEPTED", dueOn: "2026-09-28" }, voice)).toBe("done");
    expect(milestoneRole({ acceptance: "SUBMITTED", dueOn: "2026-11-20" }, voice)).toBe("waiting");
    expect(milestoneRole({ acceptance: "REJECTED", dueOn: "2026-12-12" }, voice)).toBe("late");
    expect(milestoneRole({ acceptance: "PENDING", dueOn: "2026-12-12" }, voice)).toBe("planned");
  });

  it("is late when past its day or moved behind its promise", () => {
    expect(milestoneRole({ acceptance: "PENDING", dueOn: "2026-11-23" }, voice)).toBe("late");
    expect(milestoneRole({ acceptance: "PENDING", dueOn: "2026-11-24" }, voice)).toBe("planned");
    expect(milestoneRole({ acceptance: "PENDING", dueOn: "2026-12-03", baselineDueOn: "2026-11-30" }, voice)).toBe("late");
  });
});

describe("projectRole", () => {
  const plan = { plannedStartOn: "2026-07-27", plannedFinishOn: "2026-12-11" };

  it("shows trouble first", () => {
    const going = { ...plan, phase: "EXECUTION", state: "ACTIVE", progress: 61, plannedProgress: 60 };
    expect(projectRole(going)).toBe("going");
    expect(projectRole({ ...going, plannedProgress: 68 })).toBe("late");
    expect(projectRole({ ...going, state: "ON_HOLD" })).toBe("waiting");
    expect(projectRole({ ...going, phase: "CLOSED" })).toBe("done");
    expect(projectRole({ ...going, phase: "PLANNING", progress: 0, plannedProgress: null })).toBe("planned");
  });
});

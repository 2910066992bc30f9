import { setupI18n } from "@lingui/core";
import { describe, expect, it } from "vitest";

import { messages as portalChinese } from "../../catalogs/zh-CN";
import { letterTitle, type LetterMilestone, type LetterProject } from "./letter";

const english = setupI18n({ locale: "en", messages: { en: {} } });
const chinese = setupI18n({ locale: "zh-CN", messages: { "zh-CN": portalChinese } });

const format = { today: () => "2026-11-24", longDay: (on: string) => on };

const project: LetterProject = {
  phase: "EXECUTION",
  state: "ACTIVE",
  progress: 60,
  plannedProgress: 65,
  // A hundred working days: a percentage point is a day.
  plannedStartOn: "2026-07-27",
  plannedFinishOn: "2026-12-11",
  actualFinishOn: null,
};
const next: LetterMilestone = { name: "Go-live", dueOn: "2026-12-12", baselineDueOn: "2026-12-12" };

const title = (of: LetterProject, milestone: LetterMilestone | null = next) => letterTitle(of, milestone, format, english);

describe("the title of a letter", () => {
  it("says how far we are off and what that does to the next milestone", () => {
    expect(title(project)).toBe("We are a week behind plan, and “Go-live” stays 2026-12-12.");
    expect(title(project, { ...next, dueOn: "2026-12-19" })).toBe("We are a week behind plan, and “Go-live” moves to 2026-12-19.");
    expect(title(project, { ...next, dueOn: "2026-12-05" })).toBe("We are a week behind plan, and “Go-live” comes sooner, on 2026-12-05.");
    expect(title({ ...project, plannedProgress: 60 })).toBe("We are on plan, and “Go-live” follows on 2026-12-12.");
    expect(title({ ...project, plannedProgress: 57 })).toBe("We are 3 days ahead of plan, and “Go-live” follows on 2026-12-12.");
  });

  it("does not promise a day that has passed", () => {
    expect(title(project, { ...next, dueOn: "2026-11-20" })).toBe("We are a week behind plan, and “Go-live” was due on 2026-11-20.");
  });

  it("stands without a milestone, without a plan, and after the end", () => {
    expect(title(project, null)).toBe("We are a week behind plan.");
    expect(title({ ...project, phase: "PLANNING", plannedProgress: null }, null)).toBe("We are making the plan.");
    expect(title({ ...project, phase: "EXECUTION", plannedProgress: null }, null)).toBe("The work is under way.");
    expect(title({ ...project, state: "ON_HOLD" })).toBe("This project is on hold.");
    expect(title({ ...project, state: "CANCELLED" })).toBe("This project was called off.");
    expect(title({ ...project, phase: "CLOSED", actualFinishOn: "2026-11-02" })).toBe("We finished on 2026-11-02.");
    expect(title({ ...project, phase: "CLOSED" })).toBe("This project is finished.");
  });

  it("speaks Chinese", () => {
    expect(letterTitle(project, next, format, chinese)).toBe("我们比计划落后5天，“Go-live”仍在2026-12-12。");
  });
});

import { describe, expect, it } from "vitest";

import { isNextStepMine, isOfMine } from "./myChanges";

const project = { manager: { id: "mei" }, client: { accountManager: { id: "priya" } } };

describe("whose next step it is", () => {
  it.each([
    ["SUBMITTED", {}, "mei"],
    ["ASSESSING", { days: 3, scope: "" }, "mei"],
    ["ASSESSING", { days: 3, scope: "A gate" }, "priya"],
    ["EXPIRED", { days: 3, scope: "A gate" }, "priya"],
    ["APPROVED", {}, "mei"],
    ["IMPLEMENTING", {}, "mei"],
  ])("%s %o: %s", (state, assessed, whose) => {
    const change = { state, ...assessed, project };
    expect(["mei", "priya"].filter((id) => isNextStepMine(change, id))).toEqual([whose]);
  });

  it("concerns both, and nobody else", () => {
    expect(["mei", "priya", "tomas"].filter((id) => isOfMine({ state: "QUOTED", project }, id))).toEqual(["mei", "priya"]);
  });
});

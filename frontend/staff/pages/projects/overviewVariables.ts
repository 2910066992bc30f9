import type { ProjectOverviewQuery$variables } from "./__generated__/ProjectOverviewQuery.graphql";

type Variables = Pick<ProjectOverviewQuery$variables, "late" | "next" | "blocked" | "promised">;

/** A task with sub-tasks is a heading, not work: it is left out where the viewer may ask for the difference. */
export function overviewVariables(canReadInternal: boolean): Variables {
  const work = canReadInternal ? { isSummary: false } : {};
  return {
    late: { ...work, status: ["TODO", "IN_PROGRESS"], isOverdue: true },
    next: { ...work, status: ["TODO", "IN_PROGRESS"], isOverdue: false },
    blocked: { ...work, status: ["BLOCKED"] },
    promised: { ...work, status: ["TODO", "IN_PROGRESS", "BLOCKED"], isShared: true },
  };
}

import { createContext, useContext } from "react";

/** What every tab of a project's page knows about it. */
export interface ProjectFacts {
  readonly id: string;
  readonly name: string;
  /** Named in every sign that says who sees what. */
  readonly clientName: string;
  readonly isShared: boolean;
  readonly canEditTasks: boolean;
  readonly canRequestChanges: boolean;
}

export const ProjectContext = createContext<ProjectFacts | null>(null);

export function useProject(): ProjectFacts {
  const project = useContext(ProjectContext);
  if (!project) throw new Error("useProject needs the project page above");
  return project;
}

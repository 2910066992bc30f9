import { useLingui } from "@lingui/react/macro";
import { IconBriefcase } from "@tabler/icons-react";
import { graphql } from "react-relay";

import { EmptyState, LineBone, SkeletonPage } from "../../../shared/ui";
import { Page } from "../../Page";
import { usePageQuery } from "../../usePageQuery";
import { useViewer } from "../../viewer";
import type { ProjectsPageQuery } from "./__generated__/ProjectsPageQuery.graphql";
import { ProjectRow } from "./ProjectRow";
import { ProjectRowsSkeleton } from "./ProjectRowsSkeleton";
import classes from "./ProjectsPage.module.css";

const query = graphql`
  query ProjectsPageQuery($canReadMilestones: Boolean!) {
    projects(first: 100, orderBy: { field: PLANNED_FINISH_ON }) {
      edges {
        node {
          id
          phase
          state
          ...ProjectRow_project
        }
      }
    }
  }
`;

/** Every project that was ever shared: what runs, and below it what is over. */
export function ProjectsPage() {
  const { t } = useLingui();
  const { access, firm } = useViewer();
  const data = usePageQuery<ProjectsPageQuery>(query, { canReadMilestones: access.canReadMilestones });
  const projects = (data.projects?.edges ?? []).map((edge) => edge.node);
  const isOver = (project: { phase: string; state: string }) => project.phase === "CLOSED" || project.state === "CANCELLED";
  const running = projects.filter((project) => !isOver(project));
  const over = projects.filter(isOver);
  return (
    <Page title={t`Projects`}>
      <h1 className={classes.title}>{t`Projects`}</h1>
      {projects.length === 0 && (
        <EmptyState title={t`Your projects will be here`} icon={IconBriefcase}>
          {t`${firm.shortName} has not shared a project with you yet. As soon as it does, you follow it here.`}
        </EmptyState>
      )}
      {running.length > 0 && (
        <section aria-labelledby="running">
          <h2 id="running" className={classes.heading}>{t`Under way`}</h2>
          <ul className={classes.list}>
            {running.map((project) => (
              <ProjectRow key={project.id} project={project} />
            ))}
          </ul>
        </section>
      )}
      {over.length > 0 && (
        <section aria-labelledby="over">
          <h2 id="over" className={classes.heading}>{t`Finished`}</h2>
          <ul className={classes.list}>
            {over.map((project) => (
              <ProjectRow key={project.id} project={project} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

export function ProjectsSkeleton() {
  return (
    <SkeletonPage>
      <LineBone of="title" width="6em" />
      <div style={{ marginTop: 24 }}>
        <LineBone width="6em" />
        <ProjectRowsSkeleton />
      </div>
    </SkeletonPage>
  );
}

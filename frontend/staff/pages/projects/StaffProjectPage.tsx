import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { getRouteApi, Link, Outlet, useLocation } from "@tanstack/react-router";
import { IconPencil } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { graphql } from "react-relay";

import { projectRole, useFormat } from "../../../shared/format";
import { GraphError, usePage, usePermissions } from "../../../shared/graph";
import { PersonMark, StatusMark } from "../../../shared/ui";
import classes from "../../page/page.module.css";
import type { StaffProjectPageQuery } from "./__generated__/StaffProjectPageQuery.graphql";
import { ProjectContext } from "./projectContext";
import { ShareMenu } from "./ShareMenu";
import styles from "./StaffProjectPage.module.css";

const route = getRouteApi("/inside/projects/$projectId");

const query = graphql`
  query StaffProjectPageQuery(
    $id: ID!
    $canReadClients: Boolean!
    $canReadStaff: Boolean!
    $canReadInternal: Boolean!
    $canReadTasks: Boolean!
    $canReadChanges: Boolean!
    $open: TaskFilter!
    $openChanges: ChangeRequestFilter!
  ) {
    project(id: $id) {
      id
      name
      code
      phase
      state
      isShared
      progress
      plannedProgress
      plannedStartOn
      plannedFinishOn
      viewerCanEdit
      viewerCanEditTasks
      viewerCanRequestChanges
      client @include(if: $canReadClients) {
        id
        name
      }
      manager @include(if: $canReadStaff) {
        name
      }
      open: tasks(first: 1, filter: $open) @include(if: $canReadTasks) {
        totalCount
      }
      ...ShareMenu_project
    }
    openChanges: changeRequests(first: 1, filter: $openChanges) @include(if: $canReadChanges) {
      totalCount
    }
  }
`;

/** The head of a project and its tabs; what a tab shows is a page of its own. */
export function StaffProjectPage() {
  const { t } = useLingui();
  const format = useFormat();
  const can = usePermissions();
  const { data } = usePage<StaffProjectPageQuery>(query, route.useLoaderData());
  const { project } = data;
  const tabs = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a telephone there are more tabs than the screen is wide.
  useEffect(() => {
    tabs.current?.querySelector("[data-status=active]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [pathname]);
  if (!project) throw new GraphError("NOT_FOUND");
  const params = { projectId: project.id };
  const clientName = project.client?.name ?? t`the client`;
  const openCount = project.open?.totalCount ?? 0;
  const changeCount = data.openChanges?.totalCount ?? 0;

  return (
    <ProjectContext
      value={{
        id: project.id,
        name: project.name,
        clientName,
        isShared: project.isShared,
        canEditTasks: project.viewerCanEditTasks,
        canRequestChanges: project.viewerCanRequestChanges && project.isShared,
      }}
    >
      <header className={styles.header}>
        <ol className={classes.crumbs}>
          {project.client && (
            <>
              <li>
                <Link to="/clients">{t`Clients`}</Link> ›
              </li>
              <li>
                <Link to="/clients/$clientId" params={{ clientId: project.client.id }}>
                  {project.client.name}
                </Link>{" "}
                ›
              </li>
            </>
          )}
          <li>{project.code}</li>
        </ol>
        <div className={classes.head}>
          <h1 className={classes.title}>{project.name}</h1>
          <span className={styles.facts}>
            <StatusMark role={projectRole({ ...project, plannedProgress: null })}>
              {project.state === "ACTIVE" ? format.phase(project.phase) : format.state(project.state)}
            </StatusMark>
            {project.manager && (
              <span className={styles.manager}>
                <PersonMark name={project.manager.name} side="firm" size="small" />
                <span className={classes.muted}>{project.manager.name}</span>
              </span>
            )}
          </span>
          <div className={classes.actions}>
            {project.viewerCanEdit && (
              <Link to="/projects/$projectId/edit" params={params} className={classes.lineButton}>
                <IconPencil size={16} stroke={1.75} aria-hidden="true" />
                {t`Edit`}
              </Link>
            )}
            <ShareMenu project={project} clientName={clientName} />
          </div>
        </div>
        <nav ref={tabs} className={styles.tabs} aria-label={t`Parts of the project`}>
          <Link to="/projects/$projectId" params={params} className={styles.tab} activeOptions={{ exact: true, includeSearch: false }}>
            {t`Overview`}
          </Link>
          {project.open && (
            <>
              <Link to="/projects/$projectId/board" params={params} className={styles.tab} activeOptions={{ includeSearch: false }}>
                {t`Board`}{" "}
                <span className={styles.tabCount} title={t({ message: plural(openCount, { one: "# open task", other: "# open tasks" }) })}>
                  {format.count(openCount)}
                </span>
              </Link>
              <Link to="/projects/$projectId/list" params={params} className={styles.tab} activeOptions={{ includeSearch: false }}>
                {t`List`}
              </Link>
            </>
          )}
          {can("DOCUMENT_READ") && (
            <Link to="/projects/$projectId/documents" params={params} className={styles.tab} activeOptions={{ includeSearch: false }}>
              {t`Documents`}
            </Link>
          )}
          {data.openChanges && (
            <Link to="/projects/$projectId/changes" params={params} className={styles.tab} activeOptions={{ includeSearch: false }}>
              {t`Changes`}{" "}
              {changeCount > 0 && (
                <span className={styles.tabCount} title={t({ message: plural(changeCount, { one: "# open change request", other: "# open change requests" }) })}>
                  {format.count(changeCount)}
                </span>
              )}
            </Link>
          )}
        </nav>
      </header>
      <Outlet />
    </ProjectContext>
  );
}

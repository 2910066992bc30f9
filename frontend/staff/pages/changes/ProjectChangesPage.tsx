import { useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { IconArrowsExchange, IconPlus } from "@tabler/icons-react";
import { graphql } from "react-relay";

import { usePage } from "../../../shared/graph";
import { EmptyState } from "../../../shared/ui";
import classes from "../../page/page.module.css";
import table from "../../page/table.module.css";
import { useShortcuts } from "../../shell/useShortcuts";
import { useTitle } from "../../shell/useTitle";
import { useProject } from "../projects/projectContext";
import type { ProjectChangesPageQuery } from "./__generated__/ProjectChangesPageQuery.graphql";
import { ChangeFilters } from "./ChangeFilters";
import { ChangeTable } from "./ChangeTable";

const route = getRouteApi("/inside/projects/$projectId/changes");

const query = graphql`
  query ProjectChangesPageQuery(
    $id: ID!
    $filter: ChangeRequestFilter!
    $orderBy: ChangeRequestOrder!
    $canReadClients: Boolean!
    $canReadQuotes: Boolean!
  ) {
    ...ChangeTable_rows
    all: changeRequests(first: 1, filter: { projectId: $id }) {
      totalCount
    }
  }
`;

/** A project's tab: what its client wants otherwise. */
export function ProjectChangesPage() {
  const { t } = useLingui();
  const project = useProject();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, isStale } = usePage<ProjectChangesPageQuery>(query, route.useLoaderData());
  const total = data.all?.totalCount ?? 0;
  const params = { projectId: project.id };
  useTitle(t`Changes`, project.name);
  useShortcuts({ c: () => void navigate({ to: "/projects/$projectId/changes/new", params }) }, project.canRequestChanges);
  return (
    <div className={classes.page}>
      <div className={table.tools}>
        <ChangeFilters search={search} clientName={project.clientName} />
        {project.canRequestChanges && (
          <Link to="/projects/$projectId/changes/new" params={params} className={classes.solidButton}>
            <IconPlus size={16} stroke={1.75} aria-hidden="true" />
            {t`New change request`}
          </Link>
        )}
      </div>
      <div className={isStale ? classes.stale : undefined}>
        <ChangeTable
          rows={data}
          empty={
            total === 0 ? (
              <EmptyState icon={IconArrowsExchange} title={t`What ${project.clientName} wants otherwise will be here`}>
                {project.isShared
                  ? t`They ask for it in their portal; you assess it, quote it, and they decide.`
                  : t`Once the project is shared, they can ask for a change in their portal.`}
              </EmptyState>
            ) : (
              <EmptyState
                icon={IconArrowsExchange}
                title={t`No change request passes these filters`}
                action={<Link to="/projects/$projectId/changes" params={params} search={{}} className={classes.lineButton}>{t`Show all ${total}`}</Link>}
              />
            )
          }
        />
      </div>
    </div>
  );
}

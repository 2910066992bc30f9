import { useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { IconArrowsExchange } from "@tabler/icons-react";
import { graphql } from "react-relay";

import { useFormat } from "../../../shared/format";
import { usePage } from "../../../shared/graph";
import { EmptyState } from "../../../shared/ui";
import classes from "../../page/page.module.css";
import table from "../../page/table.module.css";
import { useTitle } from "../../shell/useTitle";
import type { ChangesPageQuery } from "./__generated__/ChangesPageQuery.graphql";
import { ChangeFilters } from "./ChangeFilters";
import { ChangeTable } from "./ChangeTable";

const route = getRouteApi("/inside/changes");

const query = graphql`
  query ChangesPageQuery($filter: ChangeRequestFilter!, $orderBy: ChangeRequestOrder!, $canReadClients: Boolean!, $canReadQuotes: Boolean!) {
    ...ChangeTable_rows
    all: changeRequests(first: 1) {
      totalCount
    }
    matching: changeRequests(first: 1, filter: $filter) {
      totalCount
    }
    projects(first: 100, orderBy: { field: NAME }) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`;

/** What clients want otherwise, over all projects the reader sees. */
export function ChangesPage() {
  const { t } = useLingui();
  const format = useFormat();
  const search = route.useSearch();
  const { data, isStale } = usePage<ChangesPageQuery>(query, route.useLoaderData());
  const total = data.all?.totalCount ?? 0;
  const count = data.matching?.totalCount ?? 0;
  useTitle(t`Change requests`);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t`Change requests`}</h1>
        <span className={classes.count}>{count === total ? format.count(total) : t`${format.count(count)} of ${format.count(total)}`}</span>
      </header>
      <div className={table.tools}>
        <ChangeFilters search={search} projects={(data.projects?.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }))} />
      </div>
      <div className={isStale ? classes.stale : undefined}>
        <ChangeTable
          rows={data}
          showsProject
          empty={
            total === 0 ? (
              <EmptyState icon={IconArrowsExchange} title={t`What clients want otherwise will be here`}>
                {t`They ask for a change in their portal; you can ask on their behalf on the project’s page.`}
              </EmptyState>
            ) : (
              <EmptyState
                icon={IconArrowsExchange}
                title={t`No change request passes these filters`}
                action={<Link to="/changes" search={{}} className={classes.lineButton}>{t`Show all ${total}`}</Link>}
              />
            )
          }
        />
      </div>
    </div>
  );
}

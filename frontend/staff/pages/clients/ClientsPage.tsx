import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { IconBuildingCommunity } from "@tabler/icons-react";
import { graphql, usePaginationFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { usePage } from "../../../shared/graph";
import { EmptyState, PersonMark } from "../../../shared/ui";
import classes from "../../page/page.module.css";
import { SearchField } from "../../page/SearchField";
import table from "../../page/table.module.css";
import { useRowCursor } from "../../page/useRowCursor";
import { useTitle } from "../../shell/useTitle";
import type { ClientsPage_rows$key } from "./__generated__/ClientsPage_rows.graphql";
import type { ClientsPageQuery } from "./__generated__/ClientsPageQuery.graphql";

const route = getRouteApi("/inside/clients");

const query = graphql`
  query ClientsPageQuery($filter: ClientFilter!, $canReadStaff: Boolean!, $canReadInternal: Boolean!) {
    ...ClientsPage_rows
  }
`;

export function ClientsPage() {
  const { t } = useLingui();
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, isStale } = usePage<ClientsPageQuery>(query, route.useLoaderData());
  useTitle(t`Clients`);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t`Clients`}</h1>
      </header>
      <div className={table.tools}>
        <SearchField
          label={t`Filter by name`}
          value={q ?? ""}
          onChange={(text) => void navigate({ search: (search) => ({ ...search, q: text || undefined }), replace: true })}
        />
      </div>
      <div className={isStale ? classes.stale : undefined}>
        <ClientRows rows={data} isFiltered={q !== undefined} />
      </div>
    </div>
  );
}

function ClientRows({ rows, isFiltered }: { readonly rows: ClientsPage_rows$key; readonly isFiltered: boolean }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data, loadNext, hasNext, isLoadingNext } = usePaginationFragment(
    graphql`
      fragment ClientsPage_rows on Query
      @argumentDefinitions(count: { type: "Int", defaultValue: 60 }, cursor: { type: "String" })
      @refetchable(queryName: "ClientsPagePaginationQuery") {
        clients(first: $count, after: $cursor, filter: $filter, orderBy: { field: NAME }) @connection(key: "ClientsPage_clients") {
          totalCount
          edges {
            node {
              id
              name
              code
              industry
              branch
              tier @include(if: $canReadInternal)
              accountManager @include(if: $canReadStaff) {
                name
              }
              projects(first: 1, filter: { state: [ACTIVE], phase: [INITIATION, PLANNING, EXECUTION, MONITORING, CLOSING] }) {
                totalCount
              }
            }
          }
        }
      }
    `,
    rows,
  );
  const cursor = useRowCursor();
  const edges = data.clients?.edges ?? [];
  if (edges.length === 0) {
    return (
      <EmptyState icon={IconBuildingCommunity} title={isFiltered ? t`No client has these letters in its name` : t`Clients will be here`}>
        {isFiltered ? t`Try fewer letters.` : t`You see the clients whose projects you work on.`}
      </EmptyState>
    );
  }
  return (
    <>
      <table className={table.table} ref={cursor}>
        <thead>
          <tr>
            <th scope="col">{t`Client`}</th>
            <th scope="col" className={table.wide}>{t`Industry`}</th>
            <th scope="col" className={table.wide}>{t`Branch`}</th>
            <th scope="col" className={table.wide}>{t`Tier`}</th>
            <th scope="col" className={table.wide}>{t`Account manager`}</th>
            <th scope="col" className={table.number}>{t`Active projects`}</th>
          </tr>
        </thead>
        <tbody>
          {edges.map(({ node }) => (
            <tr key={node.id}>
              <th scope="row">
                <span className={table.name}>
                  <Link to="/clients/$clientId" params={{ clientId: node.id }} className={table.link} data-row title={node.name}>
                    {node.name}
                  </Link>
                  <span className={table.code}>{node.code}</span>
                </span>
              </th>
              <td className={table.wide}>{node.industry}</td>
              <td className={table.wide}>{node.branch}</td>
              <td className={table.wide}>{node.tier ? format.tier(node.tier) : ""}</td>
              <td className={table.wide}>
                {node.accountManager && (
                  <span className={table.person}>
                    <PersonMark name={node.accountManager.name} side="firm" size="small" />
                    {node.accountManager.name}
                  </span>
                )}
              </td>
              <td className={table.number}>
                <ActiveProjects count={node.projects?.totalCount ?? 0} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasNext && (
        <div className={table.more}>
          <Button onClick={() => loadNext(60)} loading={isLoadingNext}>{t`Show more`}</Button>
        </div>
      )}
    </>
  );
}

/** A figure under its column's head; on a phone, where there is no head, in words. */
function ActiveProjects({ count }: { readonly count: number }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <>
      <span className={table.wide}>{format.count(count)}</span>
      <span className={`${table.narrow} ${classes.muted}`}>
        {t({ message: plural(count, { one: "# active project", other: "# active projects" }) })}
      </span>
    </>
  );
}

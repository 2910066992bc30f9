import { useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { IconArrowsSort, IconPlus, IconStack2 } from "@tabler/icons-react";
import { graphql } from "react-relay";

import { useFormat } from "../../../shared/format";
import { usePage, usePermissions } from "../../../shared/graph";
import { ChoiceMenu } from "../../page/ChoiceMenu";
import { FilterBar, type FilterDefinition } from "../../page/FilterBar";
import classes from "../../page/page.module.css";
import { SearchField } from "../../page/SearchField";
import table from "../../page/table.module.css";
import { useShortcuts } from "../../shell/useShortcuts";
import { useTitle } from "../../shell/useTitle";
import type { StaffProjectsPageQuery } from "./__generated__/StaffProjectsPageQuery.graphql";
import { ProjectTable } from "./ProjectTable";
import { PHASES, type ProjectsSearch, STATES, validProjectsSearch } from "./projectsSearch";

const route = getRouteApi("/inside/projects");

const query = graphql`
  query StaffProjectsPageQuery(
    $filter: ProjectFilter!
    $orderBy: ProjectOrder!
    $canReadStaff: Boolean!
    $canReadClients: Boolean!
    $canReadMilestones: Boolean!
    $canReadInternal: Boolean!
  ) {
    ...ProjectTable_rows
    all: projects(first: 1) {
      totalCount
    }
    matching: projects(first: 1, filter: $filter) {
      totalCount
    }
    staff(first: 100, orderBy: { field: NAME }) @include(if: $canReadStaff) {
      edges {
        node {
          id
          name
        }
      }
    }
    clients(first: 100, orderBy: { field: NAME }) @include(if: $canReadClients) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`;

export function StaffProjectsPage() {
  const { t } = useLingui();
  const format = useFormat();
  const can = usePermissions();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, isStale } = usePage<StaffProjectsPageQuery>(query, route.useLoaderData());
  const total = data.all?.totalCount ?? 0;
  const count = data.matching?.totalCount ?? 0;
  const canCreate = can("PROJECT_CREATE");
  useTitle(t`Projects`);
  useShortcuts({ c: () => void navigate({ to: "/projects/new" }) }, canCreate);

  const options = (connection: StaffProjectsPageQuery["response"]["staff"]) =>
    (connection?.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }));
  const filters: FilterDefinition[] = [
    { key: "phase", label: t`Phase`, isMultiple: true, options: PHASES.map((value) => ({ value, label: format.phase(value) })) },
    { key: "state", label: t`State`, isMultiple: true, options: STATES.map((value) => ({ value, label: format.state(value) })) },
    { key: "manager", label: t`Manager`, options: options(data.staff) },
    { key: "client", label: t`Client`, options: options(data.clients) },
    {
      key: "shared",
      label: t`Client sees it`,
      options: [
        { value: "yes", label: t`Yes` },
        { value: "no", label: t`No, internal` },
      ],
    },
  ].filter((filter) => filter.options.length > 0);

  function change(next: Partial<Record<keyof ProjectsSearch, string | undefined>>) {
    void navigate({ search: (now) => ({ ...now, ...validProjectsSearch({ ...now, ...next }) }), replace: true });
  }

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t`Projects`}</h1>
        <span className={classes.count}>
          {count === total ? t`${format.count(total)} projects` : t`${format.count(count)} of ${format.count(total)} projects`}
        </span>
        <div className={classes.actions}>
          {canCreate && (
            <Link to="/projects/new" className={classes.solidButton}>
              <IconPlus size={16} stroke={1.75} aria-hidden="true" />
              {t`New project`}
            </Link>
          )}
        </div>
      </header>
      <div className={table.tools}>
        <SearchField label={t`Filter by name`} value={search.q ?? ""} onChange={(text) => change({ q: text || undefined })} />
        <FilterBar
          filters={filters}
          values={search as Record<string, string | undefined>}
          onChange={(key, value) => change({ [key]: value })}
          onClear={() => change({ phase: undefined, state: undefined, manager: undefined, client: undefined, shared: undefined })}
        />
        <div className={table.toolsEnd}>
          <ChoiceMenu
            label={t`Group:`}
            icon={<IconStack2 size={16} stroke={1.75} />}
            value={search.group ?? "client"}
            options={[
              ["client", t`Client`],
              ["none", t`None`],
            ]}
            onChange={(group) => change({ group: group === "none" ? group : undefined })}
          />
          <ChoiceMenu
            label={t`Sort:`}
            icon={<IconArrowsSort size={16} stroke={1.75} />}
            value={search.sort ?? "name"}
            options={[
              ["name", t`Name`],
              ["code", t`Code`],
              ["deviation", t`Deviation`],
              ["finish", t`Planned finish`],
              ["updated", t`Last change`],
            ]}
            onChange={(sort) => change({ sort: sort === "name" ? undefined : sort })}
          />
        </div>
      </div>
      <div className={isStale ? classes.stale : undefined}>
        <ProjectTable rows={data} search={search} total={total} canCreate={canCreate} />
      </div>
    </div>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { IconBriefcase, IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { Fragment, useState } from "react";
import { graphql, usePaginationFragment } from "react-relay";

import { deviation } from "../../../shared/format";
import { EmptyState } from "../../../shared/ui";
import classes from "../../page/page.module.css";
import table from "../../page/table.module.css";
import { useRowCursor } from "../../page/useRowCursor";
import type { ProjectTable_rows$data, ProjectTable_rows$key } from "./__generated__/ProjectTable_rows.graphql";
import { ProjectTableRow } from "./ProjectTableRow";
import styles from "./ProjectTable.module.css";
import { PAGE_SIZE, type ProjectsSearch } from "./projectsSearch";

interface ProjectTableProps {
  readonly rows: ProjectTable_rows$key;
  readonly search: ProjectsSearch;
  /** All projects the viewer sees, without filters. */
  readonly total: number;
  readonly canCreate: boolean;
}

type Row = NonNullable<ProjectTable_rows$data["projects"]>["edges"][number]["node"];

export function ProjectTable({ rows, search, total, canCreate }: ProjectTableProps) {
  const { t } = useLingui();
  const { data, loadNext, hasNext, isLoadingNext } = usePaginationFragment(
    graphql`
      fragment ProjectTable_rows on Query
      @argumentDefinitions(count: { type: "Int", defaultValue: 100 }, cursor: { type: "String" })
      @refetchable(queryName: "ProjectTablePaginationQuery") {
        projects(first: $count, after: $cursor, filter: $filter, orderBy: $orderBy) @connection(key: "ProjectTable_projects") {
          edges {
            node {
              id
              progress
              plannedProgress
              plannedStartOn
              plannedFinishOn
              client @include(if: $canReadClients) {
                id
                name
              }
              ...ProjectTableRow_project
            }
          }
        }
      }
    `,
    rows,
  );
  const cursor = useRowCursor();
  const nodes = (data.projects?.edges ?? []).map(({ node }) => node);
  if (nodes.length === 0) {
    return total === 0 ? (
      <EmptyState
        icon={IconBriefcase}
        title={t`Projects will be here`}
        action={canCreate && <Link to="/projects/new" className={classes.lineButton}>{t`New project`}</Link>}
      >
        {canCreate ? t`Create the first one; its client sees it only when you share it.` : t`You see the projects you are on.`}
      </EmptyState>
    ) : (
      <EmptyState
        icon={IconBriefcase}
        title={t`No project passes these filters`}
        action={<Link to="/projects" search={{}} className={classes.lineButton}>{t`Show all ${total}`}</Link>}
      />
    );
  }
  const sorted = search.sort === "deviation" ? nodes.toSorted((one, other) => weight(other) - weight(one)) : nodes;
  return (
    <>
      {hasNext && search.sort === "deviation" && <p className={styles.note}>{t`Sorted among the ${nodes.length} that are loaded.`}</p>}
      <table className={`${table.table} ${styles.table}`} ref={cursor}>
        <colgroup>
          <col />
          <col className={styles.phase} />
          <col className={styles.bar} />
          <col className={styles.percent} />
          <col className={styles.deviation} />
          <col className={styles.milestone} />
          <col className={styles.date} />
          <col className={styles.manager} />
          <col className={styles.updated} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t`Project`}</th>
            <th scope="col" className={table.wide}>{t`Phase`}</th>
            <th scope="col" colSpan={2}>{t`Progress and plan`}</th>
            <th scope="col" className={table.wide}>{t`Deviation`}</th>
            <th scope="col" className={`${table.wide} ${styles.milestone}`}>{t`Next milestone`}</th>
            <th scope="col" className={`${table.wide} ${styles.date}`}>
              <span className={styles.alone}>{t`Date`}</span>
              <span className={styles.beside}>{t`Next milestone`}</span>
            </th>
            <th scope="col" className={`${table.wide} ${styles.manager}`}>{t`Manager`}</th>
            <th scope="col" className={`${table.wide} ${table.number} ${styles.updated}`}>{t`Changed`}</th>
          </tr>
        </thead>
        {search.group === "none" ? (
          <tbody>
            {sorted.map((node) => (
              <ProjectTableRow key={node.id} project={node} showsClient />
            ))}
          </tbody>
        ) : (
          <Groups nodes={sorted} isPartial={hasNext} />
        )}
      </table>
      {hasNext && (
        <div className={table.more}>
          <Button onClick={() => loadNext(PAGE_SIZE)} loading={isLoadingNext}>{t`Show more`}</Button>
        </div>
      )}
    </>
  );
}

/** Behind first, by days; what has no plan last. */
function weight(row: Row): number {
  const plan = deviation(row);
  if (plan.kind === "unplanned") return Number.NEGATIVE_INFINITY;
  if (plan.kind === "onPlan") return 0;
  return plan.kind === "behind" ? (plan.workingDays ?? 0) : -(plan.workingDays ?? 0);
}

/** `isPartial`: more rows are to come, so a group counts what is shown and not what there is. */
function Groups({ nodes, isPartial }: { readonly nodes: readonly Row[]; readonly isPartial: boolean }) {
  const { t } = useLingui();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const groups = [...Map.groupBy(nodes, (node) => node.client?.id ?? "")].toSorted(([, one], [, other]) =>
    (one[0]?.client?.name ?? "").localeCompare(other[0]?.client?.name ?? ""),
  );
  function toggle(id: string) {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  }
  return (
    <>
      {groups.map(([id, members]) => {
        const client = members[0]?.client;
        const behind = members.filter((node) => deviation(node).kind === "behind").length;
        const isClosed = closed.has(id);
        const name = client?.name ?? t`Without a visible client`;
        return (
          <Fragment key={id}>
            <tbody>
              <tr className={table.group}>
                <td colSpan={5}>
                  <button
                    type="button"
                    className={table.groupToggle}
                    aria-expanded={!isClosed}
                    aria-label={isClosed ? t`Show the projects of ${name}` : t`Hide the projects of ${name}`}
                    onClick={() => toggle(id)}
                  >
                    {isClosed ? <IconChevronRight size={16} /> : <IconChevronDown size={16} />}
                  </button>
                  {client ? (
                    <Link to="/clients/$clientId" params={{ clientId: client.id }} className={table.groupName}>
                      {client.name}
                    </Link>
                  ) : (
                    <span className={table.groupName}>{name}</span>
                  )}
                  <span className={table.groupMeta}>
                    {isPartial ? t`${members.length} shown` : members.length === 1 ? t`1 project` : t`${members.length} projects`}
                  </span>
                  {behind > 0 && <span className={table.groupMeta}>{t`${behind} behind`}</span>}
                </td>
                {/* One for each column that may give way: spanned, a hidden one would leave a hole. */}
                {[styles.milestone, styles.date, styles.manager, styles.updated].map((column) => (
                  <td key={column} className={`${table.wide} ${column}`} />
                ))}
              </tr>
            </tbody>
            {!isClosed && (
              <tbody>
                {members.map((node) => (
                  <ProjectTableRow key={node.id} project={node} />
                ))}
              </tbody>
            )}
          </Fragment>
        );
      })}
    </>
  );
}

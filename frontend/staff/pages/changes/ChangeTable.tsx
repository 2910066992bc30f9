import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { graphql, usePaginationFragment } from "react-relay";

import { useStaff } from "../../context";
import table from "../../page/table.module.css";
import { useRowCursor } from "../../page/useRowCursor";
import type { ChangeTable_rows$key } from "./__generated__/ChangeTable_rows.graphql";
import { ChangeTableRow } from "./ChangeTableRow";
import styles from "./ChangeTable.module.css";

interface ChangeTableProps {
  readonly rows: ChangeTable_rows$key;
  /** In a list across projects. */
  readonly showsProject?: boolean;
  /** What stands here without a row. */
  readonly empty: ReactNode;
}

const PAGE = 50;

export function ChangeTable({ rows, showsProject = false, empty }: ChangeTableProps) {
  const { t } = useLingui();
  const { access } = useStaff();
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment(
    graphql`
      fragment ChangeTable_rows on Query
      @argumentDefinitions(count: { type: "Int", defaultValue: 50 }, cursor: { type: "String" })
      @refetchable(queryName: "ChangeTablePaginationQuery") {
        changeRequests(first: $count, after: $cursor, filter: $filter, orderBy: $orderBy) @connection(key: "ChangeTable_changeRequests") {
          edges {
            node {
              id
              ...ChangeTableRow_change
            }
          }
        }
      }
    `,
    rows,
  );
  const cursor = useRowCursor();
  const edges = data.changeRequests?.edges ?? [];
  if (edges.length === 0) return empty;
  return (
    <>
      <table className={`${table.table} ${styles.table}`} ref={cursor}>
        <colgroup>
          <col />
          {showsProject && <col className={styles.project} />}
          <col className={styles.state} />
          <col className={styles.turn} />
          {access.canReadQuotes && <col className={styles.price} />}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t`Change request`}</th>
            {showsProject && <th scope="col" className={`${table.wide} ${styles.project}`}>{t`Project`}</th>}
            <th scope="col" className={table.wide}>{t`State`}</th>
            <th scope="col" className={table.wide}>{t`Whose turn`}</th>
            {access.canReadQuotes && <th scope="col" className={table.number}>{t`Price`}</th>}
          </tr>
        </thead>
        <tbody>
          {edges.map(({ node }) => (
            <ChangeTableRow key={node.id} change={node} showsProject={showsProject} />
          ))}
        </tbody>
      </table>
      {hasNext && (
        <div className={table.more}>
          <Button onClick={() => loadNext(PAGE)} loading={isLoadingNext}>{t`Show more`}</Button>
        </div>
      )}
    </>
  );
}

import { graphql, usePaginationFragment } from "react-relay";

import type { useBoardColumn_project$key } from "./__generated__/useBoardColumn_project.graphql";
import type { useBoardColumnPaginationQuery } from "./__generated__/useBoardColumnPaginationQuery.graphql";

/** The cards of one column: the first thirty, more when asked. */
export function useBoardColumn(project: useBoardColumn_project$key | null | undefined) {
  const { data, loadNext, hasNext, isLoadingNext } = usePaginationFragment<useBoardColumnPaginationQuery, useBoardColumn_project$key>(
    graphql`
      fragment useBoardColumn_project on Project
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 30 }, cursor: { type: "String" }, filter: { type: "TaskFilter!" }
        showsReason: { type: "Boolean", defaultValue: false }
      )
      @refetchable(queryName: "useBoardColumnPaginationQuery") {
        tasks(first: $count, after: $cursor, filter: $filter, orderBy: { field: POSITION })
          @connection(key: "BoardColumn_tasks", filters: ["filter"]) {
          __id
          totalCount
          edges {
            node {
              id
              title
              viewerCanEdit
              version @include(if: $canReadInternal)
              ...BoardCard_task @arguments(showsReason: $showsReason)
            }
          }
        }
      }
    `,
    project ?? null,
  );
  const tasks = data?.tasks;
  return {
    connection: tasks?.__id ?? "",
    total: tasks?.totalCount ?? 0,
    cards: (tasks?.edges ?? []).map(({ node }) => node),
    loadMore: hasNext ? () => loadNext(30) : null,
    isLoadingMore: isLoadingNext,
  };
}

export type BoardColumnData = ReturnType<typeof useBoardColumn>;

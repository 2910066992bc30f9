import { graphql, usePaginationFragment } from "react-relay";

import type { TaskDiscussion_task$key } from "./__generated__/TaskDiscussion_task.graphql";
import type { TaskDiscussionEarlierQuery } from "./__generated__/TaskDiscussionEarlierQuery.graphql";
import { Comment } from "./Comment";
import { Discussion } from "./Discussion";
import { useAddComment } from "./useAddComment";

const PAGE = 20;

const fragment = graphql`
  fragment TaskDiscussion_task on Task
  @refetchable(queryName: "TaskDiscussionEarlierQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    id
    viewerCanComment
    comments(last: $count, before: $cursor, orderBy: { field: CREATED_AT })
      @connection(key: "TaskDiscussion_comments") {
      __id
      edges {
        node {
          id
          ...Comment_comment
        }
      }
    }
  }
`;

interface TaskDiscussionProps {
  readonly task: TaskDiscussion_task$key;
}

export function TaskDiscussion({ task: key }: TaskDiscussionProps) {
  const { data, hasPrevious, isLoadingPrevious, loadPrevious } = usePaginationFragment<
    TaskDiscussionEarlierQuery,
    TaskDiscussion_task$key
  >(fragment, key);
  const send = useAddComment({ taskId: data.id }, data.comments?.__id);
  return (
    <Discussion
      comments={(data.comments?.edges ?? []).map(({ node }) => ({ id: node.id, element: <Comment comment={node} /> }))}
      thread={`task:${data.id}`}
      canWrite={data.viewerCanComment}
      onSend={send}
      onEarlier={hasPrevious ? () => loadPrevious(PAGE) : undefined}
      isLoadingEarlier={isLoadingPrevious}
    />
  );
}

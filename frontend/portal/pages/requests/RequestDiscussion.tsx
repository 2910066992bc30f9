import { graphql, usePaginationFragment } from "react-relay";

import { Comment } from "../comments/Comment";
import { Discussion } from "../comments/Discussion";
import { useAddComment } from "../comments/useAddComment";
import type { RequestDiscussion_change$key } from "./__generated__/RequestDiscussion_change.graphql";
import type { RequestDiscussionEarlierQuery } from "./__generated__/RequestDiscussionEarlierQuery.graphql";

const PAGE = 20;

const fragment = graphql`
  fragment RequestDiscussion_change on ChangeRequest
  @refetchable(queryName: "RequestDiscussionEarlierQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    id
    viewerCanComment
    comments(last: $count, before: $cursor, orderBy: { field: CREATED_AT })
      @connection(key: "RequestDiscussion_comments") {
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

/** What both sides say about a request. */
export function RequestDiscussion({ change: key }: { readonly change: RequestDiscussion_change$key }) {
  const { data, hasPrevious, isLoadingPrevious, loadPrevious } = usePaginationFragment<
    RequestDiscussionEarlierQuery,
    RequestDiscussion_change$key
  >(fragment, key);
  const send = useAddComment({ changeRequestId: data.id }, data.comments?.__id);
  return (
    <Discussion
      comments={(data.comments?.edges ?? []).map(({ node }) => ({ id: node.id, element: <Comment comment={node} /> }))}
      thread={`change:${data.id}`}
      canWrite={data.viewerCanComment}
      onSend={send}
      onEarlier={hasPrevious ? () => loadPrevious(PAGE) : undefined}
      isLoadingEarlier={isLoadingPrevious}
    />
  );
}

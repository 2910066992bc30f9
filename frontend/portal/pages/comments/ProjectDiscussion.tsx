import type { Ref } from "react";
import { graphql, usePaginationFragment } from "react-relay";

import type { ComposerHandle } from "../../../shared/ui";
import type { ProjectDiscussion_project$key } from "./__generated__/ProjectDiscussion_project.graphql";
import type { ProjectDiscussionEarlierQuery } from "./__generated__/ProjectDiscussionEarlierQuery.graphql";
import { Comment } from "./Comment";
import { Discussion } from "./Discussion";
import { useAddComment } from "./useAddComment";

const PAGE = 20;

const fragment = graphql`
  fragment ProjectDiscussion_project on Project
  @refetchable(queryName: "ProjectDiscussionEarlierQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    id
    viewerCanComment
    comments(last: $count, before: $cursor, orderBy: { field: CREATED_AT })
      @connection(key: "ProjectDiscussion_comments") {
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

interface ProjectDiscussionProps {
  readonly project: ProjectDiscussion_project$key;
  readonly composer: Ref<ComposerHandle>;
}

export function ProjectDiscussion({ project: key, composer }: ProjectDiscussionProps) {
  const { data, hasPrevious, isLoadingPrevious, loadPrevious } = usePaginationFragment<
    ProjectDiscussionEarlierQuery,
    ProjectDiscussion_project$key
  >(fragment, key);
  const send = useAddComment({ projectId: data.id }, data.comments?.__id);
  return (
    <Discussion
      comments={(data.comments?.edges ?? []).map(({ node }) => ({ id: node.id, element: <Comment comment={node} /> }))}
      thread={`project:${data.id}`}
      canWrite={data.viewerCanComment}
      onSend={send}
      onEarlier={hasPrevious ? () => loadPrevious(PAGE) : undefined}
      isLoadingEarlier={isLoadingPrevious}
      composer={composer}
    />
  );
}

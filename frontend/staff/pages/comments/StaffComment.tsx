import { graphql, useFragment } from "react-relay";

import { CommentBubble } from "../../../shared/ui";
import { useFirmName } from "../../context";
import type { StaffComment_comment$key } from "./__generated__/StaffComment_comment.graphql";

interface StaffCommentProps {
  readonly comment: StaffComment_comment$key;
  readonly clientName: string;
}

export function StaffComment({ comment: key, clientName }: StaffCommentProps) {
  const comment = useFragment(
    graphql`
      fragment StaffComment_comment on Comment {
        body
        audience
        createdAt
        author {
          __typename
          id
          name
        }
      }
    `,
    key,
  );
  const firm = useFirmName();
  const isClient = comment.author?.__typename === "Contact";
  return (
    <CommentBubble
      author={comment.author?.name ?? firm}
      authorSide={isClient ? "client" : "firm"}
      authorOf={isClient ? clientName : undefined}
      audience={comment.audience}
      createdAt={comment.createdAt}
      body={comment.body}
      firm={firm}
      client={clientName}
    />
  );
}

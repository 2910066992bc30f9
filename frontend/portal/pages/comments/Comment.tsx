import { graphql, useFragment } from "react-relay";

import { CommentBubble } from "../../../shared/ui";
import { useViewer } from "../../viewer";
import type { Comment_comment$key } from "./__generated__/Comment_comment.graphql";

const fragment = graphql`
  fragment Comment_comment on Comment {
    body
    createdAt
    author {
      __typename
      name
    }
  }
`;

/** A comment, always shared. An author that is not visible to the reader speaks as the firm. */
export function Comment({ comment: key }: { readonly comment: Comment_comment$key }) {
  const comment = useFragment(fragment, key);
  const { firm } = useViewer();
  const side = comment.author?.__typename === "Contact" ? "client" : "firm";
  return (
    <CommentBubble
      look="plain"
      author={comment.author?.name ?? firm.name}
      authorSide={side}
      authorOf={side === "firm" && comment.author ? firm.shortName : undefined}
      audience="SHARED"
      createdAt={comment.createdAt}
      body={comment.body}
      firm={firm.shortName}
    />
  );
}

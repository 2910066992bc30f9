import { graphql } from "react-relay";

import { problemSentence, useAction } from "../../../shared/graph";
import type { AddCommentInput, useAddCommentMutation } from "./__generated__/useAddCommentMutation.graphql";

/** Sends a comment and puts it at the end of its discussion. Rejects with a sentence; the composer keeps the text. */
export function useAddComment(target: Pick<AddCommentInput, "projectId" | "taskId" | "changeRequestId">, connection: string | undefined) {
  const [add] = useAction<useAddCommentMutation>(graphql`
    mutation useAddCommentMutation($input: AddCommentInput!, $connections: [ID!]!) {
      addComment(input: $input) {
        comment @appendNode(connections: $connections, edgeTypeName: "CommentEdge") {
          id
          ...Comment_comment
        }
        problems {
          code
          message
        }
      }
    }
  `);
  return async (body: string): Promise<void> => {
    const response = await add({
      variables: {
        // A contact's comment is shared always.
        input: { ...target, audience: "SHARED", body },
        connections: connection === undefined ? [] : [connection],
      },
    });
    const sentence = problemSentence(response.addComment?.problems);
    if (sentence !== null) throw new Error(sentence);
  };
}

import { graphql } from "react-relay";

import { problemSentence, sentenceOf, useAction } from "../graph";
import type { Audience } from "../ui";
import type { useRemarkActionsAddMutation } from "./__generated__/useRemarkActionsAddMutation.graphql";
import type { useRemarkActionsReopenMutation } from "./__generated__/useRemarkActionsReopenMutation.graphql";
import type { useRemarkActionsReplyMutation } from "./__generated__/useRemarkActionsReplyMutation.graphql";
import type { useRemarkActionsResolveMutation } from "./__generated__/useRemarkActionsResolveMutation.graphql";
import type { Anchor } from "./spots";

/** What one does with remarks. Adding and answering reject with a sentence, for the composer; settling returns one. */
export function useRemarkActions() {
  const [add] = useAction<useRemarkActionsAddMutation>(graphql`
    mutation useRemarkActionsAddMutation($input: AddRemarkInput!, $connections: [ID!]!) {
      addRemark(input: $input) {
        remark @appendNode(connections: $connections, edgeTypeName: "RemarkEdge") {
          id
          x
          y
          ...RemarkItem_remark
        }
        problems {
          code
          message
        }
      }
    }
  `);
  const [reply] = useAction<useRemarkActionsReplyMutation>(graphql`
    mutation useRemarkActionsReplyMutation($input: AddRemarkInput!, $connections: [ID!]!) {
      addRemark(input: $input) {
        remark @appendNode(connections: $connections, edgeTypeName: "RemarkEdge") {
          id
          body
          audience
          createdAt
          author {
            __typename
            name
          }
        }
        problems {
          code
          message
        }
      }
    }
  `);
  const [resolve] = useAction<useRemarkActionsResolveMutation>(graphql`
    mutation useRemarkActionsResolveMutation($input: RemarkInput!) {
      resolveRemark(input: $input) {
        remark {
          id
          resolvedAt
          resolver {
            name
          }
        }
        problems {
          code
          message
        }
      }
    }
  `);
  const [reopen] = useAction<useRemarkActionsReopenMutation>(graphql`
    mutation useRemarkActionsReopenMutation($input: RemarkInput!) {
      reopenRemark(input: $input) {
        remark {
          id
          resolvedAt
          resolver {
            name
          }
        }
        problems {
          code
          message
        }
      }
    }
  `);

  return {
    /** The id of the new remark. */
    async add(reviewId: string, anchor: Anchor, body: string, audience: Audience, connection: string): Promise<string> {
      const { addRemark } = await add({ variables: { input: { reviewId, ...anchor, body, audience }, connections: [connection] } });
      const problem = problemSentence(addRemark?.problems);
      if (problem !== null || addRemark?.remark == null) throw new Error(problem ?? "");
      return addRemark.remark.id;
    },
    async reply(parentId: string, body: string, audience: Audience, connection: string): Promise<void> {
      const { addRemark } = await reply({ variables: { input: { parentId, body, audience }, connections: [connection] } });
      const problem = problemSentence(addRemark?.problems);
      if (problem !== null) throw new Error(problem);
    },
    /** Settles or reopens; the sentence to show when it could not be done. */
    async settle(id: string, isSettled: boolean): Promise<string | null> {
      try {
        const input = { id };
        return problemSentence(
          isSettled
            ? (await resolve({ variables: { input } })).resolveRemark?.problems
            : (await reopen({ variables: { input } })).reopenRemark?.problems,
        );
      } catch (error) {
        return sentenceOf(error);
      }
    },
  };
}

import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { Ref } from "react";
import { ConnectionHandler, graphql, usePaginationFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { problemSentence, useAction, useSignedIn } from "../../../shared/graph";
import { type Audience, Composer, type ComposerHandle } from "../../../shared/ui";
import { useFirmName } from "../../context";
import classes from "../../page/page.module.css";
import { StaffComment } from "../comments/StaffComment";
import type { ChangeComments_change$key } from "./__generated__/ChangeComments_change.graphql";
import type { ChangeCommentsAddMutation } from "./__generated__/ChangeCommentsAddMutation.graphql";
import styles from "./Change.module.css";

interface ChangeCommentsProps {
  readonly change: ChangeComments_change$key;
  readonly clientName: string;
  /** The project is shared: a comment to the client reaches them. */
  readonly canShare: boolean;
  readonly ref?: Ref<ComposerHandle>;
}

export function ChangeComments({ change: key, clientName, canShare, ref }: ChangeCommentsProps) {
  const { data: change, hasPrevious, loadPrevious, isLoadingPrevious } = usePaginationFragment(
    graphql`
      fragment ChangeComments_change on ChangeRequest
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "ChangeCommentsPaginationQuery") {
        id
        viewerCanComment
        comments(last: $count, before: $cursor, orderBy: { field: CREATED_AT }) @connection(key: "ChangeComments_comments", filters: []) {
          totalCount
          edges {
            node {
              id
              ...StaffComment_comment
            }
          }
        }
      }
    `,
    key,
  );
  const { t } = useLingui();
  const format = useFormat();
  const firm = useFirmName();
  const { viewer } = useSignedIn();
  const [add] = useAction<ChangeCommentsAddMutation>(graphql`
    mutation ChangeCommentsAddMutation($input: AddCommentInput!, $connections: [ID!]!) {
      addComment(input: $input) {
        comment @appendNode(connections: $connections, edgeTypeName: "CommentEdge") {
          id
          ...StaffComment_comment
        }
        problems {
          code
          message
        }
      }
    }
  `);
  const edges = change.comments?.edges ?? [];
  if (edges.length === 0 && !change.viewerCanComment) return null;

  async function send(body: string, audience: Audience) {
    const connections = [ConnectionHandler.getConnectionID(change.id, "ChangeComments_comments", {})];
    const answer = await add({ variables: { input: { changeRequestId: change.id, audience, body }, connections } });
    const problem = problemSentence(answer.addComment?.problems);
    if (problem !== null) throw new Error(problem);
  }

  return (
    <section aria-label={t`Discussion`}>
      <header className={classes.sectionHead}>
        <h2 className={classes.sectionTitle}>{t`Discussion`}</h2>
        <span className={classes.count}>{format.count(change.comments?.totalCount ?? 0)}</span>
      </header>
      {hasPrevious && (
        <Button variant="subtle" loading={isLoadingPrevious} onClick={() => loadPrevious(20)}>{t`Earlier comments`}</Button>
      )}
      {edges.length > 0 && (
        <div className={styles.comments}>
          {edges.map(({ node }) => (
            <StaffComment key={node.id} comment={node} clientName={clientName} />
          ))}
        </div>
      )}
      {change.viewerCanComment && (
        <Composer ref={ref} thread={`change:${change.id}`} viewer={viewer.id} side="firm" firm={firm} client={clientName} canShare={canShare} onSend={send} />
      )}
    </section>
  );
}

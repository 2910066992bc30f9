import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type Ref, useRef, useState } from "react";
import { ConnectionHandler, graphql, usePaginationFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { problemSentence, useAction, useSignedIn } from "../../../shared/graph";
import { type Audience, Composer, type ComposerHandle } from "../../../shared/ui";
import { useFirmName } from "../../context";
import { StaffComment } from "../comments/StaffComment";
import type { TaskComments_task$key } from "./__generated__/TaskComments_task.graphql";
import type { TaskCommentsAddMutation } from "./__generated__/TaskCommentsAddMutation.graphql";
import styles from "./TaskDrawer.module.css";

interface TaskCommentsProps {
  readonly task: TaskComments_task$key;
  readonly clientName: string;
  /** Task and project are shared: a comment to the client reaches them. */
  readonly canShare: boolean;
  readonly ref?: Ref<ComposerHandle>;
}

type Shown = "ALL" | Audience;

export function TaskComments({ task: key, clientName, canShare, ref }: TaskCommentsProps) {
  const { data: task, hasPrevious, loadPrevious, isLoadingPrevious } = usePaginationFragment(
    graphql`
      fragment TaskComments_task on Task
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "TaskCommentsPaginationQuery") {
        id
        viewerCanComment
        comments(last: $count, before: $cursor, orderBy: { field: CREATED_AT }) @connection(key: "TaskComments_comments", filters: []) {
          totalCount
          edges {
            node {
              id
              audience
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
  const section = useRef<HTMLElement>(null);
  const [shown, setShown] = useState<Shown>("ALL");
  const [add] = useAction<TaskCommentsAddMutation>(graphql`
    mutation TaskCommentsAddMutation($input: AddCommentInput!, $connections: [ID!]!) {
      addComment(input: $input) {
        comment @appendNode(connections: $connections, edgeTypeName: "CommentEdge") {
          id
          audience
          ...StaffComment_comment
        }
        problems {
          code
          message
        }
      }
    }
  `);
  const edges = task.comments?.edges ?? [];
  const count = (audience: Audience) => edges.filter(({ node }) => node.audience === audience).length;
  const tabs: readonly (readonly [Shown, string, number])[] = [
    ["ALL", t({ message: "All", context: "which comments" }), edges.length],
    ["SHARED", t`Shared`, count("SHARED")],
    ["INTERNAL", t`For us`, count("INTERNAL")],
  ];

  async function send(body: string, audience: Audience) {
    const answer = await add({
      variables: {
        input: { taskId: task.id, audience, body },
        connections: [ConnectionHandler.getConnectionID(task.id, "TaskComments_comments", {})],
      },
    });
    const problem = problemSentence(answer.addComment?.problems);
    if (problem !== null) throw new Error(problem);
    setShown((now) => (now === "ALL" || now === audience ? now : "ALL"));
    // The newest stands last, above the composer: once it is drawn, down to it.
    setTimeout(() => {
      const scroller = section.current?.parentElement;
      scroller?.scrollTo({ top: scroller.scrollHeight });
    }, 50);
  }

  return (
    <section ref={section} className={styles.talk} aria-label={t`Comments`}>
      {edges.length > 0 && (
        <div className={styles.talkHead} role="group" aria-label={t`Which comments`}>
          {tabs.map(([audience, name, number]) => (
            <button key={audience} type="button" className={styles.talkTab} aria-pressed={shown === audience} onClick={() => setShown(audience)}>
              {name} {format.count(number)}
            </button>
          ))}
        </div>
      )}
      {hasPrevious && (
        <Button variant="subtle" loading={isLoadingPrevious} onClick={() => loadPrevious(30)}>{t`Earlier comments`}</Button>
      )}
      {edges.length > 0 && (
        <div className={styles.comments}>
          {edges
            .filter(({ node }) => shown === "ALL" || node.audience === shown)
            .map(({ node }) => (
              <StaffComment key={node.id} comment={node} clientName={clientName} />
            ))}
        </div>
      )}
      {task.viewerCanComment && (
        <div className={styles.composer}>
          <Composer ref={ref} thread={`task:${task.id}`} viewer={viewer.id} side="firm" firm={firm} client={clientName} canShare={canShare} onSend={send} />
        </div>
      )}
    </section>
  );
}

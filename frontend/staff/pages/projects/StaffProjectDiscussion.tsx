import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { ConnectionHandler, graphql, usePaginationFragment } from "react-relay";

import { useFormat } from "../../../shared/format";
import { problemSentence, useAction, useSignedIn } from "../../../shared/graph";
import { type Audience, Composer } from "../../../shared/ui";
import { useFirmName } from "../../context";
import classes from "../../page/page.module.css";
import { StaffComment } from "../comments/StaffComment";
import { useProject } from "./projectContext";
import styles from "./ProjectOverview.module.css";
import type { StaffProjectDiscussion_project$key } from "./__generated__/StaffProjectDiscussion_project.graphql";
import type { StaffProjectDiscussionAddMutation } from "./__generated__/StaffProjectDiscussionAddMutation.graphql";

/** The talk about the project as a whole; what belongs to one task stands there. */
export function ProjectDiscussion({ project: key }: { readonly project: StaffProjectDiscussion_project$key }) {
  const { t } = useLingui();
  const format = useFormat();
  const firm = useFirmName();
  const { viewer } = useSignedIn();
  const { clientName, isShared } = useProject();
  const { data: project, hasPrevious, loadPrevious, isLoadingPrevious } = usePaginationFragment(
    graphql`
      fragment StaffProjectDiscussion_project on Project
      @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
      @refetchable(queryName: "StaffProjectDiscussionPaginationQuery") {
        id
        viewerCanComment
        comments(last: $count, before: $cursor, orderBy: { field: CREATED_AT }) @connection(key: "StaffProjectDiscussion_comments") {
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
  const [add] = useAction<StaffProjectDiscussionAddMutation>(graphql`
    mutation StaffProjectDiscussionAddMutation($input: AddCommentInput!, $connections: [ID!]!) {
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

  async function send(body: string, audience: Audience) {
    const connections = [ConnectionHandler.getConnectionID(project.id, "StaffProjectDiscussion_comments", { orderBy: { field: "CREATED_AT" } })];
    const answer = await add({ variables: { input: { projectId: project.id, audience, body }, connections } });
    const problem = problemSentence(answer.addComment?.problems);
    if (problem !== null) throw new Error(problem);
  }

  const edges = project.comments?.edges ?? [];
  return (
    <section className={styles.discussion} aria-label={t`Discussion`}>
      <header className={classes.sectionHead}>
        <h2 className={classes.sectionTitle}>{t`Discussion`}</h2>
        <span className={classes.count}>{format.count(project.comments?.totalCount ?? 0)}</span>
      </header>
      {hasPrevious && (
        <Button variant="subtle" loading={isLoadingPrevious} onClick={() => loadPrevious(20)}>{t`Earlier comments`}</Button>
      )}
      <div className={styles.comments}>
        {edges.map(({ node }) => (
          <StaffComment key={node.id} comment={node} clientName={clientName} />
        ))}
      </div>
      {project.viewerCanComment && (
        <Composer thread={`project:${project.id}`} viewer={viewer.id} side="firm" firm={firm} client={clientName} canShare={isShared} onSend={send} />
      )}
    </section>
  );
}

import { graphql } from "react-relay";

import { usePageQuery } from "../../usePageQuery";
import { useViewer } from "../../viewer";
import type { RequestPageQuery } from "./__generated__/RequestPageQuery.graphql";
import { RequestMissing } from "./RequestMissing";
import { RequestView } from "./RequestView";

const query = graphql`
  query RequestPageQuery(
    $id: ID!
    $canReadQuotes: Boolean!
    $canReadTasks: Boolean!
    $canReadMilestones: Boolean!
    $canReadDocuments: Boolean!
    $canReadComments: Boolean!
  ) {
    changeRequest(id: $id) {
      ...RequestView_change
    }
  }
`;

/** Something the client wants otherwise, from the wish to what became of it. */
export function RequestPage({ requestId }: { readonly requestId: string }) {
  const { access } = useViewer();
  const { canReadQuotes, canReadTasks, canReadMilestones, canReadDocuments, canReadComments } = access;
  const { changeRequest } = usePageQuery<RequestPageQuery>(query, {
    id: requestId,
    canReadQuotes,
    canReadTasks,
    canReadMilestones,
    canReadDocuments,
    canReadComments,
  });
  if (!changeRequest) return <RequestMissing />;
  return <RequestView change={changeRequest} />;
}

import { useEffect, useEffectEvent } from "react";
import { fetchQuery, type GraphQLTaggedNode, useRelayEnvironment } from "react-relay";
import type { Variables } from "relay-runtime";

import { useUploads } from "../../../shared/files";

/** A file that has become available stands in the list without anybody asking for it. */
export function useRefreshOnArrival(query: GraphQLTaggedNode, variables: Variables): void {
  const uploads = useUploads();
  const environment = useRelayEnvironment();
  const refresh = useEffectEvent(() => {
    // A failing refresh leaves the page as it is.
    fetchQuery(environment, query, variables, { fetchPolicy: "network-only" }).subscribe({ error: () => undefined });
  });
  useEffect(() => uploads.onAvailable(() => refresh()), [uploads]);
}

import { fetchQuery, type GraphQLTaggedNode, useRelayEnvironment } from "react-relay";
import type { Variables } from "relay-runtime";

import { useArrivals } from "../../../shared/files";

/** A file that has become available stands in the list without anybody asking for it. */
export function useRefreshOnArrival(query: GraphQLTaggedNode, variables: Variables): void {
  const environment = useRelayEnvironment();
  useArrivals(() => {
    // A failing refresh leaves the page as it is.
    fetchQuery(environment, query, variables, { fetchPolicy: "network-only" }).subscribe({ error: () => undefined });
  });
}

import { fetchQuery, type GraphQLTaggedNode, useRelayEnvironment } from "react-relay";
import type { Variables } from "relay-runtime";

/** Asks for a page once more; when that fails, the page stays as it is. */
export function useRefresh(query: GraphQLTaggedNode, variables: Variables): () => void {
  const environment = useRelayEnvironment();
  return () => void fetchQuery(environment, query, variables, { fetchPolicy: "network-only" }).subscribe({ error: () => undefined });
}

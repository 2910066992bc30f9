import { useDeferredValue } from "react";
import { loadQuery, type PreloadedQuery, usePreloadedQuery } from "react-relay";
import type { Environment, GraphQLTaggedNode, OperationType } from "relay-runtime";

/** In a route's loader: starts the request before the page's code has rendered. Do not await it. */
export function loadPage<Query extends OperationType>(
  environment: Environment,
  query: GraphQLTaggedNode,
  variables: Query["variables"],
): PreloadedQuery<Query> {
  return loadQuery<Query>(environment, query, variables, { fetchPolicy: "store-and-network" });
}

/**
 * In the page: the data of `loadPage`. Suspends the first time (the route's skeleton shows); when only variables
 * changed (a filter, an order), the old rows stay until the new ones are there, and `isStale` is true meanwhile.
 */
export function usePage<Query extends OperationType>(
  query: GraphQLTaggedNode,
  reference: PreloadedQuery<Query>,
): { readonly data: Query["response"]; readonly isStale: boolean } {
  const shown = useDeferredValue(reference);
  return { data: usePreloadedQuery<Query>(query, shown), isStale: shown !== reference };
}

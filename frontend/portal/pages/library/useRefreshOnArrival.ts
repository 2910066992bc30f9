import type { GraphQLTaggedNode } from "react-relay";
import type { Variables } from "relay-runtime";

import { useArrivals } from "../../../shared/files";
import { useRefresh } from "../../useRefresh";

/** A file that has become available stands in the list without anybody asking for it. */
export function useRefreshOnArrival(query: GraphQLTaggedNode, variables: Variables): void {
  useArrivals(useRefresh(query, variables));
}

import { useEffect, useEffectEvent } from "react";
import type { GraphQLTaggedNode } from "react-relay";
import type { Variables } from "relay-runtime";

import { useUploads } from "../../../shared/files";
import { useRefresh } from "../../useRefresh";

/** A file that has become available stands in the list without anybody asking for it. */
export function useRefreshOnArrival(query: GraphQLTaggedNode, variables: Variables): void {
  const uploads = useUploads();
  const refresh = useEffectEvent(useRefresh(query, variables));
  useEffect(() => uploads.onAvailable(() => refresh()), [uploads]);
}

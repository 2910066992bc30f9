import { fetchQuery, graphql } from "relay-runtime";

import type { Graph } from "../shared/graph";
import type { meQuery } from "./__generated__/meQuery.graphql";

const query = graphql`
  query meQuery {
    viewer {
      staff {
        id
        name
        title
      }
    }
  }
`;

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

let asking: Promise<Me | null> | null = null;

/** The viewer as a member of staff: whose tasks and projects are "mine". Asked once. */
export function whoAmI(graph: Graph, canReadStaff: boolean): Promise<Me | null> {
  if (!canReadStaff) return Promise.resolve(null);
  asking ??= fetchQuery<meQuery>(graph.environment, query, {})
    .toPromise()
    .then((answer) => answer?.viewer?.staff ?? null)
    .catch((error: unknown) => {
      asking = null;
      throw error;
    });
  return asking;
}

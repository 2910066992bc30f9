import {
  Environment,
  fetchQuery,
  graphql,
  ROOT_TYPE,
  RecordSource,
  Store,
  createOperationDescriptor,
  getRequest,
} from "relay-runtime";

import type { graphBootQuery, graphBootQuery$data } from "./__generated__/graphBootQuery.graphql";
import refreshDocument from "./__generated__/sessionRefreshMutation.graphql";
import { type Account, createAccount } from "./account";
import { isGraphError } from "./errors";
import { type App, createWire, QUIET } from "./network";

/** Who is there and what they may ask for: read once, before anything else. */
const bootQuery = graphql`
  query graphBootQuery {
    firm {
      name
      shortName
      timeZone
    }
    viewer {
      id
      kind
      name
      email
      locale
      timeZone
      roles
      permissions
      actsAs
    }
  }
`;

export type Boot = graphBootQuery$data;
export type Firm = Boot["firm"];
export type ViewerData = NonNullable<Boot["viewer"]>;
export type Permission = ViewerData["permissions"][number];

export interface Graph extends Account {
  readonly app: App;
  readonly environment: Environment;
  /** The firm and, when signed in, the viewer. Renews an expired session on the way. Asks the server once. */
  boot(): Promise<Boot>;
  /** The same, asked anew: another tab may have signed somebody in. */
  bootAgain(): Promise<Boot>;
  /** Renews an expired session, by a new sign-in if need be: for what is fetched past the graph, files. */
  renew(): Promise<boolean>;
}

interface GraphOptions {
  readonly app: App;
  /** See NetworkOptions.signInAgain. */
  readonly signInAgain: () => Promise<boolean>;
}

export function createGraph({ app, signInAgain }: GraphOptions): Graph {
  const wire = createWire({ app, refreshDocument, signInAgain });
  const environment = new Environment({
    network: wire.network,
    store: new Store(new RecordSource(), { gcReleaseBufferSize: 40 }),
    // `project(id:)`, `task(id:)`, `client(id:)`, `document(id:)`, `review(id:)`, `changeRequest(id:)` name a record that a list may have brought already.
    missingFieldHandlers: [
      {
        kind: "linked",
        handle(field, record, variables) {
          if (record?.getType() !== ROOT_TYPE) return undefined;
          const isById = field.name === "project" || field.name === "task" || field.name === "client" || field.name === "document" || field.name === "review" || field.name === "changeRequest" || field.name === "node";
          return isById && typeof variables.id === "string" ? variables.id : undefined;
        },
      },
    ],
  });
  let booting: Promise<Boot> | null = null;

  async function ask(): Promise<Boot> {
    const answer = await fetchQuery<graphBootQuery>(environment, bootQuery, {}, { networkCacheConfig: { ...QUIET, force: true } })
      .toPromise();
    if (!answer) throw new Error("the server gave no answer to the first question");
    return answer;
  }

  async function start(): Promise<Boot> {
    // Kept for as long as the page lives: everything else hangs on it.
    environment.retain(createOperationDescriptor(getRequest(bootQuery), {}));
    try {
      const first = await ask();
      // The access cookie may have run out on its own; the refresh cookie lives longer.
      return first.viewer === null && (await wire.refresh()) ? await ask() : first;
    } catch (error) {
      if (!isGraphError(error, "UNAUTHENTICATED")) throw error;
      // The server has taken the spent cookies back with that answer: now it speaks to a stranger.
      return ask();
    }
  }

  function boot(): Promise<Boot> {
    booting ??= start().catch((error: unknown) => {
      booting = null;
      throw error;
    });
    return booting;
  }

  function forget(): void {
    booting = null;
  }

  return {
    app,
    environment,
    ...createAccount(environment, forget),
    boot,
    bootAgain() {
      forget();
      return boot();
    },
    renew: async () => (await wire.refresh()) || signInAgain(),
  };
}

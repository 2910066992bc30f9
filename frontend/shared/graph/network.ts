import {
  type CacheConfig,
  type FetchFunction,
  type GraphQLResponse,
  Network,
  type RequestParameters,
  type Variables,
} from "relay-runtime";

import { currentLanguage } from "../i18n/language";
import type sessionRefreshMutationModule from "./__generated__/sessionRefreshMutation.graphql";
import { type ErrorEntry, GraphError, toGraphError } from "./errors";

export type App = "staff" | "portal";

interface Answer {
  readonly status: number;
  readonly retryAfter: number | null;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly ErrorEntry[];
}

export interface NetworkOptions {
  readonly app: App;
  readonly refreshDocument: typeof sessionRefreshMutationModule;
  /**
   * The session is over and could not be renewed. Resolve to true when somebody signed in again and the request should
   * be repeated: nothing typed is lost then.
   */
  readonly signInAgain: () => Promise<boolean>;
}

/** Requests of the start-up ask whether anybody is signed in; they must not open a sign-in form by themselves. */
export const QUIET: CacheConfig = { metadata: { quiet: true } };

/** Of a request, or of anything that is to be told from all others. */
export function newKey(): string {
  // randomUUID exists on https and localhost only; a demo may be opened by a plain address.
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

async function post(app: App, documentId: string, variables: Variables, idempotencyKey: string | null): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      credentials: "same-origin",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/graphql-response+json, application/json;q=0.9",
        "Accept-Language": currentLanguage(),
        "X-Portico-App": app,
        ...(idempotencyKey === null ? {} : { "Idempotency-Key": idempotencyKey }),
      },
      body: JSON.stringify({ documentId, variables }),
    });
  } catch {
    throw new GraphError("NETWORK");
  }
  const retryAfter = Number(response.headers.get("Retry-After")) || null;
  let body: { data?: Record<string, unknown> | null; errors?: readonly ErrorEntry[] } | null;
  try {
    body = (await response.json()) as typeof body;
  } catch {
    // A proxy's page instead of an answer: as good as no server.
    throw new GraphError(response.status >= 500 ? "NETWORK" : "INTERNAL");
  }
  if (response.status === 429) throw new GraphError("RATE_LIMITED", undefined, retryAfter);
  return { status: response.status, retryAfter, data: body?.data ?? null, errors: body?.errors ?? [] };
}

function lacksSession(answer: Answer): boolean {
  return answer.status === 401 || answer.errors.some((entry) => entry.extensions?.code === "UNAUTHENTICATED");
}

/** A root field that was asked for and failed is the answer to the whole page; a guarded field deeper down is not. */
function failedRoot(answer: Answer): ErrorEntry | undefined {
  return answer.errors.find((entry) => entry.path === undefined || (entry.path.length === 1 && !answer.data?.[entry.path[0]!]));
}

export interface Wire {
  readonly network: ReturnType<typeof Network.create>;
  /** Renews the session once for all who ask at the same time. */
  refresh(): Promise<boolean>;
}

export function createWire({ app, refreshDocument, signInAgain }: NetworkOptions): Wire {
  const refreshId = refreshDocument.params.id!;
  let refreshing: Promise<boolean> | null = null;

  function refresh(): Promise<boolean> {
    refreshing ??= post(app, refreshId, { input: {} }, null)
      .then((answer) => {
        const payload = answer.data?.refreshSession as { problems?: readonly unknown[] } | null | undefined;
        return answer.status !== 401 && payload !== null && payload !== undefined && payload.problems?.length === 0;
      })
      .finally(() => {
        refreshing = null;
      });
    return refreshing;
  }

  async function ask(params: RequestParameters, variables: Variables, cacheConfig: CacheConfig): Promise<GraphQLResponse> {
    const isMutation = params.operationKind === "mutation";
    const opensSession = cacheConfig.metadata?.opensSession === true;
    const given = cacheConfig.metadata?.idempotencyKey;
    const key = !isMutation || opensSession ? null : typeof given === "string" ? given : newKey();
    const send = () => post(app, params.id!, variables, key);

    let answer = await send();
    if (lacksSession(answer) && !opensSession) {
      if (await refresh()) answer = await send();
      if (lacksSession(answer)) {
        if (cacheConfig.metadata?.quiet === true || !(await signInAgain())) throw new GraphError("UNAUTHENTICATED");
        answer = await send();
      }
    }

    const { data, errors } = answer;
    const failure = isMutation || data === null ? errors[0] : failedRoot(answer);
    if (failure) throw toGraphError(failure);
    if (data === null) throw new GraphError("INTERNAL");
    // Relay wants mutable arrays; what is left in `errors` are guarded fields, null in the data.
    return { data } as GraphQLResponse;
  }

  let changes = 0;

  /** What was asked for before a change of one's own, and comes after it, would take the change back on the screen. */
  const fetchFunction: FetchFunction = async (params, variables, cacheConfig) => {
    const before = changes;
    const answer = await ask(params, variables, cacheConfig);
    if (params.operationKind === "mutation") changes += 1;
    else if (changes !== before) return ask(params, variables, cacheConfig);
    return answer;
  };
  return { network: Network.create(fetchFunction), refresh };
}

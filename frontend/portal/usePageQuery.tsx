import { createContext, type ReactNode, Suspense, useContext, useEffect, useState } from "react";
import { fetchQuery, type GraphQLTaggedNode, useLazyLoadQuery, useRelayEnvironment } from "react-relay";
import type { OperationType } from "relay-runtime";

import { isGraphError } from "../shared/graph";
import { ErrorBoundary, ErrorState } from "../shared/ui";

const Attempt = createContext(0);

/**
 * Every visit of a page and every retry is an attempt of its own: Relay keeps the error of a failed one, and would show
 * it again to a reader who comes back.
 */
let attempts = 0;
const nextAttempt = () => {
  attempts += 1;
  return attempts;
};

/** Away for this long, and the page asks again when its reader comes back. */
const STALE_MS = 15_000;

interface PageFrameProps {
  /** Changes when the reader goes elsewhere; an error does not travel along. */
  readonly place: string;
  readonly skeleton: ReactNode;
  /** What to say when the thing at this address does not exist for the reader. */
  readonly missing?: ReactNode;
  readonly children: ReactNode;
}

/** Loading, failing and trying again, the same for every page. */
export function PageFrame({ place, skeleton, missing, children }: PageFrameProps) {
  const [attempt, setAttempt] = useState(nextAttempt);
  return (
    <ErrorBoundary
      resetKey={place}
      onRetry={() => setAttempt(nextAttempt())}
      fallback={(error, retry) =>
        missing !== undefined && (isGraphError(error, "NOT_FOUND") || isGraphError(error, "BAD_USER_INPUT")) ? (
          missing
        ) : (
          <ErrorState title={isGraphError(error) ? error.message : undefined} onRetry={retry} />
        )
      }
    >
      <Attempt.Provider value={attempt}>
        <Suspense key={place} fallback={skeleton}>
          {children}
        </Suspense>
      </Attempt.Provider>
    </ErrorBoundary>
  );
}

/**
 * The query of a page: what is known at once, what is new as soon as it arrives, and again when the reader returns
 * to the tab. A failing refresh leaves the page as it is.
 */
export function usePageQuery<Query extends OperationType>(
  query: GraphQLTaggedNode,
  variables: Query["variables"],
): Query["response"] {
  const attempt = useContext(Attempt);
  const environment = useRelayEnvironment();
  const key = JSON.stringify(variables);
  useEffect(() => {
    let asked = Date.now();
    const refresh = () => {
      if (document.visibilityState !== "visible" || Date.now() - asked < STALE_MS) return;
      asked = Date.now();
      const fresh = JSON.parse(key) as Query["variables"];
      fetchQuery<Query>(environment, query, fresh, { fetchPolicy: "network-only" }).subscribe({ error: () => undefined });
    };
    document.addEventListener("visibilitychange", refresh);
    window.addEventListener("focus", refresh);
    return () => {
      document.removeEventListener("visibilitychange", refresh);
      window.removeEventListener("focus", refresh);
    };
  }, [environment, query, key]);
  return useLazyLoadQuery<Query>(query, variables, { fetchKey: attempt, fetchPolicy: "store-and-network" });
}

import { createRouter } from "@tanstack/react-router";

import { graph } from "./app";
import { routeTree } from "./routes";
import { NotFoundPage, PageError } from "./shell/PageError";
import { PageSkeleton } from "./shell/PageSkeleton";

export const router = createRouter({
  routeTree,
  basepath: "/app",
  context: { graph },
  // A left page gives its preloaded query back; coming again starts a new one, from the store first.
  defaultGcTime: 0,
  defaultPendingMs: 120,
  defaultPendingMinMs: 0,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

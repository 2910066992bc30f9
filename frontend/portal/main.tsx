import "./portal.css";

import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RelayEnvironmentProvider } from "react-relay";

import { LanguageProvider, sharedCatalog, startLanguage } from "../shared/i18n";
import { watchLinkToken } from "../shared/session";
import { HouseProvider } from "../shared/theme";
import { portalCatalog } from "./catalog";
import { createPortalRouter } from "./routes";
import { graph } from "./session";

// After an upgrade of the server a page that was open asks for parts that are gone: load it anew, once. What was typed
// is kept in drafts.
window.addEventListener("vite:preloadError", (event) => {
  const key = "portico.reloadedAt";
  const last = Number(sessionStorage.getItem(key) ?? 0);
  if (!navigator.onLine || Date.now() - last < 60_000) return;
  event.preventDefault();
  sessionStorage.setItem(key, String(Date.now()));
  window.location.reload();
});

watchLinkToken(["/portal/sign-in-link", "/portal/reset-password", "/portal/invitation"]);

await startLanguage(sharedCatalog, portalCatalog);

const router = createPortalRouter(graph);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <LanguageProvider>
      <HouseProvider house="portal">
        <RelayEnvironmentProvider environment={graph.environment}>
          <RouterProvider router={router} />
        </RelayEnvironmentProvider>
      </HouseProvider>
    </LanguageProvider>
  </StrictMode>,
);

import "./portal.css";

import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RelayEnvironmentProvider } from "react-relay";

import { LanguageProvider, sharedCatalog, startLanguage } from "../shared/i18n";
import { HouseProvider } from "../shared/theme";
import { portalCatalog } from "./catalog";
import { createPortalRouter } from "./routes";
import { graph } from "./session";

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

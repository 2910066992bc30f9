import "@mantine/notifications/styles.layer.css";
import "@mantine/spotlight/styles.layer.css";

import { Notifications } from "@mantine/notifications";
import { RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { RelayEnvironmentProvider } from "react-relay";

import { LanguageProvider, sharedCatalog, startLanguage } from "../shared/i18n";
import { watchLinkToken } from "../shared/session";
import { HouseProvider } from "../shared/theme";
import { graph } from "./app";
import { staffCatalog } from "./catalog";
import { router } from "./router";
import toasts from "./shell/toast.module.css";

watchLinkToken(["/app/sign-in-link", "/app/reset-password"]);

await startLanguage(sharedCatalog, staffCatalog);

createRoot(document.getElementById("root")!).render(
  <LanguageProvider>
    <HouseProvider house="staff">
      <RelayEnvironmentProvider environment={graph.environment}>
        <RouterProvider router={router} />
        <Notifications className={toasts.place!} position="bottom-center" autoClose={7000} limit={3} zIndex={50} />
      </RelayEnvironmentProvider>
    </HouseProvider>
  </LanguageProvider>,
);

import { createRoot } from "react-dom/client";
import { RelayEnvironmentProvider } from "react-relay";

import { createGraph } from "../shared/graph";
import { LanguageProvider, sharedCatalog, startLanguage } from "../shared/i18n";
import { HouseProvider } from "../shared/theme";
import { portalCatalog } from "./catalog";

const graph = createGraph({ app: "portal", signInAgain: () => Promise.resolve(false) });

await startLanguage(sharedCatalog, portalCatalog);

createRoot(document.getElementById("root")!).render(
  <LanguageProvider>
    <HouseProvider house="portal">
      <RelayEnvironmentProvider environment={graph.environment}>
        <main />
      </RelayEnvironmentProvider>
    </HouseProvider>
  </LanguageProvider>,
);

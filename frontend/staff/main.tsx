import { createRoot } from "react-dom/client";
import { RelayEnvironmentProvider } from "react-relay";

import { createGraph } from "../shared/graph";
import { LanguageProvider, sharedCatalog, startLanguage } from "../shared/i18n";
import { HouseProvider } from "../shared/theme";
import { staffCatalog } from "./catalog";

const graph = createGraph({ app: "staff", signInAgain: () => Promise.resolve(false) });

await startLanguage(sharedCatalog, staffCatalog);

createRoot(document.getElementById("root")!).render(
  <LanguageProvider>
    <HouseProvider house="staff">
      <RelayEnvironmentProvider environment={graph.environment}>
        <main />
      </RelayEnvironmentProvider>
    </HouseProvider>
  </LanguageProvider>,
);

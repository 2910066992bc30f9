import { localStorageColorSchemeManager } from "@mantine/core";

/** Read by public/scheme.js before the first paint too. */
export const schemeManager = localStorageColorSchemeManager({ key: "portico.scheme" });

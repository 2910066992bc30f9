import type { CatalogLoader } from "./language";

/** The sentences of shared/: every app loads them beside its own. */
export const sharedCatalog: CatalogLoader = (language) =>
  language === "zh-CN" ? import("./catalogs/zh-CN") : import("./catalogs/en");

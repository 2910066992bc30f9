import type { CatalogLoader } from "../shared/i18n";

/** The sentences of this app. */
export const portalCatalog: CatalogLoader = (language) =>
  language === "zh-CN" ? import("./catalogs/zh-CN") : import("./catalogs/en");

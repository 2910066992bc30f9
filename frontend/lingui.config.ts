import { defineConfig } from "@lingui/conf";
import { formatter } from "@lingui/format-po";

/** One catalog per app and one for what they share, so that the portal ships no sentence of the staff app. */
export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "zh-CN"],
  // Origins change with every moved line and would make each refactoring a translation diff.
  format: formatter({ origins: false, lineNumbers: false }),
  catalogs: [
    { path: "<rootDir>/shared/i18n/catalogs/{locale}", include: ["shared"], exclude: ["**/__generated__/**"] },
    { path: "<rootDir>/staff/catalogs/{locale}", include: ["staff"], exclude: ["**/__generated__/**"] },
    { path: "<rootDir>/portal/catalogs/{locale}", include: ["portal"], exclude: ["**/__generated__/**"] },
  ],
});

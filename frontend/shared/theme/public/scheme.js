/* Runs before the first paint: the reader's light or dark, and language, without a flash. A file because the content
   security policy allows no inline script. The keys are those of shared/theme/scheme.ts and shared/i18n/language.ts. */
(function () {
  var root = document.documentElement;
  var scheme = "auto";
  var language = null;
  try {
    scheme = localStorage.getItem("portico.scheme") || "auto";
    language = localStorage.getItem("portico.language");
  } catch {
    // Storage may be forbidden; the defaults are fine.
  }
  var isDark = scheme === "dark" || (scheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.setAttribute("data-mantine-color-scheme", isDark ? "dark" : "light");
  root.lang = language || (/^zh/i.test(navigator.language) ? "zh-CN" : "en");
})();

import { createReadStream, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import type { Plugin } from "vite";

const pdfjs = path.join(import.meta.dirname, "../node_modules/pdfjs-dist");
const { version } = JSON.parse(readFileSync(path.join(pdfjs, "package.json"), "utf8")) as { version: string };

/** Below the app's base: with the version in its name, for files under assets/ are kept by browsers for good. */
export const PDF_DATA = `assets/pdf-${version}`;

/** The fallbacks of two image formats in plain JavaScript: our pages may not compile WebAssembly. */
const isOurs = (folder: string, name: string) => folder !== "wasm" || name.endsWith("_nowasm_fallback.js") || name.startsWith("LICENSE");

/** What pdf.js fetches when a document needs it: tables of Chinese, Japanese and Korean encodings, and stand-ins for fonts. */
export function pdfData(): Plugin {
  const files = ["cmaps", "standard_fonts", "wasm"].flatMap((folder) =>
    readdirSync(path.join(pdfjs, folder))
      .filter((name) => isOurs(folder, name))
      .map((name) => `${folder}/${name}`),
  );
  return {
    name: "portico-pdf-data",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = files.find((each) => request.url?.split("?")[0]?.endsWith(`/${PDF_DATA}/${each}`));
        if (file === undefined) return next();
        if (file.endsWith(".js")) response.setHeader("Content-Type", "text/javascript");
        createReadStream(path.join(pdfjs, file)).pipe(response);
      });
    },
    generateBundle() {
      for (const file of files) {
        this.emitFile({ type: "asset", fileName: `${PDF_DATA}/${file}`, source: readFileSync(path.join(pdfjs, file)) });
      }
    },
  };
}

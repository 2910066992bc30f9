import path from "node:path";

import { lingui, linguiTransformerBabelPreset } from "@lingui/vite-plugin";
import babel from "@rolldown/plugin-babel";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import relay from "vite-plugin-relay-lite";
import { defineConfig } from "vitest/config";

import { PDF_DATA, pdfData } from "./scripts/pdf-data.ts";

const here = import.meta.dirname;

const apps = {
  staff: { base: "/app/", foreign: ["portal", "graphiql"] },
  portal: { base: "/portal/", foreign: ["staff", "graphiql"] },
  graphiql: { base: "/graphiql/", foreign: ["staff", "portal"] },
} as const;

/** The build fails when an app's bundle holds a module of another app: above all, no staff code in the portal. */
function noForeignCode(foreign: readonly string[]): Plugin {
  return {
    name: "portico-no-foreign-code",
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== "chunk") continue;
        for (const id of Object.keys(output.modules)) {
          const app = foreign.find((name) => id.startsWith(`${path.join(here, name)}${path.sep}`));
          if (app) this.error(`${output.fileName} contains ${path.relative(here, id)}, which belongs to ${app}`);
        }
      }
    },
  };
}

export default defineConfig(({ mode }) => {
  const app = mode in apps ? (mode as keyof typeof apps) : null;
  return {
    root: app ? path.join(here, app) : here,
    base: app ? apps[app].base : "/",
    publicDir: path.join(here, "shared/theme/public"),
    plugins: [
      relay({ relayConfig: path.join(here, "relay.config.json"), codegen: false }),
      react(),
      lingui({ cwd: here }),
      babel({ presets: [linguiTransformerBabelPreset({}, { cwd: here })] }),
      ...(app ? [noForeignCode(apps[app].foreign)] : []),
      ...(app === "staff" || app === "portal" ? [pdfData()] : []),
    ],
    define: { PDF_DATA: JSON.stringify(PDF_DATA) },
    worker: { format: "es" },
    build: {
      outDir: path.join(here, "dist", app ?? "none"),
      emptyOutDir: true,
      target: "es2023",
      // The content security policy allows fonts and scripts from this origin only, so nothing becomes a data: URL.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // GraphiQL ships marks of a compiler that nobody runs any more; they mean nothing and would fill the screen.
        onLog(level, log, handle) {
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
        },
      },
      chunkSizeWarningLimit: app === "graphiql" ? 8000 : 700,
    },
    server: {
      proxy: { "/graphql": { target: `http://127.0.0.1:${process.env.PORTICO_PORT ?? "8000"}`, ws: true } },
    },
    test: {
      root: here,
      environment: "happy-dom",
      include: ["{staff,portal,shared,graphiql}/**/*.test.{ts,tsx}"],
      setupFiles: [],
    },
  };
});

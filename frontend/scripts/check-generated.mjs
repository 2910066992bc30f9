/**
 * Generates everything that is generated and fails when that changes a file: Relay's artifacts, operations.json and
 * the Lingui catalogs are committed, so the committed ones must be what the source says. Missing translations fail in
 * `lingui compile --strict`.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const patterns = [
  "operations.json",
  "{staff,portal,shared,graphiql}/**/__generated__/*.ts",
  "{staff,portal,shared}/**/catalogs/*.{po,ts}",
];

function fingerprints() {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root }));
  return new Map(
    files.map((file) => [file, createHash("sha256").update(readFileSync(path.join(root, file))).digest("hex")]),
  );
}

function run(binary, ...args) {
  execFileSync(process.execPath, [path.join(root, "node_modules", binary), ...args], { cwd: root, stdio: "inherit" });
}

const before = fingerprints();
run("relay-compiler/cli.js", "relay.config.json");
run("@lingui/cli/dist/lingui.js", "extract", "--clean", "--overwrite");
run("@lingui/cli/dist/lingui.js", "compile", "--strict", "--typescript");
const after = fingerprints();

const drifted = [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
if (drifted.length > 0) {
  console.error(`Generated files were not up to date; they are now. Commit them:\n  ${drifted.join("\n  ")}`);
  process.exit(1);
}
console.log(`${after.size} generated files are what the source says.`);

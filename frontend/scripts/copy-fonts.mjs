// The server writes PDFs with Chinese text in them: the fonts for that travel with the built apps.
import { cpSync, mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const frontend = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const from = path.join(frontend, "node_modules/@expo-google-fonts/noto-sans-sc");
const to = path.join(frontend, "dist/fonts");

mkdirSync(to, { recursive: true });
for (const file of ["400Regular/NotoSansSC_400Regular.ttf", "600SemiBold/NotoSansSC_600SemiBold.ttf", "LICENSE_FONT"]) {
  cpSync(path.join(from, file), path.join(to, path.basename(file)));
}

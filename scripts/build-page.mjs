// Bundles viz/ into dist/page/page.js and page.css: the exporter only fills in title, hashes and data.
import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const outDir = process.argv[2] ?? `${root}dist/page`;

await build({
  root,
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  build: {
    outDir,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    rolldownOptions: {
      input: `${root}viz/main.ts`,
      output: { format: "iife", entryFileNames: "page.js" },
    },
  },
});
await copyFile(`${root}viz/page.css`, `${outDir}/page.css`);

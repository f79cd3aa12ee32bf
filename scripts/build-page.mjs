// Bundles viz/ into dist/page/page.js and page.css: the exporter only fills in title, hashes and data.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** In this order: what comes later has the last word. */
const STYLES = ["theme", "base", "shell", "filters", "stage", "details", "table", "status", "small"];
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
const style = STYLES.map((name) => readFileSync(`${root}viz/style/${name}.css`, "utf8"));
writeFileSync(`${outDir}/page.css`, style.join("\n"));

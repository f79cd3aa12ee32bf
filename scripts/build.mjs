// Builds dist/: the program, the page's bundle, the record's JSON Schema. Needs nothing but what `npm ci` put here.
import { spawnSync } from "node:child_process";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);

function run(script, ...given) {
  const { status } = spawnSync(process.execPath, [script, ...given], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(join(root, "dist"), { recursive: true, force: true });
run(join(dirname(require.resolve("typescript/package.json")), "bin", "tsc"), "-p", "tsconfig.build.json");
chmodSync(join(root, "dist", "cli.js"), 0o755);
run(join(root, "scripts", "build-page.mjs"));
const { recordJsonSchema } = await import(new URL("../dist/record-schema.js", import.meta.url).href);
writeFileSync(join(root, "dist", "record.schema.json"), `${JSON.stringify(recordJsonSchema(), null, 2)}\n`);

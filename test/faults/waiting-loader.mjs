// A loader that is ready before it is needed: it waits for a line with what to load, loads it, and ends. Needs dist/.
import { createInterface } from "node:readline";

const dist = new URL(`../../${process.env.PLENARY_DIST ?? "dist"}/`, import.meta.url);
const from = (module) => import(new URL(module, dist).href);
const [{ openStore }, { readRecords }, { readLexicon }, { load }, { createResolver }] = await Promise.all([
  from("adapters/open-store.js"),
  from("adapters/record-files.js"),
  from("adapters/lexicon-files.js"),
  from("load/load.js"),
  from("resolve/resolve.js"),
]);
const lexicon = readLexicon();
process.stdout.write("ready\n");

for await (const line of createInterface({ input: process.stdin })) {
  const { file, db, batchSize } = JSON.parse(line);
  const store = await openStore(db, process.env, { mode: "write" });
  await load(store, () => readRecords([file]), { createResolver: () => createResolver(lexicon, []), batchSize });
  await store.close();
  break;
}

// Time and memory of resolving: npm run bench:resolve -- RECORDS.ndjson [TIMES] [--list]
// The records are repeated TIMES times with changed names and texts. --list shows merges and pairs to look at.
import { readFileSync } from "node:fs";
import { readLexicon } from "../src/adapters/lexicon-files.ts";
import { digestOf } from "../src/graph/ids.ts";
import type { ExtractionRecord } from "../src/model.ts";
import type { Resolution } from "../src/resolve/resolution.ts";
import { createResolver } from "../src/resolve/resolve.ts";

const [file, times = "1"] = process.argv.slice(3).filter((argument) => !argument.startsWith("--"));
if (file === undefined) {
  console.error("usage: npm run bench:resolve -- RECORDS.ndjson [TIMES] [--list]");
  process.exit(2);
}
const records: ExtractionRecord[] = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

const CHANGED: ReadonlySet<string> = new Set(["name", "text", "quote", "theme", "place"]);
const VOWELS = "aeiou";
const CONSONANTS = "bcdfghjklmnpqrstvwxyz";

/** Capitalised words of five letters and more get other vowels and consonants, so that names and texts differ. */
function changed(record: ExtractionRecord, turn: number): ExtractionRecord {
  if (turn === 0) return record;
  const shift = (letters: string, letter: string, by: number) =>
    letters.charAt((letters.indexOf(letter) + by) % letters.length);
  const swap = (letter: string) =>
    VOWELS.includes(letter) ? shift(VOWELS, letter, Math.floor(turn / 20) + 1) : shift(CONSONANTS, letter, turn % 20);
  const change = (text: string) =>
    text.replace(/\b[A-Z][a-z]{4,}\b/g, (word) => word[0] + word.slice(1).replace(/[a-z]/g, swap));
  const other: ExtractionRecord = JSON.parse(
    JSON.stringify(record, (key, value) => {
      if (key === "aliases" || key === "titles") return value.map(change);
      return typeof value === "string" && CHANGED.has(key) ? change(value) : value;
    }),
  );
  const id = `article:${digestOf(record.article.id, String(turn)).slice(0, 16)}`;
  return { ...other, article: { ...other.article, id } };
}

const resolver = createResolver(readLexicon(), []);
let started = performance.now();
let count = 0;
let adding = 0;
for (let turn = 0; turn < Number(times); turn++) {
  for (const record of records) {
    const given = changed(record, turn);
    started = performance.now();
    resolver.add(given);
    adding += performance.now() - started;
    count++;
  }
}
started = performance.now();
const before = process.cpuUsage();
const resolution = resolver.finish();
const finishing = performance.now() - started;
const { user } = process.cpuUsage(before);
const megabytes = Math.round(process.memoryUsage().rss / 1e6);
console.log(
  `${count} articles: add ${Math.round(adding)} ms, finish ${Math.round(finishing)} ms (${Math.round(user / 1000)} ms of processor), ${megabytes} MB; ` +
    `${resolution.entities.size} entities, ${resolution.events.size} events, ${resolution.uncertain.length} uncertain pairs`,
);
if (process.argv.includes("--list")) list(resolution);

function list({ entities, events, mergesOf, uncertain }: Resolution): void {
  const ids = [...entities.keys(), ...events.keys()].filter((id) => !id.startsWith("country:"));
  const merged = ids.map((id) => ({ id, pairs: mergesOf(id) })).filter(({ pairs }) => pairs.length > 0);
  merged.sort((a, b) => b.pairs.length - a.pairs.length);
  for (const { id, pairs } of merged) {
    const node = entities.get(id) ?? events.get(id);
    console.log(`\n${id} (${pairs.length + 1}) ${node?.name} | ${node?.aliases.slice(0, 12).join(" | ")}`);
    for (const why of new Set(pairs.map((pair) => pair.why))) console.log(`    ${why}`);
  }
  for (const { a, b, score, why } of uncertain) console.log(`? ${score.toFixed(2)} ${a} ${b}: ${why}`);
}

// Speed of the whole extraction beside wink-nlp's tagging and compromise: npm run bench:extract -- CORPUS.ndjson.gz
// The file: one article a line (id, title, text, published). Then one article, repeated to 5 MB and to 10 MB.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { readLexicon } from "../src/adapters/lexicon-files.ts";
import { createCleaner } from "../src/clean/clean.ts";
import type { RawArticle } from "../src/model.ts";
import { createExtractor } from "../src/pipeline.ts";

/** compromise takes a minute for the whole corpus: it gets each tenth article. */
const EACH_FOR_COMPROMISE = 10;
const WARM_UP = 100;
const MEGABYTE = 1e6;

const file = process.argv.find((argument) => /\.ndjson(?:\.gz)?$/.test(argument));
if (file === undefined) {
  console.error("usage: npm run bench:extract -- CORPUS.ndjson.gz");
  process.exit(2);
}
const bytes = readFileSync(file);
const articles = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes)
  .toString("utf8")
  .trim()
  .split("\n")
  .map((line): RawArticle => {
    const { id, title, text, published } = JSON.parse(line);
    return { source: id, url: null, title, text, published, publisher: null };
  });

const lexicon = readLexicon();
const clean = createCleaner(lexicon);
const extract = createExtractor(lexicon);
const wink = winkNLP(model, ["sbd", "pos"]);

function extractWhole(raw: RawArticle): void {
  const article = clean(raw);
  if (!("what" in article)) extract(article);
}

function tag({ text }: RawArticle): void {
  const document = wink.readDoc(text);
  document.sentences().out();
  document.tokens().out(wink.its.pos);
}

function findNames({ text }: RawArticle): void {
  const document = compromise(text);
  document.people().out("array");
  document.places().out("array");
  document.organizations().out("array");
}

function secondsOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Words per second of processor time. */
function speedOf(read: (article: RawArticle) => void, given: readonly RawArticle[]): number {
  for (const article of given.slice(0, WARM_UP)) read(article);
  const words = given.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return words / secondsOf(() => given.forEach(read));
}

const own = speedOf(extractWhole, articles);
const tagging = speedOf(tag, articles);
const names = speedOf(
  findNames,
  articles.filter((_, index) => index % EACH_FOR_COMPROMISE === 0),
);
const line = (what: string, speed: number) =>
  console.log(
    `${what.padEnd(42)} ${Math.round(speed).toLocaleString("en").padStart(9)} words per CPU-second` +
      (speed === own ? "" : `; the whole extraction has ${(own / speed).toFixed(2)} times that`),
  );
line("whole extraction (clean, extract)", own);
line("wink-nlp: sentences, parts of speech", tagging);
line("compromise: people, places, organizations", names);

const longest = articles.reduce((a, b) => (b.text.length > a.text.length ? b : a));
const repeated = (size: number): RawArticle => {
  const text = `${longest.text}\n\n`.repeat(Math.ceil(size / longest.text.length)).slice(0, size);
  return { ...longest, text };
};
const [five, ten] = [5, 10].map((size) => secondsOf(() => extractWhole(repeated(size * MEGABYTE)))) as [number, number];
console.log(
  `one article, repeated: 5 MB ${five.toFixed(1)} s, 10 MB ${ten.toFixed(1)} s, ratio ${(ten / five).toFixed(2)}`,
);

import { readFileSync } from "node:fs";
import isoCountries from "i18n-iso-countries";
import { expect, test } from "vitest";
import { type LexiconRow, listOf, parseTable } from "../src/lexicon.ts";
import { createPhraseIndex } from "../src/text/phrases.ts";

const tableOf = (name: string): LexiconRow[] =>
  parseTable(name, readFileSync(new URL(`../lexicon/${name}.tsv`, import.meta.url), "utf8"));
const countries = tableOf("countries");
const parts = tableOf("country-parts");
const places = tableOf("places");

const wordsOf = ({ name, aliases, demonyms, capital }: LexiconRow): string[] =>
  [name, aliases, demonyms, capital].flatMap((cell) => listOf(cell));
const tokensOf = (text: string): string[] => text.match(/\p{L}+|\S/gu) ?? [];

/** Every word of a list that stands more than once, with where. */
function doubles(rows: readonly LexiconRow[], keyOf: (row: LexiconRow) => string): string[] {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const row of rows) {
    for (const word of wordsOf(row)) {
      const before = seen.get(`${keyOf(row)}${word}`);
      if (before !== undefined) twice.push(`${word}: ${before}, ${row.name}`);
      else seen.set(`${keyOf(row)}${word}`, row.name ?? "");
    }
  }
  return twice;
}

test("the countries are those of ISO 3166-1 and Kosovo, each once", () => {
  const codes = countries.map(({ code }) => code ?? "");
  expect([...codes].sort()).toEqual(Object.keys(isoCountries.getAlpha2Codes()).sort());
});

test("no word means two countries or stands twice in a row", () => {
  expect(doubles([...countries, ...parts], () => "")).toEqual([]);
});

test("no word means two places of one country and kind", () => {
  expect(doubles(places, ({ country, kind }) => `${country}/${kind}/`)).toEqual([]);
});

test.each([
  ["countries", countries],
  ["country-parts", parts],
  ["places", places],
])("each word of caution in %s is a word of its row", (_, rows) => {
  const strange = rows.filter((row) => listOf(row.caution).some((word) => !wordsOf(row).includes(word)));
  expect(strange).toEqual([]);
});

test.each([
  ["countries", countries],
  ["country-parts", parts],
  ["places", places],
])("the example of each row of %s fires that row by longest match", (_, rows) => {
  const index = createPhraseIndex(
    rows.flatMap((row) => wordsOf(row).map((word) => ({ words: tokensOf(word), value: word }))),
  );
  const silent = rows.filter((row) => {
    const words = tokensOf(row.example ?? "");
    return !words.some((_word, at) => wordsOf(row).includes(index.longestAt(words, at)?.value ?? ""));
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test("places have a known country or none, and a known kind", () => {
  const codes = new Set(["", ...countries.map(({ code }) => code)]);
  const kinds = new Set(["city", "state", "region", "venue"]);
  expect(places.filter(({ country = "", kind = "" }) => !codes.has(country) || !kinds.has(kind))).toEqual([]);
});

test("the capital of each country is a city of it", () => {
  const cities = new Set(places.flatMap((place) => wordsOf(place).map((word) => `${place.country}/${word}`)));
  const missing = countries.filter(({ code, capital }) => {
    const first = listOf(capital)[0];
    return first !== undefined && !cities.has(`${code}/${first}`);
  });
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test.each([
  ["US", "U.S."],
  ["GB", "Britain"],
  ["KP", "DPRK"],
  ["KR", "Republic of Korea"],
  ["CD", "DRC"],
  ["CI", "Côte d’Ivoire"],
  ["TR", "Türkiye"],
  ["MM", "Burma"],
  ["SZ", "Swaziland"],
  ["LA", "Lao PDR"],
  ["VN", "Viet Nam"],
  ["BR", "Federative Republic of Brazil"],
  ["VA", "Holy See"],
  ["CD", "Congolese"],
  ["DO", "Dominican"],
  ["IN", "Indian"],
  ["NE", "Nigerien"],
  ["NG", "Nigerian"],
  ["RU", "the Kremlin"],
])("%s is %s", (code, word) => {
  expect(countries.filter((row) => wordsOf(row).includes(word)).map((row) => row.code)).toEqual([code]);
});

test.each(["Korean", "Korea", "Brussels"])("%s points to no one country", (word) => {
  expect(countries.filter((row) => wordsOf(row).includes(word))).toEqual([]);
});

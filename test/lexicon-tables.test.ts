// The tables of lexicon/ about persons and institutions: their form, and that each row's example says the row's words.
import { readFileSync } from "node:fs";
import isoCountries from "i18n-iso-countries";
import { describe, expect, test } from "vitest";
import { type LexiconRow, listOf, parseTable } from "../src/lexicon.ts";

type Table = { readonly columns: readonly string[]; readonly words: readonly string[] };

const TABLES: Readonly<Record<string, Table>> = {
  "family-names": { columns: ["names", "origin", "order", "example"], words: ["names"] },
  "given-names": { columns: ["names", "origin", "example"], words: ["names"] },
  "institution-heads": { columns: ["head", "plural", "kind", "position", "example"], words: ["head", "plural"] },
  institutions: { columns: ["name", "aliases", "kind", "country", "example"], words: ["name", "aliases"] },
  "not-names": { columns: ["words", "example"], words: ["words"] },
  "portfolio-words": { columns: ["words", "example"], words: ["words"] },
  "title-modifiers": { columns: ["word", "example"], words: ["word"] },
  pronouns: { columns: ["pronoun", "words", "example"], words: ["words"] },
  titles: { columns: ["title", "plural", "kind", "holder", "example"], words: ["title", "plural"] },
};
const INSTITUTION_KINDS =
  "ministry mission embassy university school court council commission committee agency office department parliament party company bank foundation institute association union organization intergovernmental military media ngo hospital museum other";

const textOf = (table: string): string => readFileSync(new URL(`../lexicon/${table}.tsv`, import.meta.url), "utf8");
const rowsOf = (table: string): LexiconRow[] => parseTable(table, textOf(table));
const wordsOf = (table: string, row: LexiconRow): string[] => [
  ...new Set((TABLES[table]?.words ?? []).flatMap((column) => listOf(row[column]))),
];
const allWords = (table: string): string[] => rowsOf(table).flatMap((row) => wordsOf(table, row));
const doubles = (words: readonly string[]): string[] => {
  const seen = new Set<string>();
  return words.filter((word) => seen.size === seen.add(word).size);
};

/** Whether a sentence has the word, in any case, with no letter or digit on either side. */
function says(sentence: string, word: string): boolean {
  const text = sentence.toLowerCase();
  const sought = word.replace(/-$/u, "").toLowerCase();
  const isPart = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? "");
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (!isPart(text[at - 1]) && !isPart(text[at + sought.length])) return true;
  }
  return false;
}

describe.each(Object.entries(TABLES))("%s", (table, { columns }) => {
  test("names its columns and has rows", () => {
    const header = textOf(table)
      .split("\n")
      .find((line) => !line.startsWith("#"));
    expect(header?.split("\t")).toEqual(columns);
    expect(rowsOf(table).length).toBeGreaterThan(0);
  });

  test("is sorted by code units", () => {
    const lines = textOf(table)
      .trimEnd()
      .split("\n")
      .filter((line) => !line.startsWith("#"))
      .slice(1);
    expect(lines).toEqual([...lines].sort());
  });

  test("has no word twice", () => {
    expect(doubles(allWords(table))).toEqual([]);
  });

  test("has an example for each row that says one of its words", () => {
    const silent = rowsOf(table).filter((row) => !wordsOf(table, row).some((word) => says(row.example ?? "", word)));
    expect(silent).toEqual([]);
  });

  test("writes apostrophes straight, as the reader of the tables does", () => {
    expect(allWords(table).filter((word) => word.includes("’"))).toEqual([]);
  });
});

test.each([
  ["family-names", "order", "first last"],
  ["institution-heads", "kind", INSTITUTION_KINDS],
  ["institution-heads", "position", "first last both"],
  ["institutions", "kind", INSTITUTION_KINDS],
  ["titles", "kind", "office honorific academic military religious royal party profession"],
  ["titles", "holder", "one many"],
])("each row of %s has a %s out of the fixed list", (table, column, values) => {
  const allowed = new Set(values.split(" "));
  expect(rowsOf(table).filter((row) => !allowed.has(row[column] ?? ""))).toEqual([]);
});

test("the country of an institution is empty or an ISO 3166-1 code", () => {
  const codes = new Set(["", ...Object.keys(isoCountries.getAlpha2Codes())]);
  expect(rowsOf("institutions").filter((row) => !codes.has(row.country ?? ""))).toEqual([]);
});

test("no word is both a name of persons and a word that names nobody", () => {
  // "Bill Marwick", "the Farm Bill": such names need a family name behind them, and say so in their row.
  const ambiguous = new Set(
    rowsOf("given-names")
      .filter((row) => row.origin?.endsWith("words too"))
      .flatMap((row) => listOf(row.names)),
  );
  const names = new Set(
    [...allWords("given-names"), ...allWords("family-names")].filter((word) => !ambiguous.has(word)),
  );
  expect([...allWords("not-names"), ...allWords("portfolio-words")].filter((word) => names.has(word))).toEqual([]);
});

test("a word that names nobody is no part of the names of bodies", () => {
  const parts = new Set([...allWords("portfolio-words"), ...allWords("institution-heads")]);
  expect(allWords("not-names").filter((word) => parts.has(word))).toEqual([]);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Tense } from "../src/extract/dates/resolve.ts";
import { createDateFinder, type DateContext, type FoundDate } from "../src/extract/dates.ts";
import { type Lexicon, parseTable } from "../src/lexicon.ts";

const fileOf = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const lexicon: Lexicon = new Map([["date-words", parseTable("date-words", fileOf("../lexicon/date-words.tsv"))]]);
const findDates = createDateFinder(lexicon);

const whole = (text: string) => ({ start: 0, end: text.length });

const told = (published: string | null, tense: Tense): DateContext => ({ published, tenseAt: () => tense });

function shown(date: FoundDate): string {
  const flags = `${date.unresolved ? "?" : ""}${date.relative ? "~" : ""}${date.inName ? "#" : ""}`;
  return `${date.text}=${flags}${date.start ?? ""}${date.end === null ? "" : `..${date.end}`}`;
}

const cases = parseTable("dates", fileOf("cases/dates.tsv"));

test.each(cases)("in $tense told on $published: $sentence → $expected", ({ published, tense, sentence, expected }) => {
  const text = sentence as string;
  expect(
    findDates(text, whole(text), told(published || null, tense as Tense))
      .map(shown)
      .join(" ; ") || "-",
  ).toBe(expected);
});

test("the case file has at least 150 sentences", () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
});

test("offsets index the whole text and nothing outside of the sentence is read", () => {
  const text = "They met on 1 May 2020. They met on Friday, 2 July 2021. They met in 2019.";
  const sentence = { start: text.indexOf("They met on Friday"), end: text.indexOf(" They met in 2019") };
  const found = findDates(text, sentence, told(null, "past"));
  expect(found).toHaveLength(1);
  expect(text.slice(found[0]?.words.start, found[0]?.words.end)).toBe("on Friday, 2 July 2021");
});

test.each([
  ["They met on 2 July 2021.", "on", "day"],
  ["They met Before July 2021.", "before", "month"],
  ["It has been so since 2019.", "since", "year"],
  ["The 2 July 2021 talks failed.", null, "day"],
] as const)("%j has preposition %s and the precision of a %s", (text, preposition, precision) => {
  const found = findDates(text, whole(text), told(null, "past"));
  expect(found).toMatchObject([{ preposition, precision, unresolved: false }]);
});

test("an unreadable day of publication counts as none", () => {
  const text = "They met on Friday.";
  const found = findDates(text, whole(text), told("2021-02-30", "past"));
  expect(found).toMatchObject([{ start: null, precision: null, unresolved: true }]);
});

test.each([
  ["days", "3 and "],
  ["commas", "3, "],
  ["groups of digits", "1,000,"],
  ["digits", "9"],
  ["dotted numbers", "1."],
  ["months", "May to "],
  ["weekdays", "Friday and "],
  ["dates", "2 July 2021 – "],
  ["brackets", "Friday ("],
])("a long row of %s takes time linear in its length", (_, piece) => {
  const timeOf = (times: number) => {
    const text = piece.repeat(times);
    const start = process.cpuUsage();
    findDates(text, whole(text), told("2021-07-07", "past"));
    // The process's own time, which other programs of the machine do not lengthen.
    return process.cpuUsage(start).user / 1_000;
  };
  timeOf(2_000);
  const short = Math.max(timeOf(4_000), timeOf(4_000));
  expect(timeOf(40_000)).toBeLessThan(40 * short + 200);
});

test("each row of date-words.tsv has an example that holds the word, and only letters in it", () => {
  const rows = parseTable("date-words", fileOf("../lexicon/date-words.tsv"));
  const wrong = rows.filter(
    ({ word = "", example = "" }) =>
      !/^\p{L}+$/u.test(word) || !new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu").test(example),
  );
  expect(wrong).toEqual([]);
});

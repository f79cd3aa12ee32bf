import { expect, test } from "vitest";
import { createPhraseIndex } from "../src/text/phrases.ts";

const index = createPhraseIndex([
  { words: ["New", "York"], value: "city" },
  { words: ["New", "York", "State", "Assembly"], value: "assembly" },
  { words: ["York"], value: "york" },
  { words: ["New", "York"], value: "a later double" },
  { words: ["North", "Korea"], value: "KP" },
  { words: ["constructor"], value: "a word that objects have too" },
  { words: [], value: "nothing" },
]);

test.each([
  ["New York", 0, 2, "city"],
  ["in New York today", 1, 2, "city"],
  ["the New York State Assembly met", 1, 4, "assembly"],
  ["New York State", 0, 2, "city"],
  ["New York State Fair", 0, 2, "city"],
  ["York", 0, 1, "york"],
  ["North Korea", 0, 2, "KP"],
  ["constructor", 0, 1, "a word that objects have too"],
] as const)("%j at %i matches %i words: %s", (text, at, length, value) => {
  expect(index.longestAt(text.split(" "), at)).toEqual({ length, value });
});

test.each([
  ["new york", 0],
  ["New", 0],
  ["North", 0],
  ["North America", 0],
  ["toString", 0],
  ["__proto__", 0],
  ["New York", 2],
  ["", 0],
] as const)("%j at %i matches nothing", (text, at) => {
  expect(index.longestAt(text.split(" "), at)).toBeNull();
});

test("a long row of one word against a long phrase of it stays linear in the longest phrase", () => {
  const repeated = createPhraseIndex([{ words: Array.from({ length: 12 }, () => "a"), value: 1 }]);
  const words = Array.from({ length: 100_000 }, () => "a");
  const found = words.filter((_, at) => repeated.longestAt(words, at) !== null);
  expect(found).toHaveLength(100_000 - 11);
});

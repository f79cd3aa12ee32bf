// Tables of written names: the same or not, and every row of the word lists must do what its example says.
import { describe, expect, test } from "vitest";
import { readLexicon } from "../src/adapters/lexicon-files.ts";
import { tableOf } from "../src/lexicon.ts";
import { editDistance } from "../src/resolve/edit-distance.ts";
import { institutionKey } from "../src/resolve/institution-key.ts";
import { compareInstitutionNames } from "../src/resolve/institution-names.ts";
import { nameLexiconOf } from "../src/resolve/name-lexicon.ts";
import { MATCH } from "../src/resolve/name-match.ts";
import { fold, soundOf, wordsOf } from "../src/resolve/name-words.ts";
import { comparePersonNames, personWords } from "../src/resolve/person-names.ts";

const TABLES = readLexicon();
const LEXICON = nameLexiconOf(TABLES);

describe("words", () => {
  test.each([
    ["Héctor-Luis O’Dea", ["hector", "luis", "odea"]],
    ["J.-C. Tesk", ["j", "c", "tesk"]],
    ["the U.S. Senate", ["the", "us", "senate"]],
    ["Tarrowick's Bank", ["tarrowick", "bank"]],
    ["Юрій Шеремко", ["yuriy", "sheremko"]],
    ["", []],
  ])("%s", (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });

  test("Chinese characters become syllables", () => {
    expect(fold("陈许").split(" ")).toHaveLength(2);
  });

  test.each([
    ["osama", "usama"],
    ["mohammed", "muhamad"],
    ["sergei", "sergey"],
  ])("%s sounds like %s", (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  test.each([
    ["marwick", "marwick", 0],
    ["marwick", "merwick", 0.5],
    ["marwick", "marwik", 1],
    ["marwick", "mawrick", 1],
    ["marwick", "renshaw", Number.POSITIVE_INFINITY],
  ])("from %s to %s are %d slips", (one, other, slips) => {
    expect(editDistance(one, other, 2)).toBe(slips);
  });

  test("a very long word costs no more than its length times the other's", () => {
    const start = performance.now();
    expect(editDistance("a".repeat(3000), "b".repeat(3000), 2)).toBe(Number.POSITIVE_INFINITY);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("names of persons", () => {
  test.each([
    ["Ambassador Ilva Marwick", ["ilva", "marwick"]],
    ["José de la Cruz Aldana", ["jose", "cruz", "aldana"]],
    ["Tarek bin Omar al-Harani", ["tarek", "binomar", "harani"]],
    ["Ilva Marwick Jr.", ["ilva", "marwick"]],
    ["the President", []],
  ])("%s", (name, words) => {
    expect(personWords(name, LEXICON)).toEqual(words);
  });

  test.each([
    ["Ilva Marwick", "Marwick, Ilva", true],
    ["Ilva Marwik", "Ilva Marwick", true],
    ["IlvaMarwick", "Ilva Marwick", true],
    ["I. Marwick", "Ilva Marwick", true],
    ["Ilva Marwick", "Ilva Renshaw", false],
    ["Marwick", "Ilva Marwick", false],
    ["", "Ilva Marwick", false],
    ["O. Marwick", "Ilva Marwick", false],
    ["李伟强", "李伟明", false],
    ["John W. Tesk", "John H. W. Tesk", false],
  ])("%s / %s: %s", (one, other, same) => {
    expect(comparePersonNames(one, other, LEXICON).score >= MATCH).toBe(same);
    expect(comparePersonNames(other, one, LEXICON).score >= MATCH).toBe(same);
  });
});

describe("names of institutions", () => {
  test.each([
    ["Chinese Foreign Ministry", "foreign ministry", ["CN"], true],
    ["Ministry of Foreign Affairs of China", "foreign ministry", ["CN"], true],
    ["Supreme Court", "court supreme", [], true],
    ["Norvale Institute", "norvaleinstitute", [], false],
    ["UN Human Rights Council", "unitednationshumanrightscouncil", [], false],
  ])("%s", (name, key, countries, generic) => {
    expect(institutionKey(name, LEXICON)).toEqual({ key, countries, generic });
  });

  test.each([
    ["Norvale Ltd", "Norvale Limited", true],
    ["Norvale AG", "Norvale GmbH", false],
    ["Brigade Forty-Four", "Brigade 44", true],
    ["NMSB", "Norvale Maritime Safety Board", true],
    ["Norvale Wool Company", "Norvale Salt Company", false],
    ["Good Will Norvale", "Goodwill Norvale", true],
    ["", "Norvale", false],
  ])("%s / %s: %s", (one, other, same) => {
    expect(compareInstitutionNames(one, other, LEXICON).score >= MATCH).toBe(same);
    expect(compareInstitutionNames(other, one, LEXICON).score >= MATCH).toBe(same);
  });
});

describe("word lists", () => {
  const examples = (table: string) => tableOf(TABLES, table).map(({ example = "" }) => example.split(" = "));
  test.each([...examples("nicknames"), ...examples("honorifics"), ...examples("name-particles")])(
    "%s = %s",
    (one = "", other = "") => {
      expect(comparePersonNames(one, other, LEXICON).score).toBeGreaterThanOrEqual(MATCH);
    },
  );

  test.each([
    ...examples("legal-forms"),
    ...examples("acronyms"),
    ...examples("number-words"),
    ...examples("spellings"),
  ])("%s = %s", (one = "", other = "") => {
    expect(compareInstitutionNames(one, other, LEXICON).score).toBeGreaterThanOrEqual(MATCH);
  });

  test.each(examples("generic-bodies"))("%s alone names no body", (name = "") => {
    expect(institutionKey(name, LEXICON).generic).toBe(true);
  });

  test.each(examples("small-words"))("%s = %s", (one = "", other = "") => {
    expect(compareInstitutionNames(one, other, LEXICON)).toMatchObject({ difference: "none" });
  });

  test.each(examples("generic-event-words"))("%s tells no event from another", (name = "") => {
    expect(wordsOf(name).every((word) => LEXICON.genericEventWords.has(word))).toBe(true);
  });

  test.each(examples("common-names"))("%s is a name of many", (name = "") => {
    expect(personWords(name, LEXICON).every((word) => LEXICON.commonNames.has(word))).toBe(true);
  });
});

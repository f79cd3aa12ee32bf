// Tells the language of a text by its script and its most frequent words.
import { type Lexicon, listOf, tableOf } from "../lexicon.ts";

/** Language code (ISO 639-1) → its most frequent words. */
export type FrequentWords = ReadonlyMap<string, ReadonlySet<string>>;

const SAMPLE = 20_000;
const FEWEST_WORDS = 20;
const LEAST_SHARE = 0.07;
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
];

/** Reads `languages.tsv`. */
export function frequentWords(lexicon: Lexicon): FrequentWords {
  return new Map(tableOf(lexicon, "languages").map((row) => [row.language ?? "", new Set(listOf(row.words))]));
}

/** The language of a text: "en" for a text too short to tell, "und" where no language stands out. */
export function languageOf(words: FrequentWords, text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > letters / 5) return language;
  }
  const tokens = sample.match(/\p{L}+/gu) ?? [];
  let best = { language: "und", share: LEAST_SHARE };
  for (const [language, frequent] of words) {
    const share = tokens.filter((token) => frequent.has(token)).length / tokens.length;
    if (share > best.share) best = { language, share };
  }
  return tokens.length < FEWEST_WORDS && best.language === "und" && /^[\p{Script=Latin}\P{L}]*$/u.test(sample)
    ? "en"
    : best.language;
}

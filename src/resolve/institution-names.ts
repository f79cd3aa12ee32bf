// Two names of institutions or companies: legal forms, acronyms, numbers in words, "X of Y", slips in long words.

import { alignWords, type WordCompare } from "./align-words.ts";
import { editDistance } from "./edit-distance.ts";
import { areOpposed } from "./lists.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { type NameMatch, NO_MATCH } from "./name-match.ts";
import { takePhrases, wordsOf } from "./name-words.ts";

const LONGEST_LEGAL_FORM = 5;
const COST_OF_LEGAL_FORM = 0.1;
const LETTERS_PER_SLIP = 3;
const MOST_SLIPS = 2;
const SLIP_PENALTY = 0.25;

export type InstitutionName = {
  /** In order, acronyms written out, numbers as digits, without "the" and legal forms. */
  readonly words: readonly string[];
  readonly legalForms: readonly string[];
};

/** Takes a name apart: "The OJSC Norvale Forty-Four" → norvale, 44; jsc. */
export function parseInstitution(name: string, lexicon: NameLexicon): InstitutionName {
  const plain = joinLetters(wordsOf(name.replace(/\bco-(?=op)/gi, "co"))).filter(
    (word, place) => word !== "the" || place > 0,
  );
  const { words, legalForms } = takeLegalForms(plain, lexicon);
  const spelled = words.flatMap((word) => lexicon.acronyms.get(word) ?? [lexicon.spellings.get(word) ?? word]);
  return { words: joinNumbers(spelled, lexicon).filter((word) => word !== "the"), legalForms };
}

/** Compares two names of bodies or companies. */
export function compareInstitutionNames(a: string, b: string, lexicon: NameLexicon): NameMatch {
  const one = parseInstitution(a, lexicon);
  const other = parseInstitution(b, lexicon);
  const acronym = acronymMatch(one.words, other.words, a, b, lexicon);
  if (acronym !== null) return acronym;
  const wordsA = one.words.filter((word) => !lexicon.smallWords.has(word));
  const wordsB = other.words.filter((word) => !lexicon.smallWords.has(word));
  if (wordsA.length === 0 || wordsB.length === 0) return NO_MATCH;
  const joinedSame = wordsA.join("") === wordsB.join("");
  const alignment = alignWords(wordsA, wordsB, compareWords);
  const rest = [...alignment.restA, ...alignment.restB];
  if (!joinedSame && rest.length > 0) return NO_MATCH;
  if (!joinedSame && alignment.cost > MOST_SLIPS) return NO_MATCH;
  const opposed = areOpposed(one.legalForms, other.legalForms);
  const slips = joinedSame ? 0 : alignment.cost;
  const score =
    1 -
    slips * SLIP_PENALTY -
    (opposed ? 0.55 : 0) -
    (one.legalForms.length === other.legalForms.length ? 0 : COST_OF_LEGAL_FORM);
  const how = alignment.pairs.map((pair) => pair.how).filter((reason) => reason !== "");
  if (opposed) return { score: Math.max(0, score), difference: "different", why: "other legal form" };
  if (slips > 0) return { score, difference: "spelling", why: how.join("; ") };
  return { score, difference: "none", why: "same full name" };
}

const compareWords: WordCompare = (a, b) => {
  if (a === b) return { cost: 0, how: "" };
  const limit = Math.min(MOST_SLIPS, Math.max(1, Math.min(a.length, b.length) / LETTERS_PER_SLIP));
  const slips = editDistance(a, b, limit);
  return slips <= limit ? { cost: slips, how: `${a} and ${b} are spelled alike` } : null;
};

/** "PLA" and "People's Liberation Army": one word of capitals against the first letters of the other name. */
function acronymMatch(
  one: readonly string[],
  other: readonly string[],
  a: string,
  b: string,
  lexicon: NameLexicon,
): NameMatch | null {
  const short = one.length === 1 ? one[0] : other.length === 1 ? other[0] : undefined;
  const long = one.length === 1 ? other : one;
  const written = one.length === 1 ? a : b;
  if (short === undefined || long.length < 3 || !/^[A-Z.]{3,}$/.test(written.trim())) return null;
  const initials = long.map((word) => word.charAt(0));
  const main = long.filter((word) => !lexicon.smallWords.has(word)).map((word) => word.charAt(0));
  if (initials.join("") !== short && main.join("") !== short) return null;
  return { score: 0.6, difference: "acronym", why: `${written.trim()} are the first letters of the other name` };
}

/** Single letters in a row are one word: "g m b h". */
function joinLetters(words: readonly string[]): string[] {
  const joined: string[] = [];
  let letters = "";
  for (const word of words) {
    if (word.length === 1 && /[a-z]/.test(word)) {
      letters += word;
      continue;
    }
    if (letters !== "") joined.push(letters);
    letters = "";
    joined.push(word);
  }
  if (letters !== "") joined.push(letters);
  return joined;
}

function takeLegalForms(words: readonly string[], lexicon: NameLexicon): { words: string[]; legalForms: string[] } {
  const { rest, taken } = takePhrases(words, lexicon.legalForms, LONGEST_LEGAL_FORM);
  return rest.length === 0 ? { words: [...words], legalForms: [] } : { words: rest, legalForms: taken };
}

/** "forty", "seven" → "47"; "first" → "1"; "47th" → "47". */
function joinNumbers(words: readonly string[], lexicon: NameLexicon): string[] {
  const joined: string[] = [];
  let sum: number | null = null;
  for (const word of words) {
    const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1];
    const number = ordinal === undefined ? lexicon.numbers.get(word) : Number(ordinal);
    if (number === undefined) {
      if (sum !== null) joined.push(String(sum));
      sum = null;
      joined.push(word);
    } else if (sum !== null && sum >= 20 && sum % 10 === 0 && number < 10) sum += number;
    else {
      if (sum !== null) joined.push(String(sum));
      sum = number;
    }
  }
  if (sum !== null) joined.push(String(sum));
  return joined;
}

// Two names of persons: word order, diacritics, honorifics, initials, nicknames, particles, left-out names, slips.
import { type Alignment, alignWords, type WordCompare } from "./align-words.ts";
import { editDistance } from "./edit-distance.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { MATCH, type NameDifference, type NameMatch, NO_MATCH } from "./name-match.ts";
import { wordsOf } from "./name-words.ts";

/** A slip in how many letters is let pass; and the fewest and the most slips in a whole name. */
const LETTERS_PER_SLIP = 5;
const FEWEST_SLIPS = 1;
const MOST_SLIPS = 2.5;
const COST_OF_NICKNAME = 0.3;
const COST_OF_INITIAL = 0.3;
const COST_OF_PART = 0.25;
const COST_OF_ORDER = 0.1;

const SAME_NAME: NameMatch = { score: 1, difference: "none", why: "same full name" };

/** The names of a person one by one, without honorifics, suffixes and articles: "Dr. José de la Cruz" → jose, cruz. */
export function personWords(name: string, lexicon: NameLexicon): string[] {
  // As letters: He is a family name.
  const words = wordsOf(name.replace(/^H\. ?E\. /, ""));
  while (words[0] !== undefined && lexicon.honorifics.has(words[0])) words.shift();
  const names: string[] = [];
  let leaning = "";
  for (const [place, word] of words.entries()) {
    const isLast = place === words.length - 1;
    if (!isLast && place > 0 && lexicon.articles.has(word)) continue;
    if (!isLast && place > 0 && lexicon.sonOf.has(word)) {
      leaning += word === "ibn" || word === "ben" ? "bin" : word;
      continue;
    }
    if (place > 0 && lexicon.suffixes.has(word)) continue;
    names.push(leaning + word);
    leaning = "";
  }
  return names;
}

/** A name with its `personWords`. */
export type PersonName = { readonly name: string; readonly words: readonly string[] };

/** Compares two names of persons; a lone word never answers a full name. */
export function comparePersonNames(a: string, b: string, lexicon: NameLexicon): NameMatch {
  return comparePersonWords(
    { name: a, words: personWords(a, lexicon) },
    { name: b, words: personWords(b, lexicon) },
    lexicon,
  );
}

/** `comparePersonNames` for names that were taken apart before. */
export function comparePersonWords(a: PersonName, b: PersonName, lexicon: NameLexicon): NameMatch {
  const [one, other] = [a.words, b.words];
  if (one.length === 0 || other.length === 0) return NO_MATCH;
  if (isSyllabic(a.name) && isSyllabic(b.name)) return a.name.trim() === b.name.trim() ? SAME_NAME : NO_MATCH;
  if (one.join(" ") === other.join(" ")) return SAME_NAME;
  if (haveOtherInitials(one, other)) return NO_MATCH;
  const aligned = judge(alignWords(one, other, wordCompare(lexicon)), one, other);
  return aligned.score >= MATCH ? aligned : (compareJoined(one.join(""), other.join("")) ?? aligned);
}

/** Names in characters that stand for a syllable each: another character is another name, not a slip. */
function isSyllabic(name: string): boolean {
  return /^[\s\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(name);
}

function compareJoined(a: string, b: string): NameMatch | null {
  if (a === b) return { score: 0.95, difference: "none", why: "same name, spaced otherwise" };
  const limit = slipsAllowed(Math.min(a.length, b.length));
  const slips = editDistance(a, b, limit);
  if (slips > limit) return null;
  return { score: scoreOf(slips, limit), difference: "spelling", why: `spelled alike: ${a}, ${b}` };
}

function wordCompare(lexicon: NameLexicon): WordCompare {
  return (a, b) => {
    if (a === b) return { cost: 0, how: "" };
    const isInitial = a.length === 1 || b.length === 1;
    if (isInitial) return a[0] === b[0] ? { cost: COST_OF_INITIAL, how: "an initial" } : null;
    const full = lexicon.fullForms.get(a);
    if (
      full !== undefined &&
      lexicon.fullForms.get(b)?.some((name) => full.includes(name) && (name === a || name === b))
    ) {
      return { cost: COST_OF_NICKNAME, how: `${a} is short for ${b}` };
    }
    const limit = Math.max(1, Math.min(2, Math.min(a.length, b.length) / 3));
    const slips = editDistance(a, b, limit);
    return slips <= limit ? { cost: slips, how: `${a} and ${b} are spelled alike` } : null;
  };
}

function judge(alignment: Alignment, one: readonly string[], other: readonly string[]): NameMatch {
  const { pairs, restA, restB } = alignment;
  const whole = pairs.filter(({ a, b }) => one[a]?.length !== 1 && other[b]?.length !== 1).length;
  if (whole === 0 || (restA.length > 0 && restB.length > 0)) return NO_MATCH;
  const rest = [...restA, ...restB].filter((word) => word.length > 1);
  const longer = Math.max(one.length, other.length);
  if (restA.length + restB.length > 0 && (pairs.length < 2 || pairs.length / longer < 0.4)) return NO_MATCH;
  const inOrder = pairs.every((pair) => pairs.every(({ a, b }) => a >= pair.a === b >= pair.b));
  const letters = pairs.reduce((sum, { a, b }) => sum + Math.min(one[a]?.length ?? 0, other[b]?.length ?? 0), 0);
  const limit = slipsAllowed(letters);
  const cost = alignment.cost + rest.length * COST_OF_PART + (inOrder ? 0 : COST_OF_ORDER);
  if (cost > limit) return NO_MATCH;
  return { score: scoreOf(cost, limit), ...reasonOf(alignment, rest, inOrder) };
}

/** "George W." and "George H. W." are two, "George" may be either. */
function haveOtherInitials(one: readonly string[], other: readonly string[]): boolean {
  const [initials, otherInitials] = [one, other].map((words) => words.filter((word) => word.length === 1));
  const isWritten = (words: readonly string[], initial: string) => words.some((word) => word[0] === initial);
  return (
    (initials ?? []).length > 0 &&
    (otherInitials ?? []).length > 0 &&
    !(
      (initials ?? []).every((letter) => isWritten(other, letter)) &&
      (otherInitials ?? []).every((letter) => isWritten(one, letter))
    )
  );
}

function reasonOf(
  alignment: Alignment,
  rest: readonly string[],
  inOrder: boolean,
): Pick<NameMatch, "difference" | "why"> {
  const reasons = [...alignment.pairs.map(({ how }) => how), inOrder ? "" : "other order"];
  if (rest.length > 0) reasons.push(`one has ${rest.join(", ")} besides`);
  const why = reasons.filter((reason) => reason !== "").join("; ") || "same first and last name";
  return { difference: differenceOf(why, rest), why };
}

function differenceOf(why: string, rest: readonly string[]): NameDifference {
  if (why.includes("spelled alike")) return "spelling";
  if (rest.length > 0) return "parts";
  if (why.includes("short for")) return "nickname";
  if (why.includes("initial")) return "initials";
  return why.includes("order") ? "order" : "none";
}

function slipsAllowed(letters: number): number {
  return Math.max(FEWEST_SLIPS, Math.min(MOST_SLIPS, letters / LETTERS_PER_SLIP));
}

/** No slip: 1; as many as allowed: exactly a match. */
function scoreOf(cost: number, limit: number): number {
  return 1 - (1 - MATCH) * (cost / limit);
}

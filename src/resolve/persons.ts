// Are two persons one? The names first; then what countries, bodies, offices and years say for and against it.
import { createBlocks } from "./blocks.ts";
import type { Edge } from "./clusters.ts";
import type { EntityProfile } from "./entity-profiles.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import type { NameDifference } from "./name-match.ts";
import { soundOf, wordsOf } from "./name-words.ts";
import { comparePersonWords } from "./person-names.ts";
import { officeEdges, surnameEdges } from "./surnames.ts";

/** How sure a pair of names is, when the context holds. */
const SCORE_OF_NAMES: Readonly<Record<NameDifference, number>> = {
  none: 0.9,
  order: 0.75,
  nickname: 0.75,
  initials: 0.72,
  parts: 0.78,
  spelling: 0.7,
  acronym: 0,
  different: 0,
};
/** Points of context that a pair needs: a full name none, a changed one a shared country or body, a common one
 * a shared country or body and no other office. */
const NEEDED_FULL = -1;
const NEEDED_CHANGED = 1.5;
const NEEDED_COMMON = 2;
/** What is shown for review when the context does not hold. */
const DOUBTFUL = 0.5;
const OPPOSED = 0.4;
/** Two people of one name this many years apart are two. */
const LIFETIME = 50;
const CAREER = 20;

/** What speaks for (points) and against it, in words; `opposed` when something rules it out. */
type Context = { readonly points: number; readonly why: readonly string[]; readonly opposed: string | null };

/** Pairs of person profiles that are or may be one. `groupOf` gives an article's source group. */
export function personEdges(
  profiles: readonly EntityProfile[],
  lexicon: NameLexicon,
  groupOf: (article: number) => string,
): Edge[] {
  const blocks = createBlocks();
  for (const [index, profile] of profiles.entries()) {
    if (profile.type !== "person" || profile.strength === "none") continue;
    for (const key of blockKeys(profile)) blocks.put(key, index);
  }
  const edges = [...surnameEdges(profiles, groupOf), ...officeEdges(profiles, lexicon)];
  blocks.forEachPair((a, b) => {
    const edge = comparePersons(a, b, profiles, lexicon);
    if (edge !== null) edges.push(edge);
  });
  return edges;
}

function blockKeys({ words, strength, titles, countries, affiliations }: EntityProfile): string[] {
  const keys = [words.join(" ")];
  for (const [place, word] of words.entries()) {
    if (word.length < 2) continue;
    const sound = soundOf(word);
    for (const [other, next] of words.entries()) if (other !== place) keys.push(`${sound} ${next[0]}`);
    for (const shared of [...countries, ...affiliations]) keys.push(`${sound} ${shared}`);
  }
  // A name with an initial is one of many profiles, and only a few of them are compared: first those in one office.
  if (strength === "weak") for (const word of officeWords(titles)) keys.push(`${words.join(" ")} ${word}`);
  return keys;
}

function comparePersons(a: number, b: number, profiles: readonly EntityProfile[], lexicon: NameLexicon): Edge | null {
  const [one, other] = [profiles[a], profiles[b]];
  if (one === undefined || other === undefined) return null;
  const names = comparePersonWords(one, other, lexicon);
  const base = SCORE_OF_NAMES[names.difference];
  if (names.score < 0.7 || base === 0) return null;
  const context = contextOf(one, other, lexicon);
  const isFull = one.strength === "full" && other.strength === "full";
  const isPlain = isFull && names.difference === "none";
  const needed = isPlain ? NEEDED_FULL : isFull ? NEEDED_CHANGED : NEEDED_COMMON;
  const why = [names.why, ...context.why].join(", ");
  if (context.opposed !== null) {
    return isPlain ? { a, b, score: OPPOSED, why: `${names.why}, but ${context.opposed}` } : null;
  }
  if (context.points >= needed) {
    return { a, b, score: Math.min(0.99, base + 0.03 * Math.max(0, context.points)), why };
  }
  const isWorthALook = isPlain || context.points > 0;
  return isWorthALook ? { a, b, score: DOUBTFUL, why } : null;
}

/** Points: same country or body 2, same article repeated 3, same office 1, and by one publisher 1 more; other offices or bodies take away. */
function contextOf(one: EntityProfile, other: EntityProfile, lexicon: NameLexicon): Context {
  const why: string[] = [];
  let points = 0;
  const countries = shared(one.countries, other.countries);
  if (one.countries.length > 0 && other.countries.length > 0 && countries.length === 0) {
    const opposed = `one represents ${one.countries.join(", ")}, the other ${other.countries.join(", ")}`;
    return { points: -3, why, opposed };
  }
  const years = one.year === null || other.year === null ? 0 : Math.abs(one.year - other.year);
  if (years > LIFETIME) return { points: -3, why, opposed: `${years} years apart` };
  if (years > CAREER) points -= 1;
  if (countries.length > 0) {
    points += 2;
    why.push(`both represent ${countries.join(", ")}`);
  }
  const bodies = shared(one.affiliations, other.affiliations);
  if (bodies.length > 0) {
    points += 2;
    why.push("both of the same institution");
  } else if (one.affiliations.length > 0 && other.affiliations.length > 0) points -= 1;
  const [offices, otherOffices] = [officeWords(one.titles), officeWords(other.titles)];
  const office = shared(offices, otherOffices);
  if (office.length > 0) {
    points += 1;
    why.push(`both ${office.join(" ")}`);
  } else if (offices.length > 0 && otherOffices.length > 0) points -= 0.5;
  const isOneName = one.words.join(" ") === other.words.join(" ") && !isCommon(one, lexicon);
  if (isOneName && office.length > 0 && one.publisher !== null && one.publisher === other.publisher) {
    points += 1;
    why.push("by the same publisher");
  }
  if (one.group === other.group) {
    points += 3;
    why.push("in copies of one article");
  }
  return { points, why, opposed: null };
}

/** Nothing in the name but initials and names of many. */
function isCommon({ words }: EntityProfile, lexicon: NameLexicon): boolean {
  return words.every((word) => word.length < 2 || lexicon.commonNames.has(word));
}

function officeWords(titles: readonly string[]): string[] {
  return [...new Set(titles.flatMap(wordsOf))].filter((word) => word.length > 3);
}

function shared(one: readonly string[], other: readonly string[]): string[] {
  return one.filter((value) => other.includes(value));
}

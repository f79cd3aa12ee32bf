// Are two institutions one? By name and country, by an acronym or other name that an article gives, by spelling.

import { createBlocks } from "./blocks.ts";
import type { Edge } from "./clusters.ts";
import type { EntityProfile } from "./entity-profiles.ts";
import { institutionKey } from "./institution-key.ts";
import { compareInstitutionNames, parseInstitution } from "./institution-names.ts";
import { addTo, areOpposed } from "./lists.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { soundOf } from "./name-words.ts";
import { differ } from "./sets.ts";

const SCORE_OF_NAME = 0.95;
const SCORE_OF_ALIAS = 0.8;
const SCORE_OF_SPELLING = 0.7;
/** Several bodies go by this other name: for review only. */
const DOUBTFUL = 0.45;
/** Shorter keys change their meaning with one letter. */
const LEAST_FOR_SPELLING = 12;
const LEAST_ALIAS = 3;

/** Pairs of institution profiles that are or may be one. */
export function institutionEdges(profiles: readonly EntityProfile[], lexicon: NameLexicon): Edge[] {
  const blocks = createBlocks();
  for (const [index, { type, strength, words }] of profiles.entries()) {
    if (type !== "institution" || strength === "none") continue;
    blocks.put(words[0] ?? "", index);
    blocks.put(`sound ${soundOf(words[0] ?? "")}`, index);
  }
  const edges = aliasEdges(profiles, lexicon);
  blocks.forEachPair((a, b) => {
    const [one, other] = [profiles[a], profiles[b]];
    if (one === undefined || other === undefined || areOpposed(one.countries, other.countries)) return;
    const edge = compareNames(a, b, one, other, lexicon);
    if (edge !== null) edges.push(edge);
  });
  return edges;
}

function compareNames(
  a: number,
  b: number,
  one: EntityProfile,
  other: EntityProfile,
  lexicon: NameLexicon,
): Edge | null {
  if (one.words[0] === other.words[0]) {
    if (haveOtherExpansions(one, other, lexicon)) {
      return { a, b, score: DOUBTFUL, why: "same acronym, written out otherwise" };
    }
    const country = one.countries.length > 0 ? ` of ${one.countries.join(", ")}` : "";
    return { a, b, score: SCORE_OF_NAME, why: `same full name${country}` };
  }
  if (Math.min(one.words[0]?.length ?? 0, other.words[0]?.length ?? 0) < LEAST_FOR_SPELLING) return null;
  if (one.countries.join() !== other.countries.join() || numbersOf(one, lexicon) !== numbersOf(other, lexicon)) {
    return null;
  }
  const names = compareInstitutionNames(one.name, other.name, lexicon);
  if (names.score < 0.85 || names.difference === "different") return null;
  return { a, b, score: SCORE_OF_SPELLING, why: names.why };
}

/** Two articles write out the same acronym as two names. */
function haveOtherExpansions(one: EntityProfile, other: EntityProfile, lexicon: NameLexicon): boolean {
  if (one.name.includes(" ") || one.name !== one.name.toUpperCase()) return false;
  const [keys, otherKeys] = [one, other].map(
    ({ aliases }) =>
      new Set(aliases.filter((alias) => alias.includes(" ")).map((alias) => institutionKey(alias, lexicon).key)),
  );
  return differ(keys ?? new Set(), otherKeys ?? new Set());
}

function numbersOf({ name }: EntityProfile, lexicon: NameLexicon): string {
  return parseInstitution(name, lexicon)
    .words.filter((word) => /^\d+$/.test(word))
    .join(" ");
}

/** One is called what an article gives as another name of the other, and only one body goes by that name. */
function aliasEdges(profiles: readonly EntityProfile[], lexicon: NameLexicon): Edge[] {
  const named = new Map<string, number[]>();
  const owners = new Map<string, number[]>();
  for (const [index, profile] of profiles.entries()) {
    if (profile.type !== "institution" || profile.strength === "none") continue;
    addTo(named, profile.words[0] ?? "", index);
    for (const alias of tellingAliases(profile, lexicon)) addTo(owners, alias, index);
  }
  return [...owners].flatMap(([alias, having]) => {
    const isOne = new Set(having.map((index) => profiles[index]?.words[0])).size === 1;
    const score = isOne ? SCORE_OF_ALIAS : DOUBTFUL;
    const asked = isOne ? having.slice(0, 1) : having;
    const called = named.get(alias) ?? [];
    return called.flatMap((index) => asked.flatMap((owner) => aliasEdge(owner, index, score, profiles)));
  });
}

function aliasEdge(owner: number, called: number, score: number, profiles: readonly EntityProfile[]): Edge[] {
  const [one, other] = [profiles[owner], profiles[called]];
  if (one === undefined || other === undefined || areOpposed(one.countries, other.countries)) return [];
  const why = `an article calls ${one.name} “${other.name}”`;
  return [{ a: Math.min(owner, called), b: Math.max(owner, called), score, why }];
}

function tellingAliases({ aliases, words, countries }: EntityProfile, lexicon: NameLexicon): string[] {
  const keys = aliases.map((alias) => institutionKey(alias, lexicon));
  return keys
    .filter(({ key, generic, countries: ofAlias }) => {
      const isTelling = key.length >= LEAST_ALIAS && key !== words[0] && (!generic || ofAlias.length > 0);
      return isTelling && !areOpposed(countries, ofAlias);
    })
    .map(({ key }) => key);
}

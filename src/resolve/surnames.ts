// Whom a lone surname means: nobody without more; a copy of the article or an office held at the time may tell.
import type { Edge } from "./clusters.ts";
import type { EntityProfile, Term } from "./entity-profiles.ts";
import { addTo, areOpposed } from "./lists.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { comparePersonWords } from "./person-names.ts";

const SCORE_OF_SURNAME = 0.8;
const SCORE_OF_OFFICE = 0.7;
const MATCH_OF_ONE_PERSON = 0.7;
/** An office known from one year is likely to be held in the years beside it. */
const YEARS_BESIDE = 1;
/** So many times as many articles as for anybody else: the wife of a president is called President by a slip. */
const CLEARLY_MORE = 10;

/** A lone surname in an article is the one person of that surname in a copy of the article. */
export function surnameEdges(profiles: readonly EntityProfile[], groupOf: (article: number) => string): Edge[] {
  const bearers = bearersOf(profiles, groupOf);
  const edges: Edge[] = [];
  for (const [index, profile] of profiles.entries()) {
    if (!isLoneSurname(profile)) continue;
    const { words, group, members } = profile;
    const [bearer, ...others] = bearers.get(`${group} ${words[0]}`) ?? [];
    if (bearer === undefined || others.length > 0) continue;
    // Where one article has both, its own reading is that they are two.
    const articles = new Set(members.map(({ article }) => article));
    if (profiles[bearer]?.members.some(({ article }) => articles.has(article))) continue;
    const why = "the only one of this surname in a copy of the article";
    edges.push({ a: Math.min(index, bearer), b: Math.max(index, bearer), score: SCORE_OF_SURNAME, why });
  }
  return edges;
}

function isLoneSurname({ type, strength, words }: EntityProfile): boolean {
  return type === "person" && strength === "none" && words.length === 1;
}

/** Who bears the surnames that stand alone, by source group and surname. */
function bearersOf(
  profiles: readonly EntityProfile[],
  groupOf: (article: number) => string,
): ReadonlyMap<string, ReadonlySet<number>> {
  const bearers = new Map<string, Set<number>>();
  for (const profile of profiles) {
    if (isLoneSurname(profile)) bearers.set(`${profile.group} ${profile.words[0]}`, new Set());
  }
  for (const [index, { type, strength, words, members }] of profiles.entries()) {
    if (type !== "person" || strength === "none") continue;
    for (const group of new Set(members.map(({ article }) => groupOf(article)))) {
      for (const word of words) bearers.get(`${group} ${word}`)?.add(index);
    }
  }
  return bearers;
}

/** "President Marwick" is the one Marwick whom the articles of these years call President. */
export function officeEdges(profiles: readonly EntityProfile[], lexicon: NameLexicon): Edge[] {
  const bearers = new Map<string, number[]>();
  for (const [index, { type, strength, words }] of profiles.entries()) {
    if (type !== "person" || strength !== "full") continue;
    // The family name comes first in some languages.
    for (const word of new Set([words[0] ?? "", words.at(-1) ?? ""])) {
      addTo(bearers, word, index);
    }
  }
  return profiles.flatMap((lone, index) => {
    const [surname = ""] = lone.words;
    if (!isLoneSurname(lone)) return [];
    const holders = (bearers.get(surname) ?? [])
      .map((bearer) => ({ bearer, articles: articlesInOffice(lone, profiles[bearer]) }))
      .filter(({ articles }) => articles > 0)
      .sort((a, b) => b.articles - a.articles || a.bearer - b.bearer);
    const [first] = holders;
    const least = lexicon.commonNames.has(surname) ? CLEARLY_MORE : 1;
    if (first === undefined || first.articles < least) return [];
    const rivals = holders.filter(({ articles }) => articles * CLEARLY_MORE > first.articles);
    if (rivals.some(({ bearer }) => !areOneName(profiles[first.bearer], profiles[bearer], lexicon))) return [];
    const why = `the ${lone.name} who is called ${lone.offices.map(({ title }) => title).join(", ")} at the time`;
    return [{ a: Math.min(index, first.bearer), b: Math.max(index, first.bearer), score: SCORE_OF_OFFICE, why }];
  });
}

/** How many articles give the bearer an office of the lone surname's, in its years; 0 when something speaks against it. */
function articlesInOffice(lone: EntityProfile, bearer: EntityProfile | undefined): number {
  if (bearer === undefined || areOpposed(lone.countries, bearer.countries)) return 0;
  const counts = lone.offices.map((term) => {
    const held = bearer.offices.find(({ title }) => title === term.title);
    return held !== undefined && overlaps(held, term) ? held.articles : 0;
  });
  return Math.max(0, ...counts);
}

function overlaps(held: Term, asked: Term): boolean {
  return asked.from <= held.to + YEARS_BESIDE && asked.to >= held.from - YEARS_BESIDE;
}

function areOneName(one: EntityProfile | undefined, other: EntityProfile | undefined, lexicon: NameLexicon): boolean {
  if (one === undefined || other === undefined) return false;
  return comparePersonWords(one, other, lexicon).score >= MATCH_OF_ONE_PERSON;
}

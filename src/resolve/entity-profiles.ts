// Entities of all articles, those with the same name and context put together before anything is compared.

import type { ArticleSummary, EntitySummary } from "./article-summary.ts";
import { type Reference, referenceOf } from "./decisions.ts";
import { type HomeOf, homeBodies } from "./home-bodies.ts";
import { type InstitutionKey, institutionKey } from "./institution-key.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { fold, wordsOf } from "./name-words.ts";
import { personWords } from "./person-names.ts";
import { remembered } from "./remembered.ts";
import type { Member } from "./things.ts";

/** The folded title of an office, the first and the last year in which it was held, and in how many articles. */
export type Term = { readonly title: string; readonly from: number; readonly to: number; readonly articles: number };

export type EntityProfile = {
  readonly type: EntitySummary["type"];
  readonly name: string;
  /** Persons: the words of the name; institutions: the name's key as one word. */
  readonly words: readonly string[];
  /** `none`: no name (an office, a lone surname); `weak`: borne by many; `full`: tells its bearer. */
  readonly strength: "none" | "weak" | "full";
  readonly aliases: readonly string[];
  readonly countries: readonly string[];
  readonly titles: readonly string[];
  readonly affiliations: readonly string[];
  /** Of all members of a person. There are few of one person, and a map of each would take ten times the memory. */
  offices: readonly Term[];
  /** Of the first member's article. */
  readonly publisher: string | null;
  /** Year of publication, null when unknown. */
  readonly year: number | null;
  /** The source group of the first member. */
  readonly group: string;
  /** The articles' own ids. */
  readonly members: Member[];
};

const NO_OFFICES: readonly Term[] = [];

/** A profile and what it is found by. */
type Keyed = { readonly key: string; readonly profile: EntityProfile };
/** What is worked out once for each name. */
type Names = {
  readonly institutionKey: (name: string) => InstitutionKey;
  readonly personWords: (name: string) => readonly string[];
  readonly fold: (title: string) => string;
};

/** Profiles in the order of names, equal ones together. `decided` are the references of decisions: these get a profile of their own. */
export function entityProfiles(
  articles: readonly ArticleSummary[],
  groupOf: (article: number) => string,
  lexicon: NameLexicon,
  decided: ReadonlySet<Reference>,
): EntityProfile[] {
  const profiles = new Map<string, EntityProfile>();
  const names: Names = {
    institutionKey: remembered((name) => institutionKey(name, lexicon)),
    personWords: remembered((name) => personWords(name, lexicon)),
    fold: remembered(fold),
  };
  const tools = { lexicon, names, homeOf: homeBodies(articles, names.institutionKey, lexicon) };
  for (const [article, summary] of articles.entries()) {
    for (const entity of summary.entities) {
      const reference = referenceOf(summary.id, entity.localId);
      const member = { article, localId: entity.localId };
      const { key: content, profile } = profileOf(entity, member, summary, groupOf(article), tools);
      const key = decided.has(reference) ? `${content} ${reference}` : content;
      const known = profiles.get(key) ?? profile;
      if (known === profile) profiles.set(key, profile);
      else known.members.push(member);
      if (profile.type === "person") addOffices(known, profile, names);
    }
  }
  return [...profiles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, profile]) => profile);
}

type Tools = { readonly lexicon: NameLexicon; readonly names: Names; readonly homeOf: HomeOf };

function profileOf(entity: EntitySummary, member: Member, article: ArticleSummary, group: string, tools: Tools): Keyed {
  const { type, name, aliases, titles } = entity;
  const year = article.published === null ? null : Number(article.published.slice(0, 4));
  const affiliations =
    entity.affiliations.length === 0
      ? entity.affiliations
      : entity.affiliations.map((body) => tools.names.institutionKey(body).key);
  const { publisher } = article;
  const { key, words, strength, countries } = nameOf(entity, { titles, affiliations, year, group, publisher }, tools);
  const members = [member];
  return {
    key,
    // Written out, not spread: there are many of these, and so each takes half the memory.
    profile: {
      type,
      name,
      words,
      strength,
      aliases,
      countries,
      titles,
      affiliations,
      offices: NO_OFFICES,
      publisher,
      year,
      group,
      members,
    },
  };
}

type Surroundings = Pick<EntityProfile, "titles" | "affiliations" | "year" | "group" | "publisher">;
type Name = Pick<EntityProfile, "words" | "strength" | "countries"> & { readonly key: string };

function nameOf(entity: EntitySummary, around: Surroundings, { lexicon, names, homeOf }: Tools): Name {
  if (entity.type === "country") {
    const code = entity.code ?? fold(entity.name);
    return { key: `country ${code}`, words: [code], strength: "full", countries: [] };
  }
  if (entity.type === "person") {
    const words = names.personWords(entity.name);
    const strength = personStrength(entity, words, lexicon);
    const key = `person ${words.join(" ")} ${contextKey(strength, entity.represents, around)}`;
    return { key, words, strength, countries: entity.represents };
  }
  const { key, countries, generic } = names.institutionKey(entity.name);
  const said = countries.length > 0 ? countries : entity.represents;
  const all = generic && said.length === 0 ? homeOf(key, around.publisher) : said;
  const strength = generic && all.length === 0 ? "none" : "full";
  const context = strength === "none" ? around.group : `${all.join(",")} ${[...entity.aliases].sort().join("|")}`;
  return { key: `institution ${key} ${context}`, words: [key], strength, countries: all };
}

function addOffices(known: EntityProfile, { titles, year }: EntityProfile, names: Names): void {
  if (year === null || titles.length === 0) return;
  for (const title of titles.map(names.fold)) {
    const held = known.offices.find((term) => term.title === title);
    const { from, to, articles } = held ?? { from: year, to: year, articles: 0 };
    const term = { title, from: Math.min(from, year), to: Math.max(to, year), articles: articles + 1 };
    known.offices =
      held === undefined ? [...known.offices, term] : known.offices.map((one) => (one === held ? term : one));
  }
}

/** Only what would be judged one by comparison anyway may share a profile. */
function contextKey(
  strength: EntityProfile["strength"],
  countries: readonly string[],
  { titles, affiliations, year, group }: Surroundings,
): string {
  if (strength === "none") return group;
  const decade = year === null ? "" : Math.floor(year / 10);
  if (strength === "full" && countries.length > 0) return `${countries.join(",")} ${decade}`;
  const context = [countries, [...titles].sort(), [...affiliations].sort()].map((list) => list.join("|")).join(" ");
  const isEnough = strength === "full" || countries.length > 0 || affiliations.length > 0;
  return `${context} ${decade} ${isEnough ? "" : group}`;
}

function personStrength(
  { name, titles }: EntitySummary,
  words: readonly string[],
  lexicon: NameLexicon,
): EntityProfile["strength"] {
  const isOffice = titles.some((title) => fold(title) === fold(name)) || isNameless(wordsOf(name), lexicon);
  if (isOffice || words.length < 2) return "none";
  const whole = words.filter((word) => word.length > 1);
  return whole.length < 2 || whole.every((word) => lexicon.commonNames.has(word)) ? "weak" : "full";
}

/** "the French President": offices, countries and small words only. */
function isNameless(words: readonly string[], lexicon: NameLexicon): boolean {
  return words.every(
    (word) => lexicon.honorifics.has(word) || lexicon.countries.has(word) || lexicon.smallWords.has(word),
  );
}

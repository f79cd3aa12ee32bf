// The lexicon in the forms that annotation and extraction ask for: tries for phrases, maps and sets for single words.
import { type Lexicon, type LexiconRow, listOf, tableOf } from "../lexicon.ts";
import type { EventKind } from "../model.ts";
import { createPhraseIndex, type PhraseIndex } from "../text/phrases.ts";
import type { Abbreviations } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";

export type CountryForm = {
  readonly code: string;
  readonly form: "name" | "demonym" | "capital";
  readonly caution: boolean;
};
export type Place = { readonly name: string; readonly country: string | null; readonly kind: string };
type KnownInstitution = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly country: string | null;
};
export type InstitutionHead = { readonly kind: string; readonly position: string; readonly plural: boolean };
export type Title = {
  readonly title: string;
  readonly kind: string;
  readonly single: boolean;
  readonly plural: boolean;
};
export type EventNoun = {
  readonly noun: string;
  readonly kind: EventKind;
  readonly group: EventGroup;
  readonly plural: boolean;
};
/** How a common noun tells that the name beside it is a body's, as the table `body-nouns` says. */
export type BodyNoun = { readonly use: string; readonly plural: boolean };
/** Which later mentions may mean the same event: "the meeting" may mean a conference, "the call" may not. */
export type EventGroup = "any" | "public" | "session" | "ceremony" | "talks" | "call" | "visit" | "press";

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;

export type Pronoun = "he" | "she";

/** What the extractor knows of words. All phrase indices are asked with `wordsOf` forms. */
export type Words = {
  readonly abbreviations: Abbreviations;
  readonly countries: PhraseIndex<CountryForm>;
  readonly countryNames: ReadonlyMap<string, string>;
  readonly places: PhraseIndex<Place>;
  /** Names and people of parts of a state that govern themselves: "Scottish". */
  readonly countryParts: PhraseIndex<true>;
  readonly institutions: PhraseIndex<KnownInstitution>;
  /** Bare names of parties that are other words too. */
  readonly parties: PhraseIndex<{ readonly name: string; readonly aliases: readonly string[] }>;
  readonly heads: PhraseIndex<InstitutionHead>;
  readonly titles: PhraseIndex<Title>;
  readonly titleModifiers: ReadonlySet<string>;
  readonly portfolio: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  /** Given name or form of address → the pronoun that takes up whoever has it. */
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly familyFirst: ReadonlySet<string>;
  readonly familyLast: ReadonlySet<string>;
  readonly notNames: PhraseIndex<true>;
  readonly eventNouns: PhraseIndex<EventNoun>;
  /** Words in lower case by which a name is told to be a body's. */
  readonly bodyNouns: ReadonlyMap<string, BodyNoun>;
  /** Whether the hyphen after this word divides two names: "China-Chile". */
  readonly keepHyphen: (left: string) => boolean;
};

/** Straight apostrophes, so that "People’s" and "People's" are one word. */
export function plain(word: string): string {
  if (word === "&") return "and";
  return word.includes("’") ? word.replaceAll("’", "'") : word;
}

/** A title's word as the index has it: "Mr." is "mr", "H.E." is "h.e". */
export function titleWord(token: { readonly lower: string }): string {
  const lower = plain(token.lower);
  return lower.length > 2 && lower.endsWith(".") ? lower.slice(0, -1) : lower;
}

/** Whether a token is the mark of a genitive: "'s", or the bare apostrophe behind an s. */
export function isGenitive(token: { readonly text: string } | undefined): boolean {
  return token !== undefined && /^['’]s?$/u.test(token.text);
}

/** Whether a token is the "Jr." or "Sr." behind a name. */
export function isJunior(token: { readonly text: string } | undefined): boolean {
  return token !== undefined && /^(?:Jr|Sr)\.?$/u.test(token.text);
}

/** Whether a word in lower case is the name of a weekday or month. */
export function isCalendarWord(lower: string): boolean {
  return CALENDAR.test(lower);
}

/** Whether a single word is a head of bodies' names. */
export function isHead(words: Words, word: string): boolean {
  return words.heads.longestAt([plain(word)], 0) !== null;
}

/** Whether a word in lower case names a sort of gathering: "conference". */
export function isEventNoun({ eventNouns }: Words, lower: string): boolean {
  return eventNouns.longestAt([lower], 0) !== null;
}

/** Whether a word is a given name, or several joined by hyphens. */
export function isGivenName({ givenNames }: Words, word: string): boolean {
  return givenNames.has(word) || (word.includes("-") && word.split("-").every((part) => givenNames.has(part)));
}

/** Whether a single word is in the list of capitalised words that name nobody. */
export function isNoName(words: Words, word: string): boolean {
  return words.notNames.longestAt([plain(word)], 0) !== null;
}

type Entries = <T>(phrases: readonly string[], value: T) => { words: string[]; value: T }[];

/** Compiles the tables once; the result is shared by all articles. */
export function compileWords(lexicon: Lexicon): Words {
  const countries = tableOf(lexicon, "countries");
  const keepHyphen = hyphenDivides(countries);
  const wordsOf = (phrase: string): string[] =>
    tokenize(phrase, { start: 0, end: phrase.length }, keepHyphen).map((token) => plain(token.text));
  const entries: Entries = (phrases, value) =>
    phrases.filter((phrase) => phrase !== "").map((phrase) => ({ words: wordsOf(plain(phrase)), value }));
  const set = (table: string, column: string): Set<string> =>
    new Set(tableOf(lexicon, table).flatMap((row) => listOf(row[column])));

  return {
    abbreviations: new Map(
      tableOf(lexicon, "abbreviations").map((row) => [row.abbreviation ?? "", row.follows === "name" ? "name" : "any"]),
    ),
    countries: createPhraseIndex(countries.flatMap((row) => countryForms(row, entries))),
    countryNames: new Map(countries.map((row) => [row.code ?? "", row.name ?? ""])),
    places: createPhraseIndex(tableOf(lexicon, "places").flatMap((row) => placeForms(row, entries))),
    countryParts: createPhraseIndex(
      entries(
        tableOf(lexicon, "country-parts").flatMap((row) => [row.name ?? "", ...listOf(row.demonyms)]),
        true as const,
      ),
    ),
    institutions: createPhraseIndex(tableOf(lexicon, "institutions").flatMap((row) => institutionForms(row, entries))),
    parties: createPhraseIndex(
      tableOf(lexicon, "party-names").flatMap(({ bare = "", name = "", aliases }) =>
        entries([bare], { name, aliases: listOf(aliases) }),
      ),
    ),
    heads: createPhraseIndex(tableOf(lexicon, "institution-heads").flatMap((row) => headForms(row, entries))),
    titles: createPhraseIndex(tableOf(lexicon, "titles").flatMap((row) => titleForms(row, entries))),
    titleModifiers: set("title-modifiers", "word"),
    portfolio: set("portfolio-words", "words"),
    givenNames: set("given-names", "names"),
    pronouns: new Map(
      tableOf(lexicon, "pronouns").flatMap(({ words, pronoun }) =>
        listOf(words).map((word) => [word, pronoun === "she" ? "she" : "he"] as const),
      ),
    ),
    familyFirst: familyNames(lexicon, "first"),
    familyLast: familyNames(lexicon, "last"),
    notNames: createPhraseIndex(entries([...set("not-names", "words")], true as const)),
    eventNouns: createPhraseIndex(tableOf(lexicon, "event-nouns").flatMap((row) => eventNounForms(row, entries))),
    bodyNouns: new Map(tableOf(lexicon, "body-nouns").flatMap(bodyNounForms)),
    keepHyphen,
  };
}

/** A hyphen divides two names behind a country's name or nationals, and behind a short form in capitals. */
function hyphenDivides(countries: readonly LexiconRow[]): (left: string) => boolean {
  const divided = new Set(
    countries
      .flatMap((row) => [row.name ?? "", ...listOf(row.aliases), ...listOf(row.demonyms)])
      .filter((name) => !name.includes("-")),
  );
  return (left) => divided.has(left) || /^\p{Lu}{2,6}$/u.test(left);
}

function countryForms(row: LexiconRow, entries: Entries): { words: string[]; value: CountryForm }[] {
  const caution = new Set(listOf(row.caution));
  const code = row.code ?? "";
  const forms = (phrases: readonly string[], form: CountryForm["form"]): { words: string[]; value: CountryForm }[] =>
    phrases.flatMap((phrase) => entries([phrase], { code, form, caution: caution.has(phrase) }));
  return [
    ...forms([row.name ?? "", ...listOf(row.aliases)], "name"),
    ...forms(listOf(row.demonyms), "demonym"),
    ...forms(listOf(row.capital), "capital"),
  ];
}

function placeForms(row: LexiconRow, entries: Entries): { words: string[]; value: Place }[] {
  const name = row.name ?? "";
  return entries([name, ...listOf(row.aliases)], { name, country: row.country || null, kind: row.kind ?? "" });
}

function institutionForms(row: LexiconRow, entries: Entries): { words: string[]; value: KnownInstitution }[] {
  const name = row.name ?? "";
  const aliases = listOf(row.aliases);
  return entries([name, ...aliases], { name, aliases, kind: row.kind ?? "other", country: row.country || null });
}

function headForms(row: LexiconRow, entries: Entries): { words: string[]; value: InstitutionHead }[] {
  const value = { kind: row.kind ?? "other", position: row.position ?? "both" };
  const plurals = listOf(row.plural).filter((plural) => plural !== row.head);
  return [...entries([row.head ?? ""], { ...value, plural: false }), ...entries(plurals, { ...value, plural: true })];
}

function titleForms(row: LexiconRow, entries: Entries): { words: string[]; value: Title }[] {
  const value = { title: row.title ?? "", kind: row.kind ?? "", single: row.holder === "one" };
  const lower = (phrases: readonly string[]): string[] =>
    phrases.map((phrase) => phrase.toLowerCase().replace(/^([a-z]{2,})\.$/u, "$1"));
  const plurals = listOf(row.plural).filter((plural) => plural !== row.title);
  return [
    ...entries(lower(plurals), { ...value, plural: true }),
    ...entries(lower([value.title]), { ...value, plural: false }),
  ];
}

function eventNounForms(row: LexiconRow, entries: Entries): { words: string[]; value: EventNoun }[] {
  const value = {
    noun: row.noun ?? "",
    kind: (row.kind ?? "other") as EventKind,
    group: (row.class ?? "any") as EventGroup,
  };
  const plurals = row.plural === row.noun ? [] : listOf(row.plural);
  return [...entries(plurals, { ...value, plural: true }), ...entries([value.noun], { ...value, plural: false })];
}

function bodyNounForms({ noun = "", plural = "", use = "" }: LexiconRow): [string, BodyNoun][] {
  const singular: [string, BodyNoun] = [noun.toLowerCase(), { use, plural: false }];
  return plural === "" ? [singular] : [[plural.toLowerCase(), { use, plural: true }], singular];
}

function familyNames(lexicon: Lexicon, order: string): Set<string> {
  return new Set(
    tableOf(lexicon, "family-names")
      .filter((row) => row.order === order)
      .flatMap((row) => listOf(row.names)),
  );
}

// Events of all articles as what they are compared by: words, numbers, days, place, theme, who took part.
import type { ArticleSummary, EventSummary } from "./article-summary.ts";
import { type Days, dayNumber, lastDay } from "./days.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { wordsOf } from "./name-words.ts";
import type { Member } from "./things.ts";

export type EventProfile = {
  readonly type: "event";
  /** The one article's own id. */
  readonly members: readonly [Member];
  readonly article: number;
  readonly group: string;
  readonly event: EventSummary;
  /** Telling words of the name and aliases, without those of the larger event and of who took part. */
  readonly words: ReadonlySet<string>;
  /** Telling words of the larger event's name. */
  readonly parentWords: ReadonlySet<string>;
  readonly ordinals: ReadonlySet<number>;
  readonly parentOrdinals: ReadonlySet<number>;
  readonly years: ReadonlySet<string>;
  readonly isCall: boolean;
  readonly theme: ReadonlySet<string>;
  readonly where: ReadonlySet<string>;
  /** The days that the date allows; null when there is none. */
  readonly days: Days | null;
  readonly published: number | null;
  /** Resolved entity → whether it hosts. */
  readonly participants: ReadonlyMap<number, boolean>;
};

/** Profiles in the order of time, then of article id. `entityOf` gives an article's entity as resolved. */
export function eventProfiles(
  articles: readonly ArticleSummary[],
  groupOf: (article: number) => string,
  entityOf: (articleId: string, localId: string) => number | null,
  lexicon: NameLexicon,
): EventProfile[] {
  const profiles = articles.flatMap((summary, article) => {
    const names = new Set(
      summary.entities
        .filter(({ type }) => type !== "institution")
        .flatMap(({ name, aliases }) => wordsOf([name, ...aliases].join(" "))),
    );
    return summary.events.map((event): EventProfile => {
      const participants = new Map<number, boolean>();
      for (const { localId, role } of event.participants) {
        const entity = entityOf(summary.id, localId);
        if (entity !== null) participants.set(entity, participants.get(entity) === true || role === "host");
      }
      return {
        type: "event",
        members: [{ article, localId: event.localId }],
        article,
        group: groupOf(article),
        event,
        ...nameParts(event, summary, names, lexicon),
        theme: telling(wordsOf(event.theme ?? ""), lexicon),
        where: setOf(wordsOf(event.place ?? "").filter((word) => !lexicon.smallWords.has(word))),
        days: daysOf(event),
        published: summary.published === null ? null : dayNumber(summary.published),
        participants,
      };
    });
  });
  const day = ({ days, published }: EventProfile) => days?.from ?? published ?? 0;
  return profiles.sort(
    (a, b) => day(a) - day(b) || a.article - b.article || (a.event.localId < b.event.localId ? -1 : 1),
  );
}

type NameParts = Pick<EventProfile, "words" | "parentWords" | "ordinals" | "parentOrdinals" | "years" | "isCall">;

function nameParts(
  event: EventSummary,
  article: ArticleSummary,
  names: ReadonlySet<string>,
  lexicon: NameLexicon,
): NameParts {
  const parent = article.events.find(({ localId }) => localId === event.partOf);
  const all = spelled(wordsOf(event.name), lexicon);
  const split = splitAtParent(
    all,
    parent === undefined ? null : new Set(spelled(wordsOf(parent.name), lexicon)),
    lexicon,
  );
  const parentNames = parent === undefined ? split.parent : spelled(wordsOf(parent.name), lexicon);
  const aliases = event.aliases.flatMap((alias) => spelled(wordsOf(alias), lexicon));
  const parentWords = telling(parentNames, lexicon);
  const named = telling(split.own, lexicon);
  const words = [...(named.size > 0 ? named : telling(aliases, lexicon))];
  return {
    words: setOf(words.filter((word) => !names.has(word) && !parentWords.has(word))),
    parentWords,
    ordinals: ordinalsOf(split.own, lexicon),
    parentOrdinals: ordinalsOf(parentNames, lexicon),
    years: setOf(all.filter((word) => /^(?:19|20)\d\d$/.test(word))),
    isCall: [...all, ...aliases].some((word) => lexicon.callWords.has(word)),
  };
}

/** The words of the event itself and those of the larger event in its name. */
function splitAtParent(
  all: readonly string[],
  parent: ReadonlySet<string> | null,
  lexicon: NameLexicon,
): { own: string[]; parent: string[] } {
  if (parent !== null) return { own: all.filter((word) => !parent.has(word)), parent: [] };
  const side = all.findIndex((word) => lexicon.sideWords.has(word));
  if (side < 0) return { own: [...all], parent: [] };
  const of = all.indexOf("of", side);
  if (of >= 0) return { own: all.slice(0, of), parent: all.slice(of + 1) };
  // "Pre-COP28": the number is that of the larger event.
  const behind = all.slice(side + 1);
  return behind.some(isOrdinal) ? { own: all.slice(0, side + 1), parent: behind } : { own: [...all], parent: [] };
}

/** Acronyms in words, their numbers as ordinals: "COP-27" → 27th conference of the parties; "G-20" → g20. */
function spelled(words: readonly string[], lexicon: NameLexicon): string[] {
  const found: string[] = [];
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? "";
    const next = words[place + 1] ?? "";
    const isSplit = /^\d{1,3}$/.test(next) && (word.length === 1 || lexicon.acronyms.has(word));
    const [, letters, number] = /^([a-z]+)(\d{1,3})$/.exec(isSplit ? word + next : word) ?? [];
    const full = lexicon.acronyms.get(letters ?? word);
    if (isSplit) place++;
    if (full === undefined) found.push(isSplit ? word + next : word);
    else found.push(...(number === undefined ? [] : [`${Number(number)}th`]), ...full);
  }
  return found;
}

function telling(words: readonly string[], lexicon: NameLexicon): ReadonlySet<string> {
  const isTelling = (word: string) =>
    word.length > 1 &&
    !lexicon.smallWords.has(word) &&
    !lexicon.genericEventWords.has(word) &&
    !lexicon.honorifics.has(word) &&
    !lexicon.numbers.has(word) &&
    !/^\d+(?:st|nd|rd|th)?$/.test(word);
  return setOf(words.filter(isTelling));
}

/** "47th", "forty-seventh" → 47. */
function ordinalsOf(words: readonly string[], lexicon: NameLexicon): ReadonlySet<number> {
  const found: number[] = [];
  for (const [place, word] of words.entries()) {
    if (isOrdinal(word)) found.push(Number.parseInt(word, 10));
    if (!lexicon.ordinalWords.has(word)) continue;
    const unit = lexicon.numbers.get(word) ?? 0;
    const tens = lexicon.numbers.get(words[place - 1] ?? "") ?? 0;
    found.push(unit < 10 && tens >= 20 && tens % 10 === 0 ? tens + unit : unit);
  }
  return setOf(found);
}

const NOTHING: ReadonlySet<never> = new Set();

/** Most of a profile's sets are empty: these are one. */
function setOf<T>(values: readonly T[]): ReadonlySet<T> {
  return values.length === 0 ? NOTHING : new Set(values);
}

function isOrdinal(word: string): boolean {
  return /^\d{1,3}(?:st|nd|rd|th)$/.test(word);
}

function daysOf({ start, end, precision }: EventSummary): Days | null {
  if (start === null) return null;
  const from = dayNumber(start);
  if (precision !== "day") return { from, to: lastDay(end ?? start) };
  return { from, to: Math.max(from, end === null ? from : dayNumber(end)) };
}

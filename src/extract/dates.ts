// The dates that a sentence tells, as far as its words and the day of publication settle them. A date is never guessed.
import type { Lexicon } from "../lexicon.ts";
import type { DatePrecision, Span } from "../model.ts";
import { type Day, parseIsoDay } from "./dates/calendar.ts";
import { readDays } from "./dates/days.ts";
import { readMonths } from "./dates/months.ts";
import type { DatedSentence, Reading } from "./dates/reading.ts";
import { readRelative } from "./dates/relative.ts";
import type { ResolvedDate, Tense } from "./dates/resolve.ts";
import { type DateToken, isKind, readDateWords, readTokens } from "./dates/tokens.ts";
import { readYears } from "./dates/years.ts";

/** What the dates of a sentence are reckoned from. */
export type DateContext = {
  /** YYYY-MM-DD of the article; null when unknown. */
  readonly published: string | null;
  /** Whether what stands at an offset of the text tells what was or what is to come. */
  readonly tenseAt: (offset: number) => Tense;
};

/** A date that a sentence tells. */
export type FoundDate = {
  /** YYYY-MM-DD, YYYY-MM or YYYY, as `precision` says; null when unresolved. */
  readonly start: string | null;
  /** Last day, month or year of a span; null for a single date. */
  readonly end: string | null;
  readonly precision: DatePrecision | null;
  /** Where the words stand in the text, with the preposition: "on Friday". */
  readonly words: Span;
  /** `text.slice(words.start, words.end)`. */
  readonly text: string;
  /** The preposition in lower case: a date "before" or "since" a day is not that day. */
  readonly preposition: string | null;
  /** Reckoned from the day of publication or from another time. */
  readonly relative: boolean;
  /** The words tell a date, but not which. */
  readonly unresolved: boolean;
  /** The year is part of a name: the 2021 summit. */
  readonly inName: boolean;
};

/** Finds the dates of one sentence of a text, in order; linear in its length. */
export type DateFinder = (text: string, sentence: Span, context: DateContext) => FoundDate[];

/** Makes the finder from the words of `lexicon/date-words.tsv`. */
export function createDateFinder(lexicon: Lexicon): DateFinder {
  const words = readDateWords(lexicon);
  return (text, span, { published, tenseAt }) => {
    if (!words.trigger.test(text.slice(span.start, span.end))) return [];
    const day = published === null ? null : parseIsoDay(published);
    return findIn(text, readTokens(text, span, words), day, tenseAt);
  };
}

function findIn(
  text: string,
  tokens: readonly DateToken[],
  published: Day | null,
  tenseAt: DateContext["tenseAt"],
): FoundDate[] {
  const found: FoundDate[] = [];
  let place = 0;
  let behindLast = 0;
  while (place < tokens.length) {
    const token = tokens[place] as DateToken;
    const reading = mayStartDate(token)
      ? readDate({ tokens, from: { published, tense: tenseAt(token.start) } }, place)
      : null;
    if (reading === null) {
      place++;
      continue;
    }
    const first = reading.inName ? place : firstWord(tokens, place, behindLast);
    for (const date of reading.dates) found.push(foundDate(text, tokens, first, reading, date));
    place = reading.next;
    behindLast = place;
  }
  return found;
}

function readDate(sentence: DatedSentence, place: number): Reading | null {
  return (
    readDays(sentence, place) ??
    readMonths(sentence, place) ??
    readYears(sentence, place) ??
    readRelative(sentence, place)
  );
}

function mayStartDate({ kinds, number, text }: DateToken): boolean {
  return number !== null || text.charCodeAt(0) <= 57 || hasAny(kinds);
}

function hasAny(kinds: object): boolean {
  for (const _ in kinds) return true;
  return false;
}

const KINDS_WITH_ARTICLE = ["period", "ordinal", "season", "part-of-day", "unit", "other-time", "shift"];

/** The place of the first word that belongs to the date: "on" in "on the 2nd of July", "the" in "the end of 2019". */
function firstWord(tokens: readonly DateToken[], place: number, earliest: number): number {
  const isOf = (at: number, kinds: readonly string[]): boolean => kinds.some((kind) => isKind(tokens, at, kind));
  let first = place;
  if (tokens[first - 1]?.text === "-" && isKind(tokens, first - 2, "part-of-period")) first -= 2;
  else if (tokens[first - 1]?.text === "of" && isOf(first - 2, ["period", "season", "part-of-day"])) first -= 2;
  else if (isKind(tokens, first - 1, "part-of-period")) first -= 1;
  if (isKind(tokens, first - 1, "ordinal") && isKind(tokens, first, "period")) first -= 1;
  if (tokens[first - 1]?.text.toLowerCase() === "the") {
    // In "from the May 2020 talks" the date only describes the talks, so neither word is its own.
    const own = tokens[first]?.ordinal === true || isOf(first, KINDS_WITH_ARTICLE);
    if (!own) return first;
    first -= 1;
  }
  if (isKind(tokens, first - 1, "preposition")) first -= 1;
  return Math.max(first, earliest);
}

function foundDate(
  text: string,
  tokens: readonly DateToken[],
  first: number,
  { next, inName }: Reading,
  date: ResolvedDate,
): FoundDate {
  const words = { start: (tokens[first] as DateToken).start, end: (tokens[next - 1] as DateToken).end };
  const preposition = isKind(tokens, first, "preposition") ? (tokens[first] as DateToken).text.toLowerCase() : null;
  return { ...date, words, text: text.slice(words.start, words.end), preposition, inName };
}

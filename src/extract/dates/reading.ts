// What the readers of dates share: the sentence that they read and the shape of what they read.

import type { DateParts, Reckoning, ResolvedDate } from "./resolve.ts";
import { type DateToken, isKind, numberOf } from "./tokens.ts";

/** A sentence to read dates from. */
export type DatedSentence = { readonly tokens: readonly DateToken[]; readonly from: Reckoning };

/** Parts of a date, or of the two ends of a span. */
export type DateSpan = { readonly first: DateParts; readonly last: DateParts | null };

/** Dates that were read from some tokens; `next` is the place of the token behind them. */
export type Reading = {
  readonly next: number;
  readonly dates: readonly ResolvedDate[];
  /** The date is part of the name of something: the 2021 summit. */
  readonly inName: boolean;
};

/** How two dates are joined: a span (to), a list (and), or a list that goes on (comma). */
type Joint = "to" | "and" | "comma";

/** The joint at a place; "between 3 and 5" is a span. */
export function jointAt(tokens: readonly DateToken[], place: number, between: boolean): Joint | null {
  const text = tokens[place]?.text;
  if (text === "-" || text === "–" || text === "—" || isKind(tokens, place, "to")) return "to";
  if (text === "and" || text === "&") return between ? "to" : "and";
  return text === "," ? "comma" : null;
}

/** Number of the month that the token at a place names; null if it names none. */
export function monthAt(tokens: readonly DateToken[], place: number): number | null {
  return numberOf(tokens[place], "month", "doubtful-month", "short-month");
}

/** Whether what ends before this place counts things ("3 people") or measures them. */
export function isCounted(tokens: readonly DateToken[], place: number): boolean {
  const token = tokens[place];
  return token !== undefined && (token.text === "%" || (isKind(tokens, place, "counted") && !token.capital));
}

/** Whether the word at a place has a capital and is no word of dates: a name, or the start of the sentence. */
export function isName(tokens: readonly DateToken[], place: number): boolean {
  const token = tokens[place];
  if (token === undefined || !token.capital) return false;
  for (const _ in token.kinds) return false;
  return true;
}

/** The place behind the full stop of a short form ("Jul. 2"), or behind the word itself. */
export function afterShortForm(tokens: readonly DateToken[], place: number): number {
  const stop = tokens[place + 1];
  return stop?.text === "." && stop.joined ? place + 2 : place + 1;
}

/** The year behind a day or month, also as "last year" or behind a comma or "of"; null if there is none. 1000 to 2999. */
export function yearBehind({ tokens, from }: DatedSentence, place: number): { year: number; next: number } | null {
  let at = tokens[place]?.text === "," ? place + 1 : place;
  if (tokens[at]?.text === "of") at += 1;
  const token = tokens[at];
  const shift = numberOf(token, "shift");
  if (shift !== null && tokens[at + 1]?.text === "year" && from.published !== null) {
    return { year: from.published.year + shift, next: at + 2 };
  }
  if (token === undefined || token.number === null || token.ordinal || token.text.length !== 4) return null;
  const fits = token.number >= 1000 && token.number < 3000;
  return fits && !isCounted(tokens, at + 1) ? { year: token.number, next: at + 1 } : null;
}

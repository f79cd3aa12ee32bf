// The day that the opening of a report tells: what it reports took place then, if it says nothing else.
import type { DateFinder, FoundDate } from "../dates.ts";
import type { Clause } from "../unit-lists.ts";
import { isDateline, isOfTelling, OTHER_TIME } from "./attachment.ts";
import { dayNumber, parseIsoDay } from "./calendar.ts";
import { tenseAt } from "./tense.ts";
import { tokenAt } from "./windows.ts";

/** The one day of a report's opening; `ofTelling` if it may be only that on which somebody said it. */
export type LeadDay = { readonly date: FoundDate; readonly clause: Clause; readonly ofTelling: boolean };

/** How many sentences the opening has, and how many days its day may lie before that of the report. */
const OPENING = 2;
const LATEST_DAYS = 3;
const SHORTEST_SENTENCE = 6;
const FIRST_LINES = 8;

/** The days by which an article dates itself: YYYY-MM-DD, null where it does not. */
type OwnDays = { readonly published: string | null; readonly dateline: string | null };

/** The day of the opening, else that of the dateline; null if it tells none, more than one, one to come or one long past. */
export function leadDay(
  clauses: readonly Clause[],
  text: string,
  { published, dateline }: OwnDays,
  find: DateFinder,
): LeadDay | null {
  const told = dateline ?? published;
  const today = parseIsoDay(told ?? "");
  if (today === null) return null;
  const body = clauses
    .slice(0, FIRST_LINES)
    .filter(({ sentence }) => !sentence.heading && sentence.tokens.length >= SHORTEST_SENTENCE);
  for (const clause of body.slice(0, OPENING)) {
    const { sentence } = clause;
    const dates = datesOf(clause, text, told, find).filter(
      (date) => isOneDay(date) && date.relative && isPast(date, clause, dayNumber(today)),
    );
    const [date, ...more] = dates;
    if (date === undefined) continue;
    if (more.some(({ start }) => start !== date.start)) return null;
    const place = {
      date,
      from: tokenAt(sentence.tokens, date.words.start),
      to: tokenAt(sentence.tokens, date.words.end),
    };
    return { date, clause, ofTelling: isOfTelling(place, clause) };
  }
  return null;
}

/** The day that the nearest of these sentences tells last, if it is not to come; null if none does. */
export function nearestDay(
  before: readonly Clause[],
  text: string,
  told: string | null,
  find: DateFinder,
): FoundDate | null {
  for (const clause of [...before].reverse()) {
    const date = datesOf(clause, text, told, find).findLast(isOneDay);
    if (date !== undefined)
      return told !== null && (date.start ?? "") > told && tenseAt(clause, date.words.start) !== "future" ? null : date;
  }
  return null;
}

function datesOf(clause: Clause, text: string, told: string | null, find: DateFinder): FoundDate[] {
  const dates = find(text, clause.sentence, { published: told, tenseAt: (offset) => tenseAt(clause, offset) });
  return dates.filter((date) => !isDateline(date, clause));
}

/** Told as past, outside quotations, and no more than some days before the report. */
function isPast({ start, words }: FoundDate, clause: Clause, today: number): boolean {
  const day = parseIsoDay(start ?? "");
  if (day === null || clause.sentence.quoted[tokenAt(clause.sentence.tokens, words.start)] === true) return false;
  const age = today - dayNumber(day);
  return age >= 0 && age <= LATEST_DAYS && tenseAt(clause, words.start) === "past";
}

function isOneDay({ precision, end, unresolved, inName, preposition }: FoundDate): boolean {
  return precision === "day" && end === null && !unresolved && !inName && !OTHER_TIME.test(preposition ?? "");
}

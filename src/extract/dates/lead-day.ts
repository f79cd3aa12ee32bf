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

/** The day of the opening; null if it tells none, more than one, one to come or one long past. */
export function leadDay(
  clauses: readonly Clause[],
  text: string,
  told: string | null,
  find: DateFinder,
): LeadDay | null {
  const today = parseIsoDay(told ?? "");
  if (today === null) return null;
  const opening = clauses
    .slice(0, 8)
    .filter(({ sentence }) => !sentence.heading && sentence.tokens.length >= SHORTEST_SENTENCE);
  for (const clause of opening.slice(0, OPENING)) {
    const { sentence } = clause;
    const dates = find(text, sentence, { published: told, tenseAt: (offset) => tenseAt(clause, offset) }).filter(
      (date) => !isDateline(date, clause),
    );
    if (dates.length === 0) continue;
    const [date, ...more] = dates.filter(isOneDay);
    if (date === undefined || more.some(({ start }) => start !== date.start)) return null;
    const day = parseIsoDay(date.start ?? "");
    const age = day === null ? -1 : dayNumber(today) - dayNumber(day);
    const past = tenseAt(clause, date.words.start) === "past";
    if (!past || age < 0 || age > LATEST_DAYS || sentence.quoted[tokenAt(sentence.tokens, date.words.start)])
      return null;
    const place = {
      date,
      from: tokenAt(sentence.tokens, date.words.start),
      to: tokenAt(sentence.tokens, date.words.end),
    };
    return { date, clause, ofTelling: isOfTelling(place, clause) };
  }
  return null;
}

function isOneDay({ precision, end, unresolved, inName, preposition, relative }: FoundDate): boolean {
  return (
    precision === "day" && end === null && !unresolved && !inName && relative && !OTHER_TIME.test(preposition ?? "")
  );
}

// From the parts that a text gives of a date to the date itself; what the text and the day of publication leave open stays open.
import type { DatePrecision } from "../../model.ts";
import { type Day, dayNumber, dayOfNumber, isDay, isoDate, weekdayOf } from "./calendar.ts";

/**
 * Whether the words around a date tell what was or what is to come: the side of the publication day on which it lies. The
 * present ("the forum opens on Friday") says so of weekdays only.
 */
export type Tense = "past" | "present" | "future" | "unknown";

/** What the dates of a sentence are reckoned from. */
export type Reckoning = { readonly published: Day | null; readonly tense: Tense };

/** What a text says of one date; null where it says nothing. */
export type DateParts = {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Monday 1 to Sunday 7. */
  readonly weekday: number | null;
};

/** A date or span of dates, or the knowledge that there is one that cannot be told. */
export type ResolvedDate = {
  /** YYYY-MM-DD, YYYY-MM or YYYY, as `precision` says. */
  readonly start: string | null;
  /** Last day, month or year of a span; null for a single date. */
  readonly end: string | null;
  readonly precision: DatePrecision | null;
  /** Reckoned from the day of publication, or from another time that the text speaks of. */
  readonly relative: boolean;
  readonly unresolved: boolean;
};

/** A date is told that cannot be resolved. */
export function unresolved(relative: boolean): ResolvedDate {
  return { start: null, end: null, precision: null, relative, unresolved: true };
}

// A day without a year is told up to this many days after it (two days: time zones and datelines); beyond it, "3 May" in a
// past sentence is as likely a plan that the sentence reports as the day of last year; if that plan is near, it is the plan.
const SLACK_DAYS = 2;
const LONGEST_LOOK_BACK_DAYS = 240;
const LONGEST_LOOK_AHEAD_DAYS = 31;
const LONGEST_UNSURE_DAYS = 120;
const LONGEST_LOOK_BACK_MONTHS = 6;
const LONGEST_LOOK_AHEAD_MONTHS = 2;
const LONGEST_UNSURE_MONTHS = 4;

/** Resolves one date, or a span when `last` is given. */
export function resolveParts(first: DateParts, last: DateParts | null, from: Reckoning): ResolvedDate {
  const relative = (last ?? first).year === null;
  const years = last === null ? [yearOf(first, from), null] : yearsOf(first, last, from);
  const start = years[0] === null || years[0] === undefined ? null : withYear(first, years[0]);
  const end = last === null || years[1] === null || years[1] === undefined ? null : withYear(last, years[1]);
  if (start === null || (last !== null && (end === null || end < start))) return unresolved(relative);
  const precision = first.day !== null ? "day" : first.month !== null ? "month" : "year";
  return { start, end: end === start ? null : end, precision, relative, unresolved: false };
}

/** Resolves so many days from a day. */
export function resolveDays(first: number, last: number | null): ResolvedDate {
  const end = last === null || last === first ? null : isoOf(last);
  return { start: isoOf(first), end, precision: "day", relative: true, unresolved: false };
}

function isoOf(number: number): string {
  const { year, month, day } = dayOfNumber(number);
  return isoDate(year, month, day);
}

/** The date in this year; null when the calendar does not have it or the weekday that the text names is another. */
function withYear({ month, day, weekday }: DateParts, year: number): string | null {
  if (month !== null && day !== null) {
    if (!isDay({ year, month, day })) return null;
    if (weekday !== null && weekdayOf(dayNumber({ year, month, day })) !== weekday) return null;
  }
  return isoDate(year, month, day);
}

function yearsOf(first: DateParts, last: DateParts, from: Reckoning): [number | null, number | null] {
  const turns = comesLater(first, last) ? 1 : 0;
  if (last.year !== null) return [first.year ?? last.year - turns, last.year];
  if (first.year !== null) return [first.year, first.year + turns];
  // What is to come may have begun, and what has begun may not have ended: so the end is sought ahead, the start behind.
  if (from.tense === "future") {
    const year = yearOf(last, from);
    return [year === null ? null : year - turns, year];
  }
  const year = yearOf(first, from);
  return [year, year === null ? null : year + turns];
}

function comesLater(first: DateParts, last: DateParts): boolean {
  return (first.month ?? 0) * 100 + (first.day ?? 0) > (last.month ?? 0) * 100 + (last.day ?? 0);
}

function yearOf(parts: DateParts, from: Reckoning): number | null {
  if (parts.year !== null) return parts.year;
  if (from.published === null || parts.month === null) return null;
  if (parts.day === null) return yearOfMonth(parts.month, from.published, from.tense);
  const published = dayNumber(from.published);
  const distances = [-1, 0, 1].flatMap((shift) => {
    const year = (from.published as Day).year + shift;
    return withYear(parts, year) === null ? [] : [{ year, days: dayNumber({ ...parts, year } as Day) - published }];
  });
  distances.sort((a, b) => Math.abs(a.days) - Math.abs(b.days));
  const near = distances.find(({ days }) => isNear(days, parts.weekday !== null, from.tense));
  const planned =
    from.tense === "past" ? distances.find(({ days }) => days > 0 && days <= LONGEST_LOOK_AHEAD_DAYS) : null;
  return (near ?? planned)?.year ?? null;
}

function isNear(days: number, weekdayAgrees: boolean, tense: Tense): boolean {
  if (weekdayAgrees && Math.abs(days) <= LONGEST_LOOK_BACK_DAYS) return true;
  if (tense === "past") return days <= SLACK_DAYS && days >= -LONGEST_LOOK_BACK_DAYS;
  if (tense === "future") return days >= -SLACK_DAYS;
  return Math.abs(days) <= LONGEST_UNSURE_DAYS;
}

function yearOfMonth(month: number, published: Day, tense: Tense): number | null {
  const back = (published.month - month + 12) % 12;
  const ahead = (12 - back) % 12;
  const yearBack = month <= published.month ? published.year : published.year - 1;
  const yearAhead = month >= published.month ? published.year : published.year + 1;
  if (tense === "past" && back <= LONGEST_LOOK_BACK_MONTHS) return yearBack;
  if (tense === "past") return ahead <= LONGEST_LOOK_AHEAD_MONTHS ? yearAhead : null;
  if (tense === "future") return yearAhead;
  if (back <= LONGEST_UNSURE_MONTHS) return yearBack;
  return ahead <= LONGEST_UNSURE_MONTHS ? yearAhead : null;
}

// Weekdays reckoned from the day of publication: on Friday, last Tuesday, Monday next week, from Monday to Wednesday.
import { dayNumber, weekdayOf } from "./calendar.ts";
import { type DatedSentence, jointAt, type Reading } from "./reading.ts";
import { type Reckoning, type ResolvedDate, resolveDays, unresolved } from "./resolve.ts";
import { type DateToken, isKind, numberOf } from "./tokens.ts";

/** Reads the weekday or weekdays that start at a token; `shift` is -1 behind "last", 0 behind "this", 1 behind "next". */
export function readWeekdays({ tokens, from }: DatedSentence, place: number, shift: number | null): Reading | null {
  const weekday = numberOf(tokens[place], "weekday");
  if (weekday === null || isHabitOrTitle(tokens, place)) return null;
  const single = afterPartOfDay(tokens, place + 1);
  const week = weekAt(tokens, single);
  if (week !== null) return { next: week.next, dates: [dayOfWeek(weekday, week.shift, from)], inName: false };
  const between = tokens[place - 1]?.text.toLowerCase() === "between";
  const joint = jointAt(tokens, single, between);
  const last = joint === "to" || joint === "and" ? numberOf(tokens[single + 1], "weekday") : null;
  if (last === null) return { next: single, dates: [resolveWeekday(weekday, shift, from)], inName: false };
  const isSpan = joint === "to" || last === (weekday % 7) + 1;
  const dates = isSpan
    ? [resolveSpan(weekday, last, shift, from)]
    : [resolveWeekday(weekday, shift, from), resolveWeekday(last, shift, from)];
  return { next: afterPartOfDay(tokens, single + 2), dates, inName: false };
}

/** "every Friday", "Good Friday", "Sunday Times", "9 am - 6 pm, Monday - Friday". */
function isHabitOrTitle(tokens: readonly DateToken[], place: number): boolean {
  const feast = isKind(tokens, place - 1, "feast") && tokens[place - 1]?.capital === true;
  const title = isKind(tokens, place + 1, "after-weekday-name") && tokens[place + 1]?.capital === true;
  return feast || title || isBehindHours(tokens, place) || isKind(tokens, place - 1, "habit");
}

/** "9 am - 6 pm, Monday - Friday": when an office is open. */
function isBehindHours(tokens: readonly DateToken[], place: number): boolean {
  const isLast = isKind(tokens, place - 2, "weekday") && /^[-–—]$/u.test(tokens[place - 1]?.text ?? "");
  const comma = isLast ? place - 3 : place - 1;
  return tokens[comma]?.text === "," && /^(?:[ap]m|hours)$/iu.test(tokens[comma - 1]?.text ?? "");
}

function afterPartOfDay(tokens: readonly DateToken[], place: number): number {
  return isKind(tokens, place, "part-of-day") ? place + 1 : place;
}

/** "(Friday) of next week". */
function weekAt(tokens: readonly DateToken[], place: number): { shift: number; next: number } | null {
  const at = tokens[place]?.text === "of" ? place + 1 : place;
  const shift = numberOf(tokens[at], "shift");
  return shift !== null && tokens[at + 1]?.text === "week" ? { shift, next: at + 2 } : null;
}

function dayOfWeek(weekday: number, shift: number, { published }: Reckoning): ResolvedDate {
  if (published === null) return unresolved(true);
  const today = dayNumber(published);
  return resolveDays(today - weekdayOf(today) + weekday + 7 * shift, null);
}

function resolveWeekday(weekday: number, shift: number | null, from: Reckoning): ResolvedDate {
  const day = dayOfWeekday(weekday, shift, from);
  return day === null ? unresolved(true) : resolveDays(day, null);
}

function resolveSpan(first: number, last: number, shift: number | null, from: Reckoning): ResolvedDate {
  const length = (last - first + 7) % 7;
  const endsKnown = shift === null && from.tense === "past";
  const day = endsKnown ? dayOfWeekday(last, shift, from) : dayOfWeekday(first, shift, from);
  if (day === null) return unresolved(true);
  return endsKnown ? resolveDays(day - length, day) : resolveDays(day, day + length);
}

/**
 * The day that a weekday means in news: the last one in a past sentence, the next one in a sentence on what is to come, the
 * day of publication itself in both when it is that weekday. No verb: unknown.
 */
function dayOfWeekday(weekday: number, shift: number | null, { published, tense }: Reckoning): number | null {
  if (published === null) return null;
  const today = dayNumber(published);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (shift === -1) return today - (back === 0 ? 7 : back);
  if (shift === 1) return today + (ahead === 0 ? 7 : ahead);
  if (tense === "past") return today - back;
  if (tense === "future" || tense === "present") return today + ahead;
  return shift === 0 ? today - weekdayOf(today) + weekday : null;
}

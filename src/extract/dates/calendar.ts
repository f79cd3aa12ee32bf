// Days of the Gregorian calendar as numbers, so that "three days before" is arithmetic. No clock is read.

/** A calendar day; month 1 to 12. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1 January 1970. */
export function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY;
}

/** The day that is so many days after 1 January 1970. */
export function dayOfNumber(number: number): Day {
  const date = new Date(number * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether the calendar has this day: 29 February 2021 is none. */
export function isDay(day: Day): boolean {
  const back = dayOfNumber(dayNumber(day));
  return back.year === day.year && back.month === day.month && back.day === day.day;
}

/** ISO 8601 number of the weekday: Monday 1 to Sunday 7. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** YYYY, YYYY-MM or YYYY-MM-DD, as far as the parts go. */
export function isoDate(year: number, month: number | null, day: number | null): string {
  const parts = [String(year).padStart(4, "0")];
  if (month !== null) parts.push(String(month).padStart(2, "0"));
  if (month !== null && day !== null) parts.push(String(day).padStart(2, "0"));
  return parts.join("-");
}

/** Reads YYYY-MM-DD; null for anything else and for days that the calendar does not have. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : null;
}

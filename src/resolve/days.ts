// Dates as numbers of days.

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1970, both ends included. */
export type Days = { readonly from: number; readonly to: number };

/** YYYY, YYYY-MM or YYYY-MM-DD; the first day of it. */
export function dayNumber(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  return Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY;
}

/** The last day of YYYY or YYYY-MM. */
export function lastDay(date: string): number {
  const [year = 1970, month] = date.split("-").map(Number);
  return (month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1)) / MILLISECONDS_A_DAY - 1;
}

/** Days between two spans; 0 when they overlap or touch the same day. */
export function gapOf(one: Days, other: Days): number {
  return Math.max(0, one.from - other.to, other.from - one.to);
}

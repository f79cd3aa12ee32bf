// Dates in figures only: 2021-07-02, 2021/07/02, 02.07.2021, 13/7/2021.
import { isDay } from "./calendar.ts";
import type { DateParts } from "./resolve.ts";

/**
 * Reads a date in figures; null if it is none. Where day and month cannot be told apart (03/04/2021) only the year is
 * known: some write the month first, and the text does not say which is meant.
 */
export function readNumerals(text: string): DateParts | null {
  const match = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})$/.exec(text);
  if (match === null) return null;
  const [a, b, c] = [match[1], match[3], match[4]] as [string, string, string];
  if (a.length === 4) return c.length <= 2 ? partsOf(Number(a), Number(b), Number(c)) : null;
  if (a.length > 2 || c.length !== 4) return null;
  const year = Number(c);
  const dayFirst = partsOf(year, Number(b), Number(a));
  const monthFirst = partsOf(year, Number(a), Number(b));
  if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst;
  return a === b || Number(a) === Number(b) ? dayFirst : { year, month: null, day: null, weekday: null };
}

function partsOf(year: number, month: number, day: number): DateParts | null {
  const possible = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && isDay({ year, month, day });
  return possible ? { year, month, day, weekday: null } : null;
}

// Reads a full date, and nothing less, as a day.

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
/** Source of a regex (flags `i`) for the name of a weekday. */
export const WEEKDAY: string = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?";

/** Source of a regex (flags `i`) for a full date in words: "2 July 2021", "Friday, July 2nd, 2021". */
export const FULL_DATE: string = `(?:${WEEKDAY},? {1,2})?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -]\\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})`;
/** Source of a regex (flags `i`) for a date in words whose year may be missing: "Sept. 1". */
export const DAY_AND_MONTH: string = `(?:${WEEKDAY},? {1,2})?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?)`;

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/;
const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;
const WORDS = new RegExp(`^${FULL_DATE}`, "i");
const LEADING_WEEKDAY = new RegExp(`^${WEEKDAY},? +`);
const MONTH_NAME = new RegExp(`(?:^|[^a-z])(${MONTHS.join("|")})`);
const LONGEST = 100;

/**
 * The day (YYYY-MM-DD) that the words begin with, as written where it was written: ISO 8601, RFC 822, "2 July 2021",
 * "July 2, 2021". Null for anything that is not one certain day, such as 03/04/2021.
 */
export function calendarDay(words: string): string | null {
  const text = words.slice(0, LONGEST).trim();
  const iso = ISO.exec(text) ?? BASIC.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = NUMERIC.exec(text);
  if (numeric) return numericDay(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const found = WORDS.exec(text)?.[0].toLowerCase();
  if (found === undefined) return null;
  const year = /\d{4}$/.exec(found)?.[0];
  const day = /\d{1,2}/.exec(found)?.[0];
  const month = MONTH_NAME.exec(found.replace(LEADING_WEEKDAY, ""))?.[1] ?? "";
  return dayOf(Number(year), MONTHS.indexOf(month) + 1, Number(day));
}

/** Day and month in figures are certain only if one of them cannot be a month, or both are the same. */
function numericDay(first: number, second: number, year: number): string | null {
  if (first > 12 || first === second) return dayOf(year, second, first);
  return second > 12 ? dayOf(year, first, second) : null;
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

// Years that stand alone: in 2019, from 2010 to 2015, and as part of a name: the 2021 summit.
import { type DatedSentence, isCounted, isName, jointAt, type Reading } from "./reading.ts";
import { type DateParts, resolveParts } from "./resolve.ts";
import { type DateToken, isKind } from "./tokens.ts";

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;

/** Reads the year or span of years that starts at a token. */
export function readYears({ tokens, from }: DatedSentence, place: number): Reading | null {
  const year = yearOf(tokens[place]);
  if (year === null || !standsAlone(tokens, place)) return null;
  const { last, next } = readLastYear(tokens, place, year);
  const use = useOf(tokens, place, next);
  if (use === null || isCounted(tokens, next) || isNotDate(tokens[next])) return null;
  const parts = (value: number): DateParts => ({ year: value, month: null, day: null, weekday: null });
  const date = resolveParts(parts(year), last === null ? null : parts(last), from);
  return { next, dates: [date], inName: use === "name" };
}

function yearOf(token: DateToken | undefined): number | null {
  const number = token?.number ?? 0;
  return token?.text.length === 4 && number >= EARLIEST_YEAR && number <= LATEST_YEAR ? number : null;
}

/** Not the 1990s, not A/2019, not $2000. */
function standsAlone(tokens: readonly DateToken[], place: number): boolean {
  const before = tokens[place - 1];
  const after = tokens[place + 1];
  const afterPeriod = before?.text === "-" && isKind(tokens, place - 2, "part-of-period");
  if (tokens[place]?.joined === true && before !== undefined && !afterPeriod && !/^[(["“'‘—–]$/u.test(before.text))
    return false;
  return !(after?.joined === true && /^[\p{L}'’%]/u.test(after.text));
}

function readLastYear(
  tokens: readonly DateToken[],
  place: number,
  year: number,
): { last: number | null; next: number } {
  const between = tokens[place - 1]?.text.toLowerCase() === "between";
  const end = tokens[place + 2];
  if (jointAt(tokens, place + 1, between) !== "to" && tokens[place + 1]?.text !== "/")
    return { last: null, next: place + 1 };
  const short = end?.joined === true && end.number !== null && /^\d{2}$/.test(end.text);
  const last = short ? year - (year % 100) + (end.number as number) : yearOf(end);
  return last !== null && last > year ? { last, next: place + 3 } : { last: null, next: place + 1 };
}

/** Whether the year is a time of something or part of a name; null when it is neither, as in "2000 pages". */
function useOf(tokens: readonly DateToken[], place: number, next: number): "time" | "name" | null {
  const before = tokens[place - 1];
  const word = before?.text.toLowerCase() ?? "";
  if (isNotDate(before)) return null;
  if (word === "(") return tokens[next]?.text === ")" ? "name" : null;
  if (word !== "on" && isKind(tokens, place - 1, "preposition")) return "time";
  if (word === "of") return isKind(tokens, place - 2, "season") || isKind(tokens, place - 2, "period") ? "time" : null;
  if (word === "-" || isKind(tokens, place - 1, "part-of-period") || isKind(tokens, place - 1, "season")) return "time";
  if (word === "year") return "time";
  if (isName(tokens, place - 1) && place > 1) return "name";
  const noun = tokens[next];
  const beforeNoun = noun !== undefined && !noun.joined && /^\p{L}/u.test(noun.text);
  return beforeNoun && isKind(tokens, place - 1, "owner") ? "name" : null;
}

/** "the 2030 Agenda", "1967 borders": a programme, a law, a line. */
function isNotDate(token: DateToken | undefined): boolean {
  const value = token?.kinds["not-a-date"];
  return value !== undefined && (value === "any" || token?.capital === true);
}

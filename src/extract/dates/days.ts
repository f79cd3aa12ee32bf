// Days written with a month: 2 July 2021, Friday, July 2, 3 and 4 May, 30 June – 2 July 2021.
import { readNumerals } from "./numerals.ts";
import {
  afterShortForm,
  type DatedSentence,
  type DateSpan,
  isCounted,
  isName,
  jointAt,
  monthAt,
  type Reading,
  yearBehind,
} from "./reading.ts";
import { type DateParts, resolveParts } from "./resolve.ts";
import { type DateToken, isKind, numberOf } from "./tokens.ts";

type Days = { readonly days: readonly number[]; readonly span: boolean; readonly next: number };
type DayReading = { readonly spans: readonly DateSpan[]; readonly next: number };

const MOST_DAYS_IN_A_LIST = 6;

/** Reads the day, days or span of days that start at a token. */
export function readDays(sentence: DatedSentence, place: number): Reading | null {
  const { tokens, from } = sentence;
  const between = isKind(tokens, place - 1, "preposition") && tokens[place - 1]?.text.toLowerCase() === "between";
  const single = readWithWeekday(sentence, place, between);
  if (single === null || isKind(tokens, single.next, "anniversary")) return null;
  const whole = readSpan(sentence, single, between);
  const dates = whole.spans.map(({ first, last }) => resolveParts(first, last, from));
  return { next: whole.next, dates, inName: false };
}

/** "2 July" and what follows it as far as it is a span: "– 5 August 2021". */
function readSpan(sentence: DatedSentence, single: DayReading, between: boolean): DayReading {
  const { tokens } = sentence;
  const first = single.spans[0];
  if (single.spans.length !== 1 || first === undefined || first.last !== null) return single;
  if (jointAt(tokens, single.next, between) !== "to") return shareYear(sentence, single);
  const place = tokens[single.next + 1]?.text === "the" ? single.next + 2 : single.next + 1;
  const end = readWithWeekday(sentence, place, false);
  const last = end?.spans[0];
  if (end === null || end.spans.length !== 1 || last === undefined || last.last !== null) return single;
  if (last.first.day === null || first.first.day === null) return single;
  return { spans: [{ first: first.first, last: last.first }], next: end.next };
}

/** In "3 May and 5 June 2021" the first day has the year of the second. */
function shareYear(sentence: DatedSentence, single: DayReading): DayReading {
  const parts = single.spans[0]?.first;
  if (parts === undefined || parts.year !== null || jointAt(sentence.tokens, single.next, false) !== "and")
    return single;
  const year = readWithWeekday(sentence, single.next + 1, false)?.spans[0]?.first.year ?? null;
  return { spans: [{ first: { ...parts, year }, last: null }], next: single.next };
}

function readWithWeekday(sentence: DatedSentence, place: number, between: boolean): DayReading | null {
  const { tokens } = sentence;
  const weekday = numberOf(tokens[place], "weekday", "short-weekday");
  if (weekday === null) return withWeekdayBehind(tokens, readDay(sentence, place, between));
  let at = afterShortForm(tokens, place);
  if (isKind(tokens, at, "part-of-day")) at++;
  const bracket = tokens[at]?.text === "(";
  if (bracket || tokens[at]?.text === ",") at++;
  if (tokens[at]?.text === "the") at++;
  const reading = readDay(sentence, at, between);
  if (reading === null) return null;
  const next = bracket && tokens[reading.next]?.text === ")" ? reading.next + 1 : reading.next;
  return { spans: setWeekday(reading.spans, weekday), next };
}

/** "2 July (Friday)", "2 July 2021, Friday". */
function withWeekdayBehind(tokens: readonly DateToken[], reading: DayReading | null): DayReading | null {
  if (reading === null) return null;
  const weekday = numberOf(tokens[reading.next + 1], "weekday", "short-weekday");
  const sign = tokens[reading.next]?.text;
  const bracket = sign === "(" && tokens[reading.next + 2]?.text === ")";
  const comma = sign === "," && reading.spans[0]?.first.year !== null && tokens[reading.next + 2]?.joined !== true;
  const closed = comma && !isKind(tokens, reading.next + 2, "part-of-day") && tokens[reading.next + 2]?.number == null;
  if (weekday === null || (!bracket && !closed)) return reading;
  return { spans: setWeekday(reading.spans, weekday), next: reading.next + (bracket ? 3 : 2) };
}

function setWeekday([span, ...more]: readonly DateSpan[], weekday: number): DateSpan[] {
  return span === undefined ? [] : [{ ...span, first: { ...span.first, weekday } }, ...more];
}

function readDay(sentence: DatedSentence, place: number, between: boolean): DayReading | null {
  const token = sentence.tokens[place];
  if (token === undefined) return null;
  if (monthAt(sentence.tokens, place) !== null) return readMonthFirst(sentence, place, between);
  if (token.number !== null) return readDayFirst(sentence, place, between);
  const numerals = token.text.length >= 8 && !isGlued(sentence.tokens, place) ? readNumerals(token.text) : null;
  return numerals === null ? null : { spans: [{ first: numerals, last: null }], next: place + 1 };
}

function readDayFirst(sentence: DatedSentence, place: number, between: boolean): DayReading | null {
  const { tokens } = sentence;
  if (isGlued(tokens, place)) return null;
  const list = readDayList(tokens, place, between, true);
  if (list === null) return null;
  const at = tokens[list.next]?.text === "of" ? list.next + 1 : list.next;
  const month = monthAt(tokens, at);
  if (month === null) return null;
  const behind = isKind(tokens, at, "short-month") ? afterShortForm(tokens, at) : at + 1;
  const year = yearBehind(sentence, behind);
  return { spans: spansOf(list, month, year?.year ?? null), next: year?.next ?? behind };
}

function readMonthFirst(sentence: DatedSentence, place: number, between: boolean): DayReading | null {
  const { tokens } = sentence;
  const month = monthAt(tokens, place);
  if (month === null || (isKind(tokens, place, "doubtful-month") && isAfterName(tokens, place))) return null;
  let at = isKind(tokens, place, "short-month") ? afterShortForm(tokens, place) : place + 1;
  if (tokens[at]?.text === "the") at++;
  const list = readDayList(tokens, at, between, false);
  if (list === null || isCounted(tokens, list.next)) return null;
  const year = yearBehind(sentence, list.next);
  return { spans: spansOf(list, month, year?.year ?? null), next: year?.next ?? list.next };
}

/** "Theresa May 3", "the Women's March 20": a name, not a month. */
function isAfterName(tokens: readonly DateToken[], place: number): boolean {
  return isName(tokens, place - 1) || (tokens[place - 1]?.text === "s" && tokens[place - 1]?.joined === true);
}

function readDayList(tokens: readonly DateToken[], place: number, between: boolean, commas: boolean): Days | null {
  const days: number[] = [];
  let next = place;
  let joint = null;
  while (days.length < MOST_DAYS_IN_A_LIST && isDayNumber(tokens[next])) {
    days.push(tokens[next]?.number as number);
    next++;
    const found = jointAt(tokens, next, between);
    if (joint === "to" || found === null || (found === "comma" && !commas) || !isDayNumber(tokens[next + 1])) break;
    // "May 3 – 2 June": the number behind the joint is the day of another month.
    if (!commas && monthAt(tokens, next + 2) !== null) break;
    joint = found;
    next++;
  }
  const rising = days.every((day, index) => index === 0 || day > (days[index - 1] as number));
  return days.length === 0 || !rising || joint === "comma" ? null : { days, span: joint === "to", next };
}

function isDayNumber(token: DateToken | undefined): boolean {
  const number = token?.number ?? 0;
  return number >= 1 && number <= 31 && (token?.ordinal === true || (token?.text.length ?? 0) <= 2);
}

/** Whether the number is the tail of something else: COVID-19, A/HRC/47/2, $20. */
function isGlued(tokens: readonly DateToken[], place: number): boolean {
  const before = tokens[place - 1];
  return tokens[place]?.joined === true && before !== undefined && !/^[(["“'‘—–,;:|]$/u.test(before.text);
}

/** Days that follow each other are a span, others are dates of their own. */
function spansOf({ days, span }: Days, month: number, year: number | null): DateSpan[] {
  const parts = days.map((day): DateParts => ({ year, month, day, weekday: null }));
  const first = parts[0] as DateParts;
  const last = parts.at(-1) as DateParts;
  const inRow = days.every((day, index) => day === (days[0] as number) + index);
  if (days.length > 1 && (span || inRow)) return [{ first, last }];
  return parts.map((one) => ({ first: one, last: null }));
}

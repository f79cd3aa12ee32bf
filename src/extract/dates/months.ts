// Months without a day: July 2021, in May, last May, from May to July 2021.
import {
  afterShortForm,
  type DatedSentence,
  isCounted,
  isName,
  jointAt,
  monthAt,
  type Reading,
  yearBehind,
} from "./reading.ts";
import { type DateParts, type ResolvedDate, resolveParts, unresolved } from "./resolve.ts";
import { type DateToken, isKind } from "./tokens.ts";

/** Reads the month or span of months that starts at a token. */
export function readMonths(sentence: DatedSentence, place: number): Reading | null {
  const { tokens, from } = sentence;
  const first = monthAndYear(sentence, place);
  if (first === null) return null;
  const last =
    jointAt(tokens, first.next, first.parts.year === null) === "to" ? monthAndYear(sentence, first.next + 1) : null;
  const whole = last !== null && (first.parts.year === null || last.parts.year !== null) ? last : null;
  const named = isKind(tokens, place, "doubtful-month") && isName(tokens, place - 1);
  const hasYear = (whole ?? first).parts.year !== null;
  if (hasYear ? named : !isTimeWithoutYear(tokens, place, first.next, whole !== null)) return null;
  return { next: (whole ?? first).next, dates: [resolveParts(first.parts, whole?.parts ?? null, from)], inName: false };
}

function monthAndYear(sentence: DatedSentence, place: number): { parts: DateParts; next: number } | null {
  const { tokens } = sentence;
  const month = monthAt(tokens, place);
  if (month === null) return null;
  const end = isKind(tokens, place, "short-month") ? afterShortForm(tokens, place) : place + 1;
  const year = yearBehind(sentence, end);
  return { parts: { year: year?.year ?? null, month, day: null, weekday: null }, next: year?.next ?? end };
}

/** Reads the month at a place behind "last" (shift -1), "this" (0) or "next" (1). */
export function readShiftedMonth({ tokens, from }: DatedSentence, place: number, shift: number): Reading | null {
  const month = monthAt(tokens, place);
  if (month === null || isKind(tokens, place, "short-month")) return null;
  return { next: place + 1, dates: [resolveShifted(month, shift, { tokens, from })], inName: false };
}

function resolveShifted(month: number, shift: number, { from }: DatedSentence): ResolvedDate {
  if (from.published === null) return unresolved(true);
  const { year, month: now } = from.published;
  const shifted = shift < 0 ? (month < now ? year : year - 1) : shift > 0 ? (month > now ? year : year + 1) : year;
  const resolved = resolveParts({ year: shifted, month, day: null, weekday: null }, null, from);
  return { ...resolved, relative: true };
}

/** Whether words around a month without a year make it a time and no verb, name or title. */
function isTimeWithoutYear(tokens: readonly DateToken[], place: number, end: number, span: boolean): boolean {
  const before = tokens[place - 1]?.text.toLowerCase() ?? "";
  if (isKind(tokens, place, "short-month") || (tokens[end]?.number !== null && tokens[end]?.number !== undefined))
    return false;
  if (isCounted(tokens, end)) return false;
  const ofPeriod = before === "of" && isKind(tokens, place - 2, "period");
  if (isKind(tokens, place, "doubtful-month")) {
    const sure = isSureOfTime(tokens, place - 1) || (span && before === "from") || ofPeriod;
    return sure && !isPerson(tokens, place, end);
  }
  const period = isKind(tokens, place - 1, "part-of-period") || ofPeriod;
  return (
    period ||
    (before !== "on" && isKind(tokens, place - 1, "preposition")) ||
    (before === "-" && isKind(tokens, place - 2, "part-of-period"))
  );
}

/** Behind "in", "during", "early", no verb stands and hardly a name. */
function isSureOfTime(tokens: readonly DateToken[], place: number): boolean {
  return tokens[place]?.kinds.preposition === "sure" || isKind(tokens, place, "part-of-period");
}

/** "confidence in May", "in May's cabinet", "in March for Our Lives". */
function isPerson(tokens: readonly DateToken[], place: number, end: number): boolean {
  const trusted = isKind(tokens, place - 2, "may-be-trusted");
  const behind = tokens[end];
  const possessive = behind?.joined === true && (behind.text === "'" || behind.text === "’");
  return trusted || possessive || (behind?.text === "for" && isName(tokens, end + 1));
}

// Times reckoned from the day of publication (yesterday, last month, two days ago) or from another time (the following day).
import { dayNumber } from "./calendar.ts";
import { readShiftedMonth } from "./months.ts";
import { type DatedSentence, isName, monthAt, type Reading } from "./reading.ts";
import { type Reckoning, type ResolvedDate, resolveDays, resolveParts, unresolved } from "./resolve.ts";
import { type DateToken, isKind, numberOf } from "./tokens.ts";
import { readWeekdays } from "./weekdays.ts";

const LONGEST_COUNT = 99;

/** Reads the relative time that starts at a token. */
export function readRelative(sentence: DatedSentence, place: number): Reading | null {
  const { kinds } = sentence.tokens[place] as DateToken;
  if (kinds.day !== undefined) return readDayWord(sentence, place);
  if (kinds.shift !== undefined) return readShifted(sentence, place);
  if (kinds["other-time"] !== undefined) return readOtherTime(sentence.tokens, place);
  if (kinds.weekday !== undefined) return readWeekdays(sentence, place, null);
  if (kinds.unit === "day") return readNeighbourDay(sentence, place);
  return readDistance(sentence, place);
}

function found(next: number, date: ResolvedDate): Reading {
  return { next, dates: [date], inName: false };
}

function daysFrom({ published }: Reckoning, days: number): ResolvedDate {
  return published === null ? unresolved(true) : resolveDays(dayNumber(published) + days, null);
}

/** "yesterday", "tomorrow morning". */
function readDayWord({ tokens, from }: DatedSentence, place: number): Reading | null {
  const days = numberOf(tokens[place], "day") ?? 0;
  const title = tokens[place]?.capital === true && isName(tokens, place - 1);
  if (title || (days > 0 && isKind(tokens, place - 1, "idle-tomorrow"))) return null;
  return found(isKind(tokens, place + 1, "part-of-day") ? place + 2 : place + 1, daysFrom(from, days));
}

/** "last …", "next …", "this …". */
function readShifted(sentence: DatedSentence, place: number): Reading | null {
  const { tokens, from } = sentence;
  const shift = numberOf(tokens[place], "shift") ?? 0;
  const unit = tokens[place + 1]?.kinds.unit;
  if (tokens[place - 1]?.text.toLowerCase() === "the") {
    // "the last month" is a length of time; "the next day" follows another day.
    return shift > 0 && unit !== undefined ? found(place + 2, unresolved(true)) : null;
  }
  if (isKind(tokens, place + 1, "weekday")) return readWeekdays(sentence, place + 1, shift);
  const strong = shift === 0 ? numberOf(tokens[place + 1], "shift-after-this") : null;
  if (strong !== null)
    return readWeekdays(sentence, place + 2, strong) ?? readShiftedMonth(sentence, place + 2, strong);
  if (unit !== undefined) return readShiftedUnit(tokens[place + 1] as DateToken, place, shift, from);
  if (isKind(tokens, place + 1, "part-of-day")) return readShiftedPartOfDay(tokens, place, shift, from);
  if (isKind(tokens, place + 1, "season")) return found(place + 2, unresolved(true));
  return readShiftedMonth(sentence, place + 1, shift);
}

function readShiftedUnit(unit: DateToken, place: number, shift: number, from: Reckoning): Reading | null {
  if (unit.text.endsWith("s") || (unit.text === "day" && shift <= 0)) return null;
  return found(place + 2, periodFrom(from, unit.kinds.unit ?? "", shift));
}

/** A month or year counted from that of publication; a week or decade is no precision that a date can have. */
function periodFrom(from: Reckoning, unit: string, shift: number): ResolvedDate {
  const { published } = from;
  if (published === null || (unit !== "month" && unit !== "year")) return unresolved(true);
  const months = published.year * 12 + (published.month - 1) + shift * (unit === "year" ? 12 : 1);
  const parts = {
    year: Math.floor(months / 12),
    month: unit === "year" ? null : (months % 12) + 1,
    day: null,
    weekday: null,
  };
  return { ...resolveParts(parts, null, from), relative: true };
}

/** "this morning" is the day of publication, "last night" the one before. */
function readShiftedPartOfDay(
  tokens: readonly DateToken[],
  place: number,
  shift: number,
  from: Reckoning,
): Reading | null {
  if (shift > 0) return found(place + 2, unresolved(true));
  const evening = /^(?:night|evening)$/.test(tokens[place + 1]?.text ?? "");
  return shift === 0 || evening ? found(place + 2, daysFrom(from, shift)) : null;
}

/** "the following day", "that week": reckoned from a time that is not the day of publication. */
function readOtherTime(tokens: readonly DateToken[], place: number): Reading | null {
  const unit = tokens[place + 1]?.kinds.unit !== undefined && !tokens[place + 1]?.text.endsWith("s");
  if (tokens[place]?.text.toLowerCase() === "that") return unit ? found(place + 2, unresolved(true)) : null;
  if (tokens[place - 1]?.text.toLowerCase() !== "the") return null;
  const dated = unit || isKind(tokens, place + 1, "weekday") || isKind(tokens, place + 1, "part-of-day");
  return dated || monthAt(tokens, place + 1) !== null ? found(place + 2, unresolved(true)) : null;
}

/** "the day before yesterday", "the day after". */
function readNeighbourDay({ tokens, from }: DatedSentence, place: number): Reading | null {
  const direction = tokens[place + 1]?.text;
  if (tokens[place - 1]?.text.toLowerCase() !== "the" || direction === undefined) return null;
  if (!isKind(tokens, place + 1, "direction")) return null;
  const days = numberOf(tokens[place + 2], "day");
  if (days === null || days === 0) return found(place + 2, unresolved(true));
  return found(place + 3, daysFrom(from, 2 * days));
}

/** "two days ago", "a week later". */
function readDistance({ tokens, from }: DatedSentence, place: number): Reading | null {
  const count = tokens[place]?.number ?? numberOf(tokens[place], "number");
  const unit = tokens[place + 1]?.kinds.unit;
  if (count === null || count > LONGEST_COUNT || unit === undefined || !isKind(tokens, place + 2, "direction"))
    return null;
  if (tokens[place + 2]?.text !== "ago") return found(place + 3, unresolved(true));
  return found(place + 3, unit === "day" ? daysFrom(from, -count) : periodFrom(from, unit, -count));
}

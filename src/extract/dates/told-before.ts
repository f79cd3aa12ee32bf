// What a sentence takes up from the one before: "later that day", "It will take place from 14 to 16 May".
import type { Span } from "../../model.ts";
import type { FoundDate } from "../dates.ts";
import type { EventMention } from "../event-mentions.ts";
import type { Clause } from "../unit-lists.ts";
import type { DatedMention } from "./attachment.ts";
import { dayNumber, dayOfNumber, isoDate, parseIsoDay } from "./calendar.ts";

const SAME_DAY =
  /\b(?:(?:later|earlier) (?:in the|that|(?:on )?the same) (?:day|morning|afternoon|evening|night)|(?:on )?(?:the|that) same (?:day|morning|afternoon|evening|night)|(?:on )?that (?:morning|afternoon|evening|night)|^in the (?:morning|afternoon|evening)(?=,))/iu;

/** A day before or after the one told last; "the day before the summit" is not such a day. */
const NEXT_DAY =
  /\b(?:the (?:previous|preceding) day|a day (?:earlier|before)(?=[,.;])|the day before(?=[,.;])|(the (?:next|following) day|a day later|the day after(?=[,.;])))/iu;

const DAY_OF_SPAN = /\bon (?:the|its) (?:(first|opening)|last|final|closing) day\b/iu;

/** Whether the sentence says its day by one told before. */
export function refersBack(text: string, sentence: Span): boolean {
  const words = text.slice(sentence.start, sentence.end);
  return SAME_DAY.test(words) || NEXT_DAY.test(words);
}

/** The dates that a text has told last. */
export type ToldBefore = { readonly day: FoundDate | null; readonly span: FoundDate | null };

/** "later that day" as the day that was told last, "on the last day" as that of the span; null without such words. */
export function sameDay(text: string, sentence: Span, told: ToldBefore): FoundDate | null {
  const words = text.slice(sentence.start, sentence.end);
  const same = SAME_DAY.exec(words);
  if (same !== null) return told.day === null ? null : toldAgain(told.day, same, sentence);
  const next = NEXT_DAY.exec(words);
  if (next !== null)
    return told.day === null ? null : toldAgain(shifted(told.day, next[1] === undefined ? -1 : 1), next, sentence);
  const part = DAY_OF_SPAN.exec(words);
  if (part === null || told.span === null) return null;
  const start = part[1] === undefined ? told.span.end : told.span.start;
  return toldAgain({ ...told.span, start, end: null }, part, sentence);
}

function shifted(date: FoundDate, days: number): FoundDate {
  const day = parseIsoDay(date.start ?? "");
  if (day === null) return date;
  const { year, month, day: of } = dayOfNumber(dayNumber(day) + days);
  return { ...date, start: isoDate(year, month, of) };
}

function toldAgain(last: FoundDate, match: RegExpExecArray, sentence: Span): FoundDate {
  const words = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
  return { ...last, words, text: match[0], preposition: null, relative: true, inName: false };
}

/** The single day and the span of days among the dates that a sentence gave its gatherings last; else those known before. */
export function lastTold(dated: readonly DatedMention[], before: ToldBefore): ToldBefore {
  const dates = dated
    .filter(({ date, ends }) => date.precision === "day" && !date.inName && !ends)
    .map(({ date }) => date);
  const day = dates.filter(({ end }) => end === null).at(-1) ?? before.day;
  return { day, span: dates.filter(({ end }) => end !== null).at(-1) ?? before.span };
}

/** "It" or "they" at the start of a sentence, as the one gathering that the sentence before speaks of; null if unclear. */
export function takenUp(clause: Clause, before: readonly EventMention[]): EventMention | null {
  const [first] = clause.sentence.tokens;
  const named = before.filter((mention) => !mention.verbal);
  const [antecedent] = named;
  if (first === undefined || antecedent === undefined || named.length > 1) return null;
  if (!/^(?:it|they)$/u.test(first.lower)) return null;
  const { start, end } = first;
  return { ...antecedent, start, end, sentence: clause.sentence.index, from: 0, to: 1, head: 0, determiner: null };
}

// What a sentence takes up from the one before: "later that day", "It will take place from 14 to 16 May".
import type { Span } from "../../model.ts";
import type { FoundDate } from "../dates.ts";
import type { EventMention } from "../event-mentions.ts";
import type { Clause } from "../unit-lists.ts";
import type { DatedMention } from "./attachment.ts";

const SAME_DAY =
  /\b(?:(?:later|earlier) (?:in the|that|(?:on )?the same) (?:day|morning|afternoon|evening|night)|(?:on )?(?:the|that) same (?:day|morning|afternoon|evening|night)|(?:on )?that (?:morning|afternoon|evening|night))\b/iu;

/** "later that day" as the day that was told last; null if the sentence has no such words. */
export function sameDay(text: string, sentence: Span, last: FoundDate | null): FoundDate | null {
  if (last === null) return null;
  const match = SAME_DAY.exec(text.slice(sentence.start, sentence.end));
  if (match === null) return null;
  const words = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
  return { ...last, words, text: match[0], preposition: null, relative: true, inName: false };
}

/** The single day among the dates that a sentence gave its gatherings last; else the one known before. */
export function lastDay(dated: readonly DatedMention[], before: FoundDate | null): FoundDate | null {
  const days = dated.filter(({ date, ends }) => date.precision === "day" && date.end === null && !date.inName && !ends);
  return days.at(-1)?.date ?? before;
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

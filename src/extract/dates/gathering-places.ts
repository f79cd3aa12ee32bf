// How a gathering stands in its sentence: the preposition before it, the verb that governs it, whether it ends there.
import { textOf } from "../../annotate/token-ranges.ts";
import type { EventMention } from "../event-mentions.ts";
import type { Clause } from "../unit-lists.ts";
import type { Verb } from "../verbs.ts";
import type { PlacedDate } from "./attachment.ts";
import { ENDS } from "./time-verbs.ts";
import { within } from "./windows.ts";

const LONG_NAME =
  /(?:conference|congress|convention|assembly|(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|regular|annual|special|plenary|spring|autumn|summer|winter|high-level) session|session of \S.*|festival|week|expo|fair|summit|negotiations|visit|trip|tour|\b[A-Z]{2,6}-?\d{1,3})$/iu;

/** Whether such gatherings often last for days. */
export function isLong(mention: EventMention): boolean {
  return (
    !mention.verbal && LONG_NAME.test(mention.name) && !/one-day|press conference|news conference/iu.test(mention.name)
  );
}

const COUNTS = new Map([
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
]);

/** How many days the gathering lasts, by its name or as such gatherings do; null for those that may last for days. */
export function lastingDays(mention: EventMention, { sentence: { tokens } }: Clause): number | null {
  const words = textOf(tokens, Math.max(0, mention.from - 4), mention.head + 1);
  const told = /\b(\p{L}+|\d{1,2})(?:-| - )days?\b/iu.exec(words)?.[1]?.toLowerCase();
  if (told !== undefined) return COUNTS.get(told) ?? (/^\d+$/u.test(told) ? Number(told) : null);
  return isLong(mention) || mention.group === "talks" ? null : 1;
}

/** The preposition right before the gathering and its article in lower case, with the words that make one with it; else "". */
export function leadIn(clause: Clause, mention: EventMention): string {
  const { tokens } = clause.sentence;
  if (mention.verbal) return "";
  let at = mention.from - 1;
  for (let steps = 0; steps < 8 && isOfPhrase(tokens[at]); steps += 1) at -= 1;
  if (tokens[at]?.lower === "of" && tokens[at + 2]?.lower === "kind") return leadIn(clause, { ...mention, from: at });
  const word = tokens[at]?.lower ?? "";
  const before = tokens[at - 1]?.lower ?? "";
  if (word === "of" && /^(?:sidelines?|margins?|fringes?|ahead)$/u.test(before)) return `${before} of`;
  return tokens[at]?.pos === "ADP" || /^(?:following|to|including)$/u.test(word) ? word : "";
}

/** Articles, numbers and the names before "'s" belong to the phrase: "at the group's 14th meeting". */
function isOfPhrase(token: Clause["sentence"]["tokens"][number] | undefined): boolean {
  if (token === undefined) return false;
  return /^(?:DET|ADJ|NUM|PROPN|PART|PRON|NOUN)$/u.test(token.pos) && token.lower !== "to";
}

/** The verb whose object or place the gathering is: the last one before it in its clause. */
export function governorOf(clause: Clause, mention: EventMention): Verb | null {
  const { tokens } = clause.sentence;
  const before = within(clause.verbs, mention.from - 30, mention.from);
  const verb = before.filter(({ at }) => at === 0 || tokens[at]?.capital !== true).at(-1);
  if (verb === undefined) return null;
  const between = tokens.slice(verb.to, mention.from);
  return between.some((token) => /^[;:]$/u.test(token.text)) ? null : verb;
}

/** "at a …" right behind the date: what was said there was said on that day. */
export function isHeldAt({ sentence: { tokens } }: Clause, at: number): boolean {
  return /^(?:at|during)$/u.test(tokens[at]?.lower ?? "");
}

/** "the opening address at the conference": on its first day. */
export function isOpened({ sentence: { tokens } }: Clause, mention: EventMention): boolean {
  const before = tokens.slice(Math.max(0, mention.from - 6), mention.from);
  return before.some((token) => /^(?:opening|start|beginning|launch|keynote|inaugural)$/u.test(token.lower));
}

/** "Held in Oslo on 7 April, the conference …": the participle is of the subject behind it. */
export function isHeldFirst({ sentence: { tokens } }: Clause): boolean {
  return /^(?:held|organi[sz]ed|hosted|convened|opened|staged|scheduled|launched|chaired)$/u.test(
    tokens[0]?.lower ?? "",
  );
}

/** "closed a two-day visit", "the forum ended on Friday", "on the last day of the forum". */
export function isEnding(mention: EventMention, clause: Clause, placed: PlacedDate): boolean {
  const { tokens } = clause.sentence;
  const before = tokens.slice(Math.max(0, mention.from - 6), mention.from).map((token) => token.lower);
  if (
    /\b(?:last|final|closing|second|third|conclusion|end|close) (?:day )?of (?:the |a |its )?$/u.test(
      `${before.join(" ")} `,
    )
  )
    return true;
  const governor = governorOf(clause, mention);
  // "closed the forum", "wrapped up on Tuesday, 14 March, a two-day visit".
  const dateBetween = governor !== null && governor.to <= placed.from && placed.to <= mention.from;
  const reach = 6 + (dateBetween ? placed.to - placed.from : 0);
  if (governor !== null && ends(clause, governor) && mention.from - governor.to < reach) return true;
  // "is scheduled to end on Friday": the first verb that is no participle, and its infinitives.
  const behind = within(clause.verbs, mention.head + 1, mention.head + 25).filter((verb) => !verb.participle);
  const told = behind.filter((verb, index) => index === 0 || (index === 1 && verb.infinitive));
  return told.some((verb) => ends(clause, verb) && verb.at < Math.max(placed.from, mention.head + 12));
}

/** "broke off" and "drew to a close", not "broke bread" and "drew a crowd". */
function ends({ sentence }: Clause, verb: Verb): boolean {
  if (!ENDS.test(verb.lemma)) return false;
  const next = sentence.tokens[verb.to]?.lower;
  if (verb.lemma === "break") return /^(?:off|up)$/u.test(next ?? "");
  return verb.lemma !== "draw" || next === "to";
}

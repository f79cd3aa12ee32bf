// People and bodies told by a plain noun who meet at a time or a place: "the board will meet again on 4 October",
// "3,000 workers gathered outside the club". Nobody has a name, so only the gathering is told.
import { isCalendarWord } from "../../annotate/words.ts";
import { addVerbalEvent, type FrameInput, senseOf, statusOf } from "../claims.ts";
import { subjectOf } from "../clauses.ts";
import type { Frame } from "../verb-words.ts";
import type { Verb } from "../verbs.ts";

const SITS: ReadonlySet<Frame> = new Set(["meet", "assemble"]);
const BODY =
  /^(?:board|cabinet|committee|council|parliament|assembly|commission|panel|sides|parties|leaders|ministers|officials|negotiators|delegations|teams|envoys|lawmakers|members|experts|working group)$/u;
const CROWD =
  /^(?:workers|protesters|demonstrators|residents|people|thousands|hundreds|dozens|supporters|activists|farmers|students|crowds?|mourners|relatives|survivors|villagers|families|fans|employees|miners|teachers|doctors|nurses|women|opponents|campaigners)$/u;
const TIME = /^(?:today|tomorrow|yesterday|tonight|next|last|this|again|in|at|on|outside|through)$/u;

/** A body or a crowd without a name that meets: true if the verb tells of one. */
export function assemblyFrame(input: FrameInput, verb: Verb): boolean {
  const { clause } = input;
  const sense = senseOf(input, verb, SITS);
  const status = statusOf(verb.reality);
  if (sense === null || verb.passive || verb.participle || (status !== "held" && status !== "planned")) return false;
  const subject = subjectOf(clause, verb);
  if (subject.event !== null || subject.units.length > 0) return false;
  const at = subjectNoun(input, verb);
  const noun = clause.sentence.tokens[at ?? -1]?.lower ?? "";
  if (at === null || !hasTimeOrPlace(input, verb)) return false;
  const crowd = CROWD.test(noun);
  if (!crowd && !BODY.test(noun)) return false;
  // "the two leaders met": those spoken of, at the meeting spoken of.
  if (!crowd && status === "held" && isKnown(input, at)) return false;
  addMention(input, verb, at, crowd);
  return true;
}

/** "the two sides", "both leaders" before the verb; "the board" is one body that meets. */
function isKnown({ clause: { sentence } }: FrameInput, noun: number): boolean {
  const several = /s$/u.test(sentence.tokens[noun]?.lower ?? "");
  const before = sentence.tokens.slice(Math.max(0, noun - 3), noun);
  return several && before.some((token) => /^(?:the|these|those|both|their)$/u.test(token.lower));
}

/** Named after the noun phrase before the verb; its other name goes on to the place and the day. */
function addMention(input: FrameInput, verb: Verb, noun: number, crowd: boolean): void {
  const { tokens, start, end } = input.clause.sentence;
  let from = noun;
  while (from > 0 && noun - from < 5 && /^(?:ADJ|NOUN|PROPN|NUM)$/u.test(tokens[from - 1]?.pos ?? "")) from -= 1;
  const stop = tokens.findIndex((token, at) => at > verb.at && (token.pos === "PUNCT" || token.pos === "CCONJ"));
  const last = Math.min(stop < 0 ? tokens.length : stop, verb.to + 9);
  const phrase = input.text.slice(tokens[from]?.start, tokens[noun]?.end);
  const name = crowd ? `gathering of ${phrase}` : `meeting of the ${phrase}`;
  const span = { start: tokens[from]?.start ?? start, end: tokens[last - 1]?.end ?? end };
  addVerbalEvent(input, verb, span, { kind: crowd ? "other" : "meeting", group: "any", name });
}

/** The token of the noun right before the verb, its adverbs and "is scheduled to"; null if a name or a mark stands there. */
function subjectNoun({ clause: { sentence, verbs } }: FrameInput, verb: Verb): number | null {
  const { tokens } = sentence;
  const before = verb.infinitive ? verbs.findLast((other) => other.to <= verb.from && verb.from - other.to < 3) : verb;
  let at = (before ?? verb).from - 1;
  while (at >= 0 && /^(?:ADV|AUX|PART)$/u.test(tokens[at]?.pos ?? "")) at -= 1;
  const token = tokens[at];
  return token !== undefined && /^(?:NOUN|PROPN|NUM)$/u.test(token.pos) ? at : null;
}

function hasTimeOrPlace({ clause: { sentence } }: FrameInput, verb: Verb): boolean {
  const next = sentence.tokens[verb.to];
  return next !== undefined && (TIME.test(next.lower) || isCalendarWord(next.lower));
}

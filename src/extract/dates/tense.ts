// Whether the clause around a date tells what was or what is to come.
import { isGenitive } from "../../annotate/words.ts";
import type { Clause } from "../unit-lists.ts";
import type { Verb } from "../verbs.ts";
import type { Tense } from "./resolve.ts";
import { EVENTFUL, HOLDS, SCHEDULES } from "./time-verbs.ts";
import { tokenAt, within } from "./windows.ts";

const REACH = 60;
const COULD = /^(?:would|could|may|might|should|must)$/u;
/** "preparations for the summit in July", "looks forward to the visit in June". */
const COMING = /^(?:upcoming|forthcoming|preparations?|prepare|forward)$/u;
/** Past forms that look like the present. */
const SAME_IN_PAST = /^(?:put|set|cut|hit|let|read|cost|cast|beat|quit|shut|spread)$/u;

/** The tense of the verb that a date at this offset belongs to: the last one before it, else the first one behind it. */
export function tenseAt(clause: Clause, offset: number): Tense {
  const { tokens } = clause.sentence;
  const place = tokenAt(tokens, offset);
  // "to prepare for the June 9 summit", "built on their April 4 talks": the verb says nothing of the name's own day.
  const isOfName = /^(?:the|an?|their|his|her|its|our|'s|’s)$/u.test(tokens[place - 1]?.lower ?? "");
  if (isOfName && !/day$/u.test(tokens[place]?.lower ?? "")) return "unknown";
  const words = tokens.slice(Math.max(0, place - 20), place);
  const isDue = words.slice(-3).some((token) => /^(?:due|scheduled|slated)$/u.test(token.lower));
  if (isDue || words.some((token) => COMING.test(token.lower))) return "future";
  const near = within(clause.verbs, place - REACH, place + REACH).filter((verb) => !isNoun(clause, verb));
  const before = near.filter((verb) => verb.to <= place).at(-1);
  if (before !== undefined && SCHEDULES.test(before.lemma) && place - before.to < 4) return "future";
  // "has invited both sides to Oslo on Sunday"
  if (before?.lemma === "invite" && !before.passive && place - before.to < 12) return "future";
  // "the momentum made by the visit in August", but "will attend talks hosted by Norway on Friday".
  if (before?.participle === true && before.passive && !HOLDS.test(before.lemma)) return "past";
  const finite = near.filter((verb) => !verb.participle && (!verb.infinitive || EVENTFUL.test(verb.lemma)));
  const last = finite.filter((verb) => verb.to <= place).at(-1);
  if (isWillBe(clause, Math.max(last?.from ?? 0, place - REACH), place)) return "future";
  const main = last ?? finite.find((verb) => verb.from >= place && !verb.infinitive);
  return main === undefined ? "unknown" : tenseOf(clause, main, place);
}

/** "who will close the forum on Friday": the tagger takes "close" for an adjective. */
function isWillBe({ sentence: { tokens } }: Clause, from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => /^(?:will|shall)$/u.test(token.lower) && token.pos === "AUX");
}

/** "talks", "visits" that the tagger took for verbs. */
function isNoun({ events }: Clause, verb: Verb): boolean {
  return within(events, verb.at - 20, verb.at + 1).some((event) => event.from <= verb.at && verb.at <= event.head);
}

function tenseOf({ sentence }: Clause, verb: Verb, place: number): Tense {
  const group = sentence.tokens.slice(verb.from, verb.at);
  if (verb.reality === "planned" || group.some((token) => COULD.test(token.lower))) return "future";
  const main = sentence.tokens[verb.at];
  const word = main?.lower ?? "";
  if (verb.lemma === "be") return /^(?:is|are)$/u.test(word) && verb.to === place ? "present" : "past";
  const alone = !group.some((token) => token.pos === "AUX" && !isGenitive(token));
  const present = word === verb.lemma || (/s$/u.test(word) && !/ss$/u.test(word));
  return alone && present && EVENTFUL.test(verb.lemma) && !SAME_IN_PAST.test(word) ? "present" : "past";
}

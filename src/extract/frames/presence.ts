// Who was there: "with envoys of A attending", "A joined B for the summit", "the meeting included A and B".
import type { ParticipationStatus } from "../../model.ts";
import { claim, eventAt, type FrameInput } from "../claims.ts";
import { subjectOf } from "../clauses.ts";
import { fullList, listFrom } from "../unit-lists.ts";
import type { Verb } from "../verbs.ts";

/** "A joined B and C for the summit": all of them attended. */
export function joined(input: FrameInput, verb: Verb, start: number, status: ParticipationStatus): boolean {
  const { clause } = input;
  const event = eventAt(clause, start, clause.sentence.tokens.length);
  if (event === null || (event.plural && !event.named)) return joining(input, verb, status);
  const hosts = listFrom(clause, start, 2);
  const who = [...subjectOf(clause, verb).units, ...hosts];
  claim(input, who, "attendee", { event, status, confidence: 0.86, rule: "attend/joined-for", at: verb.at });
  return who.length > 0;
}

/** "The meeting included A and B", "brought together A and B". */
export function included(input: FrameInput, verb: Verb, start: number, status: ParticipationStatus): boolean {
  const { clause } = input;
  const event = verb.passive && verb.lemma !== "make" ? null : subjectOf(clause, verb).event;
  if (event === null || (event.plural && !event.named)) return false;
  // "a meeting with makers, including A", not "bills of this session, including those of A".
  const people = clause.sentence.tokens.slice(event.head + 1, verb.from);
  if (verb.participle && !people.some((token) => token.pos === "NOUN" && token.lower.endsWith("s"))) return false;
  const at = clause.sentence.tokens[start]?.text === ":" ? start + 1 : start;
  const guests = fullList(clause, listFrom(clause, at, 3));
  const role = /panel(?: discussion)?$/iu.test(event.name) ? "speaker" : "attendee";
  claim(input, guests, role, { event, status, confidence: 0.88, rule: "attend/included", at: verb.at });
  return guests.length > 0;
}

/** "A took part, and …": in the gathering that the text speaks of. */
export function takingPart(input: FrameInput, verb: Verb, status: ParticipationStatus): boolean {
  const { tokens } = input.clause.sentence;
  const end = verb.lemma === "take" ? verb.to + 1 : verb.to;
  const partless =
    verb.lemma === "take" ? tokens[verb.to]?.lower === "part" : /^(?:participate|attend)$/u.test(verb.lemma);
  if (
    !partless ||
    status === "denied" ||
    !/^(?:,|\.|and|;|too|as|alongside|by|via|over|remotely|virtually|online)$/u.test(tokens[end]?.lower ?? ".")
  )
    return false;
  const subject = subjectOf(input.clause, verb).units;
  claim(input, subject, "attendee", { event: null, status, confidence: 0.82, rule: "attend/took-part", at: verb.at });
  return subject.length > 0;
}

/** "with officials of A and B attending": participants behind "with" and before a bare participle. */
export function joining(input: FrameInput, verb: Verb, status: ParticipationStatus): boolean {
  const { clause } = input;
  const { tokens, units } = clause.sentence;
  if (!verb.participle || status !== "held") return false;
  let start = -1;
  for (let at = verb.from - 1; at >= Math.max(0, verb.from - 40); at -= 1) {
    if (tokens[at]?.lower === "with") start = at;
  }
  if (start < 0) return false;
  const before = units.filter(
    (unit) =>
      unit.from > start &&
      unit.to <= verb.from &&
      !clause.verbs.some((other) => other.at > start && other.at < unit.from),
  );
  const event = eventAt(clause, verb.to, verb.to + 8);
  claim(input, before, "attendee", { event, status, confidence: 0.85, rule: "attend/with-participle", at: verb.at });
  return before.length > 0;
}

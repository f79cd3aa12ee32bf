// Frames that are gatherings by themselves: somebody met, telephoned, visited or received somebody.

import type { Unit } from "../../link/linked.ts";
import type { ParticipationStatus } from "../../model.ts";
import { claim, eventAt, eventBehind, type FrameInput, isOnePerson, isPeople, senseOf, statusOf } from "../claims.ts";
import { companionsOf } from "../clause-borders.ts";
import { subjectOf } from "../clauses.ts";
import { agentOf, clauseEnd, listFrom } from "../unit-lists.ts";
import type { Frame } from "../verb-words.ts";
import type { Verb } from "../verbs.ts";
import { eventFor, gathersPeople, isSitting, someoneUnnamed } from "./unnamed.ts";
import { verbalMention } from "./verbal-events.ts";
import { visit } from "./visits.ts";

const FRAMES: ReadonlySet<Frame> = new Set(["meet", "talk", "visit", "receive", "host"]);
/** "A met B", "A spoke with B", "A visited P", "A received B". */
export function encounterFrame(input: FrameInput, verb: Verb): boolean {
  const sense = senseOf(input, verb, FRAMES);
  const status = statusOf(verb.reality);
  if (sense === null || status === null) return false;
  if (verb.passive) return receivedBy(input, verb, status);
  const subject = subjectOf(input.clause, verb).units;
  // "convened state legislators for a discussion"
  if (verb.lemma === "convene" && sense.frame === "meet" && gathersPeople(input, verb))
    return receive(input, verb, subject, [], status);
  if (verb.lemma === "see") {
    const seen = seeing(input, verb, status);
    return seen !== null && meet(input, verb, subject, objectsBehind(input, verb, sense.to), seen);
  }
  if (sense.frame === "visit") return visit(input, verb, sense.to, subject, status);
  const objects = objectsBehind(input, verb, sense.to);
  const urges =
    verb.lemma === "call" &&
    (objects.length === 0 ||
      objects[0]?.kind !== "person" ||
      /^to$/u.test(input.clause.sentence.tokens[objects.at(-1)?.to ?? 0]?.lower ?? ""));
  if (sense.frame === "meet" && urges) return false;
  if (sense.frame === "meet") return meet(input, verb, subject, objects, status);
  if (sense.frame === "talk") return talk(input, verb, subject, objects, status);
  return receive(input, verb, subject, objects, status);
}

/** "will see the minister", "when she sees him next week", "last saw each other in May"; of what was seen nothing is said. */
function seeing({ clause }: FrameInput, verb: Verb, status: ParticipationStatus): ParticipationStatus | null {
  const { tokens } = clause.sentence;
  if (status !== "held") return status;
  if (tokens[verb.to]?.lower === "each" && tokens[verb.to + 1]?.lower === "other") return status;
  const when = tokens.slice(Math.max(0, verb.from - 4), verb.from).some((token) => token.lower === "when");
  return when && /^sees?$/u.test(tokens[verb.at]?.lower ?? "") ? "planned" : null;
}

/** The persons or groups directly behind the verb: "met (briefly, today) (with) B and C". */
function objectsBehind({ clause }: FrameInput, verb: Verb, start: number): Unit[] {
  const { tokens } = clause.sentence;
  const end = clauseEnd(clause, verb.to);
  let at = start;
  while (at < end && at - start < 10) {
    const token = tokens[at];
    if (token === undefined || clause.sentence.units.some((unit) => unit.from === at)) break;
    if (/^(?:under|outside|inside|near|around|behind|against)$/u.test(token.lower)) return [];
    const past = Math.max(durationEnd(tokens, at), placeEnd(clause, at));
    if (past > at) {
      at = past;
      continue;
    }
    if (
      /^(?:on|at|in|for|to|of|by|during|as|from)$/u.test(token.lower) &&
      !/^(?:NUM|PROPN|NOUN)$/u.test(tokens[at + 1]?.pos ?? "")
    )
      return [];
    if (
      /^(?:with|and|,|both|separately|together)$/u.test(token.lower) ||
      /^(?:ADV|DET|ADJ|NOUN|PROPN|NUM|ADP|PRON)$/u.test(token.pos)
    )
      at += 1;
    else break;
  }
  return listFrom(clause, at, 1);
}

/** "at Harbour House": the token behind it; `at` itself if no unit is named there. */
function placeEnd({ sentence: { tokens, units } }: FrameInput["clause"], at: number): number {
  if (!/^(?:at|in)$/u.test(tokens[at]?.lower ?? "")) return at;
  const start = tokens[at + 1]?.pos === "DET" ? at + 2 : at + 1;
  return units.find((unit) => unit.from === start)?.to ?? at;
}

/** "for an hour", "for almost two hours": the token behind it; `at` itself if there is none. */
function durationEnd(tokens: FrameInput["clause"]["sentence"]["tokens"], at: number): number {
  if (tokens[at]?.lower !== "for") return at;
  const unit = tokens.findIndex(
    (token, place) => place > at && place < at + 5 && /^(?:hours?|minutes?|half-hour)$/u.test(token.lower),
  );
  return unit < 0 ? at : unit + 1;
}

function isSomebody(unit: Unit): boolean {
  return isPeople(unit) || unit.kind === "pronoun" || unit.kind === "country";
}

function meet(
  input: FrameInput,
  verb: Verb,
  subject: readonly Unit[],
  objects: readonly Unit[],
  status: ParticipationStatus,
): boolean {
  // "evidence gathered in Ukraine"
  if (verb.participle && subject.length === 0) return false;
  const met = [...companionsOf(input.clause, verb), ...objects];
  const who = [...subject, ...met.filter((unit) => isSomebody(unit) || unit.kind === "institution")];
  const people = new Set(who.flatMap((unit) => unit.entities));
  const event = eventAt(input.clause, verb.to, reachOf(input, verb));
  if (event !== null && !event.plural) {
    claim(input, who, "attendee", { event, status, confidence: 0.85, rule: "meet/at-event", at: verb.at });
    return who.length > 0;
  }
  const several =
    people.size > 1 ||
    objects.length > 0 ||
    subject.some((unit) => unit.kind === "group" || isSitting(input, unit, verb)) ||
    someoneUnnamed(input, verb);
  if (people.size === 0 || !several) return false;
  const mention = verbalMention(input, verb, "meet", who);
  claim(input, who, "attendee", { event: mention, status, confidence: 0.92, rule: "meet/verb", at: verb.at });
  return true;
}

/** How far "at the conference" may stand behind "met": not beyond "before" or "after". */
function reachOf({ clause: { sentence } }: FrameInput, verb: Verb): number {
  const end = Math.min(sentence.tokens.length, verb.to + 30);
  const other = sentence.tokens.findIndex(
    (token, at) => at >= verb.to && at < end && /^(?:before|after|ahead|while|as|since)$/u.test(token.lower),
  );
  return other < 0 ? end : other;
}

function talk(
  input: FrameInput,
  verb: Verb,
  subject: readonly Unit[],
  objects: readonly Unit[],
  status: ParticipationStatus,
): boolean {
  const partners = objects.filter(isPeople);
  const known = subject.some(isOnePerson) && verb.lemma === "speak";
  const unnamed =
    known && input.clause.sentence.tokens.slice(verb.to, verb.to + 5).some((token) => token.lower === "with");
  if (subject.length === 0 || (partners.length === 0 && !unnamed)) return false;
  const { tokens } = input.clause.sentence;
  const loose = tokens.slice(verb.to, verb.to + 8).some((token) => token.lower === "to");
  if (loose && !tokens.some((token) => /^(?:phone|telephone|call|video)$/u.test(token.lower))) return false;
  const who = [...subject, ...partners];
  const mention = verbalMention(input, verb, "talk", who);
  claim(input, who, "attendee", { event: mention, status, confidence: 0.92, rule: "talk/verb", at: verb.at });
  return true;
}

function receive(
  input: FrameInput,
  verb: Verb,
  subject: readonly Unit[],
  objects: readonly Unit[],
  status: ParticipationStatus,
): boolean {
  const bodies = verb.lemma === "host" && eventAt(input.clause, verb.to, verb.to + 20) !== null;
  const guests = objects.filter((unit) => isPeople(unit) || (bodies && unit.kind === "institution"));
  if (subject.length === 0) return false;
  const receives = /^(?:receive|welcome|host|co-host|convene|greet)$/u.test(verb.lemma);
  // "convened a call with Salo": the call is what is convened.
  if (!receives || eventBehind(input.clause, verb.to) !== null) return false;
  const place = input.clause.sentence.tokens
    .slice(guests.at(-1)?.to ?? verb.to, (guests.at(-1)?.to ?? verb.to) + 2)
    .some((token) => /^(?:to|at|in|for)$/u.test(token.lower));
  if (verb.lemma === "welcome" && (!place || hasOtherObject(input, verb, guests[0]))) return false;
  if (guests.length === 0) {
    const named = eventFor(input, verb);
    if (named === null && !gathersPeople(input, verb)) return false;
    const event =
      named ?? eventAt(input.clause, verb.to, verb.to + 14) ?? verbalMention(input, verb, "receive", subject);
    claim(input, subject, "host", { event, status, confidence: 0.86, rule: "host/people", at: verb.at });
    return true;
  }
  const event = eventAt(input.clause, guests.at(-1)?.to ?? verb.to, (guests.at(-1)?.to ?? verb.to) + 10);
  const mention = event ?? verbalMention(input, verb, "receive", [...subject, ...guests]);
  claim(input, subject, "host", { event: mention, status, confidence: 0.85, rule: "receive/host", at: verb.at });
  claim(input, guests, "attendee", { event: mention, status, confidence: 0.88, rule: "receive/guest", at: verb.at });
  return true;
}

/** "welcomed the decision of Chile": what is welcomed is no guest. */
function hasOtherObject({ clause }: FrameInput, verb: Verb, guest: Unit | undefined): boolean {
  return clause.sentence.tokens
    .slice(verb.to, guest?.from ?? verb.to)
    .some((token) => (token.pos === "NOUN" && !token.capital) || token.pos === "ADP");
}

/** "Ms Ruiz was received by President Lind". */
function receivedBy(input: FrameInput, verb: Verb, status: ParticipationStatus): boolean {
  if (verb.lemma !== "receive" || verb.participle) return false;
  const somebody = (unit: Unit): boolean => isPeople(unit) || unit.kind === "pronoun";
  const hosts = agentOf(input.clause, verb).filter(somebody);
  const guests = subjectOf(input.clause, verb).units.filter(somebody);
  if (hosts.length === 0 || guests.length === 0) return false;
  const mention = verbalMention(input, verb, "receive", [...hosts, ...guests]);
  claim(input, hosts, "host", { event: mention, status, confidence: 0.88, rule: "receive/host", at: verb.at });
  claim(input, guests, "attendee", { event: mention, status, confidence: 0.9, rule: "receive/guest", at: verb.at });
  return true;
}

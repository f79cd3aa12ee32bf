// Frames that are gatherings by themselves: somebody met, telephoned, visited or received somebody.

import type { EventGroup } from "../../annotate/words.ts";
import type { Unit } from "../../link/linked.ts";
import type { EventKind, ParticipationStatus } from "../../model.ts";
import {
  addVerbalEvent,
  claim,
  eventAt,
  eventBehind,
  type FrameInput,
  isOnePerson,
  isPeople,
  senseOf,
  statusOf,
} from "../claims.ts";
import { companionsOf } from "../clause-borders.ts";
import { subjectOf } from "../clauses.ts";
import type { EventMention } from "../event-mentions.ts";
import { agentOf, clauseEnd, listFrom } from "../unit-lists.ts";
import type { Frame } from "../verb-words.ts";
import type { Verb } from "../verbs.ts";
import { eventFor, gathersPeople, isSitting, someoneUnnamed } from "./unnamed.ts";

const FRAMES: ReadonlySet<Frame> = new Set(["meet", "talk", "visit", "receive", "host"]);
const SORT: Readonly<Record<string, { kind: EventKind; group: EventGroup; noun: string }>> = {
  meet: { kind: "meeting", group: "any", noun: "meeting" },
  receive: { kind: "meeting", group: "any", noun: "meeting" },
  host: { kind: "meeting", group: "any", noun: "meeting" },
  talk: { kind: "talks", group: "call", noun: "call" },
  visit: { kind: "visit", group: "visit", noun: "visit" },
};

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
  // "will see the minister": of what was seen nothing is said.
  if (verb.lemma === "see" && status !== "planned") return false;
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

/** The persons or groups directly behind the verb: "met (briefly, today) (with) B and C". */
function objectsBehind({ clause }: FrameInput, verb: Verb, start: number): Unit[] {
  const { tokens } = clause.sentence;
  const end = clauseEnd(clause, verb.to);
  let at = start;
  while (at < end && at - start < 10) {
    const token = tokens[at];
    if (token === undefined || clause.sentence.units.some((unit) => unit.from === at)) break;
    if (token.lower === "under") return [];
    // "met at Harbour House with Salo": where, not whom.
    const place = /^(?:at|in)$/u.test(token.lower)
      ? clause.sentence.units.find((unit) => unit.from === (tokens[at + 1]?.pos === "DET" ? at + 2 : at + 1))
      : undefined;
    if (place !== undefined) {
      at = place.to;
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
  const met = [...companionsOf(input.clause, verb), ...objects];
  const who = [...subject, ...met.filter((unit) => isSomebody(unit) || unit.kind === "institution")];
  const people = new Set(who.flatMap((unit) => unit.entities));
  const event = eventAt(input.clause, verb.to, Math.min(input.clause.sentence.tokens.length, verb.to + 30));
  if (event !== null && !event.plural) {
    claim(input, who, "attendee", { event, status, confidence: 0.85, rule: "meet/at-event", at: verb.at });
    return who.length > 0;
  }
  const several =
    people.size > 1 ||
    objects.length > 0 ||
    subject.some((unit) => unit.kind === "group" || isSitting(input, unit)) ||
    someoneUnnamed(input, verb);
  if (people.size === 0 || !several) return false;
  const mention = verbalMention(input, verb, "meet", who);
  claim(input, who, "attendee", { event: mention, status, confidence: 0.92, rule: "meet/verb", at: verb.at });
  return true;
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

function visit(
  input: FrameInput,
  verb: Verb,
  start: number,
  subject: readonly Unit[],
  status: ParticipationStatus,
): boolean {
  const { sentence } = input.clause;
  const persons = subject.filter((unit) => unit.kind !== "country" && unit.kind !== "institution");
  const at = sentence.tokens[start]?.lower === "the" ? start + 1 : start;
  const place = [...sentence.countries, ...sentence.places, ...sentence.institutions].some(
    (mention) => mention.from === at,
  );
  const event = sentence.tokens
    .slice(start, start + 10)
    .some((token) => token.lower === "visit" || token.lower === "trip");
  if (!place || persons.length === 0 || (verb.lemma !== "visit" && verb.lemma !== "tour" && !event)) return false;
  const mention = verbalMention(input, verb, "visit", persons);
  claim(input, persons, "attendee", { event: mention, status, confidence: 0.85, rule: "visit/verb", at: verb.at });
  return true;
}

/** An event mention made from a verb: named after those who meet, with the words of the clause as its other name. */
function verbalMention(input: FrameInput, verb: Verb, frame: string, who: readonly Unit[]): EventMention {
  const { sentence } = input.clause;
  const sort = SORT[frame] ?? { kind: "meeting" as const, group: "any" as const, noun: "meeting" };
  const names = [...new Set(who.flatMap((unit) => unit.entities))].map(input.nameOf);
  const from = Math.min(verb.from, ...who.map((unit) => unit.from));
  const to = Math.max(verb.to, ...who.map((unit) => unit.to));
  const start = sentence.tokens[from]?.start ?? sentence.start;
  const end = sentence.tokens[to - 1]?.end ?? sentence.end;
  return addVerbalEvent(input, verb, { start, end }, { ...sort, name: `${sort.noun} of ${listed(names)}` });
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

// A gathering in the passive: "hosted by A", "the summit, attended by B", "the delegation was led by C".
import { covers } from "../../annotate/token-ranges.ts";
import { isCalendarWord } from "../../annotate/words.ts";
import type { Unit } from "../../link/linked.ts";
import type { ParticipationStatus, Role } from "../../model.ts";
import { claim, eventAt, type FrameInput } from "../claims.ts";
import { companionsOf, fullVerbBefore } from "../clause-borders.ts";
import { subjectOf } from "../clauses.ts";
import type { EventMention } from "../event-mentions.ts";
import { agentOf } from "../unit-lists.ts";
import type { Frame } from "../verb-words.ts";
import { isFullVerb, type Verb } from "../verbs.ts";
import { isBilateral, partnersInHosting } from "./hosting.ts";

/** What a frame makes of who does it. */
export const ROLES: Readonly<Record<string, Role>> = {
  host: "host",
  chair: "chair",
  address: "speaker",
  attend: "attendee",
  decline: "attendee",
};

/** How sure an active verb is; a passive one a little more. */
export const CONFIDENCE: Readonly<Record<string, number>> = {
  host: 0.93,
  chair: 0.92,
  address: 0.93,
  attend: 0.9,
  decline: 0.85,
};

/** What a gathering consists of: "the panel discussion was moderated by B". */
export const PART: RegExp =
  /^(?:openings?|closing|proceedings|discussions?|debates?|panels?|talks|event|exchange|conversation|q&a|questions|sessions?|ceremony|programme|program|morning|afternoon|evening|throughout)$/u;

/** What may be organised or attended, and means the gathering spoken of: "The evening was hosted by A", a title in quotes. */
const OCCASION =
  /^(?:occasion|evening|morning|day|show|concert|performance|screening|series|activity|activities|undertaking|initiative|programme|program|celebrations?|festivities|function|edition|fair|competition|contest|presentation|["”“»])$/u;

const DELEGATION = /^(?:delegations?|team|side)$/u;

/** Claims for the agents of a passive. */
export function passive(input: FrameInput, verb: Verb, frame: Frame, told: ParticipationStatus): boolean {
  const { clause } = input;
  const agents = agentOf(clause, verb);
  if (agents.length === 0) return frame === "host" && partnersAlone(input, verb, told);
  if (verb.participle && (belongsToNoun(input, verb) || meetsBehind(input, verb))) return false;
  const subject = verb.participle ? null : subjectOf(clause, verb);
  const event = subject === null ? eventBefore(input, verb) : (subject.event ?? goal(input, verb, frame));
  if (event === null && subject !== null) {
    if (subject.units.length > 0 || hasBefore(input, verb, 4, DELEGATION)) return joinedBy(input, verb, agents, told);
    if (!meansGathering(input, verb, frame, subject.pronoun)) return false;
  }
  if (!canHave(verb, frame, event)) return false;
  const status = verb.participle && told === "held" && isToCome(input, event) ? "planned" : told;
  const role = roleOf(frame, verb, agents);
  const confidence = (CONFIDENCE[frame] ?? 0.8) + 0.02;
  if (frame === "host") partnersInHosting(input, verb.to, event, status, verb.at);
  claim(input, agents, role, { event, status, confidence, rule: `${frame}/passive`, at: verb.at });
  return true;
}

/** "…, organised by A" with no gathering before it; "joined by A, the President met B" tells of one. */
function hangsLoose(verb: Verb): boolean {
  return verb.participle && !/^(?:join|accompany)$/u.test(verb.lemma);
}

/** "was accompanied to the summit by A". */
function goal({ clause }: FrameInput, verb: Verb, frame: Frame): EventMention | null {
  return frame === "attend" ? eventAt(clause, verb.to, verb.to + 8) : null;
}

/** Whoever conducts a gathering in person chairs it. */
function roleOf(frame: Frame, verb: Verb, agents: readonly Unit[]): Role {
  const conducts = frame === "host" && verb.lemma === "conduct" && agents.every((unit) => unit.kind === "person");
  return conducts ? "chair" : (ROLES[frame] ?? "attendee");
}

/** "will attend the summit hosted by A": the gathering is still to come. */
function isToCome({ clause }: FrameInput, event: EventMention | null): boolean {
  if (event === null) return false;
  const main = fullVerbBefore(clause, event.from);
  return main?.reality === "planned" && event.from - main.to < 8;
}

/** "An attack was launched by A": only talks, calls and visits are begun by those who take part. */
function canHave(verb: Verb, frame: Frame, event: EventMention | null): boolean {
  if (event === null) return frame !== "begin" && !hangsLoose(verb);
  if (frame === "begin" && !isBilateral(event)) return false;
  return !event.plural || (event.named && frame !== "begin");
}

/** "hostages held by", "a delegation led by": the noun right before the participle is no gathering. */
function belongsToNoun({ clause }: FrameInput, { from, lemma }: Verb): boolean {
  if (isProperNoun(clause, from - 1)) return true;
  if (lemma === "lead" && DELEGATION.test(clause.sentence.tokens[from - 1]?.lower ?? "")) return true;
  // Other things are hosted or moderated far less often.
  if (!/^(?:hold|lead|co-lead|head|conduct|run|arrange|start|guide|initiate)$/u.test(lemma)) return false;
  const before = clause.sentence.tokens[from - 1];
  if (before === undefined || !/^(?:NOUN|PROPN)$/u.test(before.pos)) return false;
  return !clause.events.some((event) => event.from < from && from <= Math.max(event.to, event.head + 1));
}

/** "the Harbour Day hosted by Peru": a name that is neither a gathering's nor a place's. */
function isProperNoun({ sentence, events }: FrameInput["clause"], at: number): boolean {
  const token = sentence.tokens[at];
  if (token?.pos !== "PROPN" || !token.capital || isCalendarWord(token.lower)) return false;
  const { countries, places, institutions, units } = sentence;
  const known = [...countries, ...places, ...institutions, ...units].some((mention) => covers(mention, at));
  return !known && !events.some((event) => event.from <= at && at < Math.max(event.to, event.head + 1));
}

/** Whether the subject of a passive, which names no gathering, means the one spoken of. */
function meansGathering(input: FrameInput, verb: Verb, frame: Frame, pronoun: string | null): boolean {
  if (pronoun !== null) return /^(?:it|which|this)$/u.test(pronoun);
  // "The flag-raising was led by A": what is led need not be the gathering.
  return (
    (frame !== "chair" && hasBefore(input, verb, 6, OCCASION)) ||
    hasBefore(input, verb, 5, PART) ||
    input.clause.events.some((event) => event.head < verb.from)
  );
}

/** "The conference is organised in cooperation with A and B": the partners, if nobody else is named. */
function partnersAlone(input: FrameInput, verb: Verb, status: ParticipationStatus): boolean {
  const event = verb.participle ? null : subjectOf(input.clause, verb).event;
  if (event === null || event.plural) return false;
  partnersInHosting(input, verb.to, event, status, verb.at);
  return true;
}

/** "Ms Ruiz, accompanied by Mr Salo, met …": his part is told with the meeting. */
function meetsBehind({ clause, words }: FrameInput, verb: Verb): boolean {
  if (verb.lemma !== "accompany") return false;
  const next = clause.verbs.find((other) => other.from >= verb.to && isFullVerb(other));
  const meets = words.senses.get(next?.lemma ?? "")?.some(({ frame }) => frame === "meet") === true;
  return meets && next !== undefined && companionsOf(clause, next).length > 0;
}

/** "The President was joined by leaders of A and B", "the delegation was led by C": they came to the gathering spoken of. */
function joinedBy(input: FrameInput, verb: Verb, agents: readonly Unit[], status: ParticipationStatus): boolean {
  if (!/^(?:join|lead|head|accompany)$/u.test(verb.lemma)) return false;
  const rule = verb.lemma === "accompany" ? "attend/accompanied" : "attend/joined-by";
  claim(input, agents, "attendee", { event: null, status, confidence: 0.85, rule, at: verb.at });
  return true;
}

/** Whether one of some words right before the verb is such a noun. */
function hasBefore({ clause }: FrameInput, { from }: Verb, reach: number, nouns: RegExp): boolean {
  return clause.sentence.tokens.slice(Math.max(0, from - reach), from).some((token) => nouns.test(token.lower));
}

/** The gathering that a participle belongs to: the nearest one before it with no full verb in between. */
function eventBefore({ clause }: FrameInput, verb: Verb): EventMention | null {
  const event = clause.events.filter((candidate) => candidate.head < verb.from && !candidate.verbal).at(-1) ?? null;
  // "Hosted by Chile and attended by Peru, the summit …": the gathering follows.
  if (event === null)
    return (
      clause.events.find((candidate) => verb.from < 14 && candidate.from > verb.to && candidate.from - verb.to < 30) ??
      null
    );
  if (verb.from - event.head > 30) return null;
  // "the event, held in Lima and moderated by A,": the first of two participles is none of a main clause.
  const apposed = (other: Verb): boolean =>
    other.from === other.at &&
    clause.sentence.tokens[other.from - 1]?.text === "," &&
    /(?:ed|held)$/u.test(clause.sentence.tokens[other.at]?.lower ?? "");
  const between = clause.verbs.some(
    (other) => other.at > event.head && other.at < verb.from && !other.participle && !other.passive && !apposed(other),
  );
  return between ? null : event;
}

// Frames with a gathering as their object: who hosted, chaired, addressed, attended or stayed away from it.
import { covers } from "../../annotate/token-ranges.ts";
import { isCalendarWord } from "../../annotate/words.ts";
import type { Unit } from "../../link/linked.ts";
import type { ParticipationStatus, Role } from "../../model.ts";
import { claim, eventBehind, type FrameInput, senseOf, statusOf } from "../claims.ts";
import { companionsOf } from "../clause-borders.ts";
import { subjectOf } from "../clauses.ts";
import type { EventMention } from "../event-mentions.ts";
import { agentOf, listFrom } from "../unit-lists.ts";
import type { Frame } from "../verb-words.ts";
import type { Verb } from "../verbs.ts";
import { bilateral, isBilateral, partnersInHosting } from "./hosting.ts";
import { included, joined, joining, takingPart } from "./presence.ts";

const FRAMES: ReadonlySet<Frame> = new Set(["host", "chair", "address", "attend", "decline", "include", "begin"]);

const ROLES: Readonly<Record<string, Role>> = {
  host: "host",
  chair: "chair",
  address: "speaker",
  attend: "attendee",
  decline: "attendee",
};

const CONFIDENCE: Readonly<Record<string, number>> = {
  host: 0.93,
  chair: 0.92,
  address: 0.93,
  attend: 0.9,
  decline: 0.85,
};

/** What a gathering consists of. */
const PART =
  /^(?:openings?|closing|proceedings|discussions?|debates?|panels?|talks|event|exchange|conversation|q&a|questions|sessions?|ceremony|programme|program)$/u;

type VerbSense = { readonly frame: Frame; readonly to: number };

/** Active ("Chile hosted the conference") and passive ("the conference, hosted by Chile"). */
export function gatheringFrame(input: FrameInput, verb: Verb): boolean {
  const sense = senseOf(input, verb, FRAMES) ?? giving(input, verb);
  if (sense === null) return false;
  const status = sense.frame === "decline" ? "declined" : statusOf(verb.reality);
  if (status === null) return false;
  if (sense.frame === "include") return included(input, verb, sense.to, status);
  return verb.passive ? passive(input, verb, sense.frame, status) : active(input, verb, sense, status);
}

/** "gave a dinner", "a reception was offered by …", "marked the day with a reception": who does so is the host. */
function giving({ clause }: FrameInput, verb: Verb): VerbSense | null {
  if (/^(?:mark|celebrate|commemorate)$/u.test(verb.lemma) && !verb.passive) {
    const means = clause.sentence.tokens.findIndex((token, at) => at > verb.to && token.lower === "with");
    const event = means < 0 || means - verb.to > 12 ? null : eventBehind(clause, means + 1);
    return event === null || isBilateral(event) ? null : { frame: "host", to: means + 1 };
  }
  if (!/^(?:give|offer|throw)$/u.test(verb.lemma)) return null;
  const given = verb.passive ? subjectOf(clause, verb).event : eventBehind(clause, verb.to);
  return given?.group === "ceremony" ? { frame: "host", to: verb.to } : null;
}

function active(input: FrameInput, verb: Verb, sense: VerbSense, status: ParticipationStatus): boolean {
  const { clause } = input;
  const event = eventBehind(clause, sense.to, sense.frame === "attend" || sense.frame === "address" ? 10 : 7);
  if (event !== null && (!event.plural || event.named)) return atEvent(input, verb, sense.frame, event, status);
  if (event === null) {
    if (relativeObject(input, verb, sense.frame, status)) return true;
    if (isPronounObject(input, sense)) return anaphoric(input, verb, sense.frame, status);
    if (verb.lemma === "join") return joined(input, verb, sense.to, status);
  }
  if (sense.frame === "attend") return joining(input, verb, status) || takingPart(input, verb, status);
  const presides = sense.frame === "chair" && /^(?:moderate|co-moderate|chair|co-chair|preside)$/u.test(verb.lemma);
  return presides && chairing(input, verb, sense.to, status);
}

/** "the summit in Lima, which Peru is to host": the gathering stands before its relative clause. */
function relativeObject(input: FrameInput, verb: Verb, frame: Frame, status: ParticipationStatus): boolean {
  const { clause } = input;
  const { tokens } = clause.sentence;
  const at = tokens.findLastIndex((token, place) => place < verb.from && /^(?:which|that)$/u.test(token.lower));
  if (at < 1 || verb.from - at > 16 || !/^(?:host|chair)$/u.test(frame)) return false;
  const subject = listFrom(clause, at + 1, 2);
  if (subject.length === 0 || clause.verbs.some((other) => other.at > at && other.at < verb.from)) return false;
  const antecedents = clause.events.filter((event) => event.head < at && at - event.head < 14 && !event.verbal);
  const event = antecedents.find((before) => !clause.verbs.some((other) => other.at > before.head && other.at < at));
  if (event === undefined || event.plural || isBilateral(event)) return false;
  const more = { event, status, at: verb.at };
  claim(input, subject, ROLES[frame] ?? "host", { ...more, confidence: 0.9, rule: `${frame}/relative` });
  if (frame === "host") partnersInHosting(input, verb.to, event, status, verb.at);
  return true;
}

/** "hosted it", "will chair this"; "started this war" and "this review" are other things. */
function isPronounObject({ clause }: FrameInput, { frame, to }: VerbSense): boolean {
  const { tokens } = clause.sentence;
  if (frame === "attend" || frame === "begin" || !/^(?:it|this)$/u.test(tokens[to]?.lower ?? "")) return false;
  return !/^(?:NOUN|PROPN|ADJ)$/u.test(tokens[to + 1]?.pos ?? "");
}

/** "hosted it", "will chair this": the gathering spoken of. */
function anaphoric(input: FrameInput, verb: Verb, frame: Frame, status: ParticipationStatus): boolean {
  const subject = subjectOf(input.clause, verb).units;
  const role = ROLES[frame] ?? "attendee";
  claim(input, subject, role, { event: null, status, confidence: 0.85, rule: `${frame}/it`, at: verb.at });
  return subject.length > 0;
}

/** The verb's object is a gathering that the sentence names. */
function atEvent(
  input: FrameInput,
  verb: Verb,
  frame: Frame,
  event: EventMention,
  status: ParticipationStatus,
): boolean {
  // Who did not speak or preside has no part that could be told.
  if (status === "denied" && (frame === "address" || frame === "chair")) return true;
  if (frame === "begin" && !isBilateral(event)) return closes(input, verb, event, status);
  // Who facilitates talks helps them along, from near or far.
  if (verb.lemma === "facilitate" && event.group === "talks") return false;
  const own = status === "denied" && frame === "attend" ? "declined" : status;
  const subject = subjectOf(input.clause, verb);
  const begins = frame === "host" || frame === "begin" || verb.lemma === "open";
  if (begins && isBilateral(event)) return bilateral(input, verb, event, subject, own);
  const role = ROLES[frame] ?? "attendee";
  const more = { event, status: own, at: verb.at };
  if (role === "host") partnersInHosting(input, event.head + 1, event, own, verb.at);
  if (role !== "speaker")
    claim(input, companionsOf(input.clause, verb), role, { ...more, confidence: 0.86, rule: `${frame}/companions` });
  if (speaksToo(input, verb, event))
    claim(input, subject.units, "speaker", { ...more, confidence: 0.88, rule: "speech/opened-by" });
  claim(input, subject.units, role, { ...more, confidence: CONFIDENCE[frame] ?? 0.8, rule: `${frame}/active` });
  return subject.units.length > 0;
}

/** "concluded the session by thanking …": who does so speaks there. */
function closes(input: FrameInput, verb: Verb, event: EventMention, status: ParticipationStatus): boolean {
  if (status !== "held" || !speaksToo(input, verb, event)) return false;
  const { units } = subjectOf(input.clause, verb);
  claim(input, units, "speaker", { event, status, confidence: 0.86, rule: "speech/closed-by", at: verb.at });
  return units.length > 0;
}

/** "moderated the opening", "chaired the proceedings": part of the gathering that the text speaks of. */
function chairing(input: FrameInput, verb: Verb, start: number, status: ParticipationStatus): boolean {
  // "Ana Ruiz, Presiding Judge": a title.
  if (verb.participle && input.clause.sentence.tokens[verb.at]?.capital === true && verb.from > 0) return false;
  const ends = /^[.,;]$/u.test(input.clause.sentence.tokens[start]?.text ?? ".");
  const part = ends || input.clause.sentence.tokens.slice(start, start + 5).some((token) => PART.test(token.lower));
  const subject = part ? subjectOf(input.clause, verb).units.filter((unit) => unit.kind !== "group") : [];
  claim(input, subject, "chair", { event: null, status, confidence: 0.85, rule: "chair/part", at: verb.at });
  return subject.length > 0;
}

/** "opened the summit by thanking …", "closed the session with remarks on …": who does so speaks. */
function speaksToo(input: FrameInput, verb: Verb, event: EventMention): boolean {
  if (!/^(?:open|close|conclude|begin|start|kick|wrap|end)$/u.test(verb.lemma)) return false;
  const { sentence, verbs } = input.clause;
  const says = (other: Verb | undefined): boolean =>
    other !== undefined && input.words.senses.get(other.lemma)?.some((sense) => sense.frame === "say") === true;
  // "opened the debate, stating that …"
  const next = verbs.find((other) => other.from > event.head && !other.infinitive);
  if (next?.participle === true && !next.passive && next.from - event.to < 3 && says(next)) return true;
  const by = sentence.tokens.findIndex(
    (token, at) => at > event.head && at < event.head + 10 && /^(?:by|with)$/u.test(token.lower),
  );
  if (by < 0) return false;
  return (
    says(verbs.find((other) => other.from === by + 1)) ||
    sentence.tokens.slice(by + 1, by + 5).some((token) => input.words.speechNouns.has(token.lower))
  );
}

function passive(input: FrameInput, verb: Verb, frame: Frame, status: ParticipationStatus): boolean {
  const { clause } = input;
  const agents = agentOf(clause, verb);
  if (agents.length === 0) return frame === "host" && partnersAlone(input, verb, status);
  if (verb.participle && belongsToNoun(input, verb)) return false;
  const subject = verb.participle ? null : subjectOf(clause, verb);
  const event = subject === null ? eventBefore(input, verb) : subject.event;
  if (event === null && subject !== null) {
    if (subject.units.length > 0 || isDelegation(input, verb)) return joinedBy(input, verb, agents, status);
    if (!meansGathering(input, verb, frame, subject.pronoun)) return false;
  }
  if (!canHave(frame, event)) return false;
  const conducts = frame === "host" && verb.lemma === "conduct" && agents.every((unit) => unit.kind === "person");
  const role = conducts ? "chair" : (ROLES[frame] ?? "attendee");
  const confidence = (CONFIDENCE[frame] ?? 0.8) + 0.02;
  if (frame === "host") partnersInHosting(input, verb.to, event, status, verb.at);
  claim(input, agents, role, { event, status, confidence, rule: `${frame}/passive`, at: verb.at });
  return true;
}

/** "An attack was launched by A": only talks, calls and visits are begun by those who take part. */
function canHave(frame: Frame, event: EventMention | null): boolean {
  if (frame === "begin") return event !== null && isBilateral(event) && !event.plural;
  return event === null || !event.plural || event.named;
}

/** "hostages held by", "a delegation led by": the noun right before the participle is no gathering. */
function belongsToNoun({ clause }: FrameInput, { from, lemma }: Verb): boolean {
  if (isProperNoun(clause, from - 1)) return true;
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
  const { countries, places, institutions, persons } = sentence;
  const known = [...countries, ...places, ...institutions, ...persons].some((mention) => covers(mention, at));
  return !known && !events.some((event) => event.from <= at && at < Math.max(event.to, event.head + 1));
}

/** Whether the subject of a passive, which names no gathering, means the one spoken of. */
function meansGathering(input: FrameInput, verb: Verb, frame: Frame, pronoun: string | null): boolean {
  if (pronoun !== null) return /^(?:it|which|this)$/u.test(pronoun);
  // "The flag-raising was led by A": what is led need not be the gathering.
  return frame !== "chair" || isPartBefore(input, verb) || input.clause.events.some((event) => event.head < verb.from);
}

/** "The conference is organised in cooperation with A and B": the partners, if nobody else is named. */
function partnersAlone(input: FrameInput, verb: Verb, status: ParticipationStatus): boolean {
  const event = verb.participle ? null : subjectOf(input.clause, verb).event;
  if (event === null || event.plural) return false;
  partnersInHosting(input, verb.to, event, status, verb.at);
  return true;
}

/** "The President was joined by leaders of A and B", "the delegation was led by C": they came to the gathering spoken of. */
function joinedBy(input: FrameInput, verb: Verb, agents: readonly Unit[], status: ParticipationStatus): boolean {
  if (!/^(?:join|lead|head|accompany)$/u.test(verb.lemma)) return false;
  claim(input, agents, "attendee", { event: null, status, confidence: 0.85, rule: "attend/joined-by", at: verb.at });
  return true;
}

/** "The opening was chaired by A", "the panel discussion was moderated by B": part of the gathering spoken of. */
function isPartBefore({ clause }: FrameInput, verb: Verb): boolean {
  return clause.sentence.tokens.slice(Math.max(0, verb.from - 5), verb.from).some((token) => PART.test(token.lower));
}

function isDelegation({ clause }: FrameInput, verb: Verb): boolean {
  return clause.sentence.tokens
    .slice(Math.max(0, verb.from - 4), verb.from)
    .some((token) => /^(?:delegations?|team|side)$/u.test(token.lower));
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
  const between = clause.verbs.some(
    (other) => other.at > event.head && other.at < verb.from && !other.participle && !other.passive,
  );
  return between ? null : event;
}

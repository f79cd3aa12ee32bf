// Frames with a gathering as their object: who hosted, chaired, addressed, attended or stayed away from it.
import type { ParticipationStatus, Role } from "../../model.ts";
import { claim, eventAt, eventBehind, type FrameInput, senseOf, statusOf } from "../claims.ts";
import { agentOf, clauseEnd, companionsOf, fullList, listFrom, type Place, subjectOf } from "../clauses.ts";
import type { EventMention } from "../event-mentions.ts";
import type { Verb } from "../verbs.ts";
import type { Frame } from "../verb-words.ts";

const FRAMES: ReadonlySet<Frame> = new Set(["host", "chair", "address", "attend", "decline", "include", "begin"]);
const ROLES: Readonly<Record<string, Role>> = { host: "host", chair: "chair", address: "speaker", attend: "attendee", decline: "attendee" };
const CONFIDENCE: Readonly<Record<string, number>> = { host: 0.93, chair: 0.92, address: 0.93, attend: 0.9, decline: 0.85 };

/** Active ("Chile hosted the conference") and passive ("the conference, hosted by Chile"). */
export function gatheringFrame(input: FrameInput, verb: Verb): boolean {
  const sense = senseOf(input, verb, FRAMES);
  if (sense === null) return false;
  const status = sense.frame === "decline" ? "declined" : statusOf(verb.reality);
  if (status === null) return false;
  if (sense.frame === "include") return included(input, verb, sense.to, status);
  return verb.passive ? passive(input, verb, sense.frame, status) : active(input, verb, sense, status);
}

function active(input: FrameInput, verb: Verb, sense: { frame: Frame; to: number }, status: ParticipationStatus): boolean {
  const { clause } = input;
  const it = /^(?:it|this)$/u.test(clause.sentence.tokens[sense.to]?.lower ?? "") && sense.frame !== "attend";
  const event = eventBehind(clause, sense.to, sense.frame === "attend" || sense.frame === "address" ? 10 : 7);
  if (it && event === null) {
    const subject = subjectOf(clause, verb).units;
    claim(input, subject, ROLES[sense.frame] ?? "attendee", { event: null, status, confidence: 0.85, rule: `${sense.frame}/it`, at: verb.at });
    return subject.length > 0;
  }
  if (event === null && verb.lemma === "join") return joined(input, verb, sense.to, status);
  if (event === null || (event.plural && !event.named)) {
    if (sense.frame === "attend") return joining(input, verb, status) || takingPart(input, verb, status);
    return sense.frame === "chair" && /^(?:moderate|co-moderate|chair|co-chair|preside)$/u.test(verb.lemma) ? chairing(input, verb, sense.to, status) : false;
  }
  const subject = subjectOf(clause, verb);
  const own = status === "denied" && sense.frame === "attend" ? "declined" : status;
  // Who did not speak or preside has no part that could be told.
  if (status === "denied" && (sense.frame === "address" || sense.frame === "chair")) return true;
  if (sense.frame === "begin" && !isBilateral(event)) return false;
  const begins = sense.frame === "host" || sense.frame === "begin" || verb.lemma === "open";
  if (begins && isBilateral(event)) return bilateral(input, verb, event, subject, own);
  const role = ROLES[sense.frame] ?? "attendee";
  if (role === "host" || role === "chair" || role === "attendee") claim(input, companionsOf(clause, verb), role, { event, status: own, confidence: 0.86, rule: `${sense.frame}/companions`, at: verb.at });
  if (speaksToo(input, verb, event)) claim(input, subject.units, "speaker", { event, status: own, confidence: 0.88, rule: "speech/opened-by", at: verb.at });
  claim(input, subject.units, role, { event, status: own, confidence: CONFIDENCE[sense.frame] ?? 0.8, rule: `${sense.frame}/active`, at: verb.at });
  return subject.units.length > 0;
}

/** "A joined B and C for the summit": all of them attended. */
function joined(input: FrameInput, verb: Verb, start: number, status: ParticipationStatus): boolean {
  const { clause } = input;
  const event = eventAt(clause, start, clause.sentence.tokens.length);
  if (event === null || (event.plural && !event.named)) return joining(input, verb, status);
  const hosts = listFrom(clause, start, 2);
  const who = [...subjectOf(clause, verb).units, ...hosts];
  claim(input, who, "attendee", { event, status, confidence: 0.86, rule: "attend/joined-for", at: verb.at });
  return who.length > 0;
}

/** "moderated the opening", "chaired the proceedings": part of the gathering that the text speaks of. */
function chairing(input: FrameInput, verb: Verb, start: number, status: ParticipationStatus): boolean {
  const ends = /^[.,;]$/u.test(input.clause.sentence.tokens[start]?.text ?? ".");
  const part = ends || input.clause.sentence.tokens.slice(start, start + 5).some((token) => /^(?:opening|closing|proceedings|discussions?|debates?|panels?|talks|event)$/u.test(token.lower));
  const subject = part ? subjectOf(input.clause, verb).units.filter((unit) => unit.kind !== "group") : [];
  claim(input, subject, "chair", { event: null, status, confidence: 0.85, rule: "chair/part", at: verb.at });
  return subject.length > 0;
}

/** "opened the summit by thanking …", "closed the session with remarks on …": who does so speaks. */
function speaksToo(input: FrameInput, verb: Verb, event: EventMention): boolean {
  if (!/^(?:open|close|conclude|begin|start|kick|wrap|end)$/u.test(verb.lemma)) return false;
  const { sentence, verbs } = input.clause;
  const by = sentence.tokens.findIndex((token, at) => at > event.head && at < event.head + 10 && /^(?:by|with)$/u.test(token.lower));
  if (by < 0) return false;
  const next = verbs.find((other) => other.from === by + 1);
  const says = next !== undefined && input.words.senses.get(next.lemma)?.some((sense) => sense.frame === "say") === true;
  return says || sentence.tokens.slice(by + 1, by + 5).some((token) => input.words.speechNouns.has(token.lower));
}

/** "The meeting included A and B", "brought together A and B". */
function included(input: FrameInput, verb: Verb, start: number, status: ParticipationStatus): boolean {
  const { clause } = input;
  const event = verb.passive && verb.lemma !== "make" ? null : subjectOf(clause, verb).event;
  if (event === null || (event.plural && !event.named)) return false;
  const at = clause.sentence.tokens[start]?.text === ":" ? start + 1 : start;
  const guests = fullList(clause, listFrom(clause, at, 3));
  const role = /panel(?: discussion)?$/iu.test(event.name) ? "speaker" : "attendee";
  claim(input, guests, role, { event, status, confidence: 0.88, rule: "attend/included", at: verb.at });
  return guests.length > 0;
}

/** Talks, calls and plain meetings are held by those who take part in them. */
function isBilateral(event: EventMention): boolean {
  return event.group === "talks" || event.group === "call" || event.group === "visit" || event.group === "press";
}

/** "A held talks with B": both attend. A press conference has its holder as speaker. */
function bilateral(input: FrameInput, verb: Verb, event: EventMention, subject: Place, status: ParticipationStatus): boolean {
  const hosting = /^(?:host|co-host|organi[sz]e|convene|sponsor|arrange)$/u.test(verb.lemma);
  const role = event.group === "press" ? "speaker" : hosting ? "host" : "attendee";
  claim(input, subject.units, role, { event, status, confidence: 0.9, rule: "host/talks", at: verb.at });
  const partners = partnersBehind(input, event.head + 1);
  claim(input, partners, "attendee", { event, status, confidence: 0.9, rule: "host/talks-with", at: verb.at });
  return subject.units.length + partners.length > 0;
}

/** The units behind "with" or "between" after an event noun. */
export function partnersBehind({ clause }: FrameInput, start: number, reach = 12): ReturnType<typeof listFrom> {
  const { tokens } = clause.sentence;
  const end = Math.min(clauseEnd(clause, start), start + reach);
  for (let at = start; at < end; at += 1) {
    const calls = at === start && /^(?:on|to)$/u.test(tokens[at]?.lower ?? "") && tokens[at - 1]?.lower === "call";
    if (calls || /^(?:with|between|among)$/u.test(tokens[at]?.lower ?? "")) return listFrom(clause, at + 1, 5);
    if (/^(?:VERB|PUNCT)$/u.test(tokens[at]?.pos ?? "") && !/^(?:following|focused|focusing|entitled|titled)$/u.test(tokens[at]?.lower ?? "")) return [];
  }
  return [];
}

function passive(input: FrameInput, verb: Verb, frame: Frame, status: ParticipationStatus): boolean {
  const { clause } = input;
  const agents = agentOf(clause, verb);
  if (agents.length === 0) return false;
  const subject = verb.participle ? null : subjectOf(clause, verb);
  const event = subject?.event ?? (verb.participle || subject === null ? eventBefore(input, verb) : null);
  if (event === null && subject !== null && (subject.units.length > 0 || isDelegation(input, verb))) {
    // "The President was joined by leaders of A and B", "the delegation was led by C": they came to the gathering spoken of.
    if (!/^(?:join|lead|head|accompany)$/u.test(verb.lemma)) return false;
    claim(input, agents, "attendee", { event: null, status, confidence: 0.85, rule: "attend/joined-by", at: verb.at });
    return true;
  }
  const anaphor = event === null && (subject === null || /^(?:it|which|this)$/u.test(subject.pronoun ?? "it"));
  if (event === null && !anaphor) return false;
  if (event?.plural === true && !event.named) return false;
  claim(input, agents, ROLES[frame] ?? "attendee", { event, status, confidence: (CONFIDENCE[frame] ?? 0.8) + 0.02, rule: `${frame}/passive`, at: verb.at });
  return true;
}

function isDelegation({ clause }: FrameInput, verb: Verb): boolean {
  return clause.sentence.tokens.slice(Math.max(0, verb.from - 4), verb.from).some((token) => /^(?:delegations?|team|side)$/u.test(token.lower));
}

/** The gathering that a participle belongs to: the nearest one before it with no full verb in between. */
function eventBefore({ clause }: FrameInput, verb: Verb): EventMention | null {
  const event = clause.events.filter((candidate) => candidate.head < verb.from && !candidate.verbal).at(-1) ?? null;
  if (event === null || verb.from - event.head > 30) return null;
  const between = clause.verbs.some((other) => other.at > event.head && other.at < verb.from && !other.participle && !other.passive);
  return between ? null : event;
}

/** "A took part, and …": in the gathering that the text speaks of. */
function takingPart(input: FrameInput, verb: Verb, status: ParticipationStatus): boolean {
  const { tokens } = input.clause.sentence;
  const end = verb.lemma === "take" ? verb.to + 1 : verb.to;
  const partless = verb.lemma === "take" ? tokens[verb.to]?.lower === "part" : verb.lemma === "participate";
  if (!partless || !/^(?:,|\.|and|;|too|as|alongside)$/u.test(tokens[end]?.lower ?? ".")) return false;
  const subject = subjectOf(input.clause, verb).units;
  claim(input, subject, "attendee", { event: null, status, confidence: 0.82, rule: "attend/took-part", at: verb.at });
  return subject.length > 0;
}

/** "with officials of A and B attending": participants behind "with" and before a bare participle. */
function joining(input: FrameInput, verb: Verb, status: ParticipationStatus): boolean {
  const { clause } = input;
  const { tokens, units } = clause.sentence;
  if (!verb.participle || status !== "held") return false;
  let start = -1;
  for (let at = verb.from - 1; at >= Math.max(0, verb.from - 40); at -= 1) {
    if (tokens[at]?.lower === "with") start = at;
  }
  if (start < 0) return false;
  const before = units.filter((unit) => unit.from > start && unit.to <= verb.from && !clause.verbs.some((other) => other.at > start && other.at < unit.from));
  const event = eventAt(clause, verb.to, verb.to + 8);
  claim(input, before, "attendee", { event, status, confidence: 0.85, rule: "attend/with-participle", at: verb.at });
  return before.length > 0;
}

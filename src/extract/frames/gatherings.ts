// Frames with a gathering as their object: who hosted, chaired, addressed, attended or stayed away from it.
import type { ParticipationStatus, Role } from "../../model.ts";
import { claim, eventBehind, type FrameInput, senseOf, statusOf } from "../claims.ts";
import { companionsOf } from "../clause-borders.ts";
import { subjectOf } from "../clauses.ts";
import type { EventMention } from "../event-mentions.ts";
import { listFrom } from "../unit-lists.ts";
import type { Frame } from "../verb-words.ts";
import type { Verb } from "../verbs.ts";
import { bilateral, isBilateral, partnersBehind, partnersInHosting } from "./hosting.ts";
import { CONFIDENCE, PART, passive, ROLES } from "./passives.ts";
import { included, joined, joining, takingPart } from "./presence.ts";

const FRAMES: ReadonlySet<Frame> = new Set(["host", "chair", "address", "attend", "decline", "include", "begin"]);

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
  if (/^(?:mark|celebrate|commemorate)$/u.test(verb.lemma) && !verb.passive) return marking(clause, verb);
  if (/^(?:call|summon|convoke)$/u.test(verb.lemma))
    return verb.passive ? (verb.participle ? { frame: "host", to: verb.to } : null) : calling(clause, verb);
  if (!/^(?:give|offer|throw)$/u.test(verb.lemma)) return null;
  // "a dinner given by the President"
  const before = clause.events.findLast((event) => event.head + 1 === verb.from);
  const given = verb.passive ? (before ?? subjectOf(clause, verb).event) : eventBehind(clause, verb.to);
  return given?.group === "ceremony" ? { frame: "host", to: verb.to } : null;
}

/** "marked the day with a reception" */
function marking({ sentence, events }: FrameInput["clause"], verb: Verb): VerbSense | null {
  const means = sentence.tokens.findIndex((token, at) => at > verb.to && token.lower === "with");
  if (means < 0 || means - verb.to > 12) return null;
  const event = events.find((candidate) => candidate.from > means && candidate.from - means < 12);
  if (event === undefined || isBilateral(event)) return null;
  return { frame: "host", to: event.determiner === null ? event.from : event.from - 1 };
}

/** "called an emergency debate"; "called the debate a success" says only what it was. */
function calling(clause: FrameInput["clause"], verb: Verb): VerbSense | null {
  if (!/^(?:a|an|another|its)$/u.test(clause.sentence.tokens[verb.to]?.lower ?? "")) return null;
  const event = eventBehind(clause, verb.to, 5);
  const next = clause.sentence.tokens[event?.to ?? 0];
  const judged = next !== undefined && (/^(?:ADJ|DET|ADV)$/u.test(next.pos) || /^["“”'‘]$/u.test(next.text));
  return event === null || event.determiner === null || judged || isBilateral(event)
    ? null
    : { frame: "host", to: verb.to };
}

function active(input: FrameInput, verb: Verb, sense: VerbSense, status: ParticipationStatus): boolean {
  const { clause } = input;
  const event = eventBehind(
    clause,
    behindPartners(input, sense),
    sense.frame === "attend" || sense.frame === "address" ? 10 : 7,
  );
  // "formally go to conference": without an article it is a way of doing things.
  const goes = /^(?:go|come|travel|fly)$/u.test(verb.lemma) && event?.determiner === null;
  if (event !== null && (event.named || !(event.plural || goes)))
    return atEvent(input, verb, sense.frame, event, status);
  if (event !== null && meetsSeveral(input, sense.frame, event))
    return bilateral(input, verb, event, subjectOf(clause, verb), status);
  if (event === null) {
    if (relativeObject(input, verb, sense.frame, status)) return true;
    if (isPronounObject(input, sense)) return anaphoric(input, verb, sense.frame, status);
    if (verb.lemma === "join") return joined(input, verb, sense.to, status);
  }
  if (sense.frame === "attend") return joining(input, verb, status) || takingPart(input, verb, status);
  const presides =
    sense.frame === "chair" &&
    /^(?:moderate|co-moderate|chair|co-chair|preside|officiate|compere|compère|open|close)$/u.test(verb.lemma);
  return presides && chairing(input, verb, sense.to, status);
}

/** "organized, in partnership with A and B, a side event": the token behind the insertion. */
function behindPartners({ clause }: FrameInput, { frame, to: start }: VerbSense): number {
  const { tokens, units } = clause.sentence;
  if (
    frame !== "host" ||
    tokens[start]?.text !== "," ||
    tokens[start + 1]?.lower !== "in" ||
    tokens[start + 3]?.lower !== "with"
  )
    return start;
  const end = tokens.findIndex(
    (token, at) =>
      at > start + 3 &&
      at - start < 40 &&
      token.text === "," &&
      clause.events.some((event) => event.from - at <= 2 && event.from > at) &&
      !units.some((unit) => unit.from < at && at < unit.to),
  );
  return end < 0 ? start : end + 1;
}

/** "will have bilateral meetings with A and B": told as one, with all who are named. */
function meetsSeveral(input: FrameInput, frame: Frame, event: EventMention): boolean {
  if (!/^(?:host|begin)$/u.test(frame) || !event.plural || !/(?:meetings|talks|calls)$/iu.test(event.name))
    return false;
  return partnersBehind(input, event.head + 1).some((unit) => unit.kind === "person");
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
  if (frame === "begin" && !isBilateral(event) && !isMeal(verb, event)) return closes(input, verb, event, status);
  // Who facilitates talks helps them along, from near or far.
  if (verb.lemma === "facilitate" && event.group === "talks") return false;
  const own = status === "denied" && frame === "attend" ? "declined" : status;
  const subject = subjectOf(input.clause, verb);
  const begins = frame === "host" || frame === "begin" || verb.lemma === "open";
  if (begins && (isBilateral(event) || isMeal(verb, event) || meetsSomebody(input, verb, event)))
    return bilateral(input, verb, event, subject, own);
  const role = roleAt(input, verb, frame, event, own);
  const more = { event, status: own, at: verb.at };
  if (role === "host") partnersInHosting(input, verb.to, event, own, verb.at);
  if (role !== "speaker")
    claim(input, companionsOf(input.clause, verb), role, { ...more, confidence: 0.86, rule: `${frame}/companions` });
  if (speaksToo(input, verb, event))
    claim(input, subject.units, "speaker", { ...more, confidence: 0.88, rule: "speech/opened-by" });
  claim(input, subject.units, role, { ...more, confidence: CONFIDENCE[frame] ?? 0.8, rule: `${frame}/active` });
  return subject.units.length > 0;
}

/** What somebody is whom the frame puts there: "took part as a speaker", "led the talks for the union". */
function roleAt(input: FrameInput, verb: Verb, frame: Frame, event: EventMention, status: ParticipationStatus): Role {
  if (speaksOnPanel(verb, event, status)) return "speaker";
  if (verb.lemma === "lead" && /^(?:talks|visit)$/u.test(event.group)) return "attendee";
  const lower = input.clause.sentence.tokens.map((token) => token.lower);
  const as = lower.indexOf("as", event.head);
  const noun = /^(?:an?|the|keynote)$/u.test(lower[as + 1] ?? "") ? as + 2 : as + 1;
  const told = as > 0 && as - event.head < 4 ? input.words.roleNouns.longestAt(lower, noun) : null;
  return frame === "attend" && told !== null ? told.value : (ROLES[frame] ?? "attendee");
}

/** "took part in a panel discussion": a panel consists of its speakers. */
function speaksOnPanel({ lemma }: Verb, { name }: EventMention, status: ParticipationStatus): boolean {
  return (
    /^(?:participate|take|join)$/u.test(lemma) && /panel(?: discussion| debate)?$/iu.test(name) && status !== "declined"
  );
}

/** "held a meeting with Mr Salo": both sides take part. */
function meetsSomebody(input: FrameInput, { lemma }: Verb, event: EventMention): boolean {
  if (!/^(?:hold|have)$/u.test(lemma) || event.group !== "any" || !/\bmeeting$/iu.test(event.name)) return false;
  const next = input.clause.sentence.tokens[event.head + 1];
  return next?.lower === "with" || partnersBehind(input, event.head + 1).length > 0;
}

/** "had a working breakfast with A": who has it takes part in it. */
function isMeal(verb: Verb, event: EventMention): boolean {
  return verb.lemma === "have" && /(?:breakfast|lunch|luncheon|dinner)$/iu.test(event.name);
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
  const part =
    ends ||
    verb.lemma === "preside" ||
    input.clause.sentence.tokens.slice(start, start + 5).some((token) => PART.test(token.lower));
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

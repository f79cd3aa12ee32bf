// Frames with a gathering as their object: who hosted, chaired, addressed, attended or stayed away from it.
import type { ParticipationStatus, Role } from "../../model.ts";
import { claim, eventBehind, type FrameInput, senseOf, statusOf } from "../claims.ts";
import { companionsOf } from "../clause-borders.ts";
import { subjectOf } from "../clauses.ts";
import type { EventMention } from "../event-mentions.ts";
import { agentOf } from "../unit-lists.ts";
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

/** Active ("Chile hosted the conference") and passive ("the conference, hosted by Chile"). */
export function gatheringFrame(input: FrameInput, verb: Verb): boolean {
  const sense = senseOf(input, verb, FRAMES);
  if (sense === null) return false;
  const status = sense.frame === "decline" ? "declined" : statusOf(verb.reality);
  if (status === null) return false;
  if (sense.frame === "include") return included(input, verb, sense.to, status);
  return verb.passive ? passive(input, verb, sense.frame, status) : active(input, verb, sense, status);
}

function active(
  input: FrameInput,
  verb: Verb,
  sense: { frame: Frame; to: number },
  status: ParticipationStatus,
): boolean {
  const { clause } = input;
  const it = /^(?:it|this)$/u.test(clause.sentence.tokens[sense.to]?.lower ?? "") && sense.frame !== "attend";
  const event = eventBehind(clause, sense.to, sense.frame === "attend" || sense.frame === "address" ? 10 : 7);
  if (it && event === null) {
    const subject = subjectOf(clause, verb).units;
    claim(input, subject, ROLES[sense.frame] ?? "attendee", {
      event: null,
      status,
      confidence: 0.85,
      rule: `${sense.frame}/it`,
      at: verb.at,
    });
    return subject.length > 0;
  }
  if (event === null && verb.lemma === "join") return joined(input, verb, sense.to, status);
  if (event === null || (event.plural && !event.named)) {
    if (sense.frame === "attend") return joining(input, verb, status) || takingPart(input, verb, status);
    return sense.frame === "chair" && /^(?:moderate|co-moderate|chair|co-chair|preside)$/u.test(verb.lemma)
      ? chairing(input, verb, sense.to, status)
      : false;
  }
  const subject = subjectOf(clause, verb);
  const own = status === "denied" && sense.frame === "attend" ? "declined" : status;
  // Who did not speak or preside has no part that could be told.
  if (status === "denied" && (sense.frame === "address" || sense.frame === "chair")) return true;
  if (sense.frame === "begin" && !isBilateral(event)) return false;
  const begins = sense.frame === "host" || sense.frame === "begin" || verb.lemma === "open";
  if (begins && isBilateral(event)) return bilateral(input, verb, event, subject, own);
  const role = ROLES[sense.frame] ?? "attendee";
  if (role === "host") partnersInHosting(input, event.head + 1, event, own, verb.at);
  if (role === "host" || role === "chair" || role === "attendee")
    claim(input, companionsOf(clause, verb), role, {
      event,
      status: own,
      confidence: 0.86,
      rule: `${sense.frame}/companions`,
      at: verb.at,
    });
  if (speaksToo(input, verb, event))
    claim(input, subject.units, "speaker", {
      event,
      status: own,
      confidence: 0.88,
      rule: "speech/opened-by",
      at: verb.at,
    });
  claim(input, subject.units, role, {
    event,
    status: own,
    confidence: CONFIDENCE[sense.frame] ?? 0.8,
    rule: `${sense.frame}/active`,
    at: verb.at,
  });
  return subject.units.length > 0;
}

/** "moderated the opening", "chaired the proceedings": part of the gathering that the text speaks of. */
function chairing(input: FrameInput, verb: Verb, start: number, status: ParticipationStatus): boolean {
  const ends = /^[.,;]$/u.test(input.clause.sentence.tokens[start]?.text ?? ".");
  const part =
    ends ||
    input.clause.sentence.tokens
      .slice(start, start + 5)
      .some((token) =>
        /^(?:opening|closing|proceedings|discussions?|debates?|panels?|talks|event)$/u.test(token.lower),
      );
  const subject = part ? subjectOf(input.clause, verb).units.filter((unit) => unit.kind !== "group") : [];
  claim(input, subject, "chair", { event: null, status, confidence: 0.85, rule: "chair/part", at: verb.at });
  return subject.length > 0;
}

/** "opened the summit by thanking …", "closed the session with remarks on …": who does so speaks. */
function speaksToo(input: FrameInput, verb: Verb, event: EventMention): boolean {
  if (!/^(?:open|close|conclude|begin|start|kick|wrap|end)$/u.test(verb.lemma)) return false;
  const { sentence, verbs } = input.clause;
  const by = sentence.tokens.findIndex(
    (token, at) => at > event.head && at < event.head + 10 && /^(?:by|with)$/u.test(token.lower),
  );
  if (by < 0) return false;
  const next = verbs.find((other) => other.from === by + 1);
  const says =
    next !== undefined && input.words.senses.get(next.lemma)?.some((sense) => sense.frame === "say") === true;
  return says || sentence.tokens.slice(by + 1, by + 5).some((token) => input.words.speechNouns.has(token.lower));
}

export function passive(input: FrameInput, verb: Verb, frame: Frame, status: ParticipationStatus): boolean {
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
  const role =
    frame === "host" && verb.lemma === "conduct" && agents.every((unit) => unit.kind === "person")
      ? "chair"
      : (ROLES[frame] ?? "attendee");
  if (frame === "host") partnersInHosting(input, verb.to, event, status, verb.at);
  claim(input, agents, role, {
    event,
    status,
    confidence: (CONFIDENCE[frame] ?? 0.8) + 0.02,
    rule: `${frame}/passive`,
    at: verb.at,
  });
  return true;
}

function isDelegation({ clause }: FrameInput, verb: Verb): boolean {
  return clause.sentence.tokens
    .slice(Math.max(0, verb.from - 4), verb.from)
    .some((token) => /^(?:delegations?|team|side)$/u.test(token.lower));
}

/** The gathering that a participle belongs to: the nearest one before it with no full verb in between. */
function eventBefore({ clause }: FrameInput, verb: Verb): EventMention | null {
  const event = clause.events.filter((candidate) => candidate.head < verb.from && !candidate.verbal).at(-1) ?? null;
  if (event === null || verb.from - event.head > 30) return null;
  const between = clause.verbs.some(
    (other) => other.at > event.head && other.at < verb.from && !other.participle && !other.passive,
  );
  return between ? null : event;
}

// Who spoke: at a gathering that the sentence names, or at the one that the article reports.
import { isGenitive } from "../../annotate/words.ts";
import type { Unit } from "../../link/linked.ts";
import type { ParticipationStatus } from "../../model.ts";
import type { Token } from "../../text/tokens.ts";
import { claim, eventAt, eventBehind, type FrameInput, senseOf, statusOf } from "../claims.ts";
import { subjectOf } from "../clauses.ts";
import { agentOf, listFrom } from "../unit-lists.ts";
import type { Frame } from "../verb-words.ts";
import { isFullVerb, type Verb } from "../verbs.ts";
import { address, briefedBy, deliver, deliveredBy, floor, heard, witnessed } from "./floor.ts";
import { innerClause, isBeforeOrAfter, isElsewhere, leadingEvent, saidAt, whereEvent } from "./said-where.ts";
import { sayUnplaced } from "./unplaced-speech.ts";

const FRAMES: ReadonlySet<Frame> = new Set(["say", "deliver", "address", "floor", "hear"]);

/** What states or bodies do together at a gathering without taking the floor. */
const COLLECTIVE = /^(?:pledge|express|condemn|reaffirm|affirm|welcome|call|urge|announce|voice|denounce|propose)$/u;

/** "X said at the meeting", "X delivered a speech", "X addressed the Assembly"; also notes speech of unknown place. */
export function speechFrame(input: FrameInput, verb: Verb): boolean {
  const status = statusOf(verb.reality);
  if (/^(?:hear|see)$/u.test(verb.lemma) && status === "held" && !verb.passive && witnessed(input, verb, status))
    return true;
  const sense = senseOf(input, verb, FRAMES);
  if (sense === null) return dealtWith(input, verb, status);
  if (status === null || status === "denied" || isModifier(input, verb)) return false;
  if (verb.passive && verb.lemma === "brief") return briefedBy(input, verb, status);
  if (verb.passive)
    return sense.frame === "deliver" || verb.lemma === "read"
      ? deliveredBy(input, verb, status)
      : announcedAt(input, verb, sense.frame, status);
  const speakers = subjectOf(input.clause, verb).units.filter(
    (unit) => unit.kind !== "institution" || (unit.entities.length > 0 && !isMedia(input, unit)),
  );
  const subject = speakers.length > 0 ? speakers : inverted(input, verb);
  if (sense.frame === "hear") return heard(input, verb, sense.to, status);
  if (subject.length === 0 && sense.frame !== "deliver") return false;
  if (sense.frame === "floor") return floor(input, verb, subject, status);
  if (
    sense.frame === "deliver" &&
    (deliver(input, verb, subject, status) || !saysToo(input, verb) || subject.length === 0)
  )
    return true;
  if (sense.frame === "address") return address(input, verb, sense.to, subject, status);
  return say(input, verb, subject, status);
}

/** "During the meeting, Ms Ruiz and Mr Salo discussed trade": they took part in it. */
function dealtWith(input: FrameInput, verb: Verb, status: ParticipationStatus | null): boolean {
  if (status !== "held" || verb.passive || !/^(?:discuss|agree|exchange|review|explore)$/u.test(verb.lemma))
    return false;
  const event = leadingEvent(input, verb);
  if (event === null || event.plural || !/^(?:any|talks|call)$/u.test(event.group)) return false;
  const people = subjectOf(input.clause, verb).units.filter((unit) => unit.kind !== "institution");
  claim(input, people, "attendee", { event, status, confidence: 0.86, rule: "attend/dealt-with", at: verb.at });
  return people.length > 0;
}

/** "Lima, Dec 13, IRNA - Speakers said": the agency reports. */
function isMedia({ clause }: FrameInput, { from }: Unit): boolean {
  return clause.sentence.institutions.some((body) => body.from === from && body.kind === "media");
}

/** "offered help", "presented the findings": no speech is named, but the verb tells of one. */
function saysToo({ words }: FrameInput, verb: Verb): boolean {
  return words.senses.get(verb.lemma)?.some((sense) => sense.frame === "say" && sense.after.length === 0) === true;
}

/** "the Minister's continued support": a participle before a noun. */
function isModifier({ clause }: FrameInput, verb: Verb): boolean {
  const { tokens } = clause.sentence;
  const before = tokens[verb.from - 1];
  return before !== undefined && (isGenitive(before) || before.pos === "DET") && tokens[verb.to]?.pos === "NOUN";
}

/** "The plan was announced by Prime Minister Lind at the summit": a person said it there. */
function announcedAt(input: FrameInput, verb: Verb, frame: Frame, status: ParticipationStatus): boolean {
  if (frame !== "say" || status === "denied") return false;
  const agents = agentOf(input.clause, verb).filter((unit) => unit.kind === "person");
  const end = agents.at(-1)?.to;
  // "The conference was told by Ms Ruiz that …"
  const told = /^(?:tell|inform|remind|warn|assure)$/u.test(verb.lemma) ? subjectOf(input.clause, verb).event : null;
  const event = told ?? (end === undefined ? null : eventAt(input.clause, end, end + 12));
  if (event === null || event.plural) return false;
  claim(input, agents, "speaker", { event, status, confidence: 0.88, rule: "speech/announced-at", at: verb.at });
  return true;
}

/** '"…," said Ruiz': the speaker behind the verb. */
function inverted({ clause }: FrameInput, verb: Verb): Unit[] {
  if (!/^(?:say|add|note|continue|argue|explain|tell|reply|warn|conclude|stress|recall|declare)$/u.test(verb.lemma))
    return [];
  const before = clause.sentence.tokens[verb.from - 1]?.text ?? "";
  return /^[,”"’?!]$/u.test(before) ? listFrom(clause, verb.to, 0) : [];
}

function say(input: FrameInput, verb: Verb, subject: readonly Unit[], status: ParticipationStatus): boolean {
  const { clause } = input;
  const { tokens } = clause.sentence;
  if (status !== "held") return toSpeak(input, verb, subject, status);
  const told = /^(?:tell|remind|warn|assure|inform)$/u.test(verb.lemma) ? eventBehind(clause, verb.to, 4) : null;
  const inner = innerClause(input, verb);
  const wished = /^(?:call|push|appeal|press|ask)$/u.test(verb.lemma) && tokens[verb.to]?.lower === "for";
  const event =
    told ?? (wished ? null : saidAt(input, verb, inner)) ?? whereEvent(input, verb) ?? leadingEvent(input, verb);
  const around = wordsAround(clause, verb, subject, inner);
  const meetsPress = event?.group === "press";
  if (!meetsPress && isToldElsewhere(clause, verb, inner, around)) return false;
  if (event !== null && !event.plural) {
    const together =
      COLLECTIVE.test(verb.lemma) && subject.every((unit) => unit.kind !== "person" && unit.kind !== "pronoun");
    const role = together ? "attendee" : "speaker";
    const rule = together ? "attend/voiced-at" : "speech/said-at";
    claim(input, subject, role, { event, status, confidence: told === null ? 0.93 : 0.95, rule, at: verb.at });
    return true;
  }
  return !isBeforeOrAfter(input, around) && sayUnplaced(input, verb, subject, inner);
}

/** "will brief members at a rally", "a forum on Friday, where Ms Ruiz is due to speak". */
function toSpeak(input: FrameInput, verb: Verb, subject: readonly Unit[], status: ParticipationStatus): boolean {
  // "will continue to work with them at the summit" is no speech.
  if (
    !/^(?:speak|brief|present|announce|outline|report|share|unveil|explain|propose|call|urge|tell)$/u.test(verb.lemma)
  )
    return false;
  const at = saidAt(input, verb, innerClause(input, verb));
  const event = at ?? (verb.lemma === "speak" ? whereEvent(input, verb) : null);
  if (event === null || event.plural || status !== "planned") return false;
  claim(input, subject, "speaker", { event, status, confidence: 0.9, rule: "speech/to-speak-where", at: verb.at });
  return true;
}

/** The words of the verb's own clause up to what is said. */
function wordsAround(clause: FrameInput["clause"], verb: Verb, subject: readonly Unit[], inner: number): Token[] {
  const { tokens } = clause.sentence;
  // Behind another verb's clause, what led the sentence in is not about this one.
  const first = subject[0]?.from ?? verb.from;
  const after = clause.verbs.some((other) => other.to <= first && isFullVerb(other));
  return [...tokens.slice(after ? Math.min(first, verb.from) : 0, verb.from), ...tokens.slice(verb.to, inner)];
}

function isToldElsewhere(
  { sentence }: FrameInput["clause"],
  verb: Verb,
  inner: number,
  around: readonly Token[],
): boolean {
  const toMedia = sentence.institutions.some(
    (body) => body.kind === "media" && body.from >= verb.to && body.from < inner,
  );
  return (
    toMedia ||
    sentence.tokens[0]?.lower === "outside" ||
    around.some((token, place) => isElsewhere(token, around, place))
  );
}

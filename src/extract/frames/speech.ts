// Who spoke: at a gathering that the sentence names, or at the one that the article reports.
import { isGenitive } from "../../annotate/words.ts";
import type { Unit } from "../../link/linked.ts";
import type { ParticipationStatus } from "../../model.ts";
import type { Token } from "../../text/tokens.ts";
import { claim, eventAt, eventBehind, type FrameInput, senseOf, statusOf } from "../claims.ts";
import { subjectOf } from "../clauses.ts";
import { type EventMention, isPart } from "../event-mentions.ts";
import { agentOf, listFrom } from "../unit-lists.ts";
import type { Frame } from "../verb-words.ts";
import type { Verb } from "../verbs.ts";
import { address, deliver, deliveredBy, floor, heard } from "./floor.ts";

const FRAMES: ReadonlySet<Frame> = new Set(["say", "deliver", "address", "floor", "hear"]);

/** Who is told something elsewhere or at another time. */
const MEDIA = /^(?:reporters?|journalists?|press|interview|twitter|tweet|tweeted|tweets|facebook|newspaper|quoted)$/u;
/** Means by which something is said from elsewhere: "in a letter", "on television"; "read the letter" is none. */
const MEANS =
  /^(?:letter|email|e-mail|phone|telephone|radio|television|tv|blog|website|media|report|article|book|survey|statement|proclamation|memorandum|op-ed|column)$/u;

/** What states or bodies do together at a gathering without taking the floor. */
const COLLECTIVE = /^(?:pledge|express|condemn|reaffirm|affirm|welcome|call|urge|announce|voice|denounce|propose)$/u;

/** Who is addressed by a speech; "addressing the challenges" is none. */
const AUDIENCE =
  /^(?:audience|guests|participants|delegates|members|gathering|meeting|conference|summit|forum|session|assembly|council|committee|parliament|congress|crowd|students|supporters|reporters|journalists|leaders|ministers|nation)$/u;

const LATER = /^(?:after|before|ahead|following|since)$/u;

/** "X said at the meeting", "X delivered a speech", "X addressed the Assembly"; also notes speech of unknown place. */
export function speechFrame(input: FrameInput, verb: Verb): boolean {
  const sense = senseOf(input, verb, FRAMES);
  const status = statusOf(verb.reality);
  if (sense === null || status === null || status === "denied" || isModifier(input, verb)) return false;
  if (verb.passive)
    return sense.frame === "deliver" ? deliveredBy(input, verb, status) : announcedAt(input, verb, sense.frame, status);
  const speakers = subjectOf(input.clause, verb).units.filter(
    (unit) => unit.kind !== "institution" || unit.entities.length > 0,
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
  const event = end === undefined ? null : eventAt(input.clause, end, end + 12);
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
  if (status !== "held") return false;
  const told = /^(?:tell|remind|warn|assure|inform)$/u.test(verb.lemma) ? eventBehind(clause, verb.to, 4) : null;
  const inner = innerClause(input, verb);
  const wished = /^(?:call|push|appeal|press|ask)$/u.test(verb.lemma) && tokens[verb.to]?.lower === "for";
  const event = told ?? (wished ? null : placeOf(input, verb, inner)) ?? leadingEvent(input, verb);
  const around = [...tokens.slice(0, verb.from), ...tokens.slice(verb.to, inner)];
  const toMedia = clause.sentence.institutions.some(
    (body) => body.kind === "media" && body.from >= verb.to && body.from < inner,
  );
  if (toMedia || tokens[0]?.lower === "outside" || around.some((token, place) => isElsewhere(token, around, place)))
    return false;
  if (event !== null && !event.plural) {
    const together =
      COLLECTIVE.test(verb.lemma) && subject.every((unit) => unit.kind !== "person" && unit.kind !== "pronoun");
    const role = together ? "attendee" : "speaker";
    claim(input, subject, role, {
      event,
      status,
      confidence: told === null ? 0.93 : 0.95,
      rule: together ? "attend/voiced-at" : "speech/said-at",
      at: verb.at,
    });
    return true;
  }
  if (isBeforeOrAfter(input, around)) return false;
  if (inSpeech(input, 0, verb.from) || inSpeech(input, verb.to, inner)) {
    claim(input, subject, "speaker", { event: null, status, confidence: 0.92, rule: "speech/in-remarks", at: verb.at });
    return true;
  }
  for (const unit of subject.filter(({ kind }) => kind !== "institution"))
    input.findings.speech.push({ unit, sentence: clause.sentence.index, at: verb.at, lemma: verb.lemma });
  return true;
}

/** "told reporters", "said in a statement", "said on television". */
function isElsewhere(token: Token, around: readonly Token[], place: number): boolean {
  if (MEDIA.test(token.lower)) return true;
  return (
    MEANS.test(token.lower) &&
    around
      .slice(Math.max(0, place - 4), place)
      .some((before) => /^(?:in|on|by|via|through|to|with|for|according)$/u.test(before.lower))
  );
}

/** Where it was said: not what somebody was thanked for, or which role in a gathering was praised. */
function placeOf({ clause }: FrameInput, verb: Verb, inner: number): EventMention | null {
  const { tokens } = clause.sentence;
  const event = eventAt(clause, verb.to, inner);
  if (event === null || event.group === "visit") return null;
  const link = event.determiner === null ? event.from - 1 : event.from - 2;
  const thanks = /^(?:thank|welcome|congratulate|praise|commend|applaud|hail|salute)$/u.test(verb.lemma);
  const reason = tokens.slice(thanks ? verb.to : link, event.from).some((token) => /^(?:for|on)$/u.test(token.lower));
  if (reason) return null;
  const governor = tokens[link]?.lower ?? "";
  if (governor !== "in") return /^(?:at|during)$/u.test(governor) ? event : null;
  // "praised its part in the talks", "called on them to engage in talks"
  const isInner = clause.verbs.some((other) => other.from >= verb.to && other.to <= link);
  return isInner || /^(?:NOUN|PROPN)$/u.test(tokens[link - 1]?.pos ?? "") ? null : event;
}

/** "said after the meeting": the gathering named is not where it was said. */
function isBeforeOrAfter({ clause }: FrameInput, around: readonly Token[]): boolean {
  const { tokens } = clause.sentence;
  // "Following the panel, Ruiz highlighted …": the parts of one gathering follow each other.
  const isHead = (token: Token): boolean =>
    clause.events.some((event) => event.head === tokens.indexOf(token) && !isPart(event));
  return around.some((token, place) => LATER.test(token.lower) && around.slice(place + 1, place + 6).some(isHead));
}

/** "At the meeting, Ruiz said": only if no other verb lies between; "Lind spoke at the meeting, her aide said" is the aide's report. */
function leadingEvent({ clause }: FrameInput, verb: Verb): EventMention | null {
  const event = eventAt(clause, 0, verb.from);
  if (event === null) return null;
  const other = clause.verbs.some((before) => before.to <= event.from && !before.participle && !before.infinitive);
  return other ? null : event;
}

/** Where what was said begins: at "that", a quotation mark or a colon behind the verb. */
function innerClause({ clause }: FrameInput, verb: Verb): number {
  const { tokens } = clause.sentence;
  for (let at = verb.to; at < tokens.length; at += 1) {
    if (
      /^(?:that|how|why|:|“|"|‘)$/u.test(tokens[at]?.lower ?? "") ||
      (tokens[at]?.text === "," && /^[“"]$/u.test(tokens[at + 1]?.text ?? ""))
    )
      return at;
  }
  return Math.min(tokens.length, verb.to + 12);
}

/** "in his opening remarks", "in a keynote speech", "addressing the guests" in a stretch of the sentence. */
function inSpeech({ clause, words }: FrameInput, from: number, to: number): boolean {
  const { tokens } = clause.sentence;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const governed = tokens
      .slice(Math.max(0, at - 6), at)
      .some((before) => /^(?:in|during|delivering|giving)$/u.test(before.lower));
    if (
      words.speechNouns.has(token.lower) &&
      governed &&
      // "in his State of the Union address": given elsewhere.
      tokens[at - 1]?.lower !== "union" &&
      !/^(?:statement|statements|comments|briefing)$/u.test(token.lower)
    )
      return true;
    if (
      /^(?:statement|statements|comments)$/u.test(token.lower) &&
      governed &&
      /^(?:opening|closing|introductory|welcome|welcoming)$/u.test(tokens[at - 1]?.lower ?? "")
    )
      return true;
    if (token.lower === "addressing" && tokens.slice(at + 1, at + 5).some((word) => AUDIENCE.test(word.lower)))
      return true;
  }
  return false;
}

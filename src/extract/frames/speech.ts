// Who spoke: at a gathering that the sentence names, or at the one that the article reports.
import { isGenitive } from "../../annotate/words.ts";
import type { Unit } from "../../link/linked.ts";
import type { ParticipationStatus } from "../../model.ts";
import type { Token } from "../../text/tokens.ts";
import { claim, eventAt, eventBehind, type FrameInput, senseOf, statusOf } from "../claims.ts";
import { subjectOf } from "../clauses.ts";
import { agentOf, listFrom } from "../unit-lists.ts";
import type { Frame } from "../verb-words.ts";
import type { Verb } from "../verbs.ts";
import { address, briefedBy, deliver, deliveredBy, floor, heard, witnessed } from "./floor.ts";
import {
  innerClause,
  isBeforeOrAfter,
  isElsewhere,
  leadingEvent,
  saidAt,
  tellsAudience,
  tellsHearers,
  whereBefore,
  whereEvent,
} from "./said-where.ts";

const FRAMES: ReadonlySet<Frame> = new Set(["say", "deliver", "address", "floor", "hear"]);

/** What states or bodies do together at a gathering without taking the floor. */
const COLLECTIVE = /^(?:pledge|express|condemn|reaffirm|affirm|welcome|call|urge|announce|voice|denounce|propose)$/u;

/** Who is addressed by a speech; "addressing the challenges" is none. */
const AUDIENCE =
  /^(?:audience|guests|participants|delegates|members|gathering|meeting|conference|summit|forum|session|assembly|council|committee|parliament|congress|crowd|students|supporters|reporters|journalists|leaders|ministers|nation)$/u;

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

/** "a forum on Friday, where Ms Ruiz is due to speak". */
function toSpeak(input: FrameInput, verb: Verb, subject: readonly Unit[], status: ParticipationStatus): boolean {
  const event = verb.lemma === "speak" ? whereEvent(input, verb) : null;
  if (event === null) return false;
  claim(input, subject, "speaker", { event, status, confidence: 0.9, rule: "speech/to-speak-where", at: verb.at });
  return true;
}

/** The words of the verb's own clause up to what is said. */
function wordsAround(clause: FrameInput["clause"], verb: Verb, subject: readonly Unit[], inner: number): Token[] {
  const { tokens } = clause.sentence;
  // Behind another verb's clause, what led the sentence in is not about this one.
  const first = subject[0]?.from ?? verb.from;
  const after = clause.verbs.some((other) => other.to <= first && !other.participle && !other.infinitive);
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

/** "has promised": before, or elsewhere; the first sentences of a report may say so of what it reports. */
function isPerfect({ clause: { sentence } }: FrameInput, verb: Verb): boolean {
  return (
    sentence.index > 2 &&
    sentence.tokens.slice(verb.from, verb.at).some((token) => /^(?:has|have|had)$/u.test(token.lower))
  );
}

/** Nothing says where: to the audience, "in his remarks", or at the gathering that the article reports, if it does. */
function sayUnplaced(input: FrameInput, verb: Verb, subject: readonly Unit[], inner: number): boolean {
  const more = { event: null, status: "held", at: verb.at } as const;
  if (tellsAudience(input, verb))
    claim(input, subject, "speaker", { ...more, confidence: 0.88, rule: "speech/told-audience" });
  else if (inSpeech(input, 0, verb.from) || inSpeech(input, verb.to, inner))
    claim(input, subject, "speaker", { ...more, confidence: 0.92, rule: "speech/in-remarks" });
  else if (!isPerfect(input, verb) && !isReportedAgain(input, verb, subject))
    for (const unit of subject.filter(({ kind }) => kind !== "institution"))
      input.findings.speech.push({
        unit,
        sentence: input.clause.sentence.index,
        at: verb.at,
        lemma: verb.lemma,
        toHearers: tellsHearers(input, verb),
      });
  return true;
}

/** Said afterwards, or elsewhere, or only what somebody else says was said: "told them that nobody had said yes". */
function isReportedAgain(input: FrameInput, verb: Verb, subject: readonly Unit[]): boolean {
  const { clause, words } = input;
  const { tokens } = clause.sentence;
  const near = [tokens[verb.from - 1], tokens[verb.to]];
  if (near.some((token) => /^(?:afterwards?|later)$/u.test(token?.lower ?? ""))) return true;
  if (whereBefore(input, verb) !== null) return true;
  const start = Math.min(subject[0]?.from ?? verb.from, verb.from);
  const outer = clause.verbs.findLast((other) => other.to <= start && !other.participle && !other.infinitive);
  const says = outer !== undefined && words.senses.get(outer.lemma)?.some(({ frame }) => frame === "say");
  return (
    says === true &&
    !tokens.slice(outer.to, start).some((token) => /^(?:while|whereas|;|and|but|,|–|—)$|^["”’]$/u.test(token.lower))
  );
}

function isAudience(behind: readonly Token[]): boolean {
  return behind.some((word) => AUDIENCE.test(word.lower) && word.lower !== "parliament");
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
    // "in a speech to parliament": given there.
    if (
      words.speechNouns.has(token.lower) &&
      tokens[at + 1]?.lower === "to" &&
      !isAudience(tokens.slice(at + 2, at + 5))
    )
      continue;
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

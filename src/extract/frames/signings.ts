// Signings: who signed an agreement, and who looked on, at a ceremony of its own or at the gathering that the text names.
import type { Unit } from "../../link/linked.ts";
import type { Token } from "../../text/tokens.ts";
import { addVerbalEvent, claim, eventAt, type FrameInput, senseOf, statusOf, toldSince } from "../claims.ts";
import { subjectOf } from "../clauses.ts";
import type { EventMention } from "../event-mentions.ts";
import { agentOf } from "../unit-lists.ts";
import type { Frame } from "../verb-words.ts";
import type { Verb } from "../verbs.ts";
import { partnersBehind } from "./hosting.ts";

const FRAMES: ReadonlySet<Frame> = new Set(["sign"]);
const AGREEMENT =
  /^(?:agreements?|memorand(?:um|a)|mous?|treat(?:y|ies)|accords?|pacts?|declarations?|contracts?|protocols?|letters?|conventions?|deals?|charter|statement)$/u;

/** An agreement by its noun, or by its short form in capitals: "the MOC was signed". */
function isAgreement({ text, lower }: Token): boolean {
  return AGREEMENT.test(lower) || /^(?:\p{Lu}{1,3}-)*(?:MO[CUA]s?|FTA|LOI)$/u.test(text);
}

/** "A and B signed an agreement", "the agreement was signed by A and B", "it was witnessed by C". */
export function signingFrame(input: FrameInput, verb: Verb): boolean {
  if (verb.lemma === "witness" && verb.passive) return witnessed(input, verb);
  if (senseOf(input, verb, FRAMES) === null || statusOf(verb.reality) !== "held") return false;
  const { tokens } = input.clause.sentence;
  const noun = verb.passive
    ? tokens.findLastIndex((token, at) => at < verb.from && verb.from - at < 14 && isAgreement(token))
    : tokens.findIndex((token, at) => at >= verb.to && at - verb.to < 12 && isAgreement(token));
  if (noun < 0) return false;
  const who = verb.passive ? agentOf(input.clause, verb) : subjectOf(input.clause, verb).units;
  if (who.length === 0) return false;
  const mention = signing(input, verb, noun);
  // "has signed MOUs with Chile and Peru" may be several occasions.
  const several = /s$/u.test(input.clause.sentence.tokens[noun]?.lower ?? "");
  const partners = verb.passive || several ? [] : partnersBehind(input, noun + 1);
  attend(input, verb, [...who, ...partners], mention, "sign/verb");
  return true;
}

function witnessed(input: FrameInput, verb: Verb): boolean {
  const told = toldSince(input.findings.verbal, input.clause.sentence.index - 2);
  const last = told.findLast((mention) => mention.group === "ceremony");
  const who = agentOf(input.clause, verb);
  if (last === undefined || who.length === 0) return false;
  attend(input, verb, who, last, "sign/witnessed");
  return true;
}

/** Who signs at a gathering takes part in that as well. */
function attend(input: FrameInput, verb: Verb, who: readonly Unit[], mention: EventMention, rule: string): void {
  claim(input, who, "attendee", { event: mention, status: "held", confidence: 0.85, rule, at: verb.at });
  const whole = eventAt(input.clause, 0, verb.from) ?? eventAt(input.clause, verb.to, verb.to + 30);
  if (whole !== null && !whole.plural)
    claim(input, who, "attendee", { event: whole, status: "held", confidence: 0.84, rule: `${rule}-at`, at: verb.at });
}

function signing(input: FrameInput, verb: Verb, noun: number): EventMention {
  const { sentence } = input.clause;
  const { tokens } = sentence;
  let from = noun;
  while (
    from > 0 &&
    noun - from < 8 &&
    /^(?:ADJ|NOUN|PROPN)$/u.test(tokens[from - 1]?.pos ?? "") &&
    from - 1 !== verb.at
  )
    from -= 1;
  let to = noun + 1;
  while (
    to < tokens.length &&
    to - noun < 10 &&
    (tokens[to]?.capital || /^(?:of|on|for|and)$/u.test(tokens[to]?.lower ?? ""))
  )
    to += 1;
  while (to > noun + 1 && /^(?:of|on|for|and)$/u.test(tokens[to - 1]?.lower ?? "")) to -= 1;
  const text = input.text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  const start = tokens[Math.min(verb.from, from)]?.start ?? sentence.start;
  const end = tokens[Math.max(verb.at, to - 1)]?.end ?? sentence.end;
  const name = `signing of the ${text.replace(/^the /iu, "")}`;
  return addVerbalEvent(input, verb, { start, end }, { kind: "ceremony", group: "ceremony", name });
}

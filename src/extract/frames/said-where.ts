// Where something was said: at a gathering that the sentence names, before its audience, or elsewhere.
import { isGenitive } from "../../annotate/words.ts";
import type { Token } from "../../text/tokens.ts";
import { eventAt, type FrameInput } from "../claims.ts";
import { type EventMention, isPart } from "../event-mentions.ts";
import { isFullVerb, type Verb } from "../verbs.ts";

/** Who is told something elsewhere or at another time. */
const MEDIA = /^(?:reporters?|journalists?|press|interview|twitter|tweet|tweeted|tweets|facebook|newspaper|quoted)$/u;
/** Means by which something is said from elsewhere: "in a letter", "on television"; "read the letter" is none. */
const MEANS =
  /^(?:letter|email|e-mail|phone|telephone|radio|television|tv|blog|website|media|report|article|book|survey|statement|proclamation|memorandum|op-ed|column)$/u;

const LATER = /^(?:after|before|ahead|following|since)$/u;

/** "told reporters", "said in a statement", "said on television". */
export function isElsewhere(token: Token, around: readonly Token[], place: number): boolean {
  if (MEDIA.test(token.lower)) return true;
  return (
    MEANS.test(token.lower) &&
    around
      .slice(Math.max(0, place - 4), place)
      .some((before) => /^(?:in|on|by|via|through|to|with|for|according)$/u.test(before.lower))
  );
}

/** "told the delegates", "reminded the audience": people who are at a gathering. */
export function tellsAudience({ clause }: FrameInput, verb: Verb): boolean {
  if (!/^(?:tell|remind|warn|assure|urge|ask|inform|thank|brief|invite|implore|reassure)$/u.test(verb.lemma))
    return false;
  return clause.sentence.tokens
    .slice(verb.to, verb.to + 3)
    .some((token) =>
      /^(?:audience|guests|participants|delegates|attendees|gathering|conference|summit|forum|session|seminar|crowd|chamber|hall|listeners|mourners|congregation)$/u.test(
        token.lower,
      ),
    );
}

/** "told leaders", "reminded the senators": people who may be at a gathering, or elsewhere. */
export function tellsHearers({ clause }: FrameInput, { lemma, to }: Verb): boolean {
  const { tokens } = clause.sentence;
  return (
    /^(?:tell|remind|warn|assure|urge|ask|inform|thank|brief|implore|reassure)$/u.test(lemma) &&
    tokens
      .slice(to, to + 3)
      .some((token) =>
        /^(?:leaders|ministers|lawmakers|legislators|senators|mps|meps|councillors|councilors|members|envoys|ambassadors|diplomats|shareholders|students|supporters|justices|judges|jurors|sides|parties|unions|delegations|residents|villagers|farmers|workers|officials|colleagues|them|him|her)$/u.test(
          token.lower,
        ),
      )
  );
}

/** Where it was said: not what somebody was thanked for, or which role in a gathering was praised. */
export function saidAt({ clause }: FrameInput, verb: Verb, inner: number): EventMention | null {
  const { tokens } = clause.sentence;
  const event = eventAt(clause, verb.to, inner);
  if (event === null || event.group === "visit") return null;
  const link = event.determiner === null ? event.from - 1 : event.from - 2;
  const thanks = /^(?:thank|welcome|congratulate|praise|commend|applaud|hail|salute)$/u.test(verb.lemma);
  const reason = tokens.slice(thanks ? verb.to : link, event.from).some((token) => /^(?:for|on)$/u.test(token.lower));
  if (reason) return null;
  // "praised Ruiz's part at the summit", "recalled the pledges made by Chile at the summit": not where it was said.
  const others = clause.sentence.units.some(
    (unit) =>
      unit.from >= verb.to &&
      unit.to <= link &&
      (isGenitive(tokens[unit.to]) || /^(?:by|of|for)$/u.test(tokens[unit.from - 1]?.lower ?? "")),
  );
  if (others) return null;
  const governor = tokens[link]?.lower ?? "";
  if (governor !== "in") return /^(?:at|during)$/u.test(governor) ? event : null;
  // "praised its part in the talks", "called on them to engage in talks"
  const isInner = clause.verbs.some((other) => other.from >= verb.to && other.to <= link);
  return isInner || /^(?:NOUN|PROPN)$/u.test(tokens[link - 1]?.pos ?? "") ? null : event;
}

/** "said after the meeting": the gathering named is not where it was said. */
export function isBeforeOrAfter({ clause }: FrameInput, around: readonly Token[]): boolean {
  const { tokens } = clause.sentence;
  // "Following the panel, Ruiz highlighted …": the parts of one gathering follow each other.
  const isHead = (token: Token): boolean =>
    clause.events.some((event) => event.head === tokens.indexOf(token) && !isPart(event));
  return around.some((token, place) => LATER.test(token.lower) && around.slice(place + 1, place + 6).some(isHead));
}

/** "At the meeting, Ruiz said": only if no other verb lies between; "Lind spoke at the meeting, her aide said" is the aide's report. */
export function leadingEvent({ clause }: FrameInput, verb: Verb): EventMention | null {
  const event = eventAt(clause, 0, verb.from);
  if (event === null || event.group === "visit" || isGoal({ clause }, event)) return null;
  const other = clause.verbs.some((before) => before.to <= event.from && isFullVerb(before));
  return other ? null : event;
}

/** "attended the Harbour Forum, where she said …": the gathering right before "where". */
export function whereEvent(input: FrameInput, verb: Verb): EventMention | null {
  const { clause } = input;
  const at = whereBefore(input, verb);
  if (at === null) return null;
  const before = clause.events.filter((event) => event.head < at && at - event.head < 24 && !event.verbal);
  const last = before.findLast(
    (event) => !before.some((outer) => outer !== event && outer.from < event.from && event.head < outer.to),
  );
  return last === undefined || last.plural || last.group === "visit" || last.group === "call" ? null : last;
}

/** The token number of the "where" that opens the verb's clause: "in Lima, where she said". */
export function whereBefore({ clause }: FrameInput, verb: Verb): number | null {
  const { tokens } = clause.sentence;
  const at = tokens.findLastIndex(
    (token, place) => place < verb.from && verb.from - place < 16 && isWhere(token, tokens[place - 1]),
  );
  const ends = (other: Verb): boolean =>
    other.at > at && other.to <= verb.from && !other.participle && other.lemma !== "be";
  return at < 0 || clause.verbs.some(ends) ? null : at;
}

function isWhere({ lower }: Token, before: Token | undefined): boolean {
  return lower === "where" || (lower === "which" && /^(?:at|during|in)$/u.test(before?.lower ?? ""));
}

/** "in Lima for a conference": what somebody came for, not where it was said. */
function isGoal({ clause }: Pick<FrameInput, "clause">, { from, determiner }: EventMention): boolean {
  const governor = clause.sentence.tokens[determiner === null ? from - 1 : from - 2];
  return governor?.lower === "for";
}

/** Where what was said begins: at "that", a quotation mark or a colon behind the verb. */
export function innerClause({ clause }: FrameInput, verb: Verb): number {
  const { tokens } = clause.sentence;
  for (let at = verb.to; at < tokens.length; at += 1) {
    if (
      /^(?:that|how|why|:|“|"|‘)$/u.test(tokens[at]?.lower ?? "") ||
      (tokens[at]?.text === "," && /^[“"]$/u.test(tokens[at + 1]?.text ?? ""))
    )
      return at;
  }
  // "said he would raise it at the meeting"
  const inner = clause.verbs.find((other) => other.from > verb.to && isFullVerb(other));
  const opens =
    inner !== undefined &&
    tokens.slice(verb.to, inner.from).some(({ lower }) => /^(?:he|she|it|they|we|i)$/u.test(lower));
  return Math.min(tokens.length, verb.to + 12, opens ? inner.from : tokens.length);
}

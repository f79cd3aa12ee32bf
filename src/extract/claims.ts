// What a sentence claims of somebody's part in a gathering, before the gatherings of the article are told apart.
import { covers } from "../annotate/token-ranges.ts";
import type { Unit } from "../link/linked.ts";
import type { ParticipationStatus, Role, Span } from "../model.ts";
import type { Token } from "../text/tokens.ts";
import type { EventMention } from "./event-mentions.ts";
import type { Clause } from "./unit-lists.ts";
import type { Frame, VerbWords } from "./verb-words.ts";
import type { Reality, Verb } from "./verbs.ts";

/** Somebody's part in the gathering of a mention; `event` null means the one that the article is speaking of. */
export type RoleClaim = {
  readonly event: EventMention | null;
  readonly entities: readonly string[];
  readonly as: string | null;
  readonly role: Role;
  readonly status: ParticipationStatus;
  readonly confidence: number;
  readonly rule: string;
  readonly sentence: number;
  /** Token number in the sentence, for what "the one spoken of" is. */
  readonly at: number;
};

/** Somebody says something, with no word of where. */
export type SpeechAct = {
  readonly unit: Unit;
  readonly sentence: number;
  readonly at: number;
  readonly lemma: string;
  /** "told lawmakers": people of the kind that gatherings consist of. */
  readonly toHearers: boolean;
};

/** Collects what the frames find in one sentence. */
export type Findings = { readonly claims: RoleClaim[]; readonly speech: SpeechAct[]; readonly verbal: EventMention[] };

export type FrameInput = {
  readonly clause: Clause;
  readonly words: VerbWords;
  readonly text: string;
  readonly findings: Findings;
  /** The name of an entity of the article. */
  readonly nameOf: (entity: string) => string;
};

/** Whether a unit is a person, or people who are there for a country or body. */
export function isPeople(unit: Unit): boolean {
  return unit.kind === "person" || unit.kind === "group";
}

/** Whether a unit is one person, named or meant by a pronoun. */
export function isOnePerson({ kind }: Unit): boolean {
  return kind === "person" || kind === "pronoun";
}

export function statusOf(reality: Reality): ParticipationStatus | null {
  if (reality === "fact") return "held";
  if (reality === "planned") return "planned";
  return reality === "denied" ? "denied" : null;
}

/** The frame of a verb here: the sense whose following words are there, with the token behind them. */
export function senseOf(
  input: FrameInput,
  verb: Verb,
  wanted: ReadonlySet<Frame>,
): { frame: Frame; to: number } | null {
  const { tokens } = input.clause.sentence;
  for (const sense of input.words.senses.get(verb.lemma) ?? []) {
    if (!wanted.has(sense.frame)) continue;
    // "with envoys of Chile participating": a bare participle needs no preposition.
    if (sense.frame === "attend" && verb.participle && !verb.passive && sense.after.length < 2)
      return { frame: sense.frame, to: verb.to };
    const to = skipAdverbs(input.clause, verb.to, sense.after[0]);
    if (sense.after.every((word, place) => tokens[to + place]?.lower === word))
      return { frame: sense.frame, to: to + sense.after.length };
  }
  return null;
}

/** "spoke today by phone with": words of time and manner may stand before the preposition that the sense needs. */
function skipAdverbs({ sentence }: Clause, start: number, wanted: string | undefined): number {
  if (wanted === undefined || !/^(?:with|to|at|in|on|for|from|before|during|together|off|over|by)$/u.test(wanted))
    return start;
  for (let at = start; at < Math.min(sentence.tokens.length, start + 9); at += 1) {
    const token = sentence.tokens[at];
    if (token?.lower === wanted) return at;
    if (token === undefined || token.pos === "VERB" || sentence.units.some((unit) => unit.from === at)) return start;
  }
  return start;
}

/** Adds an event mention made from a verb; the words of the span are its other name. */
export function addVerbalEvent(
  input: FrameInput,
  verb: Verb,
  { start, end }: Span,
  { kind, group, name }: Pick<EventMention, "kind" | "group" | "name">,
): EventMention {
  const mention: EventMention = {
    start,
    end,
    sentence: input.clause.sentence.index,
    from: verb.at,
    to: verb.to,
    head: verb.at,
    kind,
    group,
    plural: false,
    determiner: null,
    name,
    longName: input.text.slice(start, end),
    named: false,
    verbal: true,
  };
  input.findings.verbal.push(mention);
  return mention;
}

/** Adds a claim for each unit of a list. */
export function claim(
  input: FrameInput,
  units: readonly Unit[],
  role: Role,
  more: Pick<RoleClaim, "event" | "status" | "confidence" | "rule" | "at">,
): void {
  for (const unit of units) {
    input.findings.claims.push({
      ...more,
      entities: unit.entities,
      as: unit.as,
      role,
      sentence: input.clause.sentence.index,
    });
  }
}

/** "the U.S.-led Forum". */
const LED = /^(?:\S*-)?(?:led|sponsored|backed|brokered|mediated|chaired|hosted)$/u;

/** "two hours of talks", "a round of talks" */
function isMeasure(tokens: readonly Token[], at: number): boolean {
  return /^(?:hours?|days?|rounds?|series)$/u.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === "of";
}

/** What was told in a sentence or later; findings stand in the order of the text, so only their end is looked at. */
export function toldSince<Told extends { readonly sentence: number }>(
  found: readonly Told[],
  sentence: number,
): Told[] {
  return found.slice(found.findLastIndex((told) => told.sentence < sentence) + 1);
}

/** The event that stands as object behind a verb: only modifiers, dates and adverbs may come between. */
export function eventBehind({ events, sentence }: Clause, start: number, reach = 7): EventMention | null {
  const event = events.find(
    (candidate) => candidate.from >= start && candidate.from - start <= reach && !candidate.verbal,
  );
  if (event === undefined) return null;
  for (let at = start; at < event.from; at += 1) {
    const token = sentence.tokens[at];
    if (
      token === undefined ||
      (/^(?:NOUN|VERB|SCONJ)$/u.test(token.pos) && !LED.test(token.lower) && !isMeasure(sentence.tokens, at)) ||
      (sentence.units.some((unit) => covers(unit, at) && unit.to <= event.from) &&
        sentence.tokens[at + 1]?.text !== "-")
    )
      return null;
  }
  return event;
}

/** The event named by "at the conference", "during the meeting", "in the debate" in a stretch of the sentence. */
export function eventAt({ events, sentence }: Clause, from: number, to: number): EventMention | null {
  return (
    events.find((event) => {
      if (event.from < from || event.from >= to) return false;
      const before = sentence.tokens
        .slice(Math.max(0, from - 1, event.from - 4), event.from)
        .map((token) => token.lower);
      const governor = (event.determiner === null ? before.at(-1) : before.at(-2)) ?? "";
      if (/^(?:upcoming|next|forthcoming|future)\b/iu.test(event.name) || before.includes("including")) return false;
      const remote = before.includes("by") && /video|tele|phone/iu.test(event.name);
      return (
        (remote || /^(?:at|during|in|for|to)$/u.test(governor)) &&
        !before.some((word) => /^(?:after|before|ahead|following|since|of)$/u.test(word))
      );
    }) ?? null
  );
}

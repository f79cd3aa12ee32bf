// Who is the subject of a verb and what are its objects, without a parser: units, events and prepositions in their order.
import { covers } from "../annotate/token-ranges.ts";
import { isGenitive } from "../annotate/words.ts";
import type { Unit } from "../link/linked.ts";
import {
  beforeRelative,
  clauseStart,
  fullVerbBefore,
  governs,
  isGoverned,
  RELATIVE,
  skipInsertion,
} from "./clause-borders.ts";
import { causedUnit, controlledUnit } from "./controlled.ts";
import type { EventMention } from "./event-mentions.ts";
import { type Clause, listFrom } from "./unit-lists.ts";
import { isFullVerb, type Verb } from "./verbs.ts";

/** What stands in a grammatical place: units, and an event if it is one. */
export type Place = {
  readonly units: readonly Unit[];
  readonly event: EventMention | null;
  readonly pronoun: string | null;
};

const NOTHING: Place = { units: [], event: null, pronoun: null };

/** The subject of a verb: units and event before it in its clause that no preposition governs. */
export function subjectOf(clause: Clause, verb: Verb, depth = 0): Place {
  const found = subjectNear(clause, verb, depth);
  if (
    depth > 3 ||
    found.event !== null ||
    found.units.length > 0 ||
    !/^(?:it|they|he|she|we)$/u.test(found.pronoun ?? "")
  )
    return found;
  if (found.pronoun === "we" && clause.parties !== undefined) return { ...found, units: clause.parties };
  // "The bloc said that it will host": the pronoun takes up the subject of the verb before.
  const before = clause.verbs.filter((other) => other.to < verb.from && isFullVerb(other)).at(-1);
  // "The ministers condemned …, when they met": the main clause's subject.
  const main =
    found.pronoun === "they" && isSubordinate(clause, verb) ? clause.verbs.find((other) => isFullVerb(other)) : before;
  if (main === undefined || before === undefined || main === verb || (main === before && verb.from - before.to > 5))
    return found;
  const earlier = subjectOf(clause, main, depth + 1);
  return earlier.units.length > 0 ? earlier : found;
}

function isSubordinate({ sentence }: Clause, verb: Verb): boolean {
  return sentence.tokens
    .slice(Math.max(0, verb.from - 3), verb.from)
    .some((token) => /^(?:when|as|after|before|while)$/u.test(token.lower));
}

function subjectNear(clause: Clause, verb: Verb, depth: number): Place {
  const { tokens } = clause.sentence;
  let at = verb.from - 1;
  while (
    at >= 0 &&
    (tokens[at]?.pos === "ADV" ||
      /^(?:also|both|all|then|today|yesterday|jointly|together|each)$/u.test(tokens[at]?.lower ?? ""))
  )
    at -= 1;
  const word = tokens[at]?.lower ?? "";
  if (RELATIVE.test(word) || (word === "that" && endsNoun(clause, at - 1))) return antecedent(clause, at);
  const controlled = verb.infinitive ? controlledUnit(clause, verb) : causedUnit(clause, verb);
  if (controlled !== null) return { ...NOTHING, units: [controlled] };
  if (verb.participle && !verb.passive && isLeading(clause, verb))
    return { ...NOTHING, units: leadSubject(clause, verb) };
  const main = verbOfParticiple(clause, verb, at) ?? sharedVerb(clause, verb, at);
  if (main !== null && depth < 4) return subjectOf(clause, main, depth + 1);
  return collectLeft(clause, at, verb);
}

/** The verb whose subject a participle shares: "said after hosting the chancellor", "turned it down, telling the meeting". */
function verbOfParticiple(clause: Clause, verb: Verb, at: number): Verb | null {
  if (!verb.participle || verb.passive) return null;
  const word = clause.sentence.tokens[at]?.lower ?? "";
  const main = fullVerbBefore(clause, at) ?? null;
  if (/^(?:after|before|while|when|upon|by)$/u.test(word)) return main;
  return word === "," && main?.passive === false && verb.lemma !== "include" ? main : null;
}

/** A participle that opens its sentence: "Opening the debate, Ruiz said …". */
function isLeading({ sentence }: Clause, verb: Verb): boolean {
  return (
    verb.from === 0 ||
    (verb.from < 3 && sentence.tokens.slice(0, verb.from).every((token) => /^(?:ADV|ADP|SCONJ)$/u.test(token.pos)))
  );
}

/** The subject of the main clause behind a leading participle: the first unit after its comma, or right before the next verb. */
function leadSubject(clause: Clause, verb: Verb): Unit[] {
  const { tokens } = clause.sentence;
  const comma = tokens.findIndex(
    (token, at) =>
      at > verb.at &&
      token.text === "," &&
      clause.sentence.units.some(
        (unit) => unit.from === at + 1 || (unit.from === at + 2 && tokens[at + 1]?.pos === "DET"),
      ),
  );
  const main = clause.verbs.find((other) => other.from > verb.at && isFullVerb(other));
  if (comma > 0 && (main === undefined || comma < main.from)) return listFrom(clause, comma + 1, 1);
  return clause.sentence.units.filter((unit) => main !== undefined && unit.to === main.from);
}

/** "… and hosted": a verb behind "and" with no noun between has the subject of the verb before. */
function sharedVerb(clause: Clause, verb: Verb, at: number): Verb | null {
  const { tokens } = clause.sentence;
  const coordinated =
    /^(?:and|but|then|or)$/u.test(tokens[at]?.lower ?? "") || (tokens[at]?.text === "," && verb.participle === false);
  // "praised it for having made a start, and highlighted …"
  const having = (other: Verb): boolean =>
    tokens[other.from]?.lower === "having" || tokens[other.from - 1]?.lower === "having";
  const before = clause.verbs.filter((other) => other.to <= at + 1 && !having(other)).at(-1);
  if (verb.infinitive && before !== undefined && verb.from - before.to < 8) return before;
  if (!coordinated || before === undefined) return null;
  if (tokens[at]?.text === ",") return null;
  // "They regretted that it was late, and said that …": the main verb's subject, not that of the inner clause.
  if (tokens[at - 1]?.text === "," || tokens[verb.to]?.lower === "that") {
    const main = clause.verbs.find((other) => isFullVerb(other) && other.to <= at);
    if (
      main !== undefined &&
      clause.sentence.tokens.slice(main.to, before.from).some((token) => token.lower === "that")
    )
      return main;
  }
  return before.participle ? (fullVerbBefore(clause, before.from) ?? null) : before;
}

function endsNoun(clause: Clause, at: number): boolean {
  return /^(?:NOUN|PROPN)$/u.test(clause.sentence.tokens[at]?.pos ?? "");
}

function antecedent(clause: Clause, at: number): Place {
  const { tokens, units } = clause.sentence;
  const end = tokens[at - 1]?.text === "," ? at - 1 : at;
  const unit = units.find((candidate) => candidate.to === end);
  const set = unit === undefined ? oneOf(clause, end) : null;
  if (set !== null) return subjectOf(clause, set, 3);
  const event =
    clause.events.find((candidate) => candidate.to === end || candidate.head + 1 === end) ?? eventNear(clause, end);
  return unit === undefined ? { ...NOTHING, event } : { units: [unit], event: null, pronoun: null };
}

/** "their meeting in Prague last week, which": places and dates may stand between. */
function eventNear({ sentence, events, verbs }: Clause, end: number): EventMention | null {
  const event = events.findLast((candidate) => candidate.head < end && !candidate.verbal && !candidate.plural);
  if (event === undefined || end - event.head > 9 || verbs.some((verb) => verb.at > event.head && verb.at < end))
    return null;
  const between = sentence.tokens.slice(Math.max(event.to, event.head + 1), end);
  return between.every(
    (token) =>
      token.pos !== "NOUN" || /^(?:week|month|year|day|evening|morning|afternoon|today|yesterday)$/u.test(token.lower),
  )
    ? event
    : null;
}

/** "Chile is one of eight states which signed": the verb "is", whose subject is meant. */
function oneOf(clause: Clause, end: number): Verb | null {
  const { tokens } = clause.sentence;
  for (let at = end - 1; at > Math.max(0, end - 9); at -= 1) {
    const among = tokens[at]?.lower === "among" || (tokens[at]?.lower === "of" && tokens[at - 1]?.lower === "one");
    if (among) return clause.verbs.find((verb) => verb.lemma === "be" && verb.to <= at && at - verb.to < 3) ?? null;
  }
  return null;
}

function collectLeft(clause: Clause, start: number, verb: Verb): Place {
  const { tokens, units } = clause.sentence;
  if (tokens[start]?.lower === "we") return { ...NOTHING, pronoun: "we" };
  let at = start;
  if (tokens[at]?.text === ",") at = skipInsertion(clause, at);
  const begin = clauseStart(clause, at, verb);
  if (at === start && hasUnnamedSubject(clause, begin, at)) return NOTHING;
  const inside = units.filter((unit) => unit.from >= begin && unit.to <= at + 1);
  const owns = (unit: Unit): boolean => isPossessor(clause, unit) && inside.some((other) => other.from > unit.to);
  const ungoverned = inside.filter((unit, index) => !isGoverned(clause, inside, index, begin) && !owns(unit));
  const near = ungoverned.length > 0 ? ungoverned : behindLeadingPhrase(clause, inside, begin);
  const free = near.length > 0 ? [...beforeRelative(clause, begin), ...near] : near;
  const events = clause.events.filter(
    (event) =>
      event.from >= begin &&
      event.to <= at + 2 &&
      !governs(tokens[event.from - 1]?.lower, event.determiner, tokens[event.from - 2]?.lower) &&
      !free.some((unit) => unit.from > event.head && opensBehindComma(clause, event.head, unit)),
  );
  const event = events[0] ?? null;
  const first = free[0];
  // "The meeting of Chile and Peru was held": the event is the subject, the units belong to it.
  if (event !== null && (first === undefined || event.from <= first.from)) return { units: [], event, pronoun: null };
  if (event !== null && first !== undefined && free.length > 0 && isPossessor(clause, first))
    return { units: [], event, pronoun: null };
  const pronoun = /^(?:it|they|we|this|he|she|both|which)$/u.test(tokens[at]?.lower ?? "")
    ? (tokens[at]?.lower ?? null)
    : null;
  return { units: free, event: null, pronoun: free.length === 0 ? pronoun : null };
}

/** "Before the leaders' summit, Ruiz …": the gathering belongs to a phrase that a comma ends. */
function opensBehindComma({ sentence }: Clause, head: number, unit: Unit): boolean {
  const { tokens } = sentence;
  const leading = tokens
    .slice(0, head)
    .some((token) => /^(?:before|after|during|at|in|on|following|ahead)$/u.test(token.lower));
  return leading && tokens[unit.from - 1]?.text === ",";
}

/** "With help from A, B and C held …": the phrase with "with" ends at the first comma if nothing else can be the subject. */
function behindLeadingPhrase({ sentence }: Clause, inside: readonly Unit[], begin: number): Unit[] {
  const { tokens } = sentence;
  if (tokens[begin]?.pos !== "ADP" || inside.length < 2) return [];
  const commas = inside.map(
    (unit, index) => index > 0 && tokens[unit.from - (tokens[unit.from - 1]?.pos === "DET" ? 2 : 1)]?.text === ",",
  );
  const first = commas.lastIndexOf(true);
  return first < 0 ? [] : inside.slice(first);
}

/** "…, experts from both countries said": a noun between the last comma and the verb is the subject, and it names nobody. */
function hasUnnamedSubject({ sentence, events }: Clause, begin: number, at: number): boolean {
  const { tokens, units } = sentence;
  let comma = at;
  while (comma >= begin && tokens[comma]?.text !== ",") comma -= 1;
  if (comma < begin || units.some((unit) => covers(unit, comma))) return false;
  const segment = tokens.slice(comma + 1, at + 1);
  if (/^(?:and|or|as)$/u.test(segment[0]?.lower ?? "") || segment[0]?.pos === "ADP" || segment.length > 12)
    return false;
  if (
    units.some((unit) => unit.to > comma && unit.from <= at) ||
    events.some((event) => event.to > comma && event.from <= at)
  )
    return false;
  return segment.some((token) => token.pos === "NOUN") && !segment.some((token) => token.pos === "PRON");
}

function isPossessor({ sentence }: Clause, unit: Unit): boolean {
  return isGenitive(sentence.tokens[unit.to]);
}

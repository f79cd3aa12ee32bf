// Lists of units: "A, B and C", "by A and by B", lists parted by semicolons.
import { isCalendarWord } from "../annotate/words.ts";
import type { LinkedSentence, Unit } from "../link/linked.ts";
import type { Token } from "../text/tokens.ts";
import type { EventMention } from "./event-mentions.ts";
import { isFullVerb, type Verb } from "./verbs.ts";

/** A sentence ready for the frames. */
export type Clause = {
  readonly sentence: LinkedSentence;
  readonly verbs: readonly Verb[];
  readonly events: readonly EventMention[];
  /** Whom "we" means: the parties that the headline of a joint statement names. */
  readonly parties?: readonly Unit[];
};

export const STOP: RegExp = /^(?:that|when|while|because|if|whether|although|though|unless|whereas|where|as|but)$/u;

const SEPARATOR = /^(?:,|;|and|or|&|well|as|including|alongside|plus|also|both|along|together|jointly)$/u;

/** Whether only commas and "and" stand between two token numbers. */
export function onlySeparators({ sentence }: Clause, from: number, to: number): boolean {
  // "the CSIS Indonesia and …": the country behind a body is part of its name.
  const start = behindBracket(sentence, sentence.countries.find((country) => country.from === from)?.to ?? from);
  for (let at = start; at < to; at += 1) {
    if (isSort(sentence.tokens, at, to) || isCalling(sentence, at, to)) return to > from;
    const token = sentence.tokens[at];
    const joins = token?.lower === "with" && /^(?:together|along|jointly)$/u.test(sentence.tokens[at - 1]?.lower ?? "");
    if (
      token === undefined ||
      !(SEPARATOR.test(token.lower) || token.pos === "DET" || token.lower === "former" || joins || isUnknown(token))
    )
      return false;
  }
  return to > from;
}

/** "A, B and the non-governmental organization C": what sort of body the next one is. */
function isSort(tokens: readonly Token[], at: number, to: number): boolean {
  if (at === 0 || !/^(?:the|our|its|their)$/u.test(tokens[at]?.lower ?? "") || to - at < 2 || to - at > 5) return false;
  return tokens
    .slice(at + 1, to)
    .every((token) => !token.capital && /^(?:ADJ|NOUN|PUNCT)$/u.test(token.pos) && token.text !== ",");
}

/** "Ana Ruiz and arbitrator Mika Salo": what the next person is, in a word or two. */
function isCalling({ tokens, units }: LinkedSentence, at: number, to: number): boolean {
  const person = units.some((unit) => unit.from === to && unit.kind === "person");
  return (
    person &&
    at > 0 &&
    to - at < 4 &&
    /^(?:,|and)$/u.test(tokens[at - 1]?.lower ?? "") &&
    tokens.slice(at, to).every((token) => !token.capital && /^(?:ADJ|NOUN)$/u.test(token.pos))
  );
}

/** One name in a list that nobody knows does not end it. */
function isUnknown(token: Token): boolean {
  return token.capital && token.pos === "PROPN" && !isCalendarWord(token.lower);
}

/** "Ana Ruiz (Harbour Trust), Mika Salo": the token behind a bracket that opens here. */
function behindBracket({ tokens }: LinkedSentence, at: number): number {
  if (tokens[at]?.text !== "(") return at;
  const close = tokens.findIndex((token, place) => place > at && token.text === ")");
  return close > 0 && close - at < 12 ? close + 1 : at;
}

/** Whether the verb of a clause begins at a token. */
export function hasVerbAt({ verbs }: Clause, at: number): boolean {
  return verbs.some((verb) => verb.from === at && isFullVerb(verb));
}

/** The list that the unit at an index ends. */
export function listBefore(clause: Clause, last: number): Unit[] {
  const { units } = clause.sentence;
  let first = last;
  while (first > 0 && onlySeparators(clause, units[first - 1]?.to ?? 0, units[first]?.from ?? 0)) first -= 1;
  return units.slice(first, last + 1);
}

/** Units joined to the first one that starts at or after `start` by commas and "and"; at most `reach` tokens on. */
export function listFrom(clause: Clause, start: number, reach: number): Unit[] {
  const { units } = clause.sentence;
  const first = units.findIndex((unit) => unit.from >= start);
  const head = units[first];
  if (head === undefined || head.from - start > reach) return [];
  if (
    clause.sentence.tokens
      .slice(start, head.from)
      .some((token) => (/^(?:ADP|VERB|SCONJ)$/u.test(token.pos) && !token.capital) || /^[;.,]$/u.test(token.text))
  )
    return [];
  const list = [head];
  let closed = false;
  for (const unit of units.slice(first + 1)) {
    const last = list.at(-1);
    if (last === undefined || !onlySeparators(clause, last.to, unit.from)) break;
    const gap = clause.sentence.tokens.slice(last.to, unit.from).map((token) => token.lower);
    // "A, B and C, D …": the "and" was the list's last.
    if (closed && gap.join("") === ",") break;
    // "hosted by A, B said": the next clause begins.
    if (gap.join("") === "," && start > 0 && hasVerbAt(clause, unit.to)) break;
    closed ||= gap.includes("and");
    list.push(unit);
  }
  return list;
}

/** The last token number of the clause that goes on at `start`. */
export function clauseEnd(clause: Clause, start: number): number {
  const { tokens } = clause.sentence;
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (/^[;–—]$/u.test(token.text) || /^["“]$/u.test(token.text) || (STOP.test(token.lower) && token.pos === "SCONJ"))
      return at;
    const verb = clause.verbs.find((candidate) => candidate.from === at);
    if (verb !== undefined && isFullVerb(verb)) return at;
  }
  return tokens.length;
}

/** The units behind "by" within the clause: the agent of a passive. */
export function agentOf(clause: Clause, verb: Verb): Unit[] {
  const { tokens } = clause.sentence;
  const end = clauseEnd(clause, verb.to);
  for (let at = verb.to; at < Math.min(end, verb.to + 25); at += 1) {
    if (tokens[at]?.lower !== "by") continue;
    const list = listBehind(clause, at + 1, 6);
    if (list.length === 0) return includedAgents(clause, at + 1, end);
    return [...list, ...furtherAgents(clause, list.at(-1)?.to ?? at)];
  }
  return [];
}

/** "by more than 100 diplomats, including A and B". */
function includedAgents(clause: Clause, start: number, end: number): Unit[] {
  const { tokens } = clause.sentence;
  const at = tokens.findIndex(
    (token, place) => place >= start && place < Math.min(end, start + 12) && token.lower === "including",
  );
  return at < 0 ? [] : listFrom(clause, at + 1, 4);
}

/** The list at `start`; "the Harbour Watch (HW), the Ministry of Trade and Peru": a first name that nobody knows does not end it. */
export function listBehind(clause: Clause, start: number, reach: number): Unit[] {
  const list = listFrom(clause, start, reach);
  return list.length > 0 ? list : listFrom(clause, behindUnknown(clause, start), reach);
}

/** The token behind a name, a comma or "and" that stand before the next unit; `start` itself if none do. */
function behindUnknown(clause: Clause, start: number): number {
  const { sentence } = clause;
  const { tokens, units } = sentence;
  for (let at = start; at < start + 10; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.pos === "VERB" || (/^(?:by|to|at|on|,)$/u.test(token.lower) && at === start))
      return start;
    if (token.text === "(") at = behindBracket(sentence, at);
    if (!/^(?:,|and)$/u.test(tokens[at]?.lower ?? "") || units.some((unit) => unit.from < at && at < unit.to)) continue;
    const next = units.find((unit) => unit.from > at);
    // "sponsored by Banco Andino, Ruiz said": the next clause begins.
    const opens = next !== undefined && hasVerbAt(clause, next.to);
    const named = tokens.slice(start, at).some((word) => word.capital);
    return next !== undefined && next.from - at < 4 && named && !opens ? at + 1 : start;
  }
  return start;
}

/** "…, by the Office of … and by …": agents whose "by" is repeated. */
function furtherAgents(clause: Clause, start: number): Unit[] {
  const { tokens } = clause.sentence;
  let at = start;
  while (/^(?:,|and)$/u.test(tokens[at]?.lower ?? "")) at += 1;
  if (at === start || tokens[at]?.lower !== "by") return [];
  const list = listFrom(clause, at + 1, 4);
  return list.length === 0 ? [] : [...list, ...furtherAgents(clause, list.at(-1)?.to ?? at)];
}

/** A list with what follows its semicolons, up to the end of the sentence. */
export function fullList(clause: Clause, list: readonly Unit[]): Unit[] {
  const { tokens, units } = clause.sentence;
  const all = [...list];
  for (const unit of units) {
    const end = all.at(-1)?.to ?? Number.POSITIVE_INFINITY;
    if (unit.from < end) continue;
    if (tokens.slice(end, unit.from).some((token) => token.text === ";") || onlySeparators(clause, end, unit.from))
      all.push(unit);
  }
  return all;
}

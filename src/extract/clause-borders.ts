// Where a clause begins, what is put into it between commas, and which of its units a preposition governs.
import type { Unit } from "../link/linked.ts";
import { type Clause, listBefore, listFrom, onlySeparators, STOP } from "./unit-lists.ts";
import { isFullVerb, type Verb } from "./verbs.ts";

export const RELATIVE: RegExp = /^(?:who|which|whose)$/u;

const COMPANY = /^(?:in|with|together|alongside|along|including|like|accompanied|joined|flanked)$/u;

/** The units of ", with A and B," or ", together with A," right before the verb. */
export function companionsOf(clause: Clause, verb: Verb): Unit[] {
  const { tokens, units } = clause.sentence;
  if (tokens[verb.from - 1]?.text !== ",") return [];
  const listed = listedCompanions(clause, verb.from - 1);
  if (listed.length > 0) return listed;
  const start = skipInsertion(clause, verb.from - 1) + 2;
  if (start >= verb.from - 1 || !COMPANY.test(tokens[start]?.lower ?? "")) return [];
  return units.filter((unit) => unit.from > start && unit.to < verb.from);
}

/** ", with A, B, and C," whose own commas part the list: the units from "with" to the comma at `end`. */
function listedCompanions(clause: Clause, end: number): Unit[] {
  const { tokens } = clause.sentence;
  const withAt = tokens.findLastIndex((token, at) => at < end && token.lower === "with");
  if (withAt < 1 || !/^(?:,|together|along|jointly)$/u.test(tokens[withAt - 1]?.lower ?? "")) return [];
  const list = listFrom(clause, withAt + 1, 3);
  return list.at(-1)?.to === end ? list : [];
}

/** The last verb that ends before a token and is no participle: that of the clause around it. */
export function fullVerbBefore({ verbs }: Clause, at: number): Verb | undefined {
  return verbs.findLast((verb) => verb.to <= at && !verb.participle);
}

/** From the comma before the verb back over ", which …," or ", held in Oslo," to the comma that opened it. */
export function skipInsertion(clause: Clause, comma: number): number {
  const { tokens, units } = clause.sentence;
  for (let at = comma - 1; at > 0 && comma - at < 40; at -= 1) {
    if (tokens[at]?.text !== "," || units.some((unit) => unit.from < at && at < unit.to)) continue;
    if (opensInsertion(clause, at, comma)) return at - 1;
  }
  return comma - 1;
}

/** What may follow the comma that opens an insertion. */
const INSERTED =
  /^(?:who|which|whose|where|whom|including|along|together|accompanied|joined|with|held|planned|scheduled|due|expected|originally|hosted|chaired|led|headed|organi[sz]ed|flanked)$/u;

/** Whether what stands between two commas is put in: ", which …,", ", held in Oslo,", ", for her part,", ", the minister,". */
function opensInsertion(clause: Clause, from: number, to: number): boolean {
  const { tokens, units } = clause.sentence;
  const next = tokens[from + 1];
  if (next === undefined || (next.lower === "where" && isVerbless(clause, from, to))) return false;
  if (INSERTED.test(next.lower) || clause.verbs.some((verb) => verb.from === from + 1 && verb.participle)) return true;
  if (next.lower === "for" && tokens[from + 3]?.lower === "part") return true;
  // ", in coordination with A and B,"
  if (next.lower === "in" && tokens[from + 3]?.lower === "with") return true;
  const noun = next.pos === "DET" || /^(?:one|himself|herself)$/u.test(next.lower);
  return noun && isVerbless(clause, from, to) && units.some((unit) => unit.to === from);
}

/** "where the head of Santora, Kerry Hallet, is to speak": the clause has no verb before the comma. */
function isVerbless({ verbs }: Clause, from: number, to: number): boolean {
  return !verbs.some((verb) => verb.from > from && verb.to < to && !verb.participle);
}

/** The first token of the clause that ends at `at`: after a semicolon, a "that", another finite verb. */
export function clauseStart(clause: Clause, at: number, verb: Verb): number {
  const { tokens } = clause.sentence;
  for (let place = at; place >= 0; place -= 1) {
    const token = tokens[place];
    if (token === undefined) break;
    if (/^[;:–—]$/u.test(token.text) || token.text === "--" || /^["“”]$/u.test(token.text)) return place + 1;
    if (STOP.test(token.lower) && token.pos !== "ADP" && !(token.lower === "as" && place > 0)) return place + 1;
    // "a conference of A, B and C, at which D spoke"
    if (/^(?:which|whom)$/u.test(token.lower) && tokens[place - 1]?.pos === "ADP") return place + 1;
    const other = clause.verbs.find((candidate) => candidate.at === place && candidate !== verb);
    if (other !== undefined && isFullVerb(other)) return afterCoordination(clause, other, at);
  }
  return 0;
}

/** Behind another finite verb the new clause begins after its objects, at the last "and" or comma. */
function afterCoordination({ sentence }: Clause, other: Verb, at: number): number {
  const { tokens } = sentence;
  for (let place = other.to; place <= at; place += 1) {
    if (
      /^(?:and|but|,|so|then)$/u.test(tokens[place]?.lower ?? "") &&
      !sentence.units.some((unit) => unit.from < place && place < unit.to)
    )
      return place + 1;
  }
  return other.to;
}

const BODY_SORT =
  /^(?:group|company|firm|charity|union|organi[sz]ation|foundation|agency|association|campaign|lobby|network|think-tank|bank)$/u;

/** Whether a preposition stands before the unit, or before the list that it continues. */
export function isGoverned(clause: Clause, units: readonly Unit[], index: number, begin: number): boolean {
  const { tokens } = clause.sentence;
  const unit = units[index];
  if (unit === undefined) return true;
  const previous = units[index - 1];
  if (previous !== undefined && onlySeparators(clause, previous.to, unit.from) && !opensClause(clause, previous, unit))
    return isGoverned(clause, units, index - 1, begin);
  let at = unit.from - 1;
  // "by the campaign group Harbour Watch"
  while (at >= begin && (/^(?:DET|ADJ|NUM)$/u.test(tokens[at]?.pos ?? "") || BODY_SORT.test(tokens[at]?.lower ?? "")))
    at -= 1;
  return at >= begin && governs(tokens[at]?.lower, null, null);
}

/** "In Chile, Ms Ruiz met": a person behind a place and a mere comma begins the clause, and does not go on with a list. */
function opensClause({ sentence }: Clause, previous: Unit, unit: Unit): boolean {
  const person = (kind: Unit["kind"]): boolean => kind === "person" || kind === "pronoun";
  return sentence.tokens[unit.from - 1]?.text === "," && person(unit.kind) && !person(previous.kind);
}

export function governs(
  word: string | undefined,
  determiner: string | null,
  before: string | null | undefined,
): boolean {
  const governing = determiner === null ? word : before;
  return /^(?:of|in|on|at|to|from|for|by|with|during|between|among|against|about|after|before|under|over|since|into|through|towards?|via|like|than|without|within|across|alongside|following|despite|regarding|near|amid|until|per)$/u.test(
    governing ?? "",
  );
}

/** "A, who joined by video, and B spoke": the subjects before a relative clause that "and" goes on from. */
export function beforeRelative(clause: Clause, begin: number): Unit[] {
  const { tokens, units } = clause.sentence;
  const and = tokens[begin]?.lower === "and" ? begin : begin - 1;
  if (tokens[and]?.lower !== "and" || tokens[and - 1]?.text !== ",") return [];
  const relative = tokens.findLastIndex((token, at) => at < and && RELATIVE.test(token.lower));
  const last = units.findIndex((unit) => unit.to === relative - 1 && tokens[unit.to]?.text === ",");
  const unit = units[last];
  if (unit === undefined || isGoverned(clause, units, last, 0)) return [];
  if (clause.verbs.some((verb) => verb.to <= unit.from && isFullVerb(verb))) return [];
  return listBefore(clause, last);
}

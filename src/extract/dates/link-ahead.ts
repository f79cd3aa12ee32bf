// Ties a date to a gathering that is told behind it: "On Friday, Norway hosted talks", "met today at the forum".
import type { Token } from "../../text/tokens.ts";
import type { EventMention } from "../event-mentions.ts";
import type { Clause } from "../unit-lists.ts";
import type { Verb } from "../verbs.ts";
import type { Link, PlacedDate } from "./attachment.ts";
import { isHeldFirst, isOpened, leadIn } from "./gathering-places.ts";
import { HOLDS, MOVES, SCHEDULES, TAKES_PART } from "./time-verbs.ts";
import { within } from "./windows.ts";

const BORDER = /^(?:;|:|--|—|which|who|whose|that|when|while|because|if|although|where|whether|but)$/u;
const SUBORDINATE = /^(?:while|as|when|after|before|where|because|since|following|ahead|with)$/u;
const IN = /^(?:at|during|in)$/u;
const GATHERS =
  /^(?:gather|meet|convene|host|welcome|receive|arrive|travel|join|visit|come|assemble|bring|invite|sit|turn|pack|fill|crowd|cram|flock|squeeze|throng|queue)$/u;

const SPEAKS =
  /^(?:urge|call|warn|stress|pledge|promise|vow|demand|appeal|push|back|praise|hail|defend|criticise|criticize|condemn|reject|highlight|discuss|share|present|voice|express)$/u;

/** How the date is tied to the gathering behind it; null if it may be of something else. */
export function linkAhead(mention: EventMention, placed: PlacedDate, clause: Clause): Link | null {
  const { tokens, quoted } = clause.sentence;
  const start = behindPlace(tokens, behindInsertion(tokens, placed.to), mention.from);
  if (mention.from < start) return null;
  if (tokens.slice(start, mention.from).some((token) => BORDER.test(token.lower))) return null;
  const verbs = within(clause.verbs, start, mention.from).filter((verb) => !quoted[verb.at] && !isNoun(clause, verb));
  const main = tokens[start - 1]?.lower === "where" ? null : verbBefore(clause, placed);
  if (main !== null && verbs.length > 0 && !isPurpose(main, verbs)) return null;
  if (mention.verbal) return verbs.every((verb) => isShared(clause, verb, mention.from, verbs)) ? "is on" : null;
  if (isSaidThere(clause, verbs, mention)) return "somebody is there on";
  const last = verbs.at(-1);
  if (last === undefined) {
    // "met on Friday, talks …", "announced last month, a briefing": a list goes on, or another clause.
    // "wrapped up on Tuesday, 7 May, a two-day visit".
    const isObject = main !== null && HOLDS.test(main.lemma) && /^an?$/u.test(mention.determiner ?? "");
    const isCut =
      !isObject &&
      main !== null &&
      tokens[placed.to]?.text === "," &&
      start === placed.to &&
      !isHeldFirst(clause) &&
      tokens[placed.to + 1]?.lower !== "with";
    const preposition = leadIn(clause, mention);
    return isCut && preposition === "" ? null : linkAlone(preposition, main, clause, mention);
  }
  return isOneTime(clause, verbs, mention.from) ? linkByVerb(last, verbs.length === 1, clause, mention) : null;
}

/** "on Tuesday called for closing the gap at a side event": one finite verb of speech, and what was said. */
function isSaidThere(clause: Clause, [first, ...more]: readonly Verb[], mention: EventMention): boolean {
  if (first === undefined || more.length === 0 || !SPEAKS.test(first.lemma) || leadIn(clause, mention) !== "at")
    return false;
  return /^an?$/u.test(mention.determiner ?? "") && more.every((verb) => verb.infinitive || verb.participle);
}

/** The last verb before the gathering says how the one who acts on that day has to do with it. */
function linkByVerb(verb: Verb, isOnly: boolean, clause: Clause, mention: EventMention): Link | null {
  const preposition = leadIn(clause, mention);
  if (IN.test(preposition)) {
    if (verb.participle || (verb.passive && !isOnly)) return null;
    return isOpened(clause, mention) ? "is on" : "somebody is there on";
  }
  if (/^(?:for|to)$/u.test(preposition)) return isBound(clause, verb, mention) ? "is on" : null;
  if (/^(?:by|via|through)$/u.test(preposition)) return verb.participle ? null : "is on";
  if (preposition === "of") return isSceneOf(clause, mention) ? "is on" : null;
  if (preposition !== "") return null;
  if (/^(?:address|tell)$/u.test(verb.lemma)) return "somebody is there on";
  return [HOLDS, SCHEDULES, TAKES_PART].some((verbs) => verbs.test(verb.lemma)) ? "is on" : null;
}

/** "travelled on Friday to attend": the infinitive says what for. */
function isPurpose(main: Verb, [verb, ...more]: readonly Verb[]): boolean {
  return verb?.infinitive === true && more.length === 0 && MOVES.test(main.lemma);
}

/** "On 8 March, while the Council sat, …": the place behind the comma that ends the insertion. */
function behindInsertion(tokens: readonly Token[], start: number): number {
  if (tokens[start]?.text !== "," || !SUBORDINATE.test(tokens[start + 1]?.lower ?? "")) return start;
  for (let at = start + 2; at < Math.min(tokens.length, start + 40); at += 1)
    if (tokens[at]?.text === ",") return at + 1;
  return start;
}

/** "on Friday at the town hall, where Norway gave …": the place behind "where". */
function behindPlace(tokens: readonly Token[], start: number, end: number): number {
  for (let at = start; at < Math.min(end, start + 14); at += 1)
    if (tokens[at]?.text === "," && tokens[at + 1]?.lower === "where") return at + 2;
  return start;
}

/** The verb of "met on Friday …"; null in "On Friday, A met …" and "A on Friday met …". */
function verbBefore(clause: Clause, { from }: PlacedDate): Verb | null {
  const { tokens } = clause.sentence;
  const before = within(clause.verbs, from - 60, from)
    .filter((verb) => !verb.participle)
    .at(-1);
  if (before === undefined) return null;
  const isOther = tokens.slice(before.to, from).some((token) => /^(?:;|:|that|but|--|—)$/u.test(token.lower));
  return isOther ? null : before;
}

/** "a flag-raising" that the tagger took for a verb, and "officials including …". */
function isNoun({ sentence: { tokens } }: Clause, verb: Verb): boolean {
  return verb.participle && (tokens[verb.from - 1]?.pos === "DET" || verb.lemma === "include");
}

/** "was the venue of talks". */
function isSceneOf({ sentence: { tokens } }: Clause, mention: EventMention): boolean {
  return tokens
    .slice(Math.max(0, mention.from - 5), mention.from)
    .some((token) => /^(?:venue|host|scene|site|setting)$/u.test(token.lower));
}

/** No verb stands between: the gathering is the subject, or a complement of the verb before the date. */
function linkAlone(preposition: string, main: Verb | null, clause: Clause, mention: EventMention): Link | null {
  if (IN.test(preposition)) return "somebody is there on";
  if (preposition === "for") return isBound(clause, main, mention) ? "is on" : null;
  return preposition === "" || /^(?:by|via|with)$/u.test(preposition) ? "is on" : null;
}

/** The verbs between tell of one time: a single finite one, or some joined by "and", or what somebody came for. */
function isOneTime(clause: Clause, verbs: readonly Verb[], end: number): boolean {
  return (
    verbs.every((verb, index) => index === 0 || isShared(clause, verb, end, verbs)) && verbs[0]?.reality !== "denied"
  );
}

function isShared(clause: Clause, verb: Verb, end: number, verbs: readonly Verb[]): boolean {
  const first = verbs[0] as Verb;
  const next = verbs[verbs.indexOf(verb) + 1];
  const tokens = clause.sentence.tokens;
  if (verb.infinitive) return MOVES.test(first.lemma) || SCHEDULES.test(first.lemma);
  if (verb === first) {
    const follows = tokens.slice(verb.to, next?.from ?? end);
    return (
      MOVES.test(verb.lemma) ||
      SCHEDULES.test(verb.lemma) ||
      follows.some((token) => token.lower === "and" || token.text === ",")
    );
  }
  if (verb.participle) return HOLDS.test(verb.lemma) || TAKES_PART.test(verb.lemma);
  return verb.reality === first.reality && /^(?:and|,|then)$/u.test(tokens[verb.from - 1]?.lower ?? "");
}

const ABOUT =
  /^(?:prepare|plan|push|thank|praise|support|ask|press|campaign|criticis|urge|propose|need|hope|appeal|wait|pave|look|announce|discuss)$/u;

/** "gathered for the summit", "hosted a delegation for talks", not "preparations for the summit". */
function isBound(clause: Clause, verb: Verb | null, mention: EventMention): boolean {
  if (verb !== null && GATHERS.test(verb.lemma)) return true;
  if (verb !== null && ABOUT.test(verb.lemma)) return false;
  const { tokens } = clause.sentence;
  let at = mention.from - 1;
  while (at > 0 && !/^(?:for|to)$/u.test(tokens[at]?.lower ?? "")) at -= 1;
  return tokens[at]?.lower === "for" && /^(?:PROPN|NUM)$/u.test(tokens[at - 1]?.pos ?? "") && verb !== null;
}

// Ties a date to a gathering that is told before it: "the talks in Oslo, hosted by Norway, were held on Friday".
import { isGenitive } from "../../annotate/words.ts";
import type { Token } from "../../text/tokens.ts";
import type { EventMention } from "../event-mentions.ts";
import type { Clause } from "../unit-lists.ts";
import type { Verb } from "../verbs.ts";
import type { Link, PlacedDate } from "./attachment.ts";
import { governorOf, isOpened, leadIn } from "./gathering-places.ts";
import { bearsDate, DECIDES, HOLDS, TAKES_PART } from "./time-verbs.ts";
import { within } from "./windows.ts";

const RELATIVE = /^(?:which|that|who)$/u;
const DEADLINE =
  /^(?:deadlines?|registrations?|submissions?|abstracts|applications?|papers|tickets?|nominations|bids?|invitations?|proposals?)$/u;
const OTHER_TIMES = /^(?:first|originally|initially|previously|formerly|last)$/u;
/** Behind these the date is that of something else: "a meeting after the election on 5 May". */
const TURNS_AWAY =
  /^(?:after|before|since|until|following|about|over|regarding|ahead|marking|concerning|than|during)$/u;

/** How the date is tied to the gathering before it; null if it may be of something else. */
export function linkBehind(mention: EventMention, placed: PlacedDate, clause: Clause): Link | null {
  const { tokens, quoted } = clause.sentence;
  const start = mention.head + 1;
  // "the panel's advice of 2012": it is the advice that has the date.
  if (!mention.verbal && isGenitive(tokens[start])) return null;
  const between = tokens.slice(start, placed.from);
  const isBorder = (at: number): boolean =>
    /^(?:;|:|--|—)$/u.test(tokens[at]?.text ?? "") && quoted[at] === quoted[placed.from];
  if (between.some((_, index) => isBorder(start + index))) return null;
  const verbs = within(clause.verbs, start, placed.from).filter(
    (verb) => quoted[verb.at] === quoted[placed.from] && !isModifier(clause, verb),
  );
  const relative = relativeAt(clause, start, placed.from);
  if (hasOtherClause(clause, start, placed.from, relative, verbs)) return null;
  // "first held in 1998", "originally planned for April".
  if (verbs.some((verb) => OTHER_TIMES.test(tokens[verb.from - 1]?.lower ?? ""))) return null;
  if (isOfOther(clause, mention, placed) || isDeadline(clause, mention)) return null;
  if (mention.verbal && isLastWord(placed, clause) && verbs.every((verb) => verb.infinitive || verb.participle))
    return "is on";
  const main = isSubject(mention, relative, verbs) ? verbs.slice(-1) : verbs;
  for (const verb of main) if (!bearsDate(clause, verb, relative !== null, placed.from)) return null;
  // "the annual forum, which started in 2019": the first of many.
  if (placed.date.precision === "year" && verbs.some(({ lemma }) => /^(?:start|begin|launch|open)$/u.test(lemma)))
    return null;
  if (verbs.length > 0) return "is on";
  return linkByGovernor(mention, placed, clause);
}

/** "small island developing states": a participle between a word of a noun phrase and its noun. */
function isModifier({ sentence: { tokens } }: Clause, verb: Verb): boolean {
  return (
    verb.participle &&
    /^(?:NOUN|ADJ)$/u.test(tokens[verb.from - 1]?.pos ?? "") &&
    tokens[verb.to]?.pos === "NOUN" &&
    /ing$/u.test(tokens[verb.at]?.lower ?? "")
  );
}

/** "The show about those who fled was opened on Friday": the last of two verbs is that of the phrase that begins the sentence. */
function isSubject(mention: EventMention, relative: number | null, verbs: readonly Verb[]): boolean {
  const [first, last, ...more] = verbs;
  if (relative === null || first === undefined || last === undefined || more.length > 0 || mention.from > 2)
    return false;
  return !first.participle && first.from - relative < 4 && last.passive && !last.participle;
}

/** The place of the "which" that stands right behind the gathering, a comma or its place between. */
function relativeAt({ sentence: { tokens, quoted } }: Clause, start: number, end: number): number | null {
  // A quoted name between counts for nothing.
  let steps = 0;
  for (let at = start; at < end && steps < 14; at += 1) {
    if (quoted[at] === true && quoted[start - 1] !== true) continue;
    if (RELATIVE.test(tokens[at]?.lower ?? "")) return at;
    steps += 1;
  }
  return null;
}

function hasOtherClause(
  { sentence: { tokens, quoted } }: Clause,
  start: number,
  end: number,
  relative: number | null,
  verbs: readonly Verb[],
): boolean {
  if (relative !== null && isOfOtherSubject(tokens, relative, end, verbs)) return true;
  // "The show about the flood was opened on Friday": behind its verb the phrase is over.
  const behindLast = verbs.at(-1)?.to ?? start;
  return tokens.slice(start, end).some((token, index) => {
    const at = start + index;
    if (at === relative || (quoted[at] === true && quoted[start] !== true)) return false;
    if (/^(?:when|while|because|if|where|although|whether|who|which|whose)$/u.test(token.lower)) return true;
    if (at >= behindLast && TURNS_AWAY.test(token.lower)) return true;
    return token.lower === "and" && tokens[at + 1]?.pos === "DET" && tokens[at + 2]?.capital === false;
  });
}

/** "said at the meeting that elections would be held", "… and which the city ran": not what the gathering did. */
function isOfOtherSubject(tokens: readonly Token[], relative: number, end: number, verbs: readonly Verb[]): boolean {
  if (/^(?:and|or)$/u.test(tokens[relative - 1]?.lower ?? "")) return true;
  const verb = verbs.find((candidate) => candidate.from > relative);
  if (verb === undefined || verb !== verbs[0]) return true;
  const between = tokens.slice(relative + 1, Math.min(end, verb.from));
  return tokens[relative]?.lower === "that" && between.some((word) => /^(?:NOUN|PROPN|PRON|DET)$/u.test(word.pos));
}

/** "the deadline for the forum is 20 May". */
function isDeadline({ sentence: { tokens } }: Clause, mention: EventMention): boolean {
  const at = tokens.findLastIndex(
    (token, place) => place < mention.from && place >= mention.from - 3 && token.lower === "for",
  );
  return at > 0 && DEADLINE.test(tokens[at - 1]?.lower ?? "");
}

/** "of 9 September": of what stands right before it. */
function isOfOther({ sentence: { tokens } }: Clause, mention: EventMention, { from }: PlacedDate): boolean {
  if (tokens[from - 1]?.lower !== "of") return isGenitive(tokens[from - 1]);
  return from - 2 !== mention.head && !/^(?:evening|morning|afternoon|night)$/u.test(tokens[from - 2]?.lower ?? "");
}

/** "signed a pact to ease trade today." */
function isLastWord({ to, date }: PlacedDate, { sentence: { tokens } }: Clause): boolean {
  return (
    date.relative && date.preposition === null && /^[.!?]?$/u.test(tokens[to]?.text ?? "") && to >= tokens.length - 1
  );
}

/** Nothing but places and names stand between: the verb before the gathering says whether it is the day of both. */
function linkByGovernor(mention: EventMention, { date }: PlacedDate, clause: Clause): Link | null {
  if (mention.verbal) return "is on";
  const words = leadIn(clause, mention);
  const governor = governorOf(clause, mention);
  if (/^(?:at|during|to)$/u.test(words)) {
    // Who writes "at the summit on 28 April 2018" means its day; "at the summit on Tuesday" is told by a witness.
    const isCited = !date.relative && /summit$/iu.test(mention.name);
    return isCited || isOpened(clause, mention) ? "is on" : "somebody is there on";
  }
  if (governor === null || words !== "" || HOLDS.test(governor.lemma)) return "is on";
  if (TAKES_PART.test(governor.lemma)) return "is on";
  if (/^(?:tell|address)$/u.test(governor.lemma)) return "somebody is there on";
  // "cancelled a visit on Monday", "announced talks today": the day may be that of the verb.
  const close = date.relative && date.precision === "day" && date.end === null && mention.from - governor.to < 6;
  return close && DECIDES.test(governor.lemma) && governor.reality === "fact" ? null : "is on";
}

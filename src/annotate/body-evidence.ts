// What stands beside a capitalised name and says that it is a body's: "the airline Norlink", "Norlink shares", "executives from Norlink".
import type { Token } from "../text/tokens.ts";
import type { TitleMention } from "./annotated.ts";
import type { BodyNoun, Words } from "./words.ts";

type Beside = {
  readonly tokens: readonly Token[];
  readonly words: Words;
  readonly titles: readonly TitleMention[];
};

/** Those whom companies send or pay. */
const STAFF =
  /^(?:analysts?|executives|ceos|bosses|managers|employees|chiefs|economists|strategists|traders|lawyers)$/u;

/** Those whom bodies and places send. */
const SENT = /^(?:representatives|officials|delegates|members|leaders|officers|staff|experts)$/u;

/** How far a list may reach back to its noun. */
const LONGEST_LIST = 18;

/** Whether the words before a name are those before a body's, never before a person's: "the charity X", "companies such as X and Y". */
export function isCalledBody(beside: Beside, from: number): boolean {
  const { tokens, words, titles } = beside;
  const before = tokens[from - 1];
  if (before === undefined) return false;
  if (before.lower === "at" && titles.some((title) => title.to === from - 1 && title.title.kind !== "honorific"))
    return true;
  if (isOfStaff(beside, from)) return true;
  if (words.givenNames.has(tokens[from]?.text ?? "")) return false;
  const noun = nounBefore(beside, from);
  return noun?.use === "before" || isExample(beside, from);
}

/** Whether the words before a single name are those before a body's, although persons are called by them too: "contractor X". */
export function isLikelyCalledBody(beside: Beside, from: number): boolean {
  const before = beside.tokens[from - 1];
  return nounBefore(beside, from)?.use === "either" || /^\p{Lu}[\p{L}. -]*-based$/u.test(before?.text ?? "");
}

/** Whether the word behind a name follows bodies' names only: "X shares", "X analyst". */
export function isFollowedAsBody({ tokens, words }: Beside, to: number): boolean {
  const next = tokens[to];
  if (next === undefined || next.capital) return false;
  if (words.bodyNouns.get(next.lower)?.use === "behind") return true;
  // "Norlink chief executive Ana Lind"
  return (
    (next.lower === "chief" && tokens[to + 1]?.lower === "executive") ||
    (/^(?:managing|finance)$/u.test(next.lower) && tokens[to + 1]?.lower === "director")
  );
}

/** ", the union," behind a name: the noun of bodies in apposition, with a few words of its own before it. */
export function isApposedBody({ tokens, words }: Beside, to: number): boolean {
  if (tokens[to]?.text !== "," || !/^(?:a|an|the|one)$/u.test(tokens[to + 1]?.lower ?? "")) return false;
  for (let at = to + 2; at < to + 8; at += 1) {
    const token = tokens[at];
    if (token === undefined || !/^(?:ADJ|NOUN|PROPN|NUM)$/u.test(token.pos)) return false;
    const next = tokens[at + 1];
    const ends =
      next === undefined ||
      /^(?:PUNCT|ADP|SCONJ|VERB|AUX|PRON)$/u.test(next.pos) ||
      /^(?:that|which)$/u.test(next.lower);
    if (ends) return words.bodyNouns.get(token.lower)?.use === "before";
  }
  return false;
}

/** The noun beside the name; in a capital only where it opens the sentence: "Charity X said". */
function nounBefore({ tokens, words }: Beside, from: number): BodyNoun | undefined {
  const before = tokens[from - 1];
  if (before === undefined) return undefined;
  const isName = before.capital && before.text !== before.text.toUpperCase();
  return isName && from !== 1 ? undefined : words.bodyNouns.get(before.lower);
}

/** "executives from X, Y and Z", "analysts at X". */
function isOfStaff({ tokens }: Beside, from: number): boolean {
  const at = listStart(tokens, from);
  return /^(?:from|of|at)$/u.test(tokens[at]?.lower ?? "") && STAFF.test(tokens[at - 1]?.lower ?? "");
}

/** "groups such as X and Y", "brands like X", "the rivals X and Y". */
function isExample({ tokens, words }: Beside, from: number): boolean {
  let at = listStart(tokens, from);
  const such = /^(?:as|like|including)$/u.test(tokens[at]?.lower ?? "");
  if (such) at -= tokens[at]?.lower === "as" && tokens[at - 1]?.lower === "such" ? 2 : 1;
  if (such && tokens[at]?.text === ",") at -= 1;
  const noun = words.bodyNouns.get(tokens[at]?.lower ?? "");
  // "law firms, X, Y and Z", but not "law firms and Courts".
  const opens = tokens[tokens[at + 1]?.text === "," ? at + 2 : at + 1]?.capital === true;
  return noun?.plural === true && (such || (noun.use === "before" && opens));
}

/** "representatives from X, Y and the Harbour Bank": in a list of those sent, of which one is known to be a body. */
export function isSentWithBodies({ tokens }: Beside, from: number, bodies: readonly { from: number }[]): boolean {
  const at = listStart(tokens, from);
  if (!/^(?:from|of)$/u.test(tokens[at]?.lower ?? "") || !SENT.test(tokens[at - 1]?.lower ?? "")) return false;
  let to = from;
  while (to - at < LONGEST_LIST && isListed(tokens[to])) to += 1;
  return bodies.some((body) => body.from > at && body.from < to);
}

/** The token before the first name of the list of names to which that at `from` belongs. */
function listStart(tokens: readonly Token[], from: number): number {
  let at = from - 1;
  while (at > 0 && from - at < LONGEST_LIST && isListed(tokens[at])) at -= 1;
  return at;
}

function isListed(token: Token | undefined): boolean {
  return token !== undefined && (token.capital || /^(?:,|and|or|&|the|owner)$/u.test(token.lower));
}

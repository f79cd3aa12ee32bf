// Where the noun phrase that names a gathering begins and ends: "a sideline meeting", "of the 47th session of the Council".
import type { Sentence } from "../annotate/annotated.ts";
import { isCalendarWord, isGenitive } from "../annotate/words.ts";
import type { Token } from "../text/tokens.ts";

const MODIFIER = /^(?:ADJ|NOUN|PROPN|NUM|X)$/u;
const CHAIN = /^(?:of|on|for|about|against|between|with)$/u;
const DAY = /^(?:today|tomorrow|yesterday|\d{1,4})$/u;
/** "second", "47th", "forty-ninth": which of a row a gathering is. */
export const ORDINAL: RegExp =
  /^(?:\d+(?:st|nd|rd|th)|(?:\w+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|\w+teenth|\w+tieth|inaugural)$/u;
/** "COP29": a gathering by the short name and number of its row. */
export const CODE: RegExp = /^(?:COP|CSW|UNGA|CMP|WHA|HRC|HLPF|CPM|MC|UNCTAD|UNEA)-?\d{1,3}$/u;

/** Back over modifiers: adjectives, nouns, names; "China-Chile"; "Law and Trade Conference". */
export function leftEdge({ tokens, persons }: Sentence, at: number, floor: number): number {
  let from = at;
  while (from > floor && at - from < 14) {
    if (persons.some((person) => person.from < from && from <= person.to)) break;
    const next = stepBack(tokens, from);
    if (next === null || next < floor) break;
    from = next;
  }
  return from;
}

/** One step back from `from` over a bracket, a joint or a modifier; null where the phrase begins. */
function stepBack(tokens: Sentence["tokens"], from: number): number | null {
  const before = tokens[from - 1];
  if (before === undefined) return null;
  const bracket = before.text === ")" ? bracketStart(tokens, from - 1) : null;
  if (bracket !== null) return bracket;
  const joins =
    /^(?:-|\/|&)$/u.test(before.text) || (before.lower === "and" && tokens[from - 2]?.capital && tokens[from]?.capital);
  if (joins && from >= 2) return from - 2;
  if (isPluralOwner(tokens, from)) return from - 2;
  // "a closed session", "a hastily called conference"
  const opens = tokens[from - 2]?.pos === "ADV" ? tokens[from - 3] : tokens[from - 2];
  const participle = before.pos === "VERB" && /(?:ing|ed)$/u.test(before.lower) && opens?.pos === "DET";
  const adverb = before.pos === "ADV" && tokens[from]?.pos === "VERB" && tokens[from - 2]?.pos === "DET";
  return participle || adverb || isModifier(before) ? from - 1 : null;
}

/** "the Quad Leaders' Summit", "the Women's Forum": whose it is belongs to the name. */
function isPluralOwner(tokens: Sentence["tokens"], from: number): boolean {
  const [owner, mark, head] = [tokens[from - 2], tokens[from - 1], tokens[from]];
  if (!owner?.capital || !head?.capital || mark === undefined) return false;
  if (/^['’]$/u.test(mark.text)) return /s$/u.test(owner.lower);
  return isGenitive(mark) && /^(?:women|men|people|children)$/u.test(owner.lower);
}

function isModifier(token: Token): boolean {
  if (ORDINAL.test(token.lower) || /^(?:next|previous|last)$/u.test(token.lower) || MODIFIER.test(token.pos))
    return true;
  return token.capital && !/^(?:DET|PRON|ADP|SCONJ)$/u.test(token.pos);
}

/** "Economic Cooperation (ABC) Leaders Meeting": the token at which the bracket in the middle opens. */
function bracketStart(tokens: Sentence["tokens"], close: number): number | null {
  for (let at = close - 1; at > Math.max(0, close - 4); at -= 1)
    if (tokens[at]?.text === "(") return tokens[at - 1]?.capital ? at : null;
  return null;
}

/** On over "(ABC)", "of the 47th session of the Council", "on water", up to a mark, a verb or a preposition of place. */
export function rightEdge({ tokens }: Sentence, start: number): number {
  let to = start;
  if (tokens[to]?.text === "(" && tokens[to + 2]?.text === ")") to += 3;
  while (to < tokens.length && to - start < 18) {
    const word = tokens[to];
    if (word === undefined) break;
    const next = tokens[to + 1]?.lower ?? "";
    const chains = CHAIN.test(word.lower) && !isCalendarWord(next) && !DAY.test(next);
    const inside =
      to > start &&
      (ORDINAL.test(word.lower) ||
        /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/u.test(word.pos) ||
        isGenitive(word) ||
        /^(?:their|its|his|her)$/u.test(word.lower) ||
        (word.lower === "and" && tokens[to + 1]?.capital === true));
    if (!chains && !inside) break;
    to += 1;
  }
  const close = codeEnd(tokens, to);
  if (close !== null) return close;
  while (to > start && /^(?:ADP|DET|CCONJ|PART)$/u.test(tokens[to - 1]?.pos ?? "")) to -= 1;
  return to;
}

/** "of the Parties to the Convention (COP29)": the token behind the bracket with the short name; null if there is none. */
function codeEnd(tokens: Sentence["tokens"], start: number): number | null {
  for (let at = start; at < Math.min(tokens.length, start + 10); at += 1) {
    const token = tokens[at];
    if (token?.text === "(")
      return CODE.test(tokens[at + 1]?.text ?? "") && tokens[at + 2]?.text === ")" ? at + 3 : null;
    if (token === undefined || !(token.capital || /^(?:to|the|of|on|and|for)$/u.test(token.lower))) return null;
  }
  return null;
}

// Where the name of a body begins before its head word: "[Chile's Supreme] Court", "the [Food and Drink] Federation".
import type { Token } from "../text/tokens.ts";
import type { CountryMention, PlaceMention } from "./annotated.ts";
import { isCalendarWord, isGenitive, isHead, isNoName, titleWord, type Words } from "./words.ts";

export type Places = { readonly countries: readonly CountryMention[]; readonly places: readonly PlaceMention[] };

export type Found = {
  readonly tokens: readonly Token[];
  readonly words: Words;
  readonly places: Places;
  readonly barred: ReadonlySet<number>;
  readonly known: ReadonlyMap<number, number>;
};

const SCOPE = /^(?:National|International|Federal|World|European|African|Asian|American|Royal|Central)$/u;

/** Walks left over capitalised words, genitives of names, and "and" between two fields of work. */
export function leftEdge(found: Found, at: number): number {
  let from = at;
  while (from > 0 && at - from < 9) {
    const next = found.known.get(from) ?? stepLeft(found, from);
    if (next === null) break;
    from = next;
  }
  return from;
}

/** One step left from `from` over a word of the name, or over what joins it to one; null where the name begins. */
function stepLeft(found: Found, from: number): number | null {
  const { tokens, words } = found;
  const before = tokens[from - 1];
  if (before === undefined) return null;
  if (words.givenNames.has(before.text) && titleAhead(found, from - 1)) return null;
  if ((isNameWord(before, words) || isInnerWord(found, from - 1)) && !(from === 1 && isOpening(before)))
    return from - 1;
  return isJoint(before, found, from) ? from - 2 : null;
}

/** "Information System Authority": a word that names nothing by itself, or "General", between two of a name. */
function isInnerWord({ tokens, words }: Found, at: number): boolean {
  const [before, word, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || word === undefined || at < 2 || isCalendarWord(word.lower)) return false;
  if (word.text === "General") return before.capital && words.portfolio.has(next?.text ?? "");
  return /^\p{Lu}\p{Ll}+$/u.test(word.text) && isNoName(words, word.text) && words.portfolio.has(before.text);
}

/** A hyphen or a genitive behind a capitalised word, or "and" between two fields of work. */
function isJoint(joint: Token, found: Found, from: number): boolean {
  const { tokens, words } = found;
  const left = tokens[from - 2];
  if (joint.text === "-") return left?.capital === true && left.end === joint.start;
  // "the University of Lakeside's Asia Institute": the town belongs to the university.
  if (isGenitive(joint)) {
    const outer = tokens[from - 3]?.lower === "of" ? tokens[from - 4] : undefined;
    return left?.capital === true && !(outer?.capital === true && isHead(words, outer.text));
  }
  const and = joint.text === "&" || joint.text === "and";
  return and && (joinsFields(tokens, from, words) || isOfScope(tokens, from, words) || isOneName(found, from));
}

/** "the Food and Drink Federation": one article for both words, of which neither names anything by itself. */
function isOneName({ tokens, words, places, known }: Found, from: number): boolean {
  const right = tokens[from];
  if (right === undefined || !isNameWord(right, words) || isHead(words, right.text)) return false;
  let at = from - 2;
  const first = at;
  while (at > 0 && first - at < 4 && tokens[at]?.capital === true) at -= 1;
  const article = /^(?:the|an?)$/u.test(tokens[at]?.lower ?? "");
  if (!article || at === first || known.has(from - 1)) return false;
  for (let word = at + 1; word <= first; word += 1) {
    const token = tokens[word];
    if (token === undefined || !isNameWord(token, words) || isHead(words, token.text)) return false;
    if (words.givenNames.has(token.text)) return false;
    if (word === first && [...places.countries, ...places.places].some((mention) => mention.to === word + 1))
      return false;
  }
  return true;
}

/** "International Bamboo and Rattan Organization": what names of such scope deal with may be joined by "and". */
function isOfScope(tokens: readonly Token[], from: number, words: Words): boolean {
  for (let at = from - 2; at >= Math.max(0, from - 4); at -= 1) {
    const token = tokens[at];
    if (token !== undefined && SCOPE.test(token.text)) return at < from - 2;
    if (token === undefined || !token.capital || isHead(words, token.text)) return false;
  }
  return false;
}

function joinsFields(tokens: readonly Token[], from: number, words: Words): boolean {
  const left = tokens[from - 2];
  const right = tokens[from];
  if (left === undefined || right === undefined) return false;
  if (words.portfolio.has(left.text) && words.portfolio.has(right.text)) return true;
  const region = (text: string, next: string): boolean =>
    (words.places.longestAt([text, next], 0) ?? words.places.longestAt([text], 0)) !== null;
  return region(left.text, "") && region(right.text, tokens[from + 1]?.text ?? "");
}

function isOpening(token: Token): boolean {
  return (
    token.pos === "DET" || token.pos === "ADP" || token.pos === "PRON" || token.pos === "SCONJ" || token.pos === "ADV"
  );
}

/** "CEO Ana Ruiz Foundation …": behind a title the name is a person's. */
function titleAhead({ tokens, words }: Found, at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && words.titles.longestAt([titleWord(before)], 0) !== null;
}

/** A capitalised word that can be part of a body's name: no title, honorific or given name. */
function isNameWord(token: Token, words: Words): boolean {
  if (!token.capital || token.pos === "DET" || token.pos === "PRON" || /-based$/u.test(token.text)) return false;
  if (words.portfolio.has(token.text) || isHead(words, token.text)) return true;
  if (isNoName(words, token.text)) return false;
  const title = words.titles.longestAt([titleWord(token)], 0)?.value.kind ?? "";
  return !/^(?:office|honorific|royal|academic)$/u.test(title);
}

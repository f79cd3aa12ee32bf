// Text → tokens with part of speech and lemma, by wink-nlp. The only file that knows wink-nlp.
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Span } from "../model.ts";
import { retag } from "./retag.ts";

/** A word or a mark. `pos` is a Universal Dependencies tag (PROPN, NOUN, VERB, AUX, ADP …). */
export type Token = Span & {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
  /** Starts with a capital letter. */
  readonly capital: boolean;
};

/** "Ruiz", "al-Sada", "d'Ivoire", "hAdhmaill": a capital may follow a short particle. */
const CAPITAL = /^(?:\p{Ll}{1,3}[-'’]|h)?\p{Lu}/u;

const nlp = winkNLP(model, ["pos"]);
const its = nlp.its;

/** Tokens of one sentence. `keepHyphen` says of a left part ("China" in "China-Chile") that the hyphen divides two words. */
export function tokenize(text: string, span: Span, keepHyphen: (left: string) => boolean): Token[] {
  const tokens = nlp.readDoc(text.slice(span.start, span.end)).tokens();
  const values = tokens.out(its.value);
  const tags = tokens.out(its.pos) as string[];
  const lemmas = tokens.out(its.lemma as unknown as typeof its.pos) as string[];
  const found: Token[] = [];
  let at = span.start;
  for (const [index, value] of values.entries()) {
    const start = text.indexOf(value, at);
    if (start < 0 || start + value.length > span.end) continue;
    at = start + value.length;
    const token = makeToken(value, tags[index] ?? "X", lemmas[index] ?? value, start);
    const split = found.at(-1);
    if (split !== undefined && isSplitWord(split, token)) {
      found.splice(-1, 1, makeToken(split.text + token.text, "PROPN", `${split.lemma}${token.lemma}`, split.start));
      continue;
    }
    const joined = joinHyphen(found, token, keepHyphen);
    if (joined === null) found.push(token);
    else found.splice(-2, 2, joined);
  }
  return retag(found);
}

function makeToken(text: string, pos: string, lemma: string, start: number): Token {
  return { start, end: start + text.length, text, lower: text.toLowerCase(), lemma, pos, capital: CAPITAL.test(text) };
}

/** wink-nlp cuts words at letters that it does not know: "Ozoli" + "ņš" is one name. */
function isSplitWord(left: Token, right: Token): boolean {
  if (left.end !== right.start || !/\p{L}$/u.test(left.text) || !/^\p{L}/u.test(right.text)) return false;
  return /[^\p{ASCII}]/u.test(left.text) || /[^\p{ASCII}]/u.test(right.text);
}

/** "Jae", "-", "in" → "Jae-in"; null when the token does not continue a hyphenated word. */
function joinHyphen(found: readonly Token[], token: Token, keepHyphen: (left: string) => boolean): Token | null {
  const hyphen = found.at(-1);
  const left = found.at(-2);
  if (hyphen === undefined || left === undefined) return null;
  const touching = hyphen.text === "-" && left.end === hyphen.start && hyphen.end === token.start;
  if (!touching || !/\p{L}$/u.test(left.text) || !/^\p{L}/u.test(token.text) || keepHyphen(left.text)) return null;
  const particle = /^(?:al|el|ul|ad|an|ar|as|at|az|bin|ben)$/u.test(left.text);
  const pos = (left.capital || particle) && token.capital ? "PROPN" : token.pos;
  return makeToken(`${left.text}-${token.text}`, pos, `${left.lower}-${token.lemma}`, left.start);
}

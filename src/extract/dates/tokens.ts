// A sentence cut into the pieces that dates are made of, each with what lexicon/date-words.tsv knows of it.
import { type Lexicon, tableOf } from "../../lexicon.ts";
import type { Span } from "../../model.ts";

/** Kind of a word in `lexicon/date-words.tsv` → its value there. */
type WordKinds = Readonly<Record<string, string>>;

/** The words of `lexicon/date-words.tsv`: kinds by the word in lower case, and a quick test for "no date in here". */
export type DateWords = { readonly kinds: ReadonlyMap<string, WordKinds>; readonly trigger: RegExp };

/** A word, number or sign of a sentence; offsets index the whole text. */
export type DateToken = Span & {
  readonly text: string;
  /** What it is by the word list; empty for words that are not on it, and for months and weekdays without a capital. */
  readonly kinds: WordKinds;
  /** Value of a plain whole number of at most four digits, or of an ordinal such as 2nd; else null. */
  readonly number: number | null;
  readonly ordinal: boolean;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** No space between it and the token before. */
  readonly joined: boolean;
};

const TOKEN =
  /\d{4}-\d{2}-\d{2}(?!\d)|\d{1,4}([./])\d{1,2}\1\d{2,4}(?!\d|\.\d)|\d{1,3}(?:,\d{3}){1,6}(?!\d)|(?:19|20)\d{2}(?=\.\d{1,2}\s)|\d+(?:[.:]\d+){1,6}|\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)\b|\d+|\p{L}+|\S/gu;
const NO_KINDS: WordKinds = {};
const NEEDS_CAPITAL = new Set(["month", "doubtful-month", "short-month", "weekday", "short-weekday"]);
const TRIGGERS = new Set([...NEEDS_CAPITAL, "day", "unit", "season", "part-of-day"]);

/** Makes the lookup from the lexicon. */
export function readDateWords(lexicon: Lexicon): DateWords {
  const kinds = new Map<string, Record<string, string>>();
  const triggers = new Set<string>();
  for (const { word = "", kind = "", value = "" } of tableOf(lexicon, "date-words")) {
    const key = word.toLowerCase();
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, { [kind]: value });
    else known[kind] = value;
    if (TRIGGERS.has(kind)) triggers.add(key);
  }
  return { kinds, trigger: new RegExp(`[0-9]|\\b(?:${[...triggers].join("|")})\\b`, "i") };
}

/** Cuts one sentence; linear in its length. */
export function readTokens(text: string, span: Span, words: DateWords): DateToken[] {
  const tokens: DateToken[] = [];
  let end = -1;
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const start = span.start + match.index;
    tokens.push(tokenOf(match[0], start, start === end, words));
    end = start + match[0].length;
  }
  return tokens;
}

function tokenOf(text: string, start: number, joined: boolean, words: DateWords): DateToken {
  const first = text.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  const capital = !digit && text[0] !== text[0]?.toLowerCase();
  const ordinal = digit && /^\d+[a-zA-Z]/.test(text);
  const plain = digit && (ordinal || /^\d{1,4}$/.test(text));
  const kinds = digit ? NO_KINDS : kindsOf(text, capital, words);
  return {
    start,
    end: start + text.length,
    text,
    kinds,
    number: plain ? Number.parseInt(text, 10) : null,
    ordinal,
    capital,
    joined,
  };
}

function kindsOf(text: string, capital: boolean, words: DateWords): WordKinds {
  const kinds = words.kinds.get(text.toLowerCase()) ?? NO_KINDS;
  if (capital || kinds === NO_KINDS) return kinds;
  for (const kind in kinds) if (NEEDS_CAPITAL.has(kind)) return NO_KINDS;
  return kinds;
}

/** Whether the token at a place (which may be outside of the sentence) is of a kind. */
export function isKind(tokens: readonly DateToken[], place: number, kind: string): boolean {
  return tokens[place]?.kinds[kind] !== undefined;
}

/** The number that the word list gives a word of one of these kinds; null if it is of none. */
export function numberOf(token: DateToken | undefined, ...kinds: readonly string[]): number | null {
  for (const kind of kinds) {
    const value = token?.kinds[kind];
    if (value !== undefined) return Number(value);
  }
  return null;
}

// Ranges of a sentence's tokens: what they cover, and their words.
import type { Token } from "../text/tokens.ts";

type Range = { readonly from: number; readonly to: number };

/** Whether the token number lies in the half-open range of a mention. */
export function covers(range: Range, at: number): boolean {
  return range.from <= at && at < range.to;
}

/** Whether two half-open ranges of tokens share one. */
export function overlaps(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The words from token `from` up to `to`, with one space between each two. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(" ");
}

// Ranges of a sentence's tokens: what they cover, and their words.
import type { Token } from "../text/tokens.ts";

/** Whether the token number lies in the half-open range of a mention. */
export function covers(range: { readonly from: number; readonly to: number }, at: number): boolean {
  return range.from <= at && at < range.to;
}

/** The words from token `from` up to `to`, with one space between each two. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(" ");
}

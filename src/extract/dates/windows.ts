// Looking up tokens, verbs and mentions near a place of a sentence without going through all of them.
import type { Span } from "../../model.ts";

function firstWhere<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The number of the first token that starts at this offset or behind it. */
export function tokenAt(tokens: readonly Span[], offset: number): number {
  return firstWhere(tokens, (token) => token.start >= offset);
}

/** The items, which come in order, that start from token `from` up to token `to`. */
export function within<T extends { readonly from: number }>(items: readonly T[], from: number, to: number): T[] {
  return items.slice(
    firstWhere(items, (item) => item.from >= from),
    firstWhere(items, (item) => item.from >= to),
  );
}

// Whether the name of a mention is that of a gathering spoken of before.
import type { Cluster } from "./clusters.ts";
import type { EventMention } from "./event-mentions.ts";
import { wordsOf } from "./mention-words.ts";

/** The last word of a mention's name: "conference". */
export function headOf(mention: EventMention): string {
  return (
    mention.name
      .toLowerCase()
      .split(/[\s-]+/u)
      .at(-1) ?? ""
  );
}

/** Whether most words of the shorter name are in the other, and both are of one sort. */
export function sameName(cluster: Cluster, mention: EventMention): boolean {
  const words = wordsOf(mention);
  const shared = words.filter((word) => cluster.words.has(word));
  const smaller = Math.min(words.length, cluster.words.size);
  // "COP28" is a name by itself.
  const code = Math.min(words.length, cluster.words.size) === 1 && /^[a-z]+\d+$/u.test(shared[0] ?? "");
  if (code) return true;
  return shared.length >= 2 && shared.length >= 0.6 * smaller && !isOtherSort(cluster, mention);
}

/** What a series of its own is called: "the Harbour Week" is not the Harbour Forum. */
const SERIES = /^(?:week|forum|summit|conference|congress|symposium|festival|exhibition|convention)$/u;

function isOtherSort({ mentions, words }: Cluster, mention: EventMention): boolean {
  const head = headOf(mention);
  if (!SERIES.test(head) || words.has(head)) return false;
  return mentions.every((other) => SERIES.test(headOf(other)) && headOf(other) !== head);
}

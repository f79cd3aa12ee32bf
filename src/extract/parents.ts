// Which gathering is part of which: "on the sidelines of the summit", "a meeting of the 47th session".

import type { Cluster } from "./clusters.ts";
import type { EventMention } from "./event-mentions.ts";
import type { Clause } from "./unit-lists.ts";

/** Child and parent with the sentence that says so. */
export type ParentLink = { readonly child: Cluster; readonly parent: Cluster; readonly sentence: number };

const ASIDE = /\b(?:sidelines?|margins?|fringes?) of (?:the |an? |this year['’]s )?$/u;
const INSIDE = /^ (?:of|at|during|within|to) (?:the |an? )?$/u;

/** The links of an article; a gathering has one parent at most, the first one told. */
export function parentLinks(
  clauses: readonly Clause[],
  clusterOf: ReadonlyMap<EventMention, Cluster>,
  text: string,
): ParentLink[] {
  const links: ParentLink[] = [];
  const add = (child: Cluster | undefined, parent: Cluster | undefined, sentence: number): void => {
    if (child === undefined || parent === undefined || child === parent || links.some((link) => link.child === child))
      return;
    if (links.some((link) => link.child === parent && link.parent === child)) return;
    links.push({ child, parent, sentence });
  };
  const mentions = [...clusterOf.keys()].sort((a, b) => a.start - b.start);
  for (const parent of mentions) {
    const sentence = clauses[parent.sentence]?.sentence;
    if (sentence === undefined || parent.verbal) continue;
    const own = mentions.filter((mention) => mention.sentence === parent.sentence && mention !== parent);
    const start = Math.max(sentence.start, parent.start - 60);
    if (ASIDE.test(text.slice(start, parent.start))) {
      const child = own.filter((mention) => mention.verbal || mention.end < parent.start).at(-1) ?? own[0];
      add(child === undefined ? undefined : clusterOf.get(child), clusterOf.get(parent), parent.sentence);
    }
    const holder = own.find(
      (mention) => !mention.verbal && mention.end < parent.start && INSIDE.test(text.slice(mention.end, parent.start)),
    );
    if (holder !== undefined && (holder.group === "any" || parent.named))
      add(clusterOf.get(holder), clusterOf.get(parent), parent.sentence);
  }
  return links;
}

// Which gathering is part of which: "on the sidelines of the summit", "a meeting of the 47th session".

import type { Cluster } from "./clusters.ts";
import type { EventMention } from "./event-mentions.ts";
import type { Index } from "./settle.ts";
import type { Clause } from "./unit-lists.ts";

/** Child and parent with the sentence that says so. */
export type ParentLink = { readonly child: Cluster; readonly parent: Cluster; readonly sentence: number };

const ASIDE = /\b(?:sidelines?|margins?|fringes?) of (?:the |an? |this year['’]s )?$/u;
const INSIDE = /^ (?:of|at|during|within|to) (?:the |an? )?$/u;

/** What leads up to the gathering at whose end or in whose course a lunch or a signing takes place. */
const OCCASION = /\b(?:(?:conclusion|opening|close|end|start) of|at|during) (?:the |an? )?$/iu;

/** The lunch, signing or the like among the mentions of a sentence. */
function ceremonyOf(mentions: readonly EventMention[], clusterOf: Index["clusterOf"]): Cluster | undefined {
  const part = mentions.find((mention) => mention.group === "ceremony");
  const cluster = part === undefined ? undefined : clusterOf.get(part);
  return cluster?.mentions.every((mention) => mention.group === "ceremony") === true ? cluster : undefined;
}

/** The links of an article; a gathering has one parent at most, the first one told. */
export function parentLinks(clauses: readonly Clause[], { clusterOf, bySentence }: Index, text: string): ParentLink[] {
  const links: ParentLink[] = [];
  const children = new Map<Cluster, Cluster>();
  const add = (child: Cluster | undefined, parent: Cluster | undefined, sentence: number): void => {
    if (child === undefined || parent === undefined || child === parent || children.has(child)) return;
    if (children.get(parent) === child) return;
    children.set(child, parent);
    links.push({ child, parent, sentence });
  };
  const mentions = [...clusterOf.keys()].sort((a, b) => a.start - b.start);
  for (const parent of mentions) {
    const sentence = clauses[parent.sentence]?.sentence;
    if (sentence === undefined || parent.verbal) continue;
    const own = (bySentence.get(parent.sentence) ?? [])
      .filter((mention) => mention !== parent)
      .sort((a, b) => a.start - b.start);
    const start = Math.max(sentence.start, parent.start - 60);
    if (ASIDE.test(text.slice(start, parent.start))) {
      const child = own.filter((mention) => mention.verbal || mention.end < parent.start).at(-1) ?? own[0];
      add(child === undefined ? undefined : clusterOf.get(child), clusterOf.get(parent), parent.sentence);
    }
    if (OCCASION.test(text.slice(start, parent.start)))
      add(ceremonyOf(own, clusterOf), clusterOf.get(parent), parent.sentence);
    const holder = own.find(
      (mention) => !mention.verbal && mention.end < parent.start && INSIDE.test(text.slice(mention.end, parent.start)),
    );
    if (holder !== undefined && (holder.group === "any" || parent.named))
      add(clusterOf.get(holder), clusterOf.get(parent), parent.sentence);
  }
  return links;
}

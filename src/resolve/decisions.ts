// What people decided about identity. The list is a log: the last word on a pair counts, and taking a line out undoes it.
import { createUnion, type Union } from "./clusters.ts";

/**
 * One thing of one article, `article:9f2c…#person:chen-xu` (the record's own ids), or a graph id, `person:chen-xu`,
 * for whatever the resolution without decisions calls so.
 */
export type Reference = string;

/** One line of `identities.jsonl`. `when` is an ISO 8601 time; it is for people, the order of the lines is what counts. */
export type Decision = {
  readonly kind: "same" | "not-same" | "unsure";
  readonly a: Reference;
  readonly b: Reference;
  readonly who: string;
  readonly when: string;
  readonly why: string;
};

/** The reference of a record's entity or event. */
export function referenceOf(articleId: string, localId: string): Reference {
  return `${articleId}#${localId}`;
}

/** Is it `article#local id` rather than a graph id? */
export function isReference(text: string): boolean {
  return text.includes("#");
}

export type Decided = {
  /** A later decision says the opposite. */
  readonly contradicted: readonly Decision[];
  /** Pairs of indexes, as `pairKey` writes them, about which something was decided. */
  readonly pairs: ReadonlySet<string>;
  /** References that some article has. */
  readonly known: ReadonlySet<Reference>;
};

/** Applies the decisions whose two references some article has, the latest first: an earlier one yields to it. */
export function applyDecisions(
  decisions: readonly Decision[],
  indexOf: (reference: Reference) => number | null,
  union: Union,
): Decided {
  const contradicted: Decision[] = [];
  const pairs = new Set<string>();
  const known = new Set<Reference>();
  const find = (reference: Reference) => {
    const index = indexOf(reference);
    if (index !== null) known.add(reference);
    return index;
  };
  for (const decision of [...decisions].reverse()) {
    const [a, b] = [find(decision.a), find(decision.b)];
    if (a === null || b === null) continue;
    const pair = pairKey(a, b);
    const isOutdated = pairs.has(pair);
    pairs.add(pair);
    if (isOutdated || decision.kind === "unsure") continue;
    const isApplied = decision.kind === "same" ? union.join(a, b) : union.forbid(a, b);
    if (!isApplied) contradicted.push(decision);
  }
  return { contradicted, pairs, known };
}

/** Which decisions a later one contradicts, whatever the records: same as A and same as B is the same. */
export function contradictedAmong(decisions: readonly Decision[]): readonly Decision[] {
  const places = new Map<Reference, number>();
  for (const { a, b } of decisions) for (const each of [a, b]) if (!places.has(each)) places.set(each, places.size);
  const union = createUnion(places.size, () => {});
  return applyDecisions(decisions, (reference) => places.get(reference) ?? null, union).contradicted;
}

/** The same for both orders of a pair. */
export function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

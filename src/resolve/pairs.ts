// The reasons for merges and the pairs that somebody should look at.

import { pairKey, referenceOf } from "./decisions.ts";
import { addTo } from "./lists.ts";
import type { Pair } from "./resolution.ts";
import { firstReference, type Layer, type Member, type Settled, type Thing, thingsOf } from "./things.ts";

/** From this score on a pair that was not joined is worth a look. */
const LEAST_TO_SHOW = 0.4;
const SCORE_OF_SAME_PROFILE = 0.99;

/** Pairs that were not joined though something speaks for it, the likeliest first; one for each two clusters. */
export function uncertainPairs<T extends Thing>(layer: Layer<T>, articleIds: readonly string[]): Pair[] {
  const { clusters, decided, edges, profiles } = layer;
  const settled = new Set([...decided.pairs].map((pair) => rootKey(pair.split(" ").map(Number), layer)));
  const best = new Map<string, Layer<T>["edges"][number]>();
  for (const edge of edges) {
    if (edge.score < LEAST_TO_SHOW || clusters.find(edge.a) === clusters.find(edge.b)) continue;
    const key = rootKey([edge.a, edge.b], layer);
    const known = best.get(key);
    if (!settled.has(key) && (known === undefined || edge.score > known.score)) best.set(key, edge);
  }
  return [...best.values()]
    .map((edge) => pairOf(edge, profiles, articleIds))
    .sort((x, y) => y.score - x.score || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
}

/** Root of a cluster → why its parts are one. */
export function mergesByRoot(layer: Settled, articleIds: readonly string[]): Map<number, Pair[]> {
  const merges = new Map<number, Pair[]>();
  const things = thingsOf(layer);
  const add = (index: number, pair: Pair) => addTo(merges, layer.clusters.find(index), pair);
  for (const edge of layer.clusters.joined) add(edge.a, pairOf(edge, things, articleIds));
  for (const [index, { type, members }] of things.entries()) {
    const [first, ...others] = members;
    const a = first === undefined ? "" : memberReference(first, articleIds);
    const why = type === "country" ? "same country code" : "same full name in the same office or country";
    for (const other of others) {
      const b = memberReference(other, articleIds);
      add(index, { type, a, b, score: SCORE_OF_SAME_PROFILE, why });
    }
  }
  return merges;
}

function memberReference({ article, localId }: Member, articleIds: readonly string[]): string {
  return referenceOf(articleIds[article] ?? "", localId);
}

function pairOf(
  { a, b, score, why }: Layer<Thing>["edges"][number],
  profiles: readonly Thing[],
  articleIds: readonly string[],
): Pair {
  const references = [firstReference(profiles[a], articleIds), firstReference(profiles[b], articleIds)].sort();
  return { type: profiles[a]?.type ?? "event", a: references[0] ?? "", b: references[1] ?? "", score, why };
}

function rootKey<T extends Thing>([a = 0, b = 0]: readonly number[], { clusters }: Layer<T>): string {
  return pairKey(clusters.find(a), clusters.find(b));
}

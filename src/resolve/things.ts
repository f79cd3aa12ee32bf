// What entities and events have in common while they are resolved: members in articles, clusters, and a way to find them.

import type { EntityType } from "../model.ts";
import type { Clusters, Edge } from "./clusters.ts";
import { type Decided, type Reference, referenceOf } from "./decisions.ts";
import { addTo } from "./lists.ts";

/** One entity or event of one article; `article` is the place in the sorted list of articles. */
export type Member = { readonly article: number; readonly localId: string };

export type Thing = {
  readonly type: EntityType | "event";
  /** Sorted by article; at least one. */
  readonly members: readonly Member[];
};

/** Entities or events, resolved. */
export type Layer<T extends Thing> = {
  readonly profiles: readonly T[];
  readonly clusters: Clusters;
  /** All compared pairs with something for them. */
  readonly edges: readonly Edge[];
  readonly decided: Decided;
  readonly indexOf: IndexOf;
};

/** The index of the profile that has this member; null when no article has it. */
export type IndexOf = (articleId: string, localId: string) => number | null;

/** What each article calls its things, in the order of the articles. */
export type LocalIds = readonly (readonly string[])[];

/** Makes the look-up from an article's own ids to profiles. */
export function indexThings(profiles: readonly Thing[], localIds: LocalIds, articleIndex: ArticleIndex): IndexOf {
  const starts = new Uint32Array(localIds.length + 1);
  for (const [article, own] of localIds.entries()) starts[article + 1] = (starts[article] ?? 0) + own.length;
  const indexes = new Int32Array(starts.at(-1) ?? 0).fill(-1);
  const placeOf = (article: number, localId: string): number | null => {
    const place = localIds[article]?.indexOf(localId) ?? -1;
    return place < 0 ? null : (starts[article] ?? 0) + place;
  };
  for (const [index, { members }] of profiles.entries()) {
    for (const { article, localId } of members) indexes[placeOf(article, localId) ?? -1] = index;
  }
  return (articleId, localId) => {
    const place = placeOf(articleIndex.get(articleId) ?? -1, localId);
    return place === null ? null : (indexes[place] ?? null);
  };
}

/** Article id → place in the sorted list of articles. */
export type ArticleIndex = ReadonlyMap<string, number>;

/** A thing without what it is compared by. */
export type Bare<T extends Thing> = Pick<T, "type" | "members">;

/** The layer without what its profiles are compared by, which takes most of the memory. */
export function withoutContents<T extends Thing>({ edges: _, ...layer }: Layer<T>): Layer<Bare<T>> {
  const profiles = layer.profiles.map(({ type, members }) => ({ type, members }));
  return { ...layer, profiles, clusters: frozen(layer.clusters, profiles.length), edges: [] };
}

function frozen({ find, joined }: Clusters, count: number): Clusters {
  return { find: finderOf(Int32Array.from({ length: count }, (_, index) => find(index))), joined };
}

/** In a function of its own, so that what the roots were found with is let go. */
function finderOf(roots: Int32Array): Clusters["find"] {
  return (index) => roots[index] ?? index;
}

/** The same look-up by reference. */
export function byReference(indexOf: IndexOf): (reference: Reference) => number | null {
  return (reference) => {
    const [articleId = "", localId = ""] = reference.split("#", 2);
    return indexOf(articleId, localId);
  };
}

/** The reference of a profile's first member. */
export function firstReference(thing: Thing | undefined, articleIds: readonly string[]): Reference {
  const first = thing?.members[0];
  return referenceOf(articleIds[first?.article ?? -1] ?? "", first?.localId ?? "");
}

/** Root → the profiles of its cluster, in order. */
export function clustersOf<T extends Thing>(layer: Pick<Layer<T>, "profiles" | "clusters">): Map<number, T[]> {
  const clusters = new Map<number, T[]>();
  for (const [index, profile] of layer.profiles.entries()) {
    addTo(clusters, layer.clusters.find(index), profile);
  }
  return clusters;
}

// What entities and events have in common while they are resolved: members in articles, clusters, and a way to find them.
import type { EntityType } from "../model.ts";
import type { ArticleSummary } from "./article-summary.ts";
import type { Clusters, Edge } from "./clusters.ts";
import { type Decided, type Reference, referenceOf } from "./decisions.ts";

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

/** Makes the look-up from an article's own ids to profiles. */
export function indexThings(profiles: readonly Thing[], articles: readonly ArticleSummary[]): IndexOf {
  const articleIndex = new Map(articles.map(({ id }, index) => [id, index]));
  const places: { localId: string; index: number }[][] = articles.map(() => []);
  for (const [index, { members }] of profiles.entries()) {
    for (const { article, localId } of members) places[article]?.push({ localId, index });
  }
  return (articleId, localId) => {
    const own = places[articleIndex.get(articleId) ?? -1] ?? [];
    return own.find((place) => place.localId === localId)?.index ?? null;
  };
}

/** The same look-up by reference. */
export function byReference(indexOf: IndexOf): (reference: Reference) => number | null {
  return (reference) => {
    const [articleId = "", localId = ""] = reference.split("#", 2);
    return indexOf(articleId, localId);
  };
}

/** The reference of a profile's first member. */
export function firstReference(thing: Thing | undefined, articles: readonly ArticleSummary[]): Reference {
  const first = thing?.members[0];
  return referenceOf(articles[first?.article ?? -1]?.id ?? "", first?.localId ?? "");
}

/** Root → the profiles of its cluster, in order. */
export function clustersOf<T extends Thing>(layer: Pick<Layer<T>, "profiles" | "clusters">): Map<number, T[]> {
  const clusters = new Map<number, T[]>();
  for (const [index, profile] of layer.profiles.entries()) {
    const root = layer.clusters.find(index);
    const cluster = clusters.get(root);
    if (cluster === undefined) clusters.set(root, [profile]);
    else cluster.push(profile);
  }
  return clusters;
}

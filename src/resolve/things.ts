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
  readonly index: ThingIndex;
};

/** Which profile has which member. */
export type ThingIndex = {
  /** The index of the profile that has this member; null when no article has it. */
  indexOf(articleId: string, localId: string): number | null;
  /** The members of each profile, made anew at each call. */
  members(): Member[][];
};

/** What each article calls its things, in the order of the articles. */
export type LocalIds = readonly (readonly string[])[];

/** Makes the look-up from an article's own ids to profiles and back. */
export function indexThings(profiles: readonly Thing[], localIds: LocalIds, articleIndex: ArticleIndex): ThingIndex {
  const count = profiles.length;
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
  return {
    indexOf(articleId, localId) {
      const place = placeOf(articleIndex.get(articleId) ?? -1, localId);
      return place === null ? null : (indexes[place] ?? null);
    },
    members() {
      const members = Array.from({ length: count }, (): Member[] => []);
      for (const [article, own] of localIds.entries()) {
        for (const [place, localId] of own.entries()) {
          members[indexes[(starts[article] ?? 0) + place] ?? -1]?.push({ article, localId });
        }
      }
      return members;
    },
  };
}

/** Article id → place in the sorted list of articles. */
export type ArticleIndex = ReadonlyMap<string, number>;

/** A layer without its profiles, which take most of the memory: of each its type is left. */
export type Settled<T extends Thing = Thing> = Pick<Layer<T>, "clusters" | "decided" | "index"> & {
  readonly types: readonly T["type"][];
};

/** Lets go of what the things of a layer were compared by. */
export function settle<T extends Thing>({ profiles, clusters, decided, index }: Layer<T>): Settled<T> {
  return { types: profiles.map(({ type }) => type), clusters: frozen(clusters, profiles.length), decided, index };
}

/** The things of a settled layer, made anew at each call. */
export function thingsOf({ types, index }: Settled): Thing[] {
  return index.members().map((members, place) => ({ type: types[place] ?? "event", members }));
}

function frozen({ find, joined }: Clusters, count: number): Clusters {
  return { find: finderOf(Int32Array.from({ length: count }, (_, index) => find(index))), joined };
}

/** In a function of its own, so that what the roots were found with is let go. */
function finderOf(roots: Int32Array): Clusters["find"] {
  return (index) => roots[index] ?? index;
}

/** The same look-up by reference. */
export function byReference({ indexOf }: ThingIndex): (reference: Reference) => number | null {
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

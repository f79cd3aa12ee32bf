// The clusters of entity profiles: what is one, under the constraints that hold for each kind.

import { clusterBy, createUnion } from "./clusters.ts";
import { applyDecisions, type Decision } from "./decisions.ts";
import type { EntityProfile } from "./entity-profiles.ts";
import { institutionEdges } from "./institutions.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { personEdges } from "./persons.ts";
import { createRootSets, differ, meet } from "./sets.ts";
import { type ArticleIndex, byReference, indexThings, type Layer, type LocalIds } from "./things.ts";

/** From this score on a pair is joined. */
const LEAST_TO_JOIN = 0.65;

/** Joins profiles that are one; decisions come before everything else. */
export function resolveEntities(
  profiles: readonly EntityProfile[],
  localIds: LocalIds,
  articleIndex: ArticleIndex,
  groupOf: (article: number) => string,
  names: NameLexicon,
  decisions: readonly Decision[],
): Layer<EntityProfile> {
  const countries = createRootSets((index) => profiles[index]?.countries ?? []);
  const articles = createRootSets((index) => articlesOf(profiles[index]));
  const union = createUnion(profiles.length, (root, gone) => {
    countries.absorb(root, gone);
    articles.absorb(root, gone);
  });
  const index = indexThings(profiles, localIds, articleIndex);
  const decided = applyDecisions(decisions, byReference(index), union);
  const edges = [...personEdges(profiles, names, groupOf), ...institutionEdges(profiles, names)];
  const clusters = clusterBy(union, edges, LEAST_TO_JOIN, (a, b) => {
    if (differ(countries.of(a), countries.of(b))) return "other countries";
    const isSameName = profiles[a]?.words.join(" ") === profiles[b]?.words.join(" ");
    return !isSameName && meet(articles.of(a), articles.of(b)) ? "two names in one article" : null;
  });
  return { profiles, clusters, edges, decided, index };
}

/** An article may have a country or an institution under two names, but not a person. */
function articlesOf(profile: EntityProfile | undefined): readonly number[] {
  return profile?.type === "person" ? profile.members.map(({ article }) => article) : [];
}

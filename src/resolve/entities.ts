// The clusters of entity profiles: what is one, under the constraints that hold for each kind.

import type { ArticleSummary } from "./article-summary.ts";
import { clusterBy, createUnion } from "./clusters.ts";
import { applyDecisions, type Decision } from "./decisions.ts";
import type { EntityProfile } from "./entity-profiles.ts";
import { institutionEdges } from "./institutions.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { personEdges } from "./persons.ts";
import { differ, meet } from "./sets.ts";
import { byReference, indexThings, type Layer } from "./things.ts";

const NOTHING: ReadonlySet<never> = new Set();
/** From this score on a pair is joined. */
const LEAST_TO_JOIN = 0.65;

/** Joins profiles that are one; decisions come before everything else. */
export function resolveEntities(
  profiles: readonly EntityProfile[],
  list: readonly ArticleSummary[],
  groupOf: (article: number) => string,
  names: NameLexicon,
  decisions: readonly Decision[],
): Layer<EntityProfile> {
  const countries = profiles.map((profile) => new Set(profile.countries));
  const articles = profiles.map(({ type, members }) =>
    type === "person" ? new Set(members.map((member) => member.article)) : new Set<number>(),
  );
  const union = createUnion(profiles.length, (root, gone) => {
    for (const code of countries[gone] ?? []) countries[root]?.add(code);
    for (const article of articles[gone] ?? []) articles[root]?.add(article);
  });
  const indexOf = indexThings(profiles, list);
  const decided = applyDecisions(decisions, byReference(indexOf), union);
  const edges = [...personEdges(profiles, names, groupOf), ...institutionEdges(profiles, names)];
  const clusters = clusterBy(union, edges, LEAST_TO_JOIN, (a, b) => {
    if (differ(countries[a] ?? NOTHING, countries[b] ?? NOTHING)) return "other countries";
    const isSameName = profiles[a]?.words.join(" ") === profiles[b]?.words.join(" ");
    return !isSameName && meet(articles[a] ?? NOTHING, articles[b] ?? NOTHING) ? "two names in one article" : null;
  });
  return { profiles, clusters, edges, decided, indexOf };
}

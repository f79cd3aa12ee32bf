// The node of a cluster of entities: its best full name, the others as aliases, and an id from its content.

import { digestOf, slug } from "../graph/ids.ts";
import type { EntityNode } from "../model.ts";
import type { ArticleSummary, EntitySummary } from "./article-summary.ts";
import type { EntityProfile } from "./entity-profiles.ts";
import { addTo } from "./lists.ts";
import { mostSaid } from "./most-said.ts";
import type { Member } from "./things.ts";

/** More than this in one node helps nobody. */
const MOST_ALIASES = 50;
const SUFFIX_DIGITS = 8;

/** One node for each cluster of profiles, with the cluster's root. Two persons of one name get ids of their own. */
export function entityNodes(
  clusters: ReadonlyMap<number, readonly EntityProfile[]>,
  articles: readonly ArticleSummary[],
): Map<number, EntityNode> {
  const nodes = new Map<number, EntityNode>();
  const rootsById = new Map<string, number[]>();
  for (const [root, profiles] of clusters) {
    const node = nodeOf(profiles, articles);
    nodes.set(root, node);
    addTo(rootsById, node.id, root);
  }
  for (const roots of rootsById.values()) {
    if (roots.length === 1) continue;
    const firsts = roots.map((root) => ({ root, first: firstKeyOf(clusters.get(root) ?? [], articles) }));
    firsts.sort((a, b) => (a.first < b.first ? -1 : 1));
    for (const { root, first } of firsts.slice(1)) {
      const node = nodes.get(root);
      if (node !== undefined) nodes.set(root, { ...node, id: `${node.id}.${suffixOf(first)}` });
    }
  }
  return nodes;
}

function nodeOf(profiles: readonly EntityProfile[], articles: readonly ArticleSummary[]): EntityNode {
  const entities = profiles.flatMap(({ members }) => members.map((member) => entityOf(member, articles)));
  const type = profiles[0]?.type ?? "institution";
  const full = profiles.filter(({ strength }) => strength === "full");
  const known = full.length > 0 ? full : profiles;
  const names = new Set(known.flatMap((profile) => profile.members.map((member) => entityOf(member, articles).name)));
  const name = bestName(entities.filter((entity) => names.has(entity.name)).map((entity) => entity.name));
  const code = entities.find((entity) => entity.code !== null)?.code ?? null;
  const aliases = entities.flatMap((entity) => [entity.name, ...entity.aliases]).filter((alias) => alias !== name);
  const suffix = () => suffixOf(firstKeyOf(profiles, articles));
  const base = `${type}:${type === "country" ? (code ?? slug(name)) : slug(name) || suffix()}`;
  // "the President" of another article must not take this id away.
  const isNameless = profiles.every(({ strength }) => strength === "none");
  return {
    id: isNameless ? `${base}.${suffix()}` : base,
    type,
    name,
    aliases: unique(aliases),
    titles: unique(entities.flatMap((entity) => entity.titles)),
    code,
    kind: mostSaid(entities.flatMap(({ kind }) => (kind === null ? [] : [kind]))),
  };
}

/** Of the cluster's first member in time. */
function firstKeyOf(profiles: readonly EntityProfile[], articles: readonly ArticleSummary[]): string {
  const keys = profiles.flatMap(({ members }) => members.map((member) => firstKey(member, articles)));
  return keys.sort()[0] ?? "";
}

function suffixOf(first: string): string {
  return digestOf(first).slice(0, SUFFIX_DIGITS);
}

/** The most frequent form; between equals the one with more words, then more letters, then more diacritics. */
function bestName(names: readonly string[]): string {
  const isAcronym = (name: string) => !name.includes(" ") && name === name.toUpperCase();
  const written = names.filter((name) => !isAcronym(name));
  return mostSaid(written.length > 0 ? written : names, fullness) ?? "";
}

function fullness(name: string): number {
  const marks = name.normalize("NFD").length - name.normalize("NFC").length;
  return name.split(" ").length * 10_000 + name.length * 10 + Math.min(9, marks);
}

function entityOf({ article, localId }: Member, articles: readonly ArticleSummary[]): EntitySummary {
  const entity = articles[article]?.entities.find((candidate) => candidate.localId === localId);
  if (entity === undefined) throw new RangeError(`article ${article} has no entity ${localId}`);
  return entity;
}

/** Orders members by time: the first one stays the first when later articles come in. */
function firstKey(member: Member, articles: readonly ArticleSummary[]): string {
  const article = articles[member.article];
  return `${article?.published ?? "9999"} ${article?.id} ${member.localId}`;
}

const NONE: readonly string[] = [];

/** Most nodes have no aliases or titles: these lists are one. */
function unique(list: readonly string[]): readonly string[] {
  return list.length === 0 ? NONE : [...new Set(list)].sort().slice(0, MOST_ALIASES);
}

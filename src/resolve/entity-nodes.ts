// The node of a cluster of entities: its best full name, the others as aliases, and an id from its content.
import { digestOf, slug } from "../graph/ids.ts";
import type { EntityNode } from "../model.ts";
import type { ArticleSummary, EntitySummary } from "./article-summary.ts";
import type { EntityProfile } from "./entity-profiles.ts";
import { mostSaid } from "./most-said.ts";
import type { Member } from "./things.ts";

/** More than this in one node helps nobody. */
const MOST_ALIASES = 50;
const SUFFIX_DIGITS = 8;

type Draft = { readonly id: string; readonly suffix: string; readonly first: string; readonly node: EntityNode };

/** One node for each cluster of profiles, with the cluster's root. Two persons of one name get ids of their own. */
export function entityNodes(
  clusters: ReadonlyMap<number, readonly EntityProfile[]>,
  articles: readonly ArticleSummary[],
): Map<number, EntityNode> {
  const byId = new Map<string, [number, Draft][]>();
  for (const [root, profiles] of clusters) {
    const draft = draftOf(profiles, articles);
    byId.set(draft.id, [...(byId.get(draft.id) ?? []), [root, draft]]);
  }
  const nodes = new Map<number, EntityNode>();
  for (const [id, drafts] of byId) {
    drafts.sort(([, a], [, b]) => (a.first < b.first ? -1 : 1));
    for (const [place, [root, { node, suffix }]] of drafts.entries()) {
      nodes.set(root, { ...node, id: place === 0 ? id : `${id}.${suffix}` });
    }
  }
  return nodes;
}

function draftOf(profiles: readonly EntityProfile[], articles: readonly ArticleSummary[]): Draft {
  const members = profiles.flatMap((profile) => profile.members);
  const entities = members.map((member) => ({ ...entityOf(member, articles), first: firstKey(member, articles) }));
  const first = entities.map((entity) => entity.first).sort()[0] ?? "";
  const type = profiles[0]?.type ?? "institution";
  const full = profiles.filter(({ strength }) => strength === "full");
  const known = full.length > 0 ? full : profiles;
  const names = new Set(known.flatMap((profile) => profile.members.map((member) => entityOf(member, articles).name)));
  const name = bestName(entities.filter((entity) => names.has(entity.name)).map((entity) => entity.name));
  const suffix = digestOf(first).slice(0, SUFFIX_DIGITS);
  const code = entities.find((entity) => entity.code !== null)?.code ?? null;
  const aliases = entities.flatMap((entity) => [entity.name, ...entity.aliases]).filter((alias) => alias !== name);
  const node: EntityNode = {
    id: "",
    type,
    name,
    aliases: unique(aliases),
    titles: unique(entities.flatMap((entity) => entity.titles)),
    code,
    kind: mostSaid(entities.flatMap(({ kind }) => (kind === null ? [] : [kind]))),
  };
  const base = `${type}:${type === "country" ? (code ?? slug(name)) : slug(name) || suffix}`;
  // "the President" of another article must not take this id away.
  const isNameless = profiles.every(({ strength }) => strength === "none");
  return { id: isNameless ? `${base}.${suffix}` : base, suffix, first, node };
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

function unique(list: readonly string[]): string[] {
  return [...new Set(list)].sort().slice(0, MOST_ALIASES);
}

// From records and decisions to one identity for each person, country, institution and event, whatever the order.
import type { Lexicon } from "../lexicon.ts";
import type { EntityNode, EventNode, ExtractionRecord } from "../model.ts";
import { type ArticleSummary, summaryOf, type TextSummary } from "./article-summary.ts";
import { findCopies } from "./copies.ts";
import { type Decision, isReference, type Reference } from "./decisions.ts";
import { resolveEntities } from "./entities.ts";
import { entityNodes } from "./entity-nodes.ts";
import { type EntityProfile, entityProfiles } from "./entity-profiles.ts";
import { eventNode } from "./event-nodes.ts";
import { type EventProfile, eventProfiles } from "./event-profiles.ts";
import { resolveEvents } from "./events.ts";
import { type NameLexicon, nameLexiconOf } from "./name-lexicon.ts";
import { mergesByRoot, uncertainPairs } from "./pairs.ts";
import type { Pair, Resolution } from "./resolution.ts";
import { createShared } from "./shared.ts";
import {
  type ArticleIndex,
  clustersOf,
  firstReference,
  type Layer,
  type Settled,
  settle,
  type Thing,
  thingsOf,
} from "./things.ts";

/** Takes records one by one and keeps a compact summary of each; `finish` resolves them and lets go of the summaries. */
export type Resolver = { add(record: ExtractionRecord): void; finish(): Resolution };

type Articles = {
  /** Sorted by id. */
  readonly list: readonly ArticleSummary[];
  readonly index: ArticleIndex;
  /** Which repeat which (by place in the list). */
  readonly copies: ReadonlyMap<number, number>;
};

/** Entities or events, resolved: nodes are by the root of their cluster. */
type Nodes<T extends Thing, Node> = {
  readonly layer: Settled<T>;
  readonly nodes: ReadonlyMap<number, Node>;
  readonly uncertain: readonly Pair[];
};
type Entities = Nodes<EntityProfile, EntityNode>;
type Events = Nodes<EventProfile, EventNode>;
type Resolved = { readonly entities: Entities; readonly events: Events };

/** Makes a resolver. The same records and decisions give the same resolution in any order of `add`. */
export function createResolver(lexicon: Lexicon, decisions: readonly Decision[]): Resolver {
  const names = nameLexiconOf(lexicon);
  let shared = createShared();
  const summaries = new Map<string, TextSummary>();
  return {
    add(record) {
      summaries.set(record.article.id, summaryOf(record, shared));
    },
    finish() {
      const articles = articlesOf([...summaries.values()]);
      summaries.clear();
      shared = createShared();
      const read = readGraphIds(decisions, articles, names);
      const resolved = resolveAll(articles, read, names);
      const ids = articles.list.map(({ id }) => id);
      return resolutionOf({ ids, index: articles.index, copies: articles.copies }, resolved, decisions, read);
    },
  };
}

function articlesOf(summaries: readonly TextSummary[]): Articles {
  const sorted = [...summaries].sort((a, b) => (a.id < b.id ? -1 : 1));
  const index = new Map(sorted.map(({ id }, place) => [id, place]));
  const list = sorted.map(({ sketch: _sketch, numbers: _numbers, ...summary }) => summary);
  return { list, index, copies: findCopies(sorted) };
}

/** A graph id in a decision stands for the first thing that the resolution without decisions calls so. */
function readGraphIds(decisions: readonly Decision[], articles: Articles, names: NameLexicon): readonly Decision[] {
  if (decisions.every(({ a, b }) => isReference(a) && isReference(b))) return decisions;
  const { entities, events } = resolveAll(articles, [], names);
  const ids = articles.list.map(({ id }) => id);
  const first = new Map<string, Reference>();
  for (const { layer, nodes } of [entities, events]) {
    const things = thingsOf(layer);
    for (const [root, { id }] of nodes) first.set(id, firstReference(things[root], ids));
  }
  const read = (reference: Reference) => first.get(reference) ?? reference;
  return decisions.map((decision) => ({ ...decision, a: read(decision.a), b: read(decision.b) }));
}

function resolveAll(articles: Articles, decisions: readonly Decision[], names: NameLexicon): Resolved {
  // One after the other: the profiles of the entities are gone before those of the events are made.
  const entities = settleEntities(articles, decisions, names);
  return { entities, events: settleEvents(articles, entities.layer, decisions, names) };
}

function settleEntities(
  { list, index, copies }: Articles,
  decisions: readonly Decision[],
  names: NameLexicon,
): Entities {
  const groupOf = groupsOf(list, copies);
  const decided = new Set(decisions.flatMap(({ a, b }) => [a, b]));
  const profiles = entityProfiles(list, groupOf, names, decided);
  const localIds = list.map(({ entities }) => entities.map(({ localId }) => localId));
  const layer = resolveEntities(profiles, localIds, index, groupOf, names, decisions);
  return settled(layer, entityNodes(clustersOf(layer), list), list);
}

function settleEvents(
  { list, index, copies }: Articles,
  entities: Entities["layer"],
  decisions: readonly Decision[],
  names: NameLexicon,
): Events {
  const entityOf = (articleId: string, localId: string) => {
    const entity = entities.index.indexOf(articleId, localId);
    return entity === null ? null : entities.clusters.find(entity);
  };
  const typeOf = (entity: number) => entities.types[entity] ?? "institution";
  const profiles = eventProfiles(list, groupsOf(list, copies), entityOf, names);
  const localIds = list.map(({ events }) => events.map(({ localId }) => localId));
  const layer = resolveEvents(profiles, localIds, index, typeOf, names, decisions);
  const nodes = new Map([...clustersOf(layer)].map(([root, reports]) => [root, eventNode(reports, list)]));
  return settled(layer, nodes, list);
}

function groupsOf(list: readonly ArticleSummary[], copies: Articles["copies"]): (article: number) => string {
  return (article) => list[copies.get(article) ?? article]?.id ?? "";
}

function settled<T extends Thing, Node>(
  layer: Layer<T>,
  nodes: ReadonlyMap<number, Node>,
  list: readonly ArticleSummary[],
): Nodes<T, Node> {
  const ids = list.map(({ id }) => id);
  return { layer: settle(layer), nodes, uncertain: uncertainPairs(layer, ids) };
}

/** `read` are the decisions with their graph ids read as references. */
function resolutionOf(
  { ids, index, copies }: Pick<Articles, "index" | "copies"> & { readonly ids: readonly string[] },
  { entities, events }: Resolved,
  decisions: readonly Decision[],
  read: readonly Decision[],
): Resolution {
  const copyOf = (articleId: string) => ids[copies.get(index.get(articleId) ?? -1) ?? -1] ?? null;
  const layers: readonly Settled[] = [entities.layer, events.layer];
  const contradicted = new Set(layers.flatMap(({ decided }) => decided.contradicted));
  const unused = new Set(read.filter(({ a, b }) => !layers.some((layer) => isApplicable(layer, a, b))));
  let merges: ReadonlyMap<string, readonly Pair[]> | null = null;
  return {
    copyOf,
    sourceGroupOf: (articleId) => copyOf(articleId) ?? articleId,
    entityId: (articleId, localId) => nodeId(entities, articleId, localId),
    eventId: (articleId, localId) => nodeId(events, articleId, localId),
    entities: byId(entities.nodes),
    events: byId(events.nodes),
    mergesOf(id) {
      merges ??= new Map([...mergesById(entities, ids), ...mergesById(events, ids)]);
      return merges.get(id) ?? [];
    },
    uncertain: [...entities.uncertain, ...events.uncertain],
    contradicted: decisions.filter((_, place) => contradicted.has(read[place] as Decision)),
    unused: decisions.filter((_, place) => unused.has(read[place] as Decision)),
  };
}

type AnyNodes = Nodes<Thing, { readonly id: string }>;

function nodeId({ layer, nodes }: AnyNodes, articleId: string, localId: string): string {
  const index = layer.index.indexOf(articleId, localId);
  const node = index === null ? undefined : nodes.get(layer.clusters.find(index));
  if (node === undefined) throw new RangeError(`${localId} of ${articleId} was not added`);
  return node.id;
}

function isApplicable({ decided }: Settled, a: Reference, b: Reference): boolean {
  return decided.known.has(a) && decided.known.has(b);
}

function byId<T extends { readonly id: string }>(nodes: ReadonlyMap<number, T>): Map<string, T> {
  return new Map([...nodes.values()].map((node) => [node.id, node]));
}

function mergesById({ layer, nodes }: AnyNodes, articleIds: readonly string[]): [string, Pair[]][] {
  return [...mergesByRoot(layer, articleIds)].map(([root, pairs]) => [nodes.get(root)?.id ?? "", pairs]);
}

// From records and decisions to one identity for each person, country, institution and event, whatever the order.
import type { Lexicon } from "../lexicon.ts";
import type { EntityNode, EventNode, ExtractionRecord } from "../model.ts";
import { type ArticleSummary, summaryOf } from "./article-summary.ts";
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
import { createSharedText } from "./shared-text.ts";
import { clustersOf, firstReference, type Layer } from "./things.ts";

/** Takes records one by one and keeps a compact summary of each; `finish` resolves them. */
export type Resolver = { add(record: ExtractionRecord): void; finish(): Resolution };

/** The articles sorted by id, and which repeat which (by place in the list). */
type Articles = { readonly list: readonly ArticleSummary[]; readonly copies: ReadonlyMap<number, number> };

/** Nodes are by the root of their cluster. */
type Resolved = {
  readonly entities: Layer<EntityProfile>;
  readonly events: Layer<EventProfile>;
  readonly entityNodes: ReadonlyMap<number, EntityNode>;
  readonly eventNodes: ReadonlyMap<number, EventNode>;
};

/** Makes a resolver. The same records and decisions give the same resolution in any order of `add`. */
export function createResolver(lexicon: Lexicon, decisions: readonly Decision[]): Resolver {
  const names = nameLexiconOf(lexicon);
  const shared = createSharedText();
  const summaries = new Map<string, ArticleSummary>();
  return {
    add(record) {
      summaries.set(record.article.id, summaryOf(record, shared));
    },
    finish() {
      const list = [...summaries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      const articles = { list, copies: findCopies(list) };
      const read = readGraphIds(decisions, articles, names);
      return resolutionOf(articles, resolveAll(articles, read, names), decisions, read);
    },
  };
}

/** A graph id in a decision stands for the first thing that the resolution without decisions calls so. */
function readGraphIds(decisions: readonly Decision[], articles: Articles, names: NameLexicon): readonly Decision[] {
  if (decisions.every(({ a, b }) => isReference(a) && isReference(b))) return decisions;
  const { entities, events, ...nodes } = resolveAll(articles, [], names);
  const first = new Map<string, Reference>();
  for (const [root, { id }] of nodes.entityNodes) first.set(id, firstReference(entities.profiles[root], articles.list));
  for (const [root, { id }] of nodes.eventNodes) first.set(id, firstReference(events.profiles[root], articles.list));
  const read = (reference: Reference) => first.get(reference) ?? reference;
  return decisions.map((decision) => ({ ...decision, a: read(decision.a), b: read(decision.b) }));
}

function resolveAll({ list, copies }: Articles, decisions: readonly Decision[], names: NameLexicon): Resolved {
  const groupOf = (article: number) => list[copies.get(article) ?? article]?.id ?? "";
  const decided = new Set(decisions.flatMap(({ a, b }) => [a, b]));
  const entities = resolveEntities(entityProfiles(list, groupOf, names, decided), list, groupOf, names, decisions);
  const entityOf = (articleId: string, localId: string) => {
    const index = entities.indexOf(articleId, localId);
    return index === null ? null : entities.clusters.find(index);
  };
  const typeOf = (entity: number) => entities.profiles[entity]?.type ?? "institution";
  const events = resolveEvents(eventProfiles(list, groupOf, entityOf, names), list, typeOf, names, decisions);
  return {
    entities,
    events,
    entityNodes: entityNodes(clustersOf(entities), list),
    eventNodes: new Map([...clustersOf(events)].map(([root, reports]) => [root, eventNode(reports, list)])),
  };
}

/** `read` are the decisions with their graph ids read as references. */
function resolutionOf(
  { list, copies }: Articles,
  { entities, events, ...nodes }: Resolved,
  decisions: readonly Decision[],
  read: readonly Decision[],
): Resolution {
  const articleIndex = new Map(list.map(({ id }, index) => [id, index]));
  const copyOf = (articleId: string) => list[copies.get(articleIndex.get(articleId) ?? -1) ?? -1]?.id ?? null;
  const contradicted = new Set([...entities.decided.contradicted, ...events.decided.contradicted]);
  const unused = new Set(read.filter(({ a, b }) => !isApplicable(entities, a, b) && !isApplicable(events, a, b)));
  let merges: ReadonlyMap<string, readonly Pair[]> | null = null;
  return {
    copyOf,
    sourceGroupOf: (articleId) => copyOf(articleId) ?? articleId,
    entityId: (articleId, localId) => nodeId(entities, nodes.entityNodes, articleId, localId),
    eventId: (articleId, localId) => nodeId(events, nodes.eventNodes, articleId, localId),
    entities: byId(nodes.entityNodes),
    events: byId(nodes.eventNodes),
    mergesOf(id) {
      merges ??= new Map([
        ...mergesById(entities, nodes.entityNodes, list),
        ...mergesById(events, nodes.eventNodes, list),
      ]);
      return merges.get(id) ?? [];
    },
    uncertain: [...uncertainPairs(entities, list), ...uncertainPairs(events, list)],
    contradicted: decisions.filter((_, index) => contradicted.has(read[index] as Decision)),
    unused: decisions.filter((_, index) => unused.has(read[index] as Decision)),
  };
}

type Nodes = ReadonlyMap<number, { readonly id: string }>;
type AnyLayer = Layer<EntityProfile> | Layer<EventProfile>;

function nodeId({ indexOf, clusters }: AnyLayer, nodes: Nodes, articleId: string, localId: string): string {
  const index = indexOf(articleId, localId);
  const node = index === null ? undefined : nodes.get(clusters.find(index));
  if (node === undefined) throw new RangeError(`${localId} of ${articleId} was not added`);
  return node.id;
}

function isApplicable({ decided }: AnyLayer, a: Reference, b: Reference): boolean {
  return decided.known.has(a) && decided.known.has(b);
}

function byId<T extends { readonly id: string }>(nodes: ReadonlyMap<number, T>): Map<string, T> {
  return new Map([...nodes.values()].map((node) => [node.id, node]));
}

function mergesById(layer: AnyLayer, nodes: Nodes, articles: readonly ArticleSummary[]): [string, Pair[]][] {
  return [...mergesByRoot<EntityProfile | EventProfile>(layer, articles)].map(([root, pairs]) => [
    nodes.get(root)?.id ?? "",
    pairs,
  ]);
}

// Brings a store to the graph of its records and of new ones. That graph is a function of the set of records and of the
// identity decisions alone: all are resolved again, and only what differs is written.
import { fragmentOf } from "../graph/assemble.ts";
import { canonicalJson } from "../graph/canonical-json.ts";
import { digestOf } from "../graph/ids.ts";
import type { ArticleFragment, ExtractionRecord } from "../model.ts";
import type { GraphStore, LoadedArticle, LoadedFragment } from "../ports.ts";
import type { Resolution } from "../resolve/resolution.ts";
import type { Resolver } from "../resolve/resolve.ts";
import { chooseRecords, chosenRecords, type RecordSource } from "./chosen-records.ts";
import { findPendingNodes, type Nodes, nodesOf } from "./pending-nodes.ts";

export type LoadOptions = {
  /** A fresh resolver that knows the identity decisions. */
  readonly resolver: Resolver;
  /** Articles in one transaction; 50 when left out. */
  readonly batchSize?: number;
  /** Called after each article that was compared, with how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** What a load did, over all articles of the store. An article of a known source counts as changed, not as added. */
export type LoadReport = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Entities and events. */
  readonly nodes: { readonly written: number; readonly deleted: number };
  readonly resolution: Resolution;
};

/** Ids of the articles that were taken back, and the names that no article has. */
export type RemoveReport = LoadReport & { readonly removed: readonly string[]; readonly unknown: readonly string[] };

const ARTICLES_A_TRANSACTION = 50;
const CLAIMS_A_TRANSACTION = 5000;
const NODES_A_TRANSACTION = 1000;
/** Part of each digest: a change of what is stored makes every article differ, so that a load writes it anew. */
const LAYOUT = "1";

/** Loads records. The same records again change nothing; an article of a known source replaces the older one. */
export async function load(store: GraphStore, source: RecordSource, options: LoadOptions): Promise<LoadReport> {
  await store.prepare();
  const loaded = await store.loaded();
  const { positions, replaced } = await chooseRecords(source, loaded);
  const kept = [...loaded.keys()].filter((id) => !replaced.has(id) && !positions.has(id));
  const records = async function* (): AsyncGenerator<ExtractionRecord> {
    yield* store.records(kept);
    yield* chosenRecords(source, positions);
  };
  const total = kept.length + positions.size;
  return bringTo(store, { loaded, records, total, dropped: [...replaced] }, options);
}

/** Takes articles back, by id or source, and resolves the others again. */
export async function removeArticles(
  store: GraphStore,
  idsOrSources: readonly string[],
  options: LoadOptions,
): Promise<RemoveReport> {
  await store.prepare();
  const loaded = await store.loaded();
  const names = new Set(idsOrSources);
  const removed = [...loaded].filter(([id, { source }]) => names.has(id) || names.has(source)).map(([id]) => id);
  const found = new Set(removed.flatMap((id) => [id, loaded.get(id)?.source]));
  const unknown = idsOrSources.filter((name) => !found.has(name));
  const gone = new Set(removed);
  const kept = [...loaded.keys()].filter((id) => !gone.has(id));
  const target = { loaded, records: () => store.records(kept), total: kept.length, dropped: removed };
  return { ...(await bringTo(store, target, options)), removed, unknown };
}

type Target = {
  readonly loaded: ReadonlyMap<string, LoadedArticle>;
  /** All records that the graph is to be made of. */
  readonly records: RecordSource;
  readonly total: number;
  /** Loaded articles that the graph is to lose. */
  readonly dropped: readonly string[];
};

async function bringTo(store: GraphStore, target: Target, options: LoadOptions): Promise<LoadReport> {
  const { loaded, records, total, dropped } = target;
  for await (const record of records()) options.resolver.add(record);
  const resolution = options.resolver.finish();
  const pending = await findPendingNodes(store, resolution);
  const writer = createWriter(store, pending.take, options.batchSize ?? ARTICLES_A_TRANSACTION);
  const sources = new Set([...loaded.values()].map(({ source }) => source));
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const changedNodes = new Set<string>();
  let done = 0;
  for await (const record of records()) {
    const fragment = fragmentOf(record, resolution);
    const { id, source } = fragment.article;
    const digest = digestOf(LAYOUT, canonicalJson(claimsOf(fragment)), canonicalJson(record));
    if (loaded.get(id)?.digest === digest) {
      counts.unchanged++;
      for (const node of nodesOf(fragment)) if (pending.isPending(node)) changedNodes.add(node);
    } else {
      if (loaded.has(id) || sources.has(source)) counts.changed++;
      else counts.added++;
      await writer.write({ fragment, digest, record });
    }
    options.onProgress?.(++done, total);
  }
  await writer.finish(changedNodes);
  if (dropped.length > 0) await store.remove(dropped);
  const deleted = await store.prune();
  return { ...counts, nodes: { written: writer.nodesWritten(), deleted }, resolution };
}

/** The fragment without what is the record's own. */
function claimsOf({ article, ...rest }: ArticleFragment): unknown {
  return { ...rest, copyOf: article.copyOf };
}

type Writer = {
  readonly write: (article: LoadedFragment) => Promise<void>;
  /** Writes what is left, and these nodes, whose articles did not change. */
  readonly finish: (nodes: ReadonlySet<string>) => Promise<void>;
  readonly nodesWritten: () => number;
};

/** Collects articles to transactions; each node goes with the first article that needs it. */
function createWriter(store: GraphStore, takeNodes: (ids: Iterable<string>) => Nodes, batchSize: number): Writer {
  let articles: LoadedFragment[] = [];
  let claims = 0;
  let nodes = 0;
  const save = async (ids: Iterable<string>): Promise<void> => {
    const { entities, events } = takeNodes(ids);
    nodes += entities.length + events.length;
    await store.save({ entities, events, articles });
    articles = [];
    claims = 0;
  };
  const saveArticles = () => save(new Set(articles.flatMap(({ fragment }) => [...nodesOf(fragment)])));
  return {
    nodesWritten: () => nodes,
    async write(article) {
      articles.push(article);
      claims += article.fragment.claims.length;
      if (articles.length >= batchSize || claims >= CLAIMS_A_TRANSACTION) await saveArticles();
    },
    async finish(changed) {
      if (articles.length > 0) await saveArticles();
      const ids = [...changed];
      for (let at = 0; at < ids.length; at += NODES_A_TRANSACTION) await save(ids.slice(at, at + NODES_A_TRANSACTION));
    },
  };
}

// Brings a store to the graph of its records and of new ones. That graph is a function of the set of records and of the
// identity decisions alone: all are resolved again, and only what differs is written.
import { UserError } from "../errors.ts";
import { fragmentOf } from "../graph/assemble.ts";
import type { ExtractionRecord } from "../model.ts";
import type { GraphStore, LoadedArticle } from "../ports.ts";
import type { Resolution } from "../resolve/resolution.ts";
import type { Resolver } from "../resolve/resolve.ts";
import { articleDigest } from "./article-digest.ts";
import { createBatchWriter } from "./batch-writer.ts";
import { chooseRecords, chosenRecords, type RecordSource } from "./chosen-records.ts";
import { findPendingNodes } from "./pending-nodes.ts";
import { withoutWriting } from "./without-writing.ts";

export type LoadOptions = {
  /** Gives a fresh resolver that knows the identity decisions. */
  readonly createResolver: () => Pick<Resolver, "add" | "finish">;
  /** Articles in one transaction; 50 when left out. */
  readonly batchSize?: number;
  /** Transactions at the same time; 1 when left out. */
  readonly writers?: number;
  /** Only says what would change. */
  readonly isDryRun?: boolean;
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

const MOST_ROUNDS = 20;

/** Loads records. The same records again change nothing; an article of a known source replaces the older one. */
export function load(store: GraphStore, source: RecordSource, options: LoadOptions): Promise<LoadReport> {
  return whileHeld(store, options, async (held) => {
    const loaded = await held.loaded();
    const { positions, replaced } = await chooseRecords(source, loaded);
    const kept = [...loaded.keys()].filter((id) => !replaced.has(id) && !positions.has(id));
    const records = async function* (): AsyncGenerator<ExtractionRecord> {
      yield* held.records(kept);
      yield* chosenRecords(source, positions);
    };
    const total = kept.length + positions.size;
    return bringTo(held, { loaded, records, total, dropped: [...replaced] }, options);
  });
}

/** Takes articles back, by id or source, and resolves the others again. */
export function removeArticles(
  store: GraphStore,
  idsOrSources: readonly string[],
  options: LoadOptions,
): Promise<RemoveReport> {
  return whileHeld(store, options, async (held) => {
    const loaded = await held.loaded();
    const names = new Set(idsOrSources);
    const removed = [...loaded].filter(([id, { source }]) => names.has(id) || names.has(source)).map(([id]) => id);
    const found = new Set(removed.flatMap((id) => [id, loaded.get(id)?.source]));
    const unknown = idsOrSources.filter((name) => !found.has(name));
    const gone = new Set(removed);
    const kept = [...loaded.keys()].filter((id) => !gone.has(id));
    const target = { loaded, records: () => held.records(kept), total: kept.length, dropped: removed };
    return { ...(await bringTo(held, target, options)), removed, unknown };
  });
}

/** Keeps loaders of other versions out while it works; a dry run needs no such thing. */
async function whileHeld<Report>(
  store: GraphStore,
  { isDryRun = false }: LoadOptions,
  work: (store: GraphStore) => Promise<Report>,
): Promise<Report> {
  if (isDryRun) return work(withoutWriting(store));
  await store.prepare();
  await store.hold();
  try {
    const report = await work(store);
    await store.release();
    return report;
  } catch (error) {
    // What the store itself complained of may still last; the lease ends by itself.
    if (!(error instanceof UserError)) await store.release();
    throw error;
  }
}

type Target = {
  readonly loaded: ReadonlyMap<string, LoadedArticle>;
  /** All records that the graph is to be made of. */
  readonly records: RecordSource;
  readonly total: number;
  /** Loaded articles that the graph is to lose. */
  readonly dropped: readonly string[];
};

/** Writes the target; then what other loaders wrote meanwhile is brought into one graph with it. */
async function bringTo(store: GraphStore, target: Target, options: LoadOptions): Promise<LoadReport> {
  let round = await writeTarget(store, target, options);
  let report: LoadReport = round.report;
  for (let rounds = 1; options.isDryRun !== true; rounds++) {
    const loaded = await store.loaded();
    if (isAsWritten(loaded, round.digests)) break;
    if (rounds === MOST_ROUNDS) {
      throw new UserError("other processes keep changing the database", {
        hint: "what was loaded is kept: run the same command again when they have finished",
      });
    }
    const dropped = olderOfOneSource(loaded);
    const kept = [...loaded.keys()].filter((id) => !dropped.has(id));
    const all = { loaded, records: () => store.records(kept), total: kept.length, dropped: [...dropped] };
    round = await writeTarget(store, all, options);
    report = sumOf(report, round.report);
  }
  return report;
}

type Round = { readonly report: LoadReport; readonly digests: ReadonlyMap<string, string> };

async function writeTarget(store: GraphStore, target: Target, options: LoadOptions): Promise<Round> {
  const { loaded, records, total, dropped } = target;
  const resolver = options.createResolver();
  const resolved = new Set<string>();
  for await (const record of records()) {
    resolver.add(record);
    resolved.add(record.article.id);
  }
  const resolution = resolver.finish();
  const pending = await findPendingNodes(store, resolution);
  const writer = createBatchWriter(store, pending, loaded, dropped, options);
  const sources = new Set([...loaded.values()].map(({ source }) => source));
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const digests = new Map<string, string>();
  let done = 0;
  try {
    for await (const record of records()) {
      // Another loader brought it meanwhile: the next round takes it in.
      if (!resolved.has(record.article.id)) continue;
      const fragment = fragmentOf(record, resolution);
      const { id, source } = fragment.article;
      const digest = articleDigest(fragment, record);
      digests.set(id, digest);
      if (loaded.get(id)?.digest === digest) {
        counts.unchanged++;
        writer.keep(fragment);
      } else {
        if (loaded.has(id) || sources.has(source)) counts.changed++;
        else counts.added++;
        await writer.write({ fragment, digest, record });
      }
      options.onProgress?.(++done, total);
    }
    await writer.finish();
  } finally {
    await writer.settle();
  }
  const deleted = options.isDryRun ? pending.surplus : await store.prune();
  return { report: { ...counts, nodes: { written: writer.nodesWritten(), deleted }, resolution }, digests };
}

function isAsWritten(loaded: ReadonlyMap<string, LoadedArticle>, digests: ReadonlyMap<string, string>): boolean {
  return loaded.size === digests.size && [...loaded].every(([id, { digest }]) => digests.get(id) === digest);
}

/** Two loaders may have brought two articles of one source at once: all agree on the one with the greater id. */
function olderOfOneSource(loaded: ReadonlyMap<string, LoadedArticle>): Set<string> {
  const newest = new Map<string, string>();
  for (const [id, { source }] of loaded) if (id > (newest.get(source) ?? "")) newest.set(source, id);
  return new Set([...loaded].filter(([id, { source }]) => newest.get(source) !== id).map(([id]) => id));
}

function sumOf(one: LoadReport, other: LoadReport): LoadReport {
  return {
    ...other,
    added: one.added + other.added,
    changed: one.changed + other.changed,
    nodes: { written: one.nodes.written + other.nodes.written, deleted: one.nodes.deleted + other.nodes.deleted },
  };
}

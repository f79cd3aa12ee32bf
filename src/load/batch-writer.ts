// Collects articles to transactions: each with the nodes that it needs, and instead of those that it replaces.
import type { ArticleFragment } from "../model.ts";
import type { GraphStore, LoadedArticle, LoadedFragment } from "../ports.ts";
import { nodesOf, type PendingNodes } from "./pending-nodes.ts";

export type BatchWriter = {
  /** Rejects with the first error of any transaction so far. */
  readonly write: (article: LoadedFragment) => Promise<void>;
  /** The article is there as it is to be; its nodes may not be. */
  readonly keep: (fragment: ArticleFragment) => void;
  /** Writes what is left, changed nodes of kept articles too, and takes the remaining dropped articles back. */
  readonly finish: () => Promise<void>;
  /** Waits until no transaction is open, whatever came of them. */
  readonly settle: () => Promise<void>;
  readonly nodesWritten: () => number;
};

type Limits = { readonly batchSize?: number; readonly writers?: number };

const ARTICLES_A_TRANSACTION = 50;
const CLAIMS_A_TRANSACTION = 5000;
const NODES_A_TRANSACTION = 1000;

/** A writer with up to `writers` open transactions; of `loaded` it drops `dropped`, each with its successor. */
export function createBatchWriter(
  store: GraphStore,
  pending: PendingNodes,
  loaded: ReadonlyMap<string, LoadedArticle>,
  dropped: readonly string[],
  { batchSize = ARTICLES_A_TRANSACTION, writers = 1 }: Limits,
): BatchWriter {
  const open = new Set<Promise<void>>();
  const leaving = new Map<string, string[]>();
  for (const id of dropped) {
    const source = loaded.get(id)?.source ?? "";
    leaving.set(source, [...(leaving.get(source) ?? []), id]);
  }
  const keptNodes = new Set<string>();
  const written = new Set<string>();
  const failures: unknown[] = [];
  let articles: LoadedFragment[] = [];
  let claims = 0;

  const save = async (given: readonly LoadedFragment[], ids: readonly string[]): Promise<void> => {
    const fresh = ids.filter(pending.isPending);
    const replaced = given.flatMap(({ fragment }) => leaving.get(fragment.article.source) ?? []);
    const present = pending.nodes(ids.filter((id) => !pending.isPending(id)));
    await store.save({ ...pending.nodes(fresh), articles: given, present, replaced });
    pending.written(fresh);
    for (const id of fresh) written.add(id);
    for (const { fragment } of given) leaving.delete(fragment.article.source);
  };
  /** While the database writes a batch, the next one is made. */
  const start = async (work: () => Promise<void>): Promise<void> => {
    while (open.size >= writers) await Promise.race(open);
    if (failures.length > 0) throw failures[0];
    const transaction = work()
      .catch((error: unknown) => {
        failures.push(error);
      })
      .finally(() => open.delete(transaction));
    open.add(transaction);
  };
  const saveArticles = async (): Promise<void> => {
    const given = articles;
    articles = [];
    claims = 0;
    await start(() => save(given, [...new Set(given.flatMap(({ fragment }) => [...nodesOf(fragment)]))]));
  };
  const settle = async (): Promise<void> => {
    await Promise.all(open);
  };
  return {
    settle,
    nodesWritten: () => written.size,
    async write(article) {
      articles.push(article);
      claims += article.fragment.claims.length;
      if (articles.length >= batchSize || claims >= CLAIMS_A_TRANSACTION) await saveArticles();
    },
    keep(fragment) {
      for (const id of nodesOf(fragment)) if (pending.isPending(id)) keptNodes.add(id);
    },
    async finish() {
      if (articles.length > 0) await saveArticles();
      await settle();
      const ids = [...keptNodes].filter(pending.isPending);
      for (let at = 0; at < ids.length; at += NODES_A_TRANSACTION) {
        await start(() => save([], ids.slice(at, at + NODES_A_TRANSACTION)));
      }
      await settle();
      if (failures.length > 0) throw failures[0];
      const left = [...leaving.values()].flat();
      if (left.length > 0) await store.remove(left);
    },
  };
}

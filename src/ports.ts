// The seams to the outside world. A port has at least two adapters and one contract suite.
import type { ArticleFragment, EntityNode, EventNode } from "./model.ts";

export type Value = string | number | boolean | null | readonly Value[];
export type Row = Readonly<Record<string, Value>>;

/** What one transaction writes: nodes first, then whole articles. */
export type Batch = {
  readonly entities: readonly EntityNode[];
  readonly events: readonly EventNode[];
  /** `digest` marks what was loaded; it is written in the same transaction as the claims. `record` is the record's JSON. */
  readonly articles: readonly {
    readonly fragment: ArticleFragment;
    readonly digest: string;
    readonly record: string;
  }[];
};

/** A database that holds the graph: Neo4j or the embedded one. Every method rejects with a UserError that says what to do. */
export interface GraphStore {
  /** Makes constraints and indexes; again is a no-op. */
  prepare(): Promise<void>;
  /** Article id → digest of what is loaded of it. */
  loaded(): Promise<ReadonlyMap<string, string>>;
  /** The stored records (JSON), article by article, sorted by article id. */
  records(): AsyncIterable<string>;
  /** Writes one batch in one transaction: what these articles claimed before is replaced. Again is a no-op. */
  save(batch: Batch): Promise<void>;
  /** Takes articles and their claims back, in one transaction. Unknown ids are ignored. */
  remove(articles: readonly string[]): Promise<void>;
  /** Deletes entities and events that no article mentions, reports or claims anything about; gives their number. */
  prune(): Promise<number>;
  /** Runs one read-only Cypher statement with parameters; integers come as numbers, nodes as their properties. */
  query(cypher: string, parameters: Readonly<Record<string, Value>>): Promise<Row[]>;
  close(): Promise<void>;
}

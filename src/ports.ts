// The seams to the outside world. A port has at least two adapters and one contract suite.
import type { ArticleFragment, ArticleNode, Claim, EntityNode, EventNode, ExtractionRecord } from "./model.ts";

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Row = Readonly<Record<string, Value>>;

/** An article's part of the graph, what it was made from, and a digest of both: the mark that all of it is there. */
export type LoadedFragment = {
  readonly fragment: ArticleFragment;
  readonly digest: string;
  readonly record: ExtractionRecord;
};

export type Nodes = { readonly entities: readonly EntityNode[]; readonly events: readonly EventNode[] };

/** What one transaction writes: nodes and whole articles. */
export type Batch = Nodes & {
  readonly articles: readonly LoadedFragment[];
  /** Other nodes that these articles need: they are there already, unless another process deletes them meanwhile. */
  readonly present: Nodes;
  /** Articles that these replace: they are taken back in the same transaction. */
  readonly replaced: readonly string[];
};

/** What the store knows of an article without reading it. */
export type LoadedArticle = { readonly source: string; readonly digest: string };

/** A node that a name stands for. */
export type Match = { readonly id: string; readonly name: string; readonly isEvent: boolean };

/** A claim with the names of its ends. */
export type NamedClaim = Claim & { readonly fromName: string; readonly toName: string };

/** A database that holds the graph: Neo4j or the embedded one. Every method rejects with a UserError that says what to do. */
export interface GraphStore {
  /** Makes constraints and indexes; again is a no-op. */
  prepare(): Promise<void>;
  /** Keeps loaders of other versions of Plenary out until `release`; rejects while one of them is at work. */
  hold(): Promise<void>;
  release(): Promise<void>;
  /** What is loaded, by article id. */
  loaded(): Promise<ReadonlyMap<string, LoadedArticle>>;
  /** The stored records of these articles, in this order; unknown ids are left out. */
  records(articles: readonly string[]): AsyncIterable<ExtractionRecord>;
  /** All persons, countries and institutions, sorted by id. */
  entities(): AsyncIterable<EntityNode>;
  /** All events, sorted by id. */
  events(): AsyncIterable<EventNode>;
  /** These articles without their claims; unknown ids are left out. */
  articles(ids: readonly string[]): Promise<readonly ArticleNode[]>;
  /** All articles with what each adds to the graph, sorted by id. */
  fragments(): AsyncIterable<ArticleFragment>;
  /** Writes one batch in one transaction: what these articles claimed before is replaced. Again is a no-op. */
  save(batch: Batch): Promise<void>;
  /** Takes articles and their claims back, in one transaction. Unknown ids are ignored. */
  remove(articles: readonly string[]): Promise<void>;
  /** Deletes entities and events that no article mentions, reports or claims anything about; gives their number. */
  prune(): Promise<number>;
  /** Nodes that have this name, alias or id in any case; if no entity has, meetings that have it as a part of a name. */
  find(name: string): Promise<readonly Match[]>;
  /** Claims with an end in `first`; with `second`, those that link both or where both take part in one event. */
  claims(first: readonly string[], second: readonly string[] | null): Promise<readonly NamedClaim[]>;
  /** How often each invariant of `cypher/verify` is broken, by its name. All are 0 in a sound graph. */
  broken(): Promise<ReadonlyMap<string, number>>;
  /** Runs one read-only Cypher statement with parameters; integers come as numbers, nodes as their properties. */
  query(cypher: string, parameters: Readonly<Record<string, Value>>): Promise<Row[]>;
  close(): Promise<void>;
}

// What the databases differ in: connecting, transactions and errors. The Cypher is the same.
import type { Row, Value } from "../ports.ts";

/** Parameters of a statement. */
export type Parameters = Readonly<Record<string, Value>>;

/** Runs one statement in an open transaction. */
export type Run = (cypher: string, parameters: Parameters) => Promise<Row[]>;

/** A database that is connected. Its errors are UserErrors. */
export type CypherConnection = {
  /** The file of `cypher/schema` for this database. */
  readonly schema: "schema/neo4j" | "schema/embedded";
  /** Makes a constraint or an index. */
  readonly define: (statement: string) => Promise<void>;
  readonly read: Run;
  /** Runs the work in one transaction, perhaps more than once: it must be idempotent. */
  readonly write: (work: (run: Run) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The text in a column; another value is a defect of the statement. */
export function textOf(row: Row | undefined, column: string): string {
  const value = row?.[column];
  if (typeof value === "string") return value;
  throw new Error(`bug: the column ${column} holds no text`);
}

/** The number in a column; another value is a defect of the statement. */
export function numberOf(row: Row | undefined, column: string): number {
  const value = row?.[column];
  if (typeof value === "number") return value;
  throw new Error(`bug: the column ${column} holds no number`);
}

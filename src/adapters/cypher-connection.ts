// What the databases differ in: connecting, transactions and errors. The Cypher is the same.
import { UserError } from "../errors.ts";
import type { Row, Value } from "../ports.ts";

/** Parameters of a statement. */
export type Parameters = Readonly<Record<string, Value>>;

/** Runs one statement in an open transaction, after those that were given before: none has to be waited for. */
export type Run = (cypher: string, parameters: Parameters) => Promise<Row[]>;

/** Another process changed what this transaction needs: it was rolled back, and may be tried again. */
export class ConcurrentChange extends Error {}

/** A database that is connected. Its errors are UserErrors. */
export type CypherConnection = {
  /** The file of `cypher/schema` for this database. */
  readonly schema: "schema/neo4j" | "schema/embedded";
  /** Whether other processes may write at the same time. */
  readonly isShared: boolean;
  /** Makes those of these constraints and indexes that are not there. */
  readonly define: (statements: readonly string[]) => Promise<void>;
  readonly read: Run;
  /** Runs the work in one transaction, perhaps more than once: it must be idempotent. May reject with a ConcurrentChange. */
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

const MOST_ATTEMPTS = 10;
const LONGEST_PAUSE_MS = 200;

/** Does the work again when another process came between, with a pause of random length; gives up after ten attempts. */
export async function withRetries<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      if (!(error instanceof ConcurrentChange)) throw error;
      if (attempt === MOST_ATTEMPTS) {
        throw new UserError("other processes keep changing what is to be written", {
          hint: "nothing is half written: run the same command again when they have finished",
          cause: error,
        });
      }
      await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_PAUSE_MS));
    }
  }
}

// GraphStore in one local file, in this process (Grafeo). One process writes or several read, never both.
import { existsSync } from "node:fs";
import grafeo, { type GrafeoDB, type GrafeoValue, type QueryResult, type Transaction } from "@grafeo-db/js";
import { UserError } from "../errors.ts";
import type { GraphStore, Row, Value } from "../ports.ts";
import type { CypherConnection, Parameters, Run } from "./cypher-connection.ts";
import { cypherStore } from "./cypher-store.ts";
import { UnreadableDatabase } from "./unreadable-database.ts";

/** What a database is opened for; `preview` is to see what a load would change. */
export type StoreMode = "read" | "write" | "preview";

/** Opens the file at `path`; `write` makes it when it is missing, `preview` takes it as empty, the others let readers in. */
export function openEmbeddedStore(path: string, mode: StoreMode): GraphStore {
  if (mode === "preview" && !existsSync(path)) return cypherStore(connect(path, grafeo.GrafeoDB.create()));
  if (mode === "read" && !existsSync(path)) {
    throw new UserError(`there is no database at ${path}`, {
      hint: "make one with `plenary build` or `plenary load`, or name another with --db",
    });
  }
  return cypherStore(connect(path, openDatabase(path, mode === "write")));
}

function connect(path: string, database: GrafeoDB): CypherConnection {
  let isOpen = true;
  let lastWrite: Promise<void> = Promise.resolve();
  return {
    schema: "schema/embedded",
    isShared: false,
    define: async (statements) => {
      try {
        for (const statement of statements) await database.executeCypher(statement);
      } catch (error) {
        throw writeFailure(path, error);
      }
    },
    read: (cypher, parameters) => readRows(database, cypher, parameters),
    write(work) {
      const write = lastWrite.then(() => writeInTransaction(database, path, work));
      lastWrite = write.catch(() => {});
      return write;
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      try {
        database.close();
      } catch (error) {
        throw writeFailure(path, error);
      }
    },
  };
}

async function writeInTransaction(database: GrafeoDB, path: string, work: (run: Run) => Promise<void>): Promise<void> {
  const transaction = database.beginTransaction();
  let last: Promise<unknown> = Promise.resolve();
  const run: Run = (cypher, parameters) => {
    const rows = last.then(async () => rowsOf(await transaction.executeCypher(cypher, parameters)));
    last = rows;
    return rows;
  };
  try {
    await work(run);
    transaction.commit();
  } catch (error) {
    await last.catch(() => {});
    rollBack(transaction);
    throw writeFailure(path, error);
  }
}

/** After a commit that failed, the database may say that the transaction is active, and refuse to end it. */
function rollBack(transaction: Transaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
  }
}

function openDatabase(path: string, isToWrite: boolean): GrafeoDB {
  try {
    return isToWrite ? grafeo.GrafeoDB.create(path) : grafeo.GrafeoDB.openReadOnly(path);
  } catch (cause) {
    const reason = (cause as Error).message;
    if (/\block(?:ed)?\b/.test(reason) && !/migration lock/.test(reason)) {
      throw new UserError(`${path} is in use by another process`, {
        hint: "wait until the other plenary has finished, or name another database with --db",
        cause,
      });
    }
    if (/GRAFEO-S\d|GRAFEO-X002|GRAFEO-V001|damaged/.test(reason)) {
      throw new UnreadableDatabase(path, cause);
    }
    throw new UserError(`cannot open the database ${path}: ${lastPart(reason)}`, {
      hint: "check that the folder exists and can be written, or name another place with --db",
      cause,
    });
  }
}

async function readRows(database: GrafeoDB, cypher: string, parameters: Parameters): Promise<Row[]> {
  // A statement that was meant to read is rolled back, so that it cannot write either.
  const transaction = database.beginTransaction();
  try {
    const result = await transaction.executeCypher(cypher, parameters);
    if (Object.values(result.counters).some((count) => count > 0)) {
      throw new UserError("this statement writes, and a query only reads", {
        hint: "use MATCH and RETURN only; `plenary load` and `plenary remove` change the database",
      });
    }
    return rowsOf(result);
  } catch (cause) {
    if (!isDatabaseError(cause)) throw cause;
    throw new UserError(`the database refused the statement: ${lastPart(cause.message)}`, {
      hint: "check the Cypher and its parameters",
      cause,
    });
  } finally {
    if (transaction.isActive) transaction.rollback();
  }
}

function rowsOf(result: QueryResult): Row[] {
  return result.toArray().map((row) => {
    return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, toValue(value)]));
  });
}

function toValue(value: GrafeoValue): Value {
  if (value === null || typeof value !== "object") return typeof value === "bigint" ? Number(value) : value;
  if (Array.isArray(value)) return value.map(toValue);
  if (value instanceof Date) return value.toISOString();
  const entries = Object.entries(value).filter(([key]) => !INTERNAL_KEYS.has(key));
  return Object.fromEntries(entries.map(([key, item]) => [key, toValue(item as GrafeoValue)]));
}

/** What Grafeo adds to the properties of a node or relationship. */
const INTERNAL_KEYS: ReadonlySet<string> = new Set(["_id", "_labels", "_source", "_target", "_type"]);

/** What to throw when writing failed: of the database's own errors one line for the user, others as they are. */
function writeFailure(path: string, cause: unknown): unknown {
  if (!isDatabaseError(cause)) return cause;
  const isFull = /No space left|os error 28/.test(cause.message);
  return new UserError(
    isFull ? `no space left for ${path}` : `cannot write to the database ${path}: ${lastPart(cause.message)}`,
    {
      hint: isFull ? "nothing is lost: free some space and run the same command again" : "run the same command again",
      cause,
    },
  );
}

function isDatabaseError(error: unknown): error is Error {
  return error instanceof Error && /GRAFEO-/.test(error.message);
}

/** The sentence at the end of "Database error: GRAFEO-X001: Internal error: …", in one line. */
function lastPart(message: string): string {
  return message.replace(/^.*?GRAFEO-\w+: (?:[A-Za-z ]+: )?/s, "").replace(/\s*\n[\s\S]*$/, "");
}

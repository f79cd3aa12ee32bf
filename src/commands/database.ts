// The options that name a database, and work with it while it is open.
import type { Command } from "commander";
import { openStore, type StoreOptions } from "../adapters/open-store.ts";
import type { GraphStore } from "../ports.ts";
import type { Io } from "./io.ts";
import type { CommonOptions } from "./session.ts";

/** Options of every command that works on a database. */
export type DatabaseOptions = CommonOptions & { readonly db?: string; readonly credentials?: string };

const DATABASE_HELP = `
The database is --db, else PLENARY_DB, else NEO4J_URI, else plenary-out/graph.db. Neo4j takes NEO4J_USERNAME,
NEO4J_PASSWORD and NEO4J_DATABASE from the environment or from --credentials; a password is never an argument.`;

/** Adds the options that name a database. */
export function withDatabaseOptions(command: Command): Command {
  return command
    .option("--db <database>", "a path, or a bolt://, neo4j://, bolt+s:// or neo4j+s:// address")
    .option("--credentials <file>", "the file of Neo4j settings that Neo4j Aura hands out")
    .addHelpText("after", DATABASE_HELP);
}

/** Opens the database, works with it, and closes it whatever happens. */
export async function withStore<Result>(
  io: Io,
  options: DatabaseOptions,
  mode: StoreOptions["mode"],
  work: (store: GraphStore) => Promise<Result>,
): Promise<Result> {
  const { db, credentials } = options;
  const store = await openStore(db, io.env, credentials === undefined ? { mode } : { mode, credentials });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

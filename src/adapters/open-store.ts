// From what the user names (a path, an address, a credentials file, the environment) to an open GraphStore.
import { readFileSync } from "node:fs";
import { UserError } from "../errors.ts";
import type { GraphStore } from "../ports.ts";
import { openEmbeddedStore, type StoreMode } from "./embedded-store.ts";
import { type Neo4jServer, openNeo4jStore } from "./neo4j-store.ts";

/** `mode` read fails on a database file that is missing, preview takes it as empty; `credentials` is a file as Neo4j Aura hands it out. */
export type StoreOptions = { readonly mode: StoreMode; readonly credentials?: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** The database file when nothing else is named. */
const DEFAULT_DATABASE = "plenary-out/graph.db";

/** Opens the database `db`, or when it is undefined that of the credentials, PLENARY_DB, NEO4J_URI or the default file. */
export async function openStore(
  db: string | undefined,
  environment: Environment,
  options: StoreOptions,
): Promise<GraphStore> {
  const credentials = options.credentials === undefined ? {} : readCredentials(options.credentials);
  const place = placeOf(db, environment, credentials);
  if (!place.includes("://")) return openEmbeddedStore(place, options.mode);
  return openNeo4jStore(serverAt(place, { ...environment, ...credentials }));
}

/** The database file that `openStore` would open; null for an address. */
export function databaseFile(db: string | undefined, environment: Environment, credentials?: string): string | null {
  const place = placeOf(db, environment, credentials === undefined ? {} : readCredentials(credentials));
  return place.includes("://") ? null : place;
}

function placeOf(db: string | undefined, { PLENARY_DB, NEO4J_URI }: Environment, credentials: Environment): string {
  return db || credentials.NEO4J_URI || PLENARY_DB || NEO4J_URI || DEFAULT_DATABASE;
}

function serverAt(address: string, environment: Environment): Neo4jServer {
  if (!/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//.test(address)) {
    throw new UserError(`${withoutUserinfo(address)} is not an address that Plenary knows`, {
      hint: "give a path, or an address that starts with bolt://, neo4j://, bolt+s:// or neo4j+s://",
    });
  }
  if (address !== withoutUserinfo(address)) {
    throw new UserError(`the address ${withoutUserinfo(address)} carries a user or a password`, {
      hint: "leave them out of the address and set NEO4J_USERNAME and NEO4J_PASSWORD",
    });
  }
  const { NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = environment;
  return {
    address,
    username: NEO4J_USERNAME || "neo4j",
    password: NEO4J_PASSWORD || null,
    database: NEO4J_DATABASE || null,
  };
}

function withoutUserinfo(address: string): string {
  return address.replace(/\/\/[^/?#]*@/, "//");
}

function readCredentials(path: string): Environment {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new UserError(`cannot read the credentials file ${path}`, {
      hint: "check the path after --credentials",
      cause,
    });
  }
  const found = Object.fromEntries(
    [...text.matchAll(/^(NEO4J_[A-Z]+)=(.*)$/gm)].map(([, name, value]) => [name, unquote(value)]),
  );
  if (found.NEO4J_PASSWORD !== undefined) return found;
  throw new UserError(`the credentials file ${path} has no line NEO4J_PASSWORD=…`, {
    hint: "give the file that Neo4j Aura offered when the database was made",
  });
}

function unquote(value: string | undefined): string {
  return (value ?? "").trim().replace(/^(["'])(.*)\1$/, "$2");
}

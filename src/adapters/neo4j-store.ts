// GraphStore in a Neo4j server (5.26 or later, Community is enough, no plugin), over Bolt.
import neo4j, { type Driver, type ManagedTransaction, type SessionMode } from "neo4j-driver";
import { UserError } from "../errors.ts";
import type { GraphStore, Row, Value } from "../ports.ts";
import { type CypherConnection, type Parameters, type Run, textOf } from "./cypher-connection.ts";
import { cypherText } from "./cypher-files.ts";
import { cypherStore } from "./cypher-store.ts";
import { createDriverPool, type DriverPool } from "./driver-pool.ts";
import { isConnectionLost, isOfClient, toUserError } from "./neo4j-errors.ts";

/** Where a server is and how to log in. `address` has no userinfo; a null password means a server without login. */
export type Neo4jServer = {
  readonly address: string;
  readonly username: string;
  readonly password: string | null;
  /** null is the server's default database. */
  readonly database: string | null;
};

const CONNECT_DELAYS_MS: readonly number[] = [200, 600, 1200];
const CONNECT_TIMEOUT_MS = 10_000;
const RETRY_MS = 120_000;
const STATEMENT_TIMEOUT_MS = 300_000;
/** A server that is alive has ended a statement by then. */
const LONGEST_SILENCE_MS: number = STATEMENT_TIMEOUT_MS + 10_000;
const MOST_CONNECTIONS = 8;
const CONSTRAINT_NAME = /\bplenary_\w+/;

/** Connects, with a few attempts, and checks login, database and version before anything is done. */
export async function openNeo4jStore(server: Neo4jServer, silenceMs: number = LONGEST_SILENCE_MS): Promise<GraphStore> {
  const pool = createDriverPool(() => newDriver(server), silenceMs);
  try {
    demandVersion(await connect(pool, server), server);
  } catch (error) {
    await pool.close();
    throw toUserError(error, server);
  }
  return cypherStore(connectionOf(pool, server));
}

function newDriver({ address, username, password }: Neo4jServer): Driver {
  const login = password === null ? undefined : neo4j.auth.basic(username, password);
  try {
    return neo4j.driver(address, login, {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      connectionAcquisitionTimeout: 3 * CONNECT_TIMEOUT_MS,
      maxTransactionRetryTime: RETRY_MS,
      maxConnectionPoolSize: MOST_CONNECTIONS,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: "OFF" },
    });
  } catch (cause) {
    throw new UserError(`${address} is not an address of a Neo4j server`, {
      hint: "write it like neo4j://localhost:7687 or neo4j+s://NAME.databases.neo4j.io",
      cause,
    });
  }
}

/** Gives the server's agent, "Neo4j/5.26.30". The driver retries statements, but no cut during the handshake. */
function connect(pool: DriverPool, { database }: Neo4jServer): Promise<string> {
  const attempt = () =>
    pool.use(async (driver) => {
      const session = driver.session({ defaultAccessMode: "READ", ...(database === null ? {} : { database }) });
      try {
        const { summary } = await session.run("RETURN 1", {}, { timeout: CONNECT_TIMEOUT_MS });
        return summary.server.agent ?? "";
      } finally {
        await session.close();
      }
    });
  return retry(attempt, (error) => !isOfClient(error));
}

function demandVersion(agent: string, { address }: Neo4jServer): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  if (Number(major) > 5 || (Number(major) === 5 && Number(minor) >= 26)) return;
  throw new UserError(`the server at ${address} is ${agent === "" ? "no Neo4j" : agent.replace("/", " ")}`, {
    hint: "Plenary needs Neo4j 5.26 or later",
  });
}

function connectionOf(pool: DriverPool, server: Neo4jServer): CypherConnection {
  // What one session wrote, the next must see, on a cluster too.
  const bookmarkManager = neo4j.bookmarkManager();
  const database = server.database === null ? {} : { database: server.database };
  type Session = ReturnType<Driver["session"]>;
  const inSession = async <T>(mode: SessionMode, work: (session: Session, heard: () => void) => Promise<T>) => {
    const attempt = () =>
      pool.use(async (driver, heard) => {
        const session = driver.session({ defaultAccessMode: mode, bookmarkManager, ...database });
        try {
          return await work(session, heard);
        } finally {
          await session.close();
        }
      });
    try {
      return await retry(attempt, isConnectionLost);
    } catch (error) {
      throw toUserError(error, server);
    }
  };
  const timeout = { timeout: STATEMENT_TIMEOUT_MS };
  const read: Run = (cypher, parameters) =>
    inSession("READ", (session) => session.executeRead((each) => runRows(each, cypher, parameters), timeout));
  return {
    schema: "schema/neo4j",
    isShared: true,
    async define(statements) {
      const rows = await read(cypherText("schema/known"), {});
      const known = new Set(rows.map((row) => textOf(row, "name")));
      const names = statements.flatMap((statement) => CONSTRAINT_NAME.exec(statement)?.[0] ?? []);
      if (names.every((name) => known.has(name))) return;
      for (const statement of statements) {
        await inSession("WRITE", (session) => session.executeWrite((each) => each.run(statement), timeout));
      }
    },
    read,
    write: (work) =>
      inSession("WRITE", (session, heard) =>
        session.executeWrite(async (each) => {
          await work(async (cypher, parameters) => {
            const rows = await runRows(each, cypher, parameters);
            heard();
            return rows;
          });
        }, timeout),
      ),
    close: () => pool.close(),
  };
}

/** Works again after each of a few pauses; all work is idempotent. */
async function retry<T>(work: () => Promise<T>, isWorthIt: (error: unknown) => boolean): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const delay = CONNECT_DELAYS_MS[attempt];
      if (delay === undefined || error instanceof UserError || !isWorthIt(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
}

async function runRows(transaction: ManagedTransaction, cypher: string, parameters: Parameters): Promise<Row[]> {
  const { records } = await transaction.run(cypher, toDriver(parameters) as Record<string, unknown>);
  return records.map((record) => Object.fromEntries(record.keys.map((key) => [String(key), toValue(record.get(key))])));
}

/** Whole numbers as integers of the database: the driver would send each number as a float. */
function toDriver(value: Value): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(toDriver);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toDriver(item)]));
}

function toValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object") return value as Value;
  if (Array.isArray(value)) return value.map(toValue);
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return toValue(value.properties);
  if (neo4j.isPath(value)) return [value.start, ...value.segments.map(({ end }) => end)].map(toValue);
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toValue(item)]));
}

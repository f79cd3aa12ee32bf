// GraphStore in a Neo4j server (5.26 or later, Community is enough, no plugin), over Bolt.
import neo4j, { type Driver, type ManagedTransaction, type SessionMode } from "neo4j-driver";
import { UserError } from "../errors.ts";
import type { GraphStore, Row, Value } from "../ports.ts";
import type { CypherConnection, Parameters } from "./cypher-connection.ts";
import { cypherStore } from "./cypher-store.ts";
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
const MOST_CONNECTIONS = 8;

/** Connects, with a few attempts, and checks login, database and version before anything is done. */
export async function openNeo4jStore(server: Neo4jServer): Promise<GraphStore> {
  const { address, username, password } = server;
  const login = password === null ? undefined : neo4j.auth.basic(username, password);
  let driver: Driver;
  try {
    driver = neo4j.driver(address, login, {
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
  try {
    demandVersion(await connect(driver, server), server);
  } catch (error) {
    await driver.close();
    throw toUserError(error, server);
  }
  return cypherStore(connectionOf(driver, server));
}

/** Gives the server's agent, "Neo4j/5.26.30". The driver retries statements, but no cut during the handshake. */
async function connect(driver: Driver, { database }: Neo4jServer): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const session = driver.session({ defaultAccessMode: "READ", ...(database === null ? {} : { database }) });
    try {
      const { summary } = await session.run("RETURN 1", {}, { timeout: CONNECT_TIMEOUT_MS });
      return summary.server.agent ?? "";
    } catch (error) {
      const delay = CONNECT_DELAYS_MS[attempt];
      if (delay === undefined || isOfClient(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, delay));
    } finally {
      await session.close();
    }
  }
}

function demandVersion(agent: string, { address }: Neo4jServer): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  if (Number(major) > 5 || (Number(major) === 5 && Number(minor) >= 26)) return;
  throw new UserError(`the server at ${address} is ${agent === "" ? "no Neo4j" : agent.replace("/", " ")}`, {
    hint: "Plenary needs Neo4j 5.26 or later",
  });
}

function connectionOf(driver: Driver, server: Neo4jServer): CypherConnection {
  // What one session wrote, the next must see, on a cluster too.
  const bookmarkManager = neo4j.bookmarkManager();
  const inSession = async <T>(mode: SessionMode, work: (session: ReturnType<Driver["session"]>) => Promise<T>) => {
    const database = server.database === null ? {} : { database: server.database };
    const session = driver.session({ defaultAccessMode: mode, bookmarkManager, ...database });
    try {
      return await retryLostConnection(() => work(session));
    } catch (error) {
      throw toUserError(error, server);
    } finally {
      await session.close();
    }
  };
  const timeout = { timeout: STATEMENT_TIMEOUT_MS };
  return {
    schema: "schema/neo4j",
    async define(statement) {
      await inSession("WRITE", (session) => session.executeWrite((transaction) => transaction.run(statement), timeout));
    },
    read: (cypher, parameters) =>
      inSession("READ", (session) => session.executeRead((each) => runRows(each, cypher, parameters), timeout)),
    write: (work) =>
      inSession("WRITE", (session) =>
        session.executeWrite((each) => work((cypher, parameters) => runRows(each, cypher, parameters)), timeout),
      ),
    close: () => driver.close(),
  };
}

/** A connection that is cut while it is made raises errors that the driver does not retry; nothing has run by then. */
async function retryLostConnection<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const delay = CONNECT_DELAYS_MS[attempt];
      if (delay === undefined || !isConnectionLost(error)) throw error;
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

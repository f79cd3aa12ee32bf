// What the driver throws, as one line for the user and what to do. Never says the password or the user's name.
import neo4j from "neo4j-driver";
import { UserError } from "../errors.ts";
import { ConcurrentChange } from "./cypher-connection.ts";
import { Silence } from "./driver-pool.ts";

/** Whether trying again cannot help: login, database, statement. */
export function isOfClient(error: unknown): boolean {
  return codeOf(error).startsWith("Neo.ClientError.");
}

/** Whether the connection failed in a way that the driver does not retry: while it was made, or without a word. */
export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error);
  return (
    error instanceof Silence ||
    code === "ProtocolError" ||
    code === "ERR_OUT_OF_RANGE" ||
    /Connection was closed by server/.test(textOf(error))
  );
}

/** The error as a UserError when something outside Plenary is wrong; other errors stay as they are. */
export function toUserError(error: unknown, server: { address: string; database: string | null }): unknown {
  if (error instanceof UserError || error instanceof ConcurrentChange) return error;
  const { address, database } = server;
  const code = codeOf(error);
  if (code === "Neo.ClientError.Statement.EntityNotFound") return new ConcurrentChange(code, { cause: error });
  const found = KNOWN.find(({ pattern }) => pattern.test(code));
  if (found !== undefined) {
    return new UserError(found.message(address, database ?? "the default database"), {
      hint: found.hint,
      cause: error,
    });
  }
  if (code.startsWith("Neo.ClientError.Statement.")) {
    const [line = ""] = textOf(error).split("\n");
    return new UserError(`the database refused the statement: ${line}`, {
      hint: "check the Cypher and its parameters",
      cause: error,
    });
  }
  if (error instanceof neo4j.Neo4jError || isConnectionLost(error)) {
    const [line = ""] = textOf(error).split("\n");
    return new UserError(`Neo4j at ${address}: ${line}`, { hint: "run the same command again", cause: error });
  }
  return error;
}

type Known = {
  readonly pattern: RegExp;
  readonly message: (address: string, database: string) => string;
  readonly hint: string;
};

const KNOWN: readonly Known[] = [
  {
    pattern: /^ServiceUnavailable$|^SessionExpired$/,
    message: (address) => `no Neo4j answers at ${address}`,
    hint: "start it and check address and port, or leave --db out for the database in a file",
  },
  {
    pattern: /Security\.(?:Unauthorized|TokenExpired|CredentialsExpired)$/,
    message: (address) => `the server at ${address} refused the user or the password`,
    hint: "set NEO4J_USERNAME and NEO4J_PASSWORD, or give --credentials FILE",
  },
  {
    pattern: /Security\.AuthenticationRateLimit$/,
    message: (address) => `the server at ${address} refuses logins after too many wrong passwords`,
    hint: "wait a few seconds, and check NEO4J_PASSWORD",
  },
  {
    pattern: /Security\.Forbidden$/,
    message: (address) => `this user may not do that at ${address}`,
    hint: "query, why and export need a reader; build, load and remove need a user who may write and make constraints",
  },
  {
    pattern: /Database\.DatabaseNotFound$/,
    message: (address, database) => `the server at ${address} has no database ${database}`,
    hint: "check NEO4J_DATABASE; leave it out for the server's default database",
  },
  {
    pattern: /Statement\.AccessMode$/,
    message: () => "this statement writes, and a query only reads",
    hint: "use MATCH and RETURN only; `plenary load` and `plenary remove` change the database",
  },
  {
    pattern: /Schema\.Constraint(?:Creation|Validation)Failed$/,
    message: (address) => `the database at ${address} already holds nodes or relationships with the same id twice`,
    hint: "use an empty database, or remove the nodes that Plenary did not make",
  },
];

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

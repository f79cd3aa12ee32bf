// Both databases pass one suite and give equal answers; each says clearly what is wrong when it cannot be opened.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { cypherStore } from "../src/adapters/cypher-store.ts";
import { openEmbeddedStore } from "../src/adapters/embedded-store.ts";
import { openNeo4jStore } from "../src/adapters/neo4j-store.ts";
import { openStore } from "../src/adapters/open-store.ts";
import { readNamedQueries } from "../src/adapters/query-files.ts";
import { UserError } from "../src/errors.ts";
import { graphHash } from "../src/graph/graph-hash.ts";
import { ANSWERS } from "./contracts/answers.ts";
import { allRows, graphQuestionsContract, networkQuestionsContract } from "./contracts/graph-questions.ts";
import { graphStoreContract } from "./contracts/graph-store.ts";
import { harbour } from "./contracts/harbour.ts";
import { hostileRecords } from "./contracts/hostile-records.ts";
import { loadInto } from "./contracts/load-into.ts";
import { NETWORK_ANSWERS } from "./contracts/network-answers.ts";
import { emptyDatabase } from "./neo4j/empty-database.ts";
import { testsOnNeo4j } from "./neo4j/tests-on-neo4j.ts";

const folder = mkdtempSync(join(tmpdir(), "plenary-stores-"));
let files = 0;
const newPath = (): string => join(folder, `${++files}.db`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const openEmbedded = async () => openEmbeddedStore(newPath(), "write");
graphStoreContract("the embedded database", openEmbedded);
graphQuestionsContract("the embedded database", openEmbedded);
networkQuestionsContract("the embedded database", openEmbedded);

test("every named query has a known answer", () => {
  const answered = new Set([...ANSWERS, ...NETWORK_ANSWERS].map(({ query }) => query));
  expect([...answered].sort()).toEqual(readNamedQueries().map(({ name }) => name));
});

await testsOnNeo4j((access) => {
  const server = { ...access, database: null };

  const openEmpty = async () => {
    await emptyDatabase(access);
    return openNeo4jStore(server);
  };
  graphStoreContract("Neo4j", openEmpty);
  graphQuestionsContract("Neo4j", openEmpty);
  networkQuestionsContract("Neo4j", openEmpty);

  test("both databases hold the same graph and give equal rows, for hostile text too", async () => {
    await emptyDatabase(access);
    const stores = [openEmbeddedStore(newPath(), "write"), await openNeo4jStore(server)] as const;
    for (const store of stores) await loadInto(store, [...harbour, ...hostileRecords()]);
    expect(await graphHash(stores[0])).toBe(await graphHash(stores[1]));
    expect(await allRows(stores[0])).toEqual(await allRows(stores[1]));
    for (const store of stores) await store.close();
  });

  test.each([
    ["a wrong password", { NEO4J_PASSWORD: "canary-wrong" }, /refused the user or the password/],
    ["no password", { NEO4J_PASSWORD: "" }, /refused the user or the password/],
    ["a wrong user", { NEO4J_USERNAME: "canary-nobody" }, /refused the user or the password/],
    ["a database that is not there", { NEO4J_DATABASE: "harbour" }, /has no database harbour/],
  ])("%s is said in one line", async (_what, change, message) => {
    const environment = { NEO4J_USERNAME: access.username, NEO4J_PASSWORD: access.password, ...change };
    const error = await failureOf(openStore(access.address, environment, { mode: "write" }));
    expect(error.message).toMatch(message);
    expectOneLine(error);
  });

  test("a credentials file as Aura gives it opens the server that it names", async () => {
    const path = join(folder, "credentials.txt");
    const { address, username, password } = access;
    writeFileSync(
      path,
      `# Wait 60 seconds\nNEO4J_URI=${address}\nNEO4J_USERNAME=${username}\nNEO4J_PASSWORD=${password}\nAURA_INSTANCENAME=x\n`,
    );
    const store = await openStore(undefined, { NEO4J_PASSWORD: "canary-other" }, { mode: "read", credentials: path });
    expect(await store.query("RETURN 1 AS one", {})).toEqual([{ one: 1 }]);
    await store.close();
  });
});

describe("what cannot be opened is said in one line", () => {
  test.each([
    ["no server at the address", "bolt://127.0.0.1:9", /^no Neo4j answers at bolt:\/\/127\.0\.0\.1:9$/],
    ["a password in the address", "neo4j://user:canary@127.0.0.1", /carries a user or a password/],
    ["a scheme that is unknown", "postgres://user:canary@127.0.0.1", /^postgres:\/\/127\.0\.0\.1 is not an address/],
    ["an address that is none", "bolt://", /is not an address|no Neo4j answers/],
    ["a path inside a file", join(import.meta.filename, "graph.db"), /cannot open the database/],
    ["a folder", folder, /is not a Plenary database/],
    ["a file of another kind", import.meta.filename, /is not a Plenary database/],
  ])("%s", async (_what, place, message) => {
    const error = await failureOf(openStore(place, { NEO4J_PASSWORD: "canary" }, { mode: "write" }));
    expect(error.message).toMatch(message);
    expectOneLine(error);
  });

  test("a file that is missing, when it is only to be read; and it is not made", async () => {
    const path = newPath();
    const error = await failureOf(openStore(path, {}, { mode: "read" }));
    expect(error.message).toBe(`there is no database at ${path}`);
    expect(existsSync(path)).toBe(false);
  });

  test("a credentials file without a password", async () => {
    const path = join(folder, "empty-credentials.txt");
    writeFileSync(path, "NEO4J_URI=bolt://127.0.0.1:9\n");
    const error = await failureOf(openStore(undefined, {}, { mode: "read", credentials: path }));
    expect(error.message).toMatch(/has no line NEO4J_PASSWORD/);
  });

  test.each([
    ["cut in half", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ["empty", () => Buffer.alloc(0)],
    ["overwritten at its head", (bytes: Buffer) => Buffer.from(bytes).fill(0xaa, 8, 40)],
  ])("a database file that is %s", async (_what, damage) => {
    const path = newPath();
    const store = openEmbeddedStore(path, "write");
    await loadInto(store, harbour);
    await store.close();
    writeFileSync(path, damage(readFileSync(path)));
    const error = await failureOf(openStore(path, {}, { mode: "read" }));
    expect(error.message).toMatch(/is not a Plenary database, or it is damaged/);
    expect(error.hint).toMatch(/plenary load/);
    expectOneLine(error);
  });

  test("a file that another process writes", async () => {
    const path = newPath();
    const store = openEmbeddedStore(path, "write");
    await loadInto(store, harbour);
    const hash = await graphHash(store);
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", OPEN_TWICE, path], {
      encoding: "utf8",
      cwd: new URL("..", import.meta.url),
    });
    expect(stdout).toMatch(/lock/);
    const error = await failureOf(openStore(path, {}, { mode: "read" }));
    expect(error.message).toBe(`${path} is in use by another process`);
    expect(await graphHash(store)).toBe(hash);
    await store.close();
  });
});

/** Plain JavaScript for another process: what the database says when its file is in use. */
const OPEN_TWICE = `
import { createRequire } from "node:module";
const { GrafeoDB } = createRequire(process.cwd() + "/package.json")("@grafeo-db/js");
try { GrafeoDB.create(process.argv[1]); } catch (error) { console.log(error.message); }
`;

test("what was loaded is there when the file is opened again, to read and to write", async () => {
  const path = newPath();
  const store = openEmbeddedStore(path, "write");
  await loadInto(store, harbour);
  const hash = await graphHash(store);
  await store.close();
  const readers = [openEmbeddedStore(path, "read"), openEmbeddedStore(path, "read")];
  for (const reader of readers) expect(await graphHash(reader)).toBe(hash);
  for (const reader of readers) await reader.close();
  const writer = openEmbeddedStore(path, "write");
  expect(await loadInto(writer, harbour)).toMatchObject({ unchanged: 3 });
  await writer.close();
});

test("an article that another process deletes while it is read is not loaded", async () => {
  const gone = { id: "article:gone", source: null, digest: null };
  const store = cypherStore({
    schema: "schema/neo4j",
    isShared: true,
    define: async () => {},
    read: async () => [gone, { id: "article:there", source: "there.txt", digest: "d" }],
    write: async () => {},
    close: async () => {},
  });
  expect([...(await store.loaded()).keys()]).toEqual(["article:there"]);
});

async function failureOf(opening: Promise<unknown>): Promise<UserError> {
  const error = await opening.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

/** One line for the problem, one for what to do, and no secret in either. */
function expectOneLine({ message, hint }: UserError): void {
  for (const line of [message, hint]) {
    expect(line).not.toMatch(/\n/);
    expect(line).not.toMatch(/canary/);
    expect(line.length).toBeGreaterThan(10);
  }
}

// Several loaders at once, in any order, with any size of batches: one graph.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { openEmbeddedStore } from "../../src/adapters/embedded-store.ts";
import { openNeo4jStore } from "../../src/adapters/neo4j-store.ts";
import { graphHash } from "../../src/graph/graph-hash.ts";
import { load, removeArticles } from "../../src/load/load.ts";
import type { ExtractionRecord } from "../../src/model.ts";
import type { GraphStore } from "../../src/ports.ts";
import { loadInto } from "../contracts/load-into.ts";
import { mergeById } from "../contracts/merge-by-id.ts";
import { emptyDatabase } from "../neo4j/empty-database.ts";
import { testsOnNeo4j } from "../neo4j/tests-on-neo4j.ts";
import { times } from "./counts.ts";
import { runLoader } from "./loader-process.ts";
import { asLines, manyRecords, recordNumber } from "./many-records.ts";

const ARTICLES = times(40, 1000);
const LIMIT_MS = times(120_000, 1_800_000);
const folder = mkdtempSync(join(tmpdir(), "plenary-loaders-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const fileOf = (records: readonly ExtractionRecord[]): string => {
  const file = join(folder, `${++files}.ndjson`);
  writeFileSync(file, asLines(records));
  return file;
};
const embedded = (): GraphStore => openEmbeddedStore(join(folder, `${++files}.db`), "write");

test(
  "shuffles and sizes of batches make one graph",
  async () => {
    const records = manyRecords(60);
    const hashes = new Set<string>();
    for (let turn = 0; turn < times(4, 50); turn++) {
      for (const batchSize of [1, 7, 50, 500]) {
        const store = embedded();
        await loadInto(store, shuffled(records, turn), batchSize);
        hashes.add(await graphHash(store));
        await store.close();
      }
    }
    expect(hashes.size).toBe(1);
  },
  LIMIT_MS,
);

await testsOnNeo4j((access) => {
  const env = { NEO4J_USERNAME: access.username, NEO4J_PASSWORD: access.password };
  const open = () => openNeo4jStore({ ...access, database: null });
  const hashNow = async (): Promise<string> => {
    const store = await open();
    const broken = [...(await store.broken())].filter(([, count]) => count > 0);
    expect(broken).toEqual([]);
    const hash = await graphHash(store);
    await store.close();
    return hash;
  };
  const loadAll = (lists: readonly (readonly string[])[]) =>
    Promise.all(lists.map((given) => runLoader([...given, "--db", access.address], env)));
  beforeEach(() => emptyDatabase(access));

  test(
    "four loaders of the same articles, and of a part each, make the graph of one",
    async () => {
      const records = manyRecords(ARTICLES);
      const whole = fileOf(records);
      expect(await loadAll([[whole]])).toMatchObject([{ code: 0 }]);
      const hash = await hashNow();
      await emptyDatabase(access);
      for (const { code, said } of await loadAll([[whole], [whole], [whole, "--writers", "3"], [whole]])) {
        expect([code, said]).toEqual([0, expect.stringMatching(/added/)]);
      }
      expect(await hashNow()).toBe(hash);
      await emptyDatabase(access);
      const parts = [0, 1, 2, 3].map((part) => [fileOf(records.filter((_, place) => place % 4 === part))]);
      for (const { code, said } of await loadAll(parts)) expect([code, said]).toEqual([0, expect.any(String)]);
      expect(await hashNow()).toBe(hash);
    },
    LIMIT_MS,
  );

  test(
    "articles that change and are removed beside loaders lose no claim",
    async () => {
      const stores = [await open(), await open(), await open()] as const;
      const [one, two, remover] = stores;
      await loadInto(remover, manyRecords(40));
      for (let turn = 0; turn < times(2, 40); turn++) {
        const gone = [recordNumber(turn).article.id, recordNumber(turn + 20, 1).article.id];
        await Promise.all([
          loadInto(one, manyRecords(30, turn % 2), 3),
          loadInto(two, manyRecords(40).slice(20), 3),
          removeArticles(remover, gone, { createResolver: mergeById }),
        ]);
      }
      await loadInto(one, manyRecords(40, 1));
      for (const store of stores) await store.close();
      const hash = await hashNow();
      const alone = embedded();
      await loadInto(alone, manyRecords(40, 1));
      expect(hash).toBe(await graphHash(alone));
      await alone.close();
    },
    LIMIT_MS,
  );

  test("several writers of one loader make the graph of one", async () => {
    const store = await open();
    const source = async function* () {
      yield* manyRecords(60);
    };
    const report = await load(store, source, { createResolver: mergeById, batchSize: 3, writers: 6 });
    expect(report).toMatchObject({ added: 60, changed: 0 });
    await store.close();
    const alone = embedded();
    await loadInto(alone, manyRecords(60));
    expect(await hashNow()).toBe(await graphHash(alone));
    await alone.close();
  });

  test("a loader of another version is kept out, with one line, until its lease is over", async () => {
    const store = await open();
    await loadInto(store, manyRecords(3));
    const other = await open();
    await store.hold();
    await other.hold();
    await setLease(access, "SET lease.version = '0.0.0-other'");
    await expect(loadInto(other, manyRecords(3))).rejects.toThrow(/^another version of plenary \(0\.0\.0-other\)/);
    await setLease(access, "SET lease.until = [each IN lease.until | 0]");
    await loadInto(other, manyRecords(4));
    expect(await store.query("MATCH (lease:Lease) RETURN count(lease) AS leases", {})).toEqual([{ leases: 0 }]);
    for (const each of [store, other]) await each.close();
  });
});

async function setLease(access: { address: string; username: string; password: string }, change: string) {
  const { default: driverOf } = await import("neo4j-driver");
  const driver = driverOf.driver(access.address, driverOf.auth.basic(access.username, access.password));
  await driver.executeQuery(`MATCH (lease:Lease) ${change}`);
  await driver.close();
}

/** The same shuffle for the same turn on every run. */
function shuffled<T>(list: readonly T[], turn: number): T[] {
  const keyed = list.map((item, place) => ({ item, key: ((place + 1) * 7919 * (turn + 1)) % 10007 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

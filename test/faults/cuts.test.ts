// The connection to Neo4j is cut before, in and after its messages: the load goes on or says one line, and loses nothing.
import { expect, test } from "vitest";
import { openNeo4jStore } from "../../src/adapters/neo4j-store.ts";
import { UserError } from "../../src/errors.ts";
import { graphHash } from "../../src/graph/graph-hash.ts";
import { load } from "../../src/load/load.ts";
import type { GraphStore } from "../../src/ports.ts";
import { loadInto } from "../contracts/load-into.ts";
import { mergeById } from "../contracts/merge-by-id.ts";
import { emptyDatabase } from "../neo4j/empty-database.ts";
import { testsOnNeo4j } from "../neo4j/tests-on-neo4j.ts";
import { type BoltProxy, type Cut, startBoltProxy } from "./bolt-proxy.ts";
import { isLongRun, times } from "./counts.ts";
import { manyRecords } from "./many-records.ts";

const SILENCE_MS = 1200;
const RECORDS = manyRecords(9);
const WAYS = ["closed", "silent", "reset"] as const;
const PLACES = ["before", "middle", "after"] as const;

await testsOnNeo4j((access) => {
  const server = { ...access, database: null };

  /** A load of three batches through the proxy; gives the error that it ended with. */
  const loadThrough = async ({ address }: BoltProxy): Promise<unknown> => {
    let store: GraphStore | undefined;
    try {
      store = await openNeo4jStore({ ...server, address }, SILENCE_MS);
      const source = async function* () {
        yield* RECORDS;
      };
      await load(store, source, { createResolver: mergeById, batchSize: 3 });
      return null;
    } catch (error) {
      return error;
    } finally {
      await store?.close().catch(() => {});
    }
  };

  const wholeLoad = async (): Promise<{ messages: number; hash: string }> => {
    await emptyDatabase(access);
    const proxy = await startBoltProxy(access.address);
    expect(await loadThrough(proxy)).toBe(null);
    const messages = proxy.messages();
    await proxy.close();
    const direct = await openNeo4jStore(server);
    const hash = await graphHash(direct);
    await direct.close();
    return { messages, hash };
  };

  test(
    "a load that is cut anywhere goes on, or ends with one line; once more completes it",
    async ({ annotate }) => {
      const { messages, hash } = await wholeLoad();
      const wrong: string[] = [];
      const count = { completed: 0, gaveUp: 0 };
      const cuts = cutsOver(messages, times(4, 330));
      const direct = await openNeo4jStore(server);
      for (const cut of cuts) {
        const what = JSON.stringify(cut);
        await emptyDatabase(access);
        const proxy = await startBoltProxy(access.address, { cut });
        const error = await loadThrough(proxy);
        await proxy.close();
        const invariants = [...(await direct.broken())].filter(([, broken]) => broken > 0).map(([name]) => name);
        if (invariants.length > 0) wrong.push(`${what}: ${invariants}`);
        if (error === null) {
          count.completed++;
          if ((await graphHash(direct)) !== hash) wrong.push(`${what}: it said done, and is not`);
          continue;
        }
        count.gaveUp++;
        if (!(error instanceof UserError) || /\n/.test(error.message)) wrong.push(`${what}: ${error}`);
        await loadInto(direct, RECORDS);
        if ((await graphHash(direct)) !== hash) wrong.push(`${what}: another graph after the second load`);
      }
      await direct.close();
      await annotate(`${cuts.length} cuts in ${messages} messages: ${JSON.stringify(count)}`);
      expect(wrong).toEqual([]);
    },
    times(120_000, 3_600_000),
  );

  test("reading asks the server for read access only, so that a reader's rights are enough", async () => {
    await emptyDatabase(access);
    const direct = await openNeo4jStore(server);
    await loadInto(direct, RECORDS);
    await direct.close();
    const proxy = await startBoltProxy(access.address);
    const store = await openNeo4jStore({ ...server, address: proxy.address });
    await store.query("MATCH (node) RETURN count(node) AS nodes", {});
    await store.claims(["country:NO"], null);
    await graphHash(store);
    await store.broken();
    await store.close();
    const asked = proxy.asked().toString("latin1");
    await proxy.close();
    // Bolt: the message BEGIN is the byte B1 11; it says mode "r" when it only reads.
    const begins = asked.split("\u00b1\u0011").slice(1);
    expect(begins.length).toBeGreaterThan(10);
    for (const begin of begins) expect(begin.slice(0, 200)).toContain("mode\u0081r");
    expect(asked).not.toMatch(/CREATE|MERGE|SET |DELETE/);
  });

  test("a server that is too old is said in one line", async () => {
    const rewrite = (bytes: Buffer): Buffer =>
      Buffer.from(bytes.toString("latin1").replace(/(?<=Neo4j\/)(?:5\.26|2\d{3})/, "4.04"), "latin1");
    const proxy = await startBoltProxy(access.address, { rewrite });
    const opening = openNeo4jStore({ ...server, address: proxy.address });
    await expect(opening).rejects.toThrow(/^the server at \S+ is Neo4j 4\./);
    await proxy.close();
  });
});

/** Cuts in all places and ways, spread over the messages. */
function cutsOver(messages: number, count: number): Cut[] {
  return Array.from({ length: count }, (_, turn) => ({
    message: Math.floor((turn * messages) / count),
    place: PLACES[turn % 3] ?? "before",
    way: WAYS[Math.floor(turn / 3) % (isLongRun ? 3 : 2)] ?? "closed",
  }));
}

// The loader is killed at any time: whole articles only, and the same command completes the same graph.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { removeDatabase } from "../../src/adapters/database-files.ts";
import { openEmbeddedStore } from "../../src/adapters/embedded-store.ts";
import { openNeo4jStore } from "../../src/adapters/neo4j-store.ts";
import { canonicalJson } from "../../src/graph/canonical-json.ts";
import { graphHash } from "../../src/graph/graph-hash.ts";
import type { GraphStore } from "../../src/ports.ts";
import { emptyDatabase } from "../neo4j/empty-database.ts";
import { testsOnNeo4j } from "../neo4j/tests-on-neo4j.ts";
import { spread, times } from "./counts.ts";
import { startWaitingLoader } from "./loader-process.ts";
import { asLines, manyRecords } from "./many-records.ts";

const ARTICLES = 48;
const ARTICLES_A_TRANSACTION = 4;
const KILLS = times(5, 200);
const LIMIT_MS = times(120_000, 1_800_000);

const folder = mkdtempSync(join(tmpdir(), "plenary-kills-"));
afterAll(() => rmSync(folder, { recursive: true }));
/** Two sets of records with the same sources: each replaces the other. */
const files = [0, 1].map((version) => {
  const file = join(folder, `records-${version}.ndjson`);
  writeFileSync(file, asLines(manyRecords(ARTICLES, version)));
  return file;
});

type Loading = {
  readonly db: string;
  readonly env: NodeJS.ProcessEnv;
  readonly open: () => Promise<GraphStore>;
  readonly empty: () => Promise<void>;
};
type Target = { readonly file: string; readonly hash: string; readonly fragments: ReadonlyMap<string, string> };

/** Kills loads of either set in turn until each kill was survived; gives what was done. */
async function killLoads({ db, env, open, empty }: Loading): Promise<string> {
  const targets: Target[] = [];
  let next = startWaitingLoader(env);
  const load = (file: string, killAfterMs?: number) => {
    const loader = next;
    next = startWaitingLoader(env);
    return loader.load({ file, db, batchSize: ARTICLES_A_TRANSACTION }, killAfterMs);
  };
  let duration = 0;
  for (const file of files) {
    await empty();
    const { code, said, took } = await load(file);
    expect([code, said]).toEqual([0, ""]);
    duration = took;
    const store = await open();
    targets.push({ file, hash: await graphHash(store), fragments: await fragmentsOf(store) });
    await store.close();
  }
  let [kills, completed, place] = [0, 0, 0];
  while (kills < KILLS || completed < 2) {
    const target = targets[place % targets.length];
    if (target === undefined) throw new Error("no target");
    const isToBeKilled = kills < KILLS;
    const { code, said } = await load(target.file, isToBeKilled ? duration * spread(kills + completed) : undefined);
    const store = await open();
    if (code === null) {
      kills++;
      await expectWholeArticles(store, targets);
    } else {
      expect([code, said]).toEqual([0, ""]);
      expect(await graphHash(store)).toBe(target.hash);
      expect([...(await store.broken())].filter(([, broken]) => broken > 0)).toEqual([]);
      completed++;
      place++;
    }
    await store.close();
  }
  next.stop();
  return `${kills} kills within ${completed} loads of ${ARTICLES} articles (${Math.round(duration)} ms each)`;
}

/** Leftover nodes go with the next load; nothing else may be wrong. */
async function expectWholeArticles(store: GraphStore, targets: readonly Target[]): Promise<void> {
  for (const [id, fragment] of await fragmentsOf(store)) {
    expect(targets.map(({ fragments }) => fragments.get(id))).toContain(fragment);
  }
  const wrong = [...(await store.broken())].filter(([name, broken]) => broken > 0 && name !== "nodes-without-article");
  expect(wrong).toEqual([]);
  const sources = [...(await store.loaded()).values()].map(({ source }) => source);
  expect(new Set(sources).size).toBe(sources.length);
}

async function fragmentsOf(store: GraphStore): Promise<Map<string, string>> {
  const fragments = new Map<string, string>();
  for await (const fragment of store.fragments()) fragments.set(fragment.article.id, canonicalJson(fragment));
  return fragments;
}

test(
  "the embedded database survives a killed loader",
  async ({ annotate }) => {
    const db = join(folder, "graph.db");
    const open = async () => openEmbeddedStore(db, "write");
    await annotate(await killLoads({ db, env: {}, open, empty: async () => removeDatabase(db) }));
  },
  LIMIT_MS,
);

await testsOnNeo4j((access) => {
  const { address: db, username, password } = access;
  const env = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password };

  test(
    "Neo4j survives a killed loader",
    async ({ annotate }) => {
      const store = await openNeo4jStore({ ...access, database: null });
      const open = async () => ({ ...store, close: async () => {} });
      await annotate(await killLoads({ db, env, open, empty: () => emptyDatabase(access) }));
      await store.close();
    },
    LIMIT_MS,
  );
});

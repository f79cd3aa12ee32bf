// Speed and memory of loading: npm run bench:load -- [ARTICLES] [RECORDS.ndjson]. With NEO4J_TEST_URI also on that server.
// Side by side: plenary, the same rows as bare batched UNWIND statements, and one statement for each row.
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import grafeo from "@grafeo-db/js";
import neo4j from "neo4j-driver";
import { openEmbeddedStore } from "../src/adapters/embedded-store.ts";
import { openNeo4jStore } from "../src/adapters/neo4j-store.ts";
import { fragmentOf } from "../src/graph/assemble.ts";
import { load } from "../src/load/load.ts";
import type { ArticleFragment, ExtractionRecord } from "../src/model.ts";
import type { GraphStore } from "../src/ports.ts";
import { mergeById } from "../test/contracts/merge-by-id.ts";
import { manyRecords } from "../test/faults/many-records.ts";

const [count = "1000", file] = process.argv.slice(3);
const ARTICLES_A_TRANSACTION = 50;
const MOST_SINGLE_ROWS = 400;
const records = file === undefined ? manyRecords(Number(count)) : await recordsOf(file, Number(count));
const { statements, items } = bareStatements(records);

type Statement = { readonly cypher: string; readonly rows: readonly Record<string, unknown>[] };
/** Runs statements in one transaction. */
type Transact = (statements: readonly Statement[]) => Promise<void>;

async function recordsOf(path: string, most: number): Promise<ExtractionRecord[]> {
  const found: ExtractionRecord[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (found.length < most) found.push(JSON.parse(line));
  }
  return found;
}

/** What a short script would send for the same graph, in batches of the same number of articles. */
function bareStatements(given: readonly ExtractionRecord[]): { statements: Statement[][]; items: number } {
  const resolver = mergeById();
  for (const record of given) resolver.add(record);
  const resolution = resolver.finish();
  const fragments = given.map((record) => ({ record, fragment: fragmentOf(record, resolution) }));
  const batches: Statement[][] = [];
  const known = new Set<string>();
  let total = 0;
  for (let at = 0; at < fragments.length; at += ARTICLES_A_TRANSACTION) {
    const batch = fragments.slice(at, at + ARTICLES_A_TRANSACTION);
    const fresh = (ids: Iterable<string>) => [...ids].filter((id) => !known.has(id) && known.add(id));
    const used = batch.flatMap(({ fragment }) => nodesIn(fragment));
    const list: Statement[] = [];
    const rowsOf = (label: string, nodes: readonly { readonly id: string }[]) =>
      list.push({
        cypher: `UNWIND $rows AS row MERGE (node:${label} {id: row.id}) SET node = row`,
        rows: nodes.map(flat),
      });
    const newIds = fresh(used);
    for (const [type, label] of [
      ["person", "Entity:Person"],
      ["country", "Entity:Country"],
      ["institution", "Entity:Institution"],
    ]) {
      rowsOf(
        label ?? "",
        newIds.flatMap((id) => resolution.entities.get(id) ?? []).filter((node) => node.type === type),
      );
    }
    rowsOf(
      "Event",
      newIds.flatMap((id) => resolution.events.get(id) ?? []),
    );
    rowsOf(
      "Article",
      batch.map(({ fragment, record }) => ({
        ...fragment.article,
        record: JSON.stringify({ ...record, article: null }),
      })),
    );
    const link = (from: string, type: string, to: string, rows: readonly Record<string, unknown>[]) =>
      list.push({
        cypher: `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) MERGE (b)<-[link:${type} {id: row.id}]-(a) SET link = row.claim`,
        rows,
      });
    const claims = batch.flatMap(({ fragment }) => fragment.claims);
    for (const type of new Set(claims.map((claim) => claim.type))) {
      const from = type === "PART_OF" || type === "ABOUT" ? "Event" : "Entity";
      const to = type === "ABOUT" || type === "REPRESENTS" || type === "AFFILIATED_WITH" ? "Entity" : "Event";
      link(
        from,
        type,
        to,
        claims
          .filter((claim) => claim.type === type)
          .map(({ from: a, to: b, ...claim }) => ({ from: a, to: b, id: claim.id, claim: flat(claim) })),
      );
    }
    link(
      "Article",
      "REPORTS",
      "Event",
      batch.flatMap(({ fragment }) => fragment.reports.map(({ event }) => linkRow(fragment, event, {}))),
    );
    link(
      "Article",
      "MENTIONS",
      "Entity",
      batch.flatMap(({ fragment }) =>
        fragment.mentions.map(({ entity, count: times }) => linkRow(fragment, entity, { count: times })),
      ),
    );
    const full = list.filter(({ rows }) => rows.length > 0);
    total += full.reduce((sum, { rows }) => sum + rows.length, 0);
    batches.push(full);
  }
  return { statements: batches, items: total };
}

function nodesIn({ claims, reports, mentions }: ArticleFragment): string[] {
  return [
    ...reports.map(({ event }) => event),
    ...mentions.map(({ entity }) => entity),
    ...claims.flatMap(({ from, to }) => [from, to]),
  ];
}

function linkRow({ article }: ArticleFragment, to: string, claim: Record<string, unknown>): Record<string, unknown> {
  return { from: article.id, to, id: `${article.id} ${to}`, claim };
}

function flat(node: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null));
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

/** Items a second of plenary, of bare batches, and of one statement an item. */
async function compare(
  name: string,
  open: () => Promise<GraphStore>,
  empty: () => Promise<void>,
  transact: Transact,
): Promise<void> {
  const source = async function* () {
    yield* records;
  };
  const rates: Record<string, number[]> = { plenary: [], bare: [], single: [] };
  const singles = statements.flat().flatMap(({ cypher, rows }) => rows.map((row) => ({ cypher, rows: [row] })));
  const step = Math.max(1, Math.floor(singles.length / MOST_SINGLE_ROWS));
  for (let turn = 0; turn < 3; turn++) {
    await empty();
    const store = await open();
    await store.prepare();
    rates.plenary?.push(items / (await secondsOf(() => load(store, source, { createResolver: mergeById }))));
    await store.close();
    await empty();
    const again = await open();
    await again.prepare();
    await again.close();
    rates.bare?.push(
      items /
        (await secondsOf(async () => {
          for (const batch of statements) await transact(batch);
        })),
    );
    const sample = singles.filter((_, place) => place % step === 0);
    rates.single?.push(
      sample.length /
        (await secondsOf(async () => {
          for (const single of sample) await transact([single]);
        })),
    );
  }
  const middle = (list: readonly number[] | undefined) => [...(list ?? [])].sort((a, b) => a - b)[1] ?? Number.NaN;
  const [plenary, bare, single] = [middle(rates.plenary), middle(rates.bare), middle(rates.single)];
  console.log(
    `${name}: ${items} items; a second: plenary ${plenary.toFixed(0)}, bare batches ${bare.toFixed(0)}, one statement an item ${single.toFixed(0)}; ` +
      `plenary is ${(plenary / bare).toFixed(2)} of bare, ${(plenary / single).toFixed(1)} times single`,
  );
}

const folder = mkdtempSync(join(tmpdir(), "plenary-bench-"));
const path = join(folder, "graph.db");
let database: InstanceType<typeof grafeo.GrafeoDB> | null = null;
await compare(
  "embedded",
  async () => {
    database?.close();
    database = null;
    return openEmbeddedStore(path, "write");
  },
  async () => {
    database?.close();
    database = null;
    for (const ending of ["", ".wal"]) rmSync(`${path}${ending}`, { recursive: true, force: true });
  },
  async (list) => {
    database ??= grafeo.GrafeoDB.create(path);
    const transaction = database.beginTransaction();
    for (const { cypher, rows } of list) await transaction.executeCypher(cypher, { rows });
    transaction.commit();
  },
);
(database as InstanceType<typeof grafeo.GrafeoDB> | null)?.close();
rmSync(folder, { recursive: true });

const { NEO4J_TEST_URI, NEO4J_TEST_USERNAME = "neo4j", NEO4J_TEST_PASSWORD = "" } = process.env;
if (NEO4J_TEST_URI !== undefined) {
  const driver = neo4j.driver(NEO4J_TEST_URI, neo4j.auth.basic(NEO4J_TEST_USERNAME, NEO4J_TEST_PASSWORD));
  const session = driver.session();
  await compare(
    "neo4j",
    () =>
      openNeo4jStore({
        address: NEO4J_TEST_URI,
        username: NEO4J_TEST_USERNAME,
        password: NEO4J_TEST_PASSWORD,
        database: null,
      }),
    async () => {
      await driver.executeQuery("MATCH (node) DETACH DELETE node");
    },
    (list) =>
      session.executeWrite(async (transaction) => {
        for (const { cypher, rows } of list) await transaction.run(cypher, { rows });
      }),
  );
  await session.close();
  await driver.close();
}

// Speed of loading: npm run bench:load -- RECORDS.ndjson [ARTICLES]. With NEO4J_TEST_URI also on that server, which it empties!
// Side by side: plenary, the same rows as bare batched UNWIND statements, and one statement, which commits, for each row.
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import grafeo from "@grafeo-db/js";
import neo4j from "neo4j-driver";
import { removeDatabase } from "../src/adapters/database-files.ts";
import { openEmbeddedStore } from "../src/adapters/embedded-store.ts";
import { openNeo4jStore } from "../src/adapters/neo4j-store.ts";
import { fragmentOf } from "../src/graph/assemble.ts";
import { nodesOf } from "../src/load/pending-nodes.ts";
import type { ExtractionRecord } from "../src/model.ts";
import type { GraphStore } from "../src/ports.ts";
import { loadInto } from "../test/contracts/load-into.ts";
import { mergeById } from "../test/contracts/merge-by-id.ts";
import { emptyDatabase } from "../test/neo4j/empty-database.ts";

const [file, count = "Infinity"] = process.argv.slice(3);
if (file === undefined) {
  console.error("usage: npm run bench:load -- RECORDS.ndjson [ARTICLES]");
  process.exit(2);
}
const TURNS = 5;
const ARTICLES_A_TRANSACTION = 50;
/** One by one takes minutes for all. */
const SINGLE_ARTICLES = 40;
const records = await recordsOf(file, Number(count));
const { statements, items } = bareStatements(records);
const singles = bareStatements(records.slice(0, SINGLE_ARTICLES)).statements.flatMap((batch) =>
  batch.flatMap(({ cypher, rows }) => rows.map((row) => ({ cypher, rows: [row] }))),
);

type Statement = { readonly cypher: string; readonly rows: readonly Record<string, unknown>[] };
/** A database as plenary opens it, and as a short script would use it. */
type Database = {
  readonly open: () => Promise<GraphStore>;
  readonly empty: () => Promise<void>;
  /** Runs statements in one transaction. */
  readonly transact: (statements: readonly Statement[]) => Promise<unknown>;
  readonly runOne: (statement: Statement) => Promise<unknown>;
};

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
    const used = batch.flatMap(({ fragment }) => [...nodesOf(fragment)]);
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
    const link = (from: string, type: string, to: string, key: string, rows: readonly Record<string, unknown>[]) =>
      list.push({
        cypher: `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) MERGE (b)<-[link:${type}${key}]-(a) SET link = row.link`,
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
        " {id: row.id}",
        claims
          .filter((claim) => claim.type === type)
          .map(({ from: a, to: b, ...claim }) => ({ from: a, to: b, id: claim.id, link: flat(claim) })),
      );
    }
    link(
      "Article",
      "REPORTS",
      "Event",
      "",
      batch.flatMap(({ fragment }) =>
        fragment.reports.map(({ event, ...report }) => ({ from: fragment.article.id, to: event, link: flat(report) })),
      ),
    );
    link(
      "Article",
      "MENTIONS",
      "Entity",
      "",
      batch.flatMap(({ fragment }) =>
        fragment.mentions.map(({ entity, count: times }) => ({
          from: fragment.article.id,
          to: entity,
          link: { count: times },
        })),
      ),
    );
    const full = list.filter(({ rows }) => rows.length > 0);
    total += full.reduce((sum, { rows }) => sum + rows.length, 0);
    batches.push(full);
  }
  return { statements: batches, items: total };
}

function flat(node: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null));
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

/** Items a second of plenary, of bare batches, and of one statement an item, each on an empty database with the same constraints. */
async function compare(name: string, { open, empty, transact, runOne }: Database): Promise<void> {
  const ways: Readonly<Record<string, () => Promise<number>>> = {
    plenary: async () => {
      const store = await open();
      const seconds = await secondsOf(() => loadInto(store, records));
      await store.close();
      return items / seconds;
    },
    bare: async () =>
      items /
      (await secondsOf(async () => {
        for (const batch of statements) await transact(batch);
      })),
    single: async () =>
      singles.length /
      (await secondsOf(async () => {
        for (const statement of singles) await runOne(statement);
      })),
  };
  const rates: Record<string, number[]> = {};
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [way, rateOf] of Object.entries(ways)) {
      await empty();
      const store = await open();
      await store.prepare();
      await store.close();
      rates[way] = [...(rates[way] ?? []), await rateOf()];
    }
  }
  const [plenary = [], bare = [], single = []] = Object.values(rates);
  const ofBare = plenary.map((rate, turn) => rate / (bare[turn] ?? Number.NaN)).sort((a, b) => a - b);
  console.log(
    `${name}: ${items} items of ${records.length} articles; a second: plenary ${middle(plenary).toFixed(0)}, ` +
      `bare batches ${middle(bare).toFixed(0)}, one statement an item ${middle(single).toFixed(0)}; plenary is ` +
      `${middle(ofBare).toFixed(2)} of bare (${ofBare.map((ratio) => ratio.toFixed(2)).join(", ")}), ` +
      `${(middle(plenary) / middle(single)).toFixed(1)} times single`,
  );
}

const middle = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

const folder = mkdtempSync(join(tmpdir(), "plenary-bench-"));
const path = join(folder, "graph.db");
let opened: InstanceType<typeof grafeo.GrafeoDB> | null = null;
const close = (): void => {
  opened?.close();
  opened = null;
};
await compare("embedded", {
  async open() {
    close();
    return openEmbeddedStore(path, "write");
  },
  async empty() {
    close();
    removeDatabase(path);
  },
  async transact(list) {
    opened ??= grafeo.GrafeoDB.create(path);
    const transaction = opened.beginTransaction();
    for (const { cypher, rows } of list) await transaction.executeCypher(cypher, { rows });
    transaction.commit();
  },
  runOne({ cypher, rows }) {
    opened ??= grafeo.GrafeoDB.create(path);
    return opened.executeCypher(cypher, { rows });
  },
});
close();
rmSync(folder, { recursive: true });

const { NEO4J_TEST_URI, NEO4J_TEST_USERNAME = "neo4j", NEO4J_TEST_PASSWORD = "" } = process.env;
if (NEO4J_TEST_URI !== undefined) {
  const access = { address: NEO4J_TEST_URI, username: NEO4J_TEST_USERNAME, password: NEO4J_TEST_PASSWORD };
  const driver = neo4j.driver(access.address, neo4j.auth.basic(access.username, access.password));
  const session = driver.session();
  await compare("neo4j", {
    open: () => openNeo4jStore({ ...access, database: null }),
    empty: () => emptyDatabase(access),
    transact: (list) =>
      session.executeWrite(async (transaction) => {
        for (const { cypher, rows } of list) await transaction.run(cypher, { rows });
      }),
    runOne: ({ cypher, rows }) => session.run(cypher, { rows }),
  });
  await session.close();
  await driver.close();
}

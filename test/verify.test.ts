// Each invariant of cypher/verify can be broken: it is, by a statement past the store, and verify finds it.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import grafeo from "@grafeo-db/js";
import neo4jDriver from "neo4j-driver";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cypherNames } from "../src/adapters/cypher-files.ts";
import { openEmbeddedStore } from "../src/adapters/embedded-store.ts";
import { openNeo4jStore } from "../src/adapters/neo4j-store.ts";
import type { GraphStore } from "../src/ports.ts";
import { harbour } from "./contracts/harbour.ts";
import { loadInto } from "./contracts/load-into.ts";
import { emptyDatabase } from "./neo4j/empty-database.ts";
import { testsOnNeo4j } from "./neo4j/tests-on-neo4j.ts";
import { run } from "./run-plenary.ts";

const CHINA = "MATCH (china:Entity {id: 'country:CN'})";
const FORUM = "MATCH (forum:Event {id: 'event:harbour-forum'})";
const PROPERTIES = "{id: 'claim:x', article: 'article:x', quote: 'x', status: 'held', start: 0, end: 1}";

/** What breaks each invariant, and how often it is broken then. */
const BREAKS: readonly (readonly [invariant: string, cypher: string, broken: number])[] = [
  ["articles-with-one-id", "MATCH (article:Article {source: 'forum.txt'}) CREATE (:Article {id: article.id})", 1],
  ["entities-with-one-id", "CREATE (:Entity:Country {id: 'country:CN'})", 1],
  ["events-with-one-id", "CREATE (:Event {id: 'event:harbour-forum'})", 1],
  ["claims-with-one-id", "MATCH ()-[claim:HOSTED|SPOKE_AT]->() SET claim.id = 'claim:same'", 1],
  ["links-twice", "MATCH (article:Article)-[:REPORTS]->(event:Event) CREATE (article)-[:REPORTS]->(event)", 5],
  ["articles-without-digest", "MATCH (article:Article {source: 'plans.txt'}) REMOVE article.digest", 1],
  ["articles-without-digest", "MATCH (article:Article) REMOVE article.record", 3],
  ["claims-without-evidence", "MATCH ()-[claim:CHAIRED|ATTENDED]->() REMOVE claim.quote", 1],
  ["claims-without-evidence", "MATCH ()-[claim:ATTENDED]->() SET claim.start = -1", 1],
  ["claims-without-evidence", "MATCH ()-[claim:ATTENDED]->() SET claim.quote = claim.quote + '!'", 1],
  ["entities-without-one-type", `${CHINA} SET china:Person`, 1],
  ["entities-without-one-type", `${CHINA} REMOVE china:Country`, 1],
  ["participations-without-article", `${CHINA} ${FORUM} CREATE (china)-[:CHAIRED ${PROPERTIES}]->(forum)`, 1],
  ["event-relations-without-article", `${CHINA} ${FORUM} CREATE (forum)-[:ABOUT ${PROPERTIES}]->(china)`, 1],
  [
    "entity-relations-without-article",
    `${CHINA} MATCH (ana:Person {id: 'person:ana-ruiz'}) CREATE (ana)-[:REPRESENTS ${PROPERTIES}]->(china)`,
    1,
  ],
  ["nodes-of-other-labels", "CREATE (:Note {id: 'note:x'})", 1],
  ["nodes-without-article", "CREATE (:Event {id: 'event:stray'})", 1],
  ["relationships-between-wrong-nodes", `${CHINA} ${FORUM} CREATE (forum)-[:HOSTED ${PROPERTIES}]->(china)`, 1],
  ["relationships-between-wrong-nodes", `${CHINA} ${FORUM} CREATE (china)-[:KNOWS]->(forum)`, 1],
];

test("each invariant is broken by one of the statements", () => {
  expect([...new Set(BREAKS.map(([invariant]) => invariant))].sort()).toEqual(cypherNames("verify"));
});

const folder = mkdtempSync(join(tmpdir(), "plenary-verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the embedded database", () => {
  const whole = join(folder, "whole.db");
  const path = join(folder, "broken.db");
  beforeAll(async () => {
    const store = openEmbeddedStore(whole, "write");
    await loadInto(store, harbour);
    await store.close();
  });

  test.each(BREAKS)("%s is found after %s", async (invariant, cypher, broken) => {
    copyFileSync(whole, path);
    const database = grafeo.GrafeoDB.create(path);
    for (const name of ["article", "entity", "event"])
      await database.executeCypher(`DROP CONSTRAINT plenary_${name}_id`);
    await database.executeCypher(cypher);
    database.close();
    const store = openEmbeddedStore(path, "read");
    expect((await store.broken()).get(invariant)).toBe(broken);
    await store.close();
    const { code, err } = await run(["verify", "--db", path]);
    expect([code, err]).toEqual([1, expect.stringContaining(invariant)]);
  });
});

await testsOnNeo4j((access) => {
  const driver = neo4jDriver.driver(access.address, neo4jDriver.auth.basic(access.username, access.password));
  afterAll(async () => {
    await driver.close();
  });

  describe("Neo4j", () => {
    let store: GraphStore;
    beforeEach(async () => {
      await emptyDatabase(access);
      store = await openNeo4jStore({ ...access, database: null });
      await loadInto(store, harbour);
      const { records } = await driver.executeQuery("SHOW CONSTRAINTS YIELD name RETURN name");
      for (const record of records) await driver.executeQuery(`DROP CONSTRAINT ${record.get("name")}`);
    });
    afterEach(async () => {
      await emptyDatabase(access);
      await store.prepare();
      await store.close();
    });

    test.each(BREAKS)("%s is found after %s", async (invariant, cypher, broken) => {
      await driver.executeQuery(cypher);
      expect((await store.broken()).get(invariant)).toBe(broken);
    });
  });
});

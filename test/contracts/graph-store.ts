// What every GraphStore must do. Each test starts with an empty store.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readNamedQueries } from "../../src/adapters/query-files.ts";
import { UserError } from "../../src/errors.ts";
import { graphHash } from "../../src/graph/graph-hash.ts";
import { type LoadReport, load, removeArticles } from "../../src/load/load.ts";
import type { ExtractionRecord } from "../../src/model.ts";
import type { GraphStore, Row } from "../../src/ports.ts";
import { bindParameters } from "../../src/query/named-queries.ts";
import { why } from "../../src/query/why.ts";
import { ANSWERS } from "./answers.ts";
import { forum, harbour, plans, summit } from "./harbour.ts";
import { hostileRecords } from "./hostile-records.ts";
import { mergeById } from "./merge-by-id.ts";
import { recordOf } from "./record-builder.ts";

/** The suite for the store that `open` gives: an empty one, ready to be written. */
export function graphStoreContract(name: string, open: () => Promise<GraphStore>): void {
  describe(name, () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      expect(await brokenInvariants(store)).toEqual([]);
      await store.close();
    });

    test("loading the same records again changes nothing", async () => {
      expect(await loadInto(store, harbour)).toMatchObject({ added: 3, changed: 0, unchanged: 0 });
      const hash = await graphHash(store);
      const again = await loadInto(store, [...harbour].reverse());
      expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 3, nodes: { written: 0, deleted: 0 } });
      expect(await graphHash(store)).toBe(hash);
    });

    test("the graph does not depend on the order, the runs and the size of batches", async () => {
      const hashes = new Set<string>();
      for (const [runs, batchSize] of [
        [[harbour], 50],
        [[[plans], [summit], [forum]], 1],
        [[[summit, forum], [plans]], 2],
        [[[forum], [summit], [plans], [forum]], 7],
      ] as const) {
        await removeAll(store);
        for (const records of runs) await loadInto(store, records, batchSize);
        hashes.add(await graphHash(store));
      }
      expect(hashes.size).toBe(1);
    });

    test("removing one of two articles leaves the claims of the other", async () => {
      await loadInto(store, [summit]);
      const alone = await graphHash(store);
      await loadInto(store, [forum]);
      expect(await graphHash(store)).not.toBe(alone);
      const report = await removeArticles(store, ["forum.txt", "nobody.txt"], { resolver: mergeById() });
      expect(report).toMatchObject({ removed: [forum.article.id], unknown: ["nobody.txt"], unchanged: 1 });
      expect(await graphHash(store)).toBe(alone);
    });

    test("removing an article by id takes everything that only it said", async () => {
      await loadInto(store, [forum]);
      const report = await removeArticles(store, [forum.article.id], { resolver: mergeById() });
      expect(report).toMatchObject({ removed: [forum.article.id], nodes: { deleted: 7 } });
      expect(await store.query("MATCH (node) RETURN count(node) AS nodes", {})).toEqual([{ nodes: 0 }]);
    });

    test("an article that changed replaces the older one of the same source", async () => {
      const corrected = recordOf({ source: "forum.txt", text: "Ana Ruiz rests.", entities: [["person", "Ana Ruiz"]] });
      await loadInto(store, [corrected, summit]);
      const wanted = await graphHash(store);
      await removeAll(store);
      await loadInto(store, [forum, summit]);
      expect(await loadInto(store, [corrected])).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
      expect(await graphHash(store)).toBe(wanted);
    });

    test("of several records of one source the last counts, of one article under two sources the first name", async () => {
      const corrected = recordOf({ source: "forum.txt", text: "Ana Ruiz rests.", entities: [["person", "Ana Ruiz"]] });
      const elsewhere = { ...summit, article: { ...summit.article, source: "z.txt" } };
      await loadInto(store, [forum, elsewhere, corrected, summit]);
      const sources = [...(await store.loaded()).values()].map(({ source }) => source).sort();
      expect(sources).toEqual(["forum.txt", "summit.txt"]);
      expect(await loadInto(store, [elsewhere])).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    });

    test("a node that another article gave an alias is written, although its own articles did not change", async () => {
      await loadInto(store, [summit]);
      const alias = recordOf({
        source: "alias.txt",
        text: "Lind sings.",
        entities: [["person", "Tomas Lind", { aliases: ["Lind"] }]],
      });
      expect(await loadInto(store, [alias])).toMatchObject({ added: 1, changed: 0, nodes: { written: 1 } });
      const people: string[] = [];
      for await (const entity of store.entities()) if (entity.type === "person") people.push(...entity.aliases);
      expect(people).toEqual(["Ruiz", "Lind"]);
    });

    test("a batch is written whole or not at all", async () => {
      await loadInto(store, [summit]);
      const hash = await graphHash(store);
      let batch: Parameters<GraphStore["save"]>[0] | undefined;
      const recorder: GraphStore = {
        ...store,
        save: async (given) => {
          batch = given;
        },
      };
      await loadInto(recorder, [forum]);
      if (batch === undefined) throw new Error("nothing was saved");
      await expect(store.save({ ...batch, events: [], entities: [] })).rejects.toThrow();
      expect(await graphHash(store)).toBe(hash);
    });

    test("records come back as they were given", async () => {
      await loadInto(store, harbour);
      const records: ExtractionRecord[] = [];
      for await (const record of store.records(["article:unknown", ...harbour.map(({ article }) => article.id)])) {
        records.push(record);
      }
      expect(records).toEqual(harbour);
    });

    test("hostile text comes back as it was given, and makes no label, type or property", async () => {
      const records = hostileRecords();
      await loadInto(store, records);
      expect(await schemaOf(store)).toEqual(SCHEMA);
      const stored: ExtractionRecord[] = [];
      for await (const record of store.records(records.map(({ article }) => article.id))) stored.push(record);
      expect(stored).toEqual(records);
      const names = new Set<string>();
      for await (const entity of store.entities()) names.add(entity.name);
      for (const record of records) expect(names).toContain(record.entities[0]?.name);
      expect(await loadInto(store, records)).toMatchObject({ changed: 0, nodes: { written: 0 } });
      for (const { article, entities } of records) {
        expect((await why(store, entities[0]?.name ?? "", null)).passages.length, article.source).toBeGreaterThan(0);
      }
    });

    test.each(ANSWERS)("$query answers $parameters", async ({ query: queryName, parameters, rows }) => {
      await loadInto(store, harbour);
      const query = readNamedQueries().find((each) => each.name === queryName);
      if (query === undefined) throw new Error(`no query ${queryName}`);
      expect(await store.query(query.cypher, bindParameters(query, parameters))).toEqual(rows);
    });

    test.each([
      ["writes", "CREATE (node:Entity {id: 'x'}) RETURN node"],
      ["deletes", "MATCH (node) DETACH DELETE node"],
      ["is no Cypher", "SELECT 1"],
      ["lacks a parameter", "RETURN $missing AS value"],
    ])("a statement that %s is refused with a hint, and does nothing", async (_what, cypher) => {
      await loadInto(store, harbour);
      const hash = await graphHash(store);
      await expect(store.query(cypher, {})).rejects.toThrow(UserError);
      expect(await graphHash(store)).toBe(hash);
    });

    test("nodes and relationships come as their properties, whole numbers as numbers", async () => {
      await loadInto(store, [forum]);
      const [row] = await store.query(
        "MATCH (entity:Country)-[claim:HOSTED]->(event:Event) " +
          "RETURN entity, claim.start AS start, claim.confidence / 2 AS half, [1, entity.code] AS list ORDER BY entity.id",
        {},
      );
      expect(row).toEqual({
        entity: { id: "country:CN", name: "China", code: "CN", aliases: [] },
        start: 0,
        half: 0.45,
        list: [1, "CN"],
      });
    });

    test("why quotes each sentence once, with all that it says of both", async () => {
      await loadInto(store, harbour);
      const { passages } = await why(store, "china", "kingdom of norland");
      expect(passages.map(({ article, paragraph, quote }) => [article.source, paragraph, quote])).toEqual([
        ["forum.txt", 1, "China and Norland held the Harbour Forum on Friday."],
        ["summit.txt", 1, "the Harbour Forum of Norland, Sudmark and China"],
        ["summit.txt", 1, "the Coastal Summit was hosted by China and Norland in April."],
      ]);
      const said = passages[0]?.statements.map(({ fromName, type, toName }) => `${fromName} ${type} ${toName}`).sort();
      expect(said).toEqual(["China HOSTED Harbour Forum", "Norland HOSTED Harbour Forum"]);
    });

    test.each([
      ["ana ruiz", "norland", ["REPRESENTS", "SPOKE_AT", "HOSTED"]],
      ["coastal summit", "harbour forum", ["PART_OF"]],
      ["Ana Ruiz", "river talks", []],
      ["nobody", null, []],
    ])("why of %s and %s shows the links that there are", async (first, second, types) => {
      await loadInto(store, harbour);
      const { passages } = await why(store, first, second);
      const found = new Set(passages.flatMap(({ statements }) => statements.map(({ type }) => type)));
      expect([...found].sort()).toEqual([...types].sort());
    });
  });
}

/** Loads records with a fresh resolver. */
export function loadInto(store: GraphStore, records: readonly ExtractionRecord[], batchSize = 50): Promise<LoadReport> {
  const source = async function* () {
    yield* records;
  };
  return load(store, source, { resolver: mergeById(), batchSize });
}

/** Runs every named query of `ANSWERS`; gives all rows. */
export async function allRows(store: GraphStore): Promise<Row[][]> {
  const answers: Row[][] = [];
  for (const query of readNamedQueries()) {
    const required = query.parameters.filter(({ isRequired }) => isRequired).map(({ name }) => [name, "a"] as const);
    answers.push(await store.query(query.cypher, bindParameters(query, Object.fromEntries(required))));
  }
  return answers;
}

async function removeAll(store: GraphStore): Promise<void> {
  await store.prepare();
  await removeArticles(store, [...(await store.loaded()).keys()], { resolver: mergeById() });
}

async function brokenInvariants(store: GraphStore): Promise<string[]> {
  return [...(await store.broken())].filter(([, count]) => count > 0).map(([name]) => name);
}

/** Labels, properties of nodes, types, properties of relationships: all words that the graph is made of. */
async function schemaOf(store: GraphStore): Promise<string[]> {
  const lists = [
    "MATCH (node) UNWIND labels(node) AS word RETURN DISTINCT word ORDER BY word",
    "MATCH (node) UNWIND keys(node) AS word RETURN DISTINCT word ORDER BY word",
    "MATCH ()-[link]->() RETURN DISTINCT type(link) AS word ORDER BY word",
    "MATCH ()-[link]->() UNWIND keys(link) AS word RETURN DISTINCT word ORDER BY word",
  ];
  const words: string[] = [];
  for (const cypher of lists) words.push((await store.query(cypher, {})).map(({ word }) => word).join(" "));
  return words;
}

const SCHEMA: readonly string[] = [
  "Article Country Entity Event Institution Person",
  "aliases code digest end id kind language name online place precision published publisher record sha256 source start status text theme title titles url",
  "ABOUT AFFILIATED_WITH ATTENDED CHAIRED HOSTED MENTIONS PART_OF REPORTS REPRESENTS SPOKE_AT",
  "article as confidence count end id quote rule start status title",
];

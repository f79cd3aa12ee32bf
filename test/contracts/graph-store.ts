// What every GraphStore must keep, whatever is loaded, changed and taken back. Each test starts with an empty store.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fragmentOf } from "../../src/graph/assemble.ts";
import { graphHash } from "../../src/graph/graph-hash.ts";
import { removeArticles } from "../../src/load/load.ts";
import type { Claim, EntityNode, ExtractionRecord } from "../../src/model.ts";
import type { Batch, GraphStore, Nodes } from "../../src/ports.ts";
import { why } from "../../src/query/why.ts";
import type { Resolution } from "../../src/resolve/resolution.ts";
import { forum, harbour, plans, summit } from "./harbour.ts";
import { hostileRecords } from "./hostile-records.ts";
import { loadInto } from "./load-into.ts";
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
      const report = await removeArticles(store, ["forum.txt", "nobody.txt"], { createResolver: mergeById });
      expect(report).toMatchObject({ removed: [forum.article.id], unknown: ["nobody.txt"], unchanged: 1 });
      expect(await graphHash(store)).toBe(alone);
    });

    test("removing an article by id takes everything that only it said", async () => {
      await loadInto(store, [forum]);
      const report = await removeArticles(store, [forum.article.id], { createResolver: mergeById });
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
      await expect(store.save({ ...batch, events: [], entities: [], present: NO_NODES })).rejects.toThrow();
      expect(await graphHash(store)).toBe(hash);
    });

    test("a node that nothing refers to is found by verify, and pruned", async () => {
      await loadInto(store, [plans]);
      await store.save({ ...NOTHING, entities: [STRAY] });
      expect(await brokenInvariants(store)).toEqual(["nodes-without-article"]);
      expect(await store.prune()).toBe(1);
      expect(await brokenInvariants(store)).toEqual([]);
    });

    test.each<[string, Partial<Claim>, string[]]>([
      ["a quote that is longer than its place", { end: 5 }, ["claims-without-evidence"]],
      ["the wrong kind of node", { from: "event:river-talks" }, []],
      ["another article", { article: "article:other" }, []],
    ])("a claim with %s is refused or found by verify", async (_what, change, invariants) => {
      const [first, ...rest] = fragmentOfPlans.claims;
      if (first === undefined) throw new Error("the example has no claim");
      const fragment = { ...fragmentOfPlans, claims: [{ ...first, ...change }, ...rest] };
      await loadInto(store, [plans]);
      const saved = store.save({ ...NOTHING, articles: [{ fragment, digest: "x", record: plans }] });
      await (invariants.length === 0 ? expect(saved).rejects.toThrow() : saved);
      expect(await brokenInvariants(store)).toEqual(invariants);
      await store.remove([plans.article.id]);
      await store.prune();
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
  });
}

const NO_NODES: Nodes = { entities: [], events: [] };
const NOTHING: Batch = { ...NO_NODES, articles: [], present: NO_NODES, replaced: [] };
const STRAY: EntityNode = {
  id: "person:stray",
  type: "person",
  name: "Stray",
  aliases: [],
  titles: [],
  code: null,
  kind: null,
};

const fragmentOfPlans = fragmentOf(plans, resolutionOf([plans]));

function resolutionOf(records: readonly ExtractionRecord[]): Resolution {
  const resolver = mergeById();
  for (const record of records) resolver.add(record);
  return resolver.finish();
}

async function removeAll(store: GraphStore): Promise<void> {
  await store.prepare();
  await removeArticles(store, [...(await store.loaded()).keys()], { createResolver: mergeById });
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
  "article as confidence count date end id place quote rule start status title until",
];

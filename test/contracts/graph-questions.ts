// What every GraphStore must answer on the small world of harbour.ts, loaded once.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readNamedQueries } from "../../src/adapters/query-files.ts";
import { UserError } from "../../src/errors.ts";
import { graphHash } from "../../src/graph/graph-hash.ts";
import type { GraphStore, Row } from "../../src/ports.ts";
import { bindParameters } from "../../src/query/named-queries.ts";
import { why } from "../../src/query/why.ts";
import { ANSWERS, type Answer } from "./answers.ts";
import { harbour } from "./harbour.ts";
import { loadInto } from "./load-into.ts";
import { NETWORK_ANSWERS } from "./network-answers.ts";
import { rivers } from "./rivers.ts";

/** The suite for the store that `open` gives: an empty one, ready to be written. */
export function graphQuestionsContract(name: string, open: () => Promise<GraphStore>): void {
  describe(`${name}, asked`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
      await loadInto(store, harbour);
    });
    afterAll(() => store.close());

    test.each(ANSWERS)("$query answers $parameters", async (answer) => {
      expect(await rowsOf(store, answer)).toEqual(answer.rows);
    });

    test.each([
      ["writes", "CREATE (node:Entity {id: 'x'}) RETURN node"],
      ["deletes", "MATCH (node) DETACH DELETE node"],
      ["is no Cypher", "SELECT 1"],
      ["lacks a parameter", "RETURN $missing AS value"],
    ])("a statement that %s is refused with a hint, and does nothing", async (_what, cypher) => {
      const hash = await graphHash(store);
      await expect(store.query(cypher, {})).rejects.toThrow(UserError);
      expect(await graphHash(store)).toBe(hash);
    });

    test("nodes and relationships come as their properties, whole numbers as numbers", async () => {
      const [row] = await store.query(
        "MATCH (entity:Country)-[claim:HOSTED]->(event:Event) " +
          "RETURN entity, claim.start AS start, claim.confidence / 2 AS half, [1, entity.code] AS list ORDER BY entity.id, start",
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
      const { passages } = await why(store, first, second);
      const found = new Set(passages.flatMap(({ statements }) => statements.map(({ type }) => type)));
      expect([...found].sort()).toEqual([...types].sort());
    });
  });
}

/** The suite for questions about the world of rivers.ts, for the store that `open` gives. */
export function networkQuestionsContract(name: string, open: () => Promise<GraphStore>): void {
  describe(`${name}, asked about networks`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
      await loadInto(store, rivers);
    });
    afterAll(() => store.close());

    test.each(NETWORK_ANSWERS)("$query answers $parameters", async (answer) => {
      expect(await rowsOf(store, answer)).toEqual(answer.rows);
    });
  });
}

async function rowsOf(store: GraphStore, { query: name, parameters }: Answer): Promise<Row[]> {
  const query = readNamedQueries().find((each) => each.name === name);
  if (query === undefined) throw new Error(`no query ${name}`);
  return store.query(query.cypher, bindParameters(query, parameters));
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

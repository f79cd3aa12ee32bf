// What several articles say of one meeting: copies counted apart, differences kept with their articles, offices at their time.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbeddedStore } from "../src/adapters/embedded-store.ts";
import { readLexicon } from "../src/adapters/lexicon-files.ts";
import { openNeo4jStore } from "../src/adapters/neo4j-store.ts";
import { readNamedQueries } from "../src/adapters/query-files.ts";
import { load } from "../src/load/load.ts";
import type { ExtractionRecord } from "../src/model.ts";
import type { GraphStore, Row } from "../src/ports.ts";
import { bindParameters } from "../src/query/named-queries.ts";
import { createResolver } from "../src/resolve/resolve.ts";
import { emptyDatabase } from "./neo4j/empty-database.ts";
import { testsOnNeo4j } from "./neo4j/tests-on-neo4j.ts";
import { country, institution, person, recordOf } from "./record-builder.ts";

const folder = mkdtempSync(join(tmpdir(), "plenary-sources-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FORUM = "Tarrowick Tidal Forum";
const LONG =
  "Delegates of nine islands spoke for two days about tidal power, herring banks and the price of cables. " +
  "Fishermen asked for a study before the first turbine is lowered to the seabed, and the mayor promised one by autumn.";

type Told = { host: string; start: string; end?: string; place?: string; title?: string };

function report(source: string, { host, start, end, place, title }: Told, text: string): ExtractionRecord {
  const who = person("Ilva Marwick", {
    titles: [title ?? "Ambassador"],
    affiliations: ["institution:harbour-council"],
  });
  const sentence = `The ${FORUM} was hosted by ${host}, says the ${source}.`;
  const record = recordOf({
    title: source,
    published: "2024-05-09",
    text,
    entities: [country(host, host.slice(0, 2).toUpperCase()), who, institution("Harbour Council")],
    events: [
      {
        name: FORUM,
        kind: "forum",
        start,
        precision: start.length > 7 ? "day" : "month",
        end: end ?? null,
        place: place ?? null,
        theme: "Tidal Power Islands",
        sentence,
      },
    ],
    roles: [
      [host, "host", FORUM],
      ["Ilva Marwick", "speaker", FORUM],
    ],
  });
  const { evidence } = record.events[0] as ExtractionRecord["events"][number];
  const [from, to] = ["person:ilva-marwick", "institution:harbour-council"];
  const office = title ?? "Ambassador";
  return { ...record, relations: [{ type: "affiliated_with", from, to, title: office, confidence: 0.9, evidence }] };
}

const gazette = report("gazette", { host: "Chile", start: "2024-05-06", end: "2024-05-08", place: "Lake Hall" }, LONG);
const RECORDS: readonly ExtractionRecord[] = [
  gazette,
  report(
    "gazette reprint",
    { host: "Chile", start: "2024-05-06", end: "2024-05-08", place: "Lake Hall" },
    `${LONG} Read on.`,
  ),
  report(
    "courier",
    { host: "Peru", start: "2024-05", place: "the Lake Hall" },
    "Turbines were the talk of the courier.",
  ),
  report(
    "mail",
    { host: "Chile", start: "2024-05-10", place: "Norvale", title: "Minister of Energy" },
    "Our mail reporter saw cables and posters.",
  ),
];

async function ask(store: GraphStore, name: string): Promise<Row[]> {
  const query = readNamedQueries().find((each) => each.name === name);
  if (query === undefined) throw new Error(`no query ${name}`);
  return store.query(query.cypher, bindParameters(query, {}));
}

function sourcesContract(name: string, open: () => Promise<GraphStore>): void {
  describe(name, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
      const records = async function* () {
        yield* RECORDS;
      };
      await load(store, records, { createResolver: () => createResolver(readLexicon(), []) });
    });
    afterAll(() => store.close());

    test("a meeting has three independent sources and one copy", async () => {
      const articles = ["courier", "gazette", "gazette reprint", "mail"];
      expect(await ask(store, "corroboration")).toMatchObject([{ meeting: FORUM, sources: 3, copies: 1, articles }]);
    });

    test("differences are listed with what each article says; a month and a day of it agree, so do copies", async () => {
      const rows = (await ask(store, "conflicts")).map(({ about, says, source }) => [about, says, source]);
      expect(rows).toEqual([
        ["date", ["2024-05-06", "2024-05-08"], "gazette"],
        ["date", ["2024-05-06", "2024-05-08"], "gazette reprint"],
        ["date", ["2024-05-10"], "mail"],
        ["host", ["Peru"], "courier"],
        ["host", ["Chile"], "gazette"],
        ["host", ["Chile"], "gazette reprint"],
        ["host", ["Chile"], "mail"],
        ["place", ["the Lake Hall"], "courier"],
        ["place", ["Lake Hall"], "gazette"],
        ["place", ["Lake Hall"], "gazette reprint"],
        ["place", ["Norvale"], "mail"],
      ]);
      const [first] = await ask(store, "conflicts");
      expect(first?.quote).toBe(gazette.events[0]?.evidence[0].quote);
    });

    test("an office is listed with the day and the article in which it was held", async () => {
      const rows = (await ask(store, "offices")).map(({ name: who, office, of, date, source }) => [
        who,
        office,
        of,
        date,
        source,
      ]);
      expect(rows).toContainEqual(["Ilva Marwick", "Minister of Energy", ["Harbour Council"], "2024-05-09", "mail"]);
      expect(rows.filter(([, office]) => office === "Ambassador")).toHaveLength(3);
    });
  });
}

sourcesContract("the embedded database", async () => openEmbeddedStore(join(folder, "graph.db"), "write"));

await testsOnNeo4j((access) => {
  sourcesContract("Neo4j", async () => {
    await emptyDatabase(access);
    return openNeo4jStore({ ...access, database: null });
  });
});

// From records to the graph: which claims, with which sentences, and the check of its invariants.
import { describe, expect, test } from "vitest";
import { readLexicon } from "../src/adapters/lexicon-files.ts";
import { assemble } from "../src/graph/assemble.ts";
import { checkGraph } from "../src/graph/check.ts";
import type { Claim, ExtractionRecord, Graph, Participation } from "../src/model.ts";
import { createResolver } from "../src/resolve/resolve.ts";
import { country, eventId, institution, person, recordOf } from "./record-builder.ts";

const LEXICON = readLexicon();

function graphOf(records: readonly ExtractionRecord[]): Graph {
  const resolver = createResolver(LEXICON, []);
  for (const record of records) resolver.add(record);
  return assemble(records, resolver.finish());
}

const RECORD = recordOf({
  title: "Tides",
  published: "2024-05-07",
  entities: [
    person("Ilva Marwick", { represents: ["country:VE"], affiliations: ["institution:norvale-institute"] }),
    institution("Norvale Institute"),
    country("Venezuela", "VE"),
    country("Norway", "NO"),
  ],
  events: [
    {
      name: "side event of the 3rd tide assembly",
      partOf: eventId("3rd tide assembly"),
      about: ["country:NO"],
      sentence: "Ilva Marwick of Venezuela spoke at the side event of the 3rd tide assembly about Norway.",
    },
    { name: "3rd tide assembly", kind: "session", sentence: "The 3rd tide assembly began on Monday." },
  ],
  roles: [
    ["Ilva Marwick", "speaker", "side event of the 3rd tide assembly"],
    ["Norvale Institute", "host", "side event of the 3rd tide assembly"],
    ["Venezuela", "attendee", "3rd tide assembly"],
    ["Norway", "chair", "3rd tide assembly"],
  ],
});
const claimsOf = (graph: Graph): readonly Claim[] => graph.fragments.flatMap(({ claims }) => claims);
const first = RECORD.participations[0] as Participation;

describe("assemble", () => {
  test("makes one claim of each participation and relation, with its sentence", () => {
    const graph = graphOf([RECORD]);
    expect(
      claimsOf(graph)
        .map(({ type }) => type)
        .sort(),
    ).toEqual(["ABOUT", "ATTENDED", "CHAIRED", "HOSTED", "PART_OF", "SPOKE_AT"]);
    for (const { quote, start, end } of claimsOf(graph)) expect(RECORD.article.text.slice(start, end)).toBe(quote);
    expect(checkGraph(graph)).toEqual([]);
  });

  test("takes a relation's own sentence and words before the event's", () => {
    const evidence = first.evidence;
    const relations = [
      {
        type: "represents",
        from: "person:ilva-marwick",
        to: "country:VE",
        title: "Ambassador",
        confidence: 0.9,
        evidence,
      },
      {
        type: "part_of",
        from: eventId("side event of the 3rd tide assembly"),
        to: eventId("3rd tide assembly"),
        title: null,
        confidence: 0.95,
        evidence,
      },
    ] as const;
    const claims = claimsOf(graphOf([{ ...RECORD, relations }]));
    expect(claims.filter(({ type }) => type === "PART_OF").map(({ confidence }) => confidence)).toEqual([0.95]);
    expect(claims.find(({ type }) => type === "REPRESENTS")).toMatchObject({
      from: "person:ilva-marwick",
      to: "country:VE",
      title: "Ambassador",
    });
  });

  test("keeps the better of two claims with the same ends, and both when one is only planned", () => {
    const better = { ...first, confidence: 0.99 };
    const spoken = (participations: readonly Participation[]) =>
      claimsOf(graphOf([{ ...RECORD, participations }])).filter(({ type }) => type === "SPOKE_AT");
    expect(spoken([first, better]).map(({ confidence }) => confidence)).toEqual([0.99]);
    expect(spoken([first, { ...first, status: "planned" }])).toHaveLength(2);
  });

  test("leaves out a claim that joins a node with itself", () => {
    const evidence = first.evidence;
    const self = {
      type: "part_of",
      from: eventId("3rd tide assembly"),
      to: eventId("3rd tide assembly"),
      title: null,
      confidence: 1,
      evidence,
    } as const;
    const claims = claimsOf(graphOf([{ ...RECORD, relations: [self] }]));
    expect(claims.filter(({ from, to }) => from === to)).toEqual([]);
  });

  test("counts mentions and lists the events that an article reports", () => {
    const [fragment] = graphOf([RECORD]).fragments;
    expect(fragment?.mentions).toContainEqual({ entity: "country:NO", count: 1 });
    expect(fragment?.reports).toHaveLength(2);
  });

  test("takes an article that was read twice once, under the source that sorts first", () => {
    const again = { ...RECORD, article: { ...RECORD.article, source: "A" } };
    for (const records of [
      [RECORD, again],
      [again, RECORD],
    ]) {
      const graph = graphOf(records);
      expect(graph.fragments.map(({ article }) => article.source)).toEqual(["A"]);
    }
  });
});

describe("check", () => {
  const graph = graphOf([RECORD]);
  const [fragment] = graph.fragments;
  const [claim] = fragment?.claims ?? [];
  const withClaim = (change: Partial<Claim>): Graph =>
    ({ ...graph, fragments: [{ ...fragment, claims: [{ ...claim, ...change }] }] }) as Graph;

  test.each([
    ["the quote is not at its offsets", { start: 3 }],
    ["is no node", { to: "event:lost" }],
    ["names another article", { article: "article:other" }],
    ["cannot join", { type: "REPRESENTS" }],
    ["confidence is not between 0 and 1", { confidence: 2 }],
  ] satisfies [string, Partial<Claim>][])("finds that %s", (words, change) => {
    expect(checkGraph(withClaim(change)).join("\n")).toContain(words);
  });

  test("finds ids that come twice and lists that are not sorted", () => {
    const doubled = { ...graph, entities: [...graph.entities, ...graph.entities] };
    expect(checkGraph(doubled).join("\n")).toMatch(/this node id comes twice[\s\S]*entities are not sorted/);
  });
});

import { parse } from "csv-parse/sync";
import Graphology from "graphology";
import * as gexf from "graphology-gexf";
import * as graphml from "graphology-graphml";
import { describe, expect, test } from "vitest";
import { csvCell, toCsv } from "../src/export/csv.ts";
import { toFtm } from "../src/export/ftm.ts";
import { toGexf } from "../src/export/gexf.ts";
import { toGraphml } from "../src/export/graphml.ts";
import { toJson } from "../src/export/json.ts";
import { toJsonLd } from "../src/export/json-ld.ts";
import type { Claim, Graph } from "../src/model.ts";
import { hostileGraph } from "./page/hostile-graph.ts";
import { sideEventGraph } from "./page/side-event.ts";

type ReadGraph = {
  readonly order: number;
  readonly size: number;
  nodes(): string[];
  edges(): string[];
  extremities(edge: string): [string, string];
  getNodeAttributes(node: string): Record<string, unknown>;
  getEdgeAttributes(edge: string): Record<string, unknown>;
};
type Reader = { parse(kind: unknown, text: string, options?: unknown): ReadGraph };

const graph = sideEventGraph();
const hostile = hostileGraph();
const claims = claimsOf(graph);
const hostId = "country:NZ";
const eventId = graph.events.find((event) => event.theme !== null)?.id as string;

const read = {
  gexf: (text: string) =>
    reader(gexf).parse(Graphology, text, { addMissingNodes: false, allowUndeclaredAttributes: false }),
  graphml: (text: string) => reader(graphml).parse(Graphology, text),
};

describe.each([
  ["GEXF", toGexf, read.gexf],
  ["GraphML", toGraphml, read.graphml],
] as const)("%s", (_name, write, readBack) => {
  test("has every node and every claim, and each claim its sentence and article", () => {
    const found = readBack(write(graph));
    expect(found.order).toBe(graph.entities.length + graph.events.length);
    expect(found.edges().sort()).toEqual(claims.map((claim) => claim.id).sort());
    for (const claim of claims) {
      expect(found.extremities(claim.id)).toEqual([claim.from, claim.to]);
      const attributes = found.getEdgeAttributes(claim.id);
      expect(attributes).toMatchObject({ relation: claim.type, status: claim.status, confidence: claim.confidence });
      expect(collapsed(attributes.quote)).toBe(collapsed(claim.quote));
    }
  });

  test("tells meetings from participants, and planned ones from held ones", () => {
    const found = readBack(write(graph));
    expect(found.getNodeAttributes(hostId)).toMatchObject({ kind: "country", code: "NZ" });
    expect(found.getNodeAttributes("event:drafting-meeting-in-manila")).toMatchObject({
      kind: "event",
      status: "planned",
    });
  });

  test("is well-formed for hostile text in every field", () => {
    const found = readBack(write(hostile));
    expect(found.order).toBe(hostile.entities.length + hostile.events.length);
    expect(found.size).toBe(claimsOf(hostile).length);
  });

  test("is well-formed for an empty graph", () => {
    expect(readBack(write({ entities: [], events: [], fragments: [] })).order).toBe(0);
  });
});

describe("CSV", () => {
  const rowsOf = (text: string) => parse<Record<string, string>>(text, { columns: true });

  test("has a row for each claim with names, meeting, article and sentence", () => {
    const rows = rowsOf(toCsv(graph));
    expect(rows).toHaveLength(claims.length);
    const row = rows.find((one) => one.from_id === hostId && one.relation === "HOSTED");
    expect(row).toMatchObject({
      from_name: "New Zealand",
      to_id: eventId,
      event_start: "2023-03-14",
      publisher: "Lakeside Courier",
    });
    expect(row?.quote).toContain("New Zealand");
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1"])(
    "no cell starts as a formula: %j",
    (text) => {
      expect(csvCell(text).replace(/^"/, "")).toMatch(/^'/);
    },
  );

  test("numbers and plain text stay as they are", () => {
    expect([csvCell(-0.5), csvCell("a-b"), csvCell(null), csvCell('say "x", y')]).toEqual([
      "-0.5",
      "a-b",
      "",
      '"say ""x"", y"',
    ]);
  });

  test("hostile text comes back whole, and no cell of it is a formula", () => {
    const rows = rowsOf(toCsv(hostile));
    const claims = claimsOf(hostile);
    expect(rows).toHaveLength(claims.length);
    for (const [index, row] of rows.entries()) {
      const quote = claims[index]?.quote.replace(/\p{Surrogate}/gu, "\uFFFD");
      expect([quote, `'${quote}`]).toContain(row.quote);
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@\t\r]/);
    }
  });
});

describe("JSON", () => {
  test("is the graph and a version", () => {
    expect(JSON.parse(toJson(graph))).toEqual({ version: 1, ...graph });
    expect(JSON.parse(toJson(hostile))).toEqual({ version: 1, ...hostile });
  });
});

describe("JSON-LD", () => {
  const nodesOf = (text: string) => (JSON.parse(text) as { "@graph": Record<string, unknown>[] })["@graph"];

  test("meetings have organizers, performers, attendees, a date, a place, a status and the event that they are part of", () => {
    const node = nodesOf(toJsonLd(graph)).find((one) => one["@id"] === `urn:plenary:${eventId}`);
    expect(node).toMatchObject({
      "@type": "Event",
      startDate: "2023-03-14",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
      location: [{ "@type": "Place", name: "Geneva" }, { "@type": "VirtualLocation" }],
      superEvent: [{ "@id": "urn:plenary:event:52nd-session-of-the-human-rights-council" }],
      attendee: [{ "@id": "urn:plenary:institution:office-of-the-high-commissioner-for-human-rights" }],
    });
    expect(node?.organizer).toHaveLength(6);
    expect(node?.performer).toHaveLength(10);
  });

  test("a called-off meeting says so, and who declined to host does not organize", () => {
    const nodes = nodesOf(toJsonLd(graph));
    const named = (name: string) => nodes.find((one) => one.name === name);
    expect(named("Donors' breakfast")?.eventStatus).toBe("https://schema.org/EventCancelled");
    expect(named("Second round on schooling")?.organizer).toBeUndefined();
  });

  test("every reference is to a node of the document, also with hostile ids", () => {
    for (const one of [graph, hostile]) {
      const text = toJsonLd(one);
      const ids = new Set(nodesOf(text).map((node) => node["@id"]));
      const references = nodesOf(text).flatMap((node) =>
        Object.values(node)
          .flatMap((value) => (Array.isArray(value) ? value : []))
          .flatMap((value) => (value as Record<string, unknown>)?.["@id"] ?? []),
      );
      expect(references.filter((id) => !ids.has(id))).toEqual([]);
    }
  });
});

describe("FollowTheMoney", () => {
  const entitiesOf = (text: string) =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> });

  test("every line is an entity with an id of letters, digits and dashes, and every value is text in a list", () => {
    for (const entity of [...entitiesOf(toFtm(graph)), ...entitiesOf(toFtm(hostile))]) {
      expect(entity.id).toMatch(/^[a-z0-9-]+$/);
      for (const values of Object.values(entity.properties))
        expect(values.every((value) => typeof value === "string")).toBe(true);
    }
  });

  test("links name entities of the file, and an event its organizers", () => {
    const entities = entitiesOf(toFtm(graph));
    const ids = new Set(entities.map((entity) => entity.id));
    const links = entities.filter((entity) => ["UnknownLink", "Membership", "Representation"].includes(entity.schema));
    expect(links).toHaveLength(claims.length);
    for (const { properties } of links) {
      const ends = ["subject", "object", "member", "organization", "agent", "client", "proof"].flatMap(
        (name) => properties[name] ?? [],
      );
      expect(ends.every((end) => ids.has(end))).toBe(true);
    }
    const event = entities.find((entity) => entity.schema === "Event" && entity.properties.organizer?.length === 6);
    expect(event?.properties.name).toEqual(["Children of Migrant Families and the Right to Schooling"]);
  });
});

function claimsOf(of: Graph): Claim[] {
  return of.fragments.flatMap((fragment) => fragment.claims);
}

/** Readers fold white space in attributes. */
function collapsed(text: unknown): string {
  return String(text).replace(/\s+/g, " ").trim();
}

/** Their types say "export default", their CommonJS code does not. */
function reader(module: unknown): Reader {
  return (module as { default: Reader }).default;
}

// The example articles give the facts that a reader finds in them, and none that they deny, plan or call off.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseRecord } from "../src/adapters/record-files.ts";
import type { ExtractionRecord, Role } from "../src/model.ts";
import { run } from "./run-plenary.ts";

const articles = fileURLToPath(new URL("../examples/articles", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "plenary-"));
let records: ReadonlyMap<string, ExtractionRecord> = new Map();
beforeAll(async () => {
  expect((await run(["build", articles, "-o", folder])).code).toBe(0);
  const lines = readFileSync(join(folder, "records.ndjson"), "utf8").trimEnd().split("\n");
  const parsed = lines.map((line, place) => parseRecord(line, `records.ndjson:${place + 1}`));
  records = new Map(parsed.map((record) => [basename(record.article.source), record]));
});
afterAll(() => rmSync(folder, { recursive: true }));

function recordOf(source: string): ExtractionRecord {
  const record = records.get(source);
  if (record === undefined) throw new Error(`no record of ${source}`);
  return record;
}

/** Names of those that held the role at some meeting of the article, as a fact. */
function cast(source: string, role: Role): string[] {
  const { entities, participations } = recordOf(source);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const held = participations.filter((each) => each.role === role && each.status === "held");
  return [...new Set(held.map(({ entity }) => names.get(entity) ?? entity))].sort();
}

test("each claim's quote stands at its offsets", () => {
  for (const { article, participations, relations, events } of records.values()) {
    for (const { start, end, quote } of [...participations, ...relations, ...events].flatMap((each) => each.evidence)) {
      expect(article.text.slice(start, end)).toBe(quote);
    }
  }
});

test.each([
  ["01-side-event-on-safe-water.txt", "2024-07-03"],
  ["02-side-event-reposted.html", "2024-07-04"],
  ["03-ministry-press-release.md", "2024-05-16"],
  ["04-wire-bilateral-talks.txt", "2024-03-12"],
  ["readout-amsterdam-call", "2024-04-09"],
  ["06-lake-countries-summit.html", "2024-09-06"],
  ["07-academic-seminar.md", "2024-11-22"],
  ["08-parliamentary-hearing.txt", "2024-08-14"],
  ["09-planned-conference.txt", "2024-10-10"],
  ["10-cancelled-visit.txt", "2025-02-27"],
  ["11-no-meeting-harvest.txt", "2024-06-05"],
  ["12-denied-meeting.txt", "2024-06-20"],
  ["13-nepal-mission-news.txt", "2024-07-03"],
  ["wire-grain-port-signing", "2024-10-29"],
  ["wire-webinar-satellites", "2024-11-15"],
])("%s was published on %s", (source, published) => {
  expect(recordOf(source).article.published).toBe(published);
});

test("the repost copies the report, and brings no boilerplate", () => {
  const repost = recordOf("02-side-event-reposted.html").article;
  expect(repost.copyOf).toBe(recordOf("01-side-event-on-safe-water.txt").article.id);
  expect(repost.text).not.toMatch(/cookies|newsletter|Share on|You may also like|All rights reserved|Subscribe/i);
});

test.each([
  ["01-side-event-on-safe-water.txt", "host", ["Botswana", "Brazil", "Nepal", "Portugal", "Vietnam"]],
  ["06-lake-countries-summit.html", "host", ["Uganda"]],
  ["06-lake-countries-summit.html", "chair", ["Grace Nalubega"]],
  ["08-parliamentary-hearing.txt", "chair", ["Dorothy Pell"]],
  ["wire-webinar-satellites", "chair", ["Kristin Halvard"]],
  ["11-no-meeting-harvest.txt", "host", []],
  ["11-no-meeting-harvest.txt", "speaker", []],
  ["09-planned-conference.txt", "host", []],
  ["12-denied-meeting.txt", "host", []],
] satisfies [string, Role, string[]][])("in %s the %s is %j", (source, role, names) => {
  expect(cast(source, role)).toEqual(names);
});

test.each([
  ["01-side-event-on-safe-water.txt", "speaker", ["Leticia Amorim", "Peter Oduya", "Sunita Gurung", "Tran Quoc Hieu"]],
  ["06-lake-countries-summit.html", "speaker", ["Grace Nalubega", "Ilse Brandsma", "Josphat Mutiso", "Neema Shirima"]],
  ["07-academic-seminar.md", "host", ["University of Coimbra"]],
  ["08-parliamentary-hearing.txt", "speaker", ["Gregory Stannard"]],
] satisfies [string, Role, string[]][])("in %s a %s is each of %j", (source, role, names) => {
  expect(cast(source, role)).toEqual(expect.arrayContaining(names));
});

test("news without a meeting gives none", () => {
  expect(recordOf("11-no-meeting-harvest.txt").events).toEqual([]);
});

test.each([
  ["09-planned-conference.txt", /Islands Out of the Red|small island states/, "planned"],
  ["10-cancelled-visit.txt", /visit|trip/i, "cancelled"],
  ["10-cancelled-visit.txt", /signing/i, "postponed"],
  ["12-denied-meeting.txt", /secret talks/i, "denied"],
])("in %s what is called %s is %s", (source, name, status) => {
  const found = recordOf(source).events.filter((event) => name.test(`${event.name} ${event.theme} ${event.aliases}`));
  expect(found.map((event) => event.status)).toContain(status);
  expect(found.map((event) => event.status)).not.toContain("held");
});

test("two reports of the side event are one meeting with five hosts", async () => {
  const { out } = await run(["query", "co-hosts", "--json", "--db", join(folder, "graph.db")]);
  const pairs: { host: string; cohost: string }[] = JSON.parse(out);
  const five = new Set(["Botswana", "Brazil", "Nepal", "Portugal", "Vietnam"]);
  expect(pairs.filter(({ host, cohost }) => five.has(host) && five.has(cohost))).toHaveLength(10);
});

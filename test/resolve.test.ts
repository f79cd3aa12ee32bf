// Resolving sets of articles: order, copies, decisions, ids, reasons.
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLexicon } from "../src/adapters/lexicon-files.ts";
import { assemble } from "../src/graph/assemble.ts";
import { digestOf } from "../src/graph/ids.ts";
import type { ExtractionRecord } from "../src/model.ts";
import type { Decision } from "../src/resolve/decisions.ts";
import type { Resolution } from "../src/resolve/resolution.ts";
import { createResolver } from "../src/resolve/resolve.ts";
import { country, institution, person, recordOf } from "./record-builder.ts";

const LEXICON = readLexicon();

function resolve(records: readonly ExtractionRecord[], decisions: readonly Decision[] = []): Resolution {
  const resolver = createResolver(LEXICON, decisions);
  for (const record of records) resolver.add(record);
  return resolver.finish();
}

const decide = (kind: Decision["kind"], a: string, b: string): Decision => ({
  kind,
  a,
  b,
  who: "test",
  when: "2026-01-01T00:00:00Z",
  why: "test",
});

const SENTENCES = [
  "The harbour council of Tarrowick gathered delegates from nine islands to speak about tidal power on Tuesday.",
  "Ambassador Ilva Marwick of Venezuela opened the gathering and thanked the hosts for the warm welcome they gave.",
  "Oda Renshaw, who leads the Norvale Institute, said that the islands could share one grid within 12 years.",
  "Marwick added that the cost of 340 million crowns would be borne by all members in equal shares.",
  "Fishermen asked for a study of the herring banks before the first turbine is lowered to the seabed.",
  "Renshaw promised that such a study would be ready in autumn and be open to everybody who wants to read it.",
  "The mayor closed the day with a walk along the new quay and a supper of smoked herring and rye bread.",
  "A second gathering is to follow in spring when the ice has left the northern bays of the archipelago.",
];
const GATHERING = "gathering on tidal power";

function report(text: string, title: string, published: string | null, hasMarwick = true): ExtractionRecord {
  return recordOf({
    title,
    published,
    text,
    entities: [
      person(hasMarwick ? "Ilva Marwick" : "Marwick", hasMarwick ? { represents: ["country:VE"] } : {}),
      person("Oda Renshaw"),
      country("Venezuela", "VE"),
      institution("Norvale Institute"),
    ],
    events: [{ name: GATHERING, kind: "meeting", sentence: SENTENCES[1] ?? "" }],
    roles: [[hasMarwick ? "Ilva Marwick" : "Marwick", "speaker", GATHERING]],
  });
}

const ORIGINAL = report(SENTENCES.join(" "), "Islands talk about tides", "2024-05-07");
const CUT = report(
  `${SENTENCES.slice(0, 5).join(" ")} Click here to read on at the source.`,
  "Tidal grid planned",
  null,
);
const OTHER = recordOf({
  title: "Salmon",
  published: "2024-05-09",
  text: "Salmon farmers met in Norvale to compare feed prices and to hear a lecture about sea lice in warm winters.",
  entities: [
    person("Bora Tesk"),
    country("Albania", "AL"),
    person("Ilva Marwick", { represents: ["country:VE"] }),
    country("Venezuela", "VE"),
  ],
  events: [{ name: "salmon farmers' meeting", start: "2024-05-08" }],
  roles: [["Bora Tesk", "speaker", "salmon farmers' meeting"]],
});

describe("copies", () => {
  test("a cut copy with boilerplate under another headline repeats the longer article", () => {
    const resolution = resolve([CUT, ORIGINAL, OTHER]);
    expect(resolution.copyOf(CUT.article.id)).toBe(ORIGINAL.article.id);
    expect(resolution.copyOf(ORIGINAL.article.id)).toBeNull();
    expect(resolution.copyOf(OTHER.article.id)).toBeNull();
    expect(resolution.sourceGroupOf(CUT.article.id)).toBe(ORIGINAL.article.id);
  });

  test("the events of a copy are those of the original", () => {
    const resolution = resolve([CUT, ORIGINAL, OTHER]);
    const [a, b] = [CUT, ORIGINAL].map((record) => resolution.eventId(record.article.id, record.events[0]?.id ?? ""));
    expect(a).toBe(b);
    expect(resolution.events.size).toBe(2);
  });

  test("a lone surname in a copy is the person whom the original names in full", () => {
    const cut = report(SENTENCES.slice(2).join(" "), "Herring first", null, false);
    const resolution = resolve([cut, ORIGINAL]);
    expect(resolution.entityId(cut.article.id, "person:marwick")).toBe(
      resolution.entityId(ORIGINAL.article.id, "person:ilva-marwick"),
    );
  });

  test("two letters of one pattern about other people and other sums are no copies", () => {
    const letter = (who: string, sum: number) =>
      recordOf({
        title: who,
        text: `The office thanks ${who} for the visit of this week and for the good talks about ${sum} million crowns of aid, which the parliament will discuss in its next session before the summer recess begins and the members go home to their islands.`,
        entities: [person(who)],
      });
    const [one, other] = [letter("Bora Tesk", 14), letter("Oda Renshaw", 77)];
    expect(resolve([one, other]).copyOf(one.article.id)).toBeNull();
    expect(resolve([one, other]).copyOf(other.article.id)).toBeNull();
  });

  test("of two equal texts the earlier one is kept", () => {
    const late = report(SENTENCES.join(" "), "Late", "2024-05-20");
    expect(resolve([late, ORIGINAL]).copyOf(late.article.id)).toBe(ORIGINAL.article.id);
  });
});

describe("the resolution", () => {
  test("is the same for any order of the articles", () => {
    const records = [ORIGINAL, CUT, OTHER, report(SENTENCES.slice(2).join(" "), "Third", "2024-05-08", false)];
    const hash = (list: readonly ExtractionRecord[]) => digestOf(JSON.stringify(assemble(list, resolve(list))));
    const expected = hash(records);
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(hash(shuffled)).toBe(expected);
      }),
      { numRuns: 24 },
    );
  });

  test("keeps the ids of the others when an unrelated article comes in", () => {
    const [before, after] = [resolve([ORIGINAL, CUT]), resolve([ORIGINAL, CUT, OTHER])];
    for (const id of before.entities.keys()) expect([...after.entities.keys()]).toContain(id);
    for (const id of before.events.keys()) expect([...after.events.keys()]).toContain(id);
  });

  test("is a set: adding a record twice changes nothing", () => {
    expect([...resolve([ORIGINAL, ORIGINAL]).events]).toEqual([...resolve([ORIGINAL]).events]);
  });

  test("gives two persons of one name ids of their own", () => {
    const make = (code: string, published: string) =>
      recordOf({
        seed: code,
        published,
        entities: [person("Ilva Marwick", { represents: [`country:${code}`] }), country(code, code)],
      });
    const [one, other] = [make("VE", "2024-01-01"), make("NZ", "2024-02-01")];
    const resolution = resolve([one, other]);
    const ids = [one, other].map((record) => resolution.entityId(record.article.id, "person:ilva-marwick"));
    expect(ids[0]).toBe("person:ilva-marwick");
    expect(ids[1]).toMatch(/^person:ilva-marwick\.[0-9a-f]{8}$/);
  });

  test("names a person in full, keeps other forms as aliases and unites the titles", () => {
    const make = (name: string, title: string) =>
      recordOf({
        seed: title,
        entities: [person(name, { titles: [title], represents: ["country:VE"] }), country("Venezuela", "VE")],
      });
    const resolution = resolve([
      make("Hector Aldana", "Ambassador"),
      make("Héctor Constant Aldana", "Permanent Representative"),
    ]);
    expect([...resolution.entities.values()].find(({ type }) => type === "person")).toMatchObject({
      id: "person:hector-constant-aldana",
      name: "Héctor Constant Aldana",
      aliases: ["Hector Aldana"],
      titles: ["Ambassador", "Permanent Representative"],
    });
  });

  test("says why two are one", () => {
    const make = (name: string, seed: string) =>
      recordOf({ seed, entities: [person(name, { represents: ["country:VE"] }), country("Venezuela", "VE")] });
    const resolution = resolve([make("Ben Aldana", "a"), make("Benjamin Aldana", "b")]);
    const [pair] = resolution.mergesOf("person:benjamin-aldana");
    expect(pair?.why).toBe("ben is short for benjamin, both represent VE");
  });

  test("throws for an entity that no added record has", () => {
    expect(() => resolve([ORIGINAL]).entityId(ORIGINAL.article.id, "person:nobody")).toThrow("was not added");
  });
});

describe("what a publisher tells", () => {
  const told = (publisher: string, name: string, represents: readonly string[] = []) => {
    const record = recordOf({
      seed: `${publisher} ${name}`,
      entities: [institution(name, { id: "institution:it", represents }), country("Chile", "CL")],
    });
    return { ...record, article: { ...record.article, publisher } };
  };
  const named = told("Tarrowick Gazette", "Ministry of Health of Chile");

  test.each([
    ["a ministry of the state's own publisher is that state's", "Embassy of Chile", true],
    ["a ministry in a newspaper may be anybody's", "Tarrowick Gazette", false],
    ["a ministry of another state's publisher is not this one", "Embassy of Peru", false],
  ])("%s", (_, publisher, isOne) => {
    const other = told(publisher, "Ministry of Health");
    const resolution = resolve([named, other]);
    const ids = [named, other].map(({ article }) => resolution.entityId(article.id, "institution:it"));
    expect(ids[0] === ids[1]).toBe(isOne);
  });
});

test("two releases of one state's publishers mean one ministry, though neither names the state", () => {
  const release = (publisher: string, seed: string) => {
    const record = recordOf({ seed, entities: [institution("Ministry of Fisheries", { id: "institution:it" })] });
    return { ...record, article: { ...record.article, publisher } };
  };
  const idsOf = (...publishers: string[]) => {
    const records = publishers.map((publisher, place) => release(publisher, String(place)));
    const resolution = resolve(records);
    return new Set(records.map(({ article }) => resolution.entityId(article.id, "institution:it"))).size;
  };
  expect(idsOf("Embassy of Chile", "Embassy of Chile")).toBe(1);
  expect(idsOf("Embassy of Chile", "Embassy of Peru")).toBe(2);
});

describe("decisions", () => {
  const make = (name: string, code: string, seed: string) =>
    recordOf({ seed, entities: [person(name, { represents: [`country:${code}`] }), country(code, code)] });
  const [one, other, third] = [
    make("Ilva Marwick", "VE", "a"),
    make("Ilva Marwick", "NZ", "b"),
    make("Ilva Marwick", "VE", "c"),
  ];
  const key = (record: ExtractionRecord) => `${record.article.id}#person:ilva-marwick`;
  const idOf = (resolution: Resolution, record: ExtractionRecord) =>
    resolution.entityId(record.article.id, "person:ilva-marwick");

  test("same joins what the resolver keeps apart, with all that belongs to either", () => {
    const resolution = resolve([one, other, third], [decide("same", key(one), key(other))]);
    expect(new Set([one, other, third].map((record) => idOf(resolution, record))).size).toBe(1);
    expect(resolution.uncertain).toEqual([]);
  });

  test("not the same keeps apart what the resolver joins", () => {
    const resolution = resolve([one, third], [decide("not-same", key(one), key(third))]);
    expect(idOf(resolution, one)).not.toBe(idOf(resolution, third));
    expect(resolution.uncertain).toEqual([]);
  });

  test("taking a decision back gives the same resolution as before", () => {
    const before = resolve([one, other, third]);
    resolve([one, other, third], [decide("same", key(one), key(other))]);
    expect([...resolve([one, other, third]).entities]).toEqual([...before.entities]);
  });

  test("unsure takes a pair off the list and changes nothing else", () => {
    const before = resolve([one, other]);
    expect(before.uncertain).toHaveLength(1);
    expect(before.uncertain[0]?.why).toMatch(/same full name, but one represents (VE|NZ), the other (VE|NZ)/);
    const after = resolve([one, other], [decide("unsure", key(one), key(other))]);
    expect(after.uncertain).toEqual([]);
    expect([...after.entities]).toEqual([...before.entities]);
  });

  test("the last word on a pair counts", () => {
    const words = [decide("same", key(one), key(other)), decide("not-same", key(other), key(one))];
    const resolution = resolve([one, other], words);
    expect(idOf(resolution, one)).not.toBe(idOf(resolution, other));
    expect(resolution.contradicted).toEqual([]);
  });

  test("a decision that later ones rule out is reported", () => {
    const early = decide("same", key(one), key(third));
    const later = [decide("same", key(one), key(other)), decide("not-same", key(other), key(third))];
    expect(resolve([one, other, third], [early, ...later]).contradicted).toEqual([early]);
  });

  test("graph ids serve as well as references", () => {
    const ids = [one, other].map((record) => idOf(resolve([one, other]), record));
    const resolution = resolve([one, other], [decide("same", ids[0] ?? "", ids[1] ?? "")]);
    expect(idOf(resolution, one)).toBe(idOf(resolution, other));
  });

  test("a decision about what no record has is reported and does no harm", () => {
    const lost = decide("same", key(one), "article:gone#person:ilva-marwick");
    expect(resolve([one], [lost]).unused).toEqual([lost]);
  });
});

const TWO_ARTICLES = ["un-side-event.txt", "un-side-event-reposted.txt"].map(
  (name) => new URL(`../../shared/articles/${name}`, import.meta.url),
);
test.skipIf(!TWO_ARTICLES.every((file) => existsSync(file)))(
  "one of the two real articles repeats the other (skipped where ../shared is missing)",
  () => {
    const [full, cut] = TWO_ARTICLES.map((file, place) =>
      recordOf({ title: String(place), text: readFileSync(file, "utf8"), entities: [] }),
    );
    const resolution = resolve([full, cut] as ExtractionRecord[]);
    expect(resolution.copyOf(cut?.article.id ?? "")).toBe(full?.article.id);
  },
);

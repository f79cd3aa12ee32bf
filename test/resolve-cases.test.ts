// Runs test/cases/resolve/*.tsv: is what two articles speak of one thing?
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLexicon } from "../src/adapters/lexicon-files.ts";
import { parseTable } from "../src/lexicon.ts";
import type { EventKind, EventStatus, ExtractionRecord } from "../src/model.ts";
import { createResolver } from "../src/resolve/resolve.ts";
import { country, institution, person, recordOf } from "./record-builder.ts";

const LEXICON = readLexicon();

/** "Name {key=a;b,key=c}" → the name and its properties. */
function parse(side: string): { name: string; of: (key: string) => string[] } {
  const [, name = "", inner = ""] = /^([^{]*)(?:\{(.*)\})?$/.exec(side.trim()) ?? [];
  const properties = new Map(inner.split(",").map((part) => part.split("=", 2) as [string, string]));
  return { name: name.trim(), of: (key) => properties.get(key)?.split(";") ?? [] };
}

function entityRecord(type: "person" | "institution", sides: string, seed: string): ExtractionRecord {
  const parsed = sides.split(" + ").map(parse);
  const codes = new Set(parsed.flatMap(({ of }) => of("represents")));
  const bodies = new Set(parsed.flatMap(({ of }) => of("of")));
  const make = type === "person" ? person : institution;
  const named = parsed.map(({ name, of }) =>
    make(name, {
      id: `${type}:${name}`,
      aliases: of("alias"),
      titles: of("title"),
      represents: of("represents").map((code) => `country:${code}`),
      affiliations: of("of").map((body) => `institution:${body}`),
    }),
  );
  return recordOf({
    seed,
    published: parsed[0]?.of("on")[0] ?? null,
    entities: [
      ...named,
      ...[...codes].map((code) => country(code, code)),
      ...[...bodies].map((body) => institution(body, { id: `institution:${body}` })),
    ],
  });
}

function eventRecord(side: string, seed: string): ExtractionRecord {
  const { name, of } = parse(side);
  const who = of("who");
  const first = (key: string) => of(key)[0] ?? null;
  const start = first("start");
  return recordOf({
    seed,
    published: first("on"),
    entities: who.map((one) => (/^[A-Z]{2}$/.test(one) ? country(one, one) : person(one))),
    events: [
      {
        id: "event:it",
        name,
        kind: (first("kind") ?? "meeting") as EventKind,
        status: (first("status") ?? "held") as EventStatus,
        start,
        end: first("end"),
        precision: start === null ? null : start.length > 7 ? "day" : "month",
        place: first("place"),
        theme: first("theme"),
      },
    ],
    roles: who.map((one) => [one, "attendee", "event:it"] as const),
  });
}

const resolve = (records: readonly ExtractionRecord[]) => {
  const resolver = createResolver(LEXICON, []);
  for (const record of records) resolver.add(record);
  return resolver.finish();
};

describe.each(["persons", "institutions", "events"])("%s of two articles", (file) => {
  const rows = parseTable(file, readFileSync(new URL(`./cases/resolve/${file}.tsv`, import.meta.url), "utf8"));
  test.each(rows)("$expect: $left / $right ($why)", ({ expect: expected, left = "", right = "" }) => {
    const make = (side: string, seed: string) =>
      file === "events"
        ? eventRecord(side, seed)
        : entityRecord(file === "persons" ? "person" : "institution", side, seed);
    const [one, other] = [make(left, "Rain fell on the harbour"), make(right, "The orchard was picked early")];
    const resolution = resolve([one, other]);
    const ids = [one, other].map(({ article, entities }) =>
      file === "events"
        ? resolution.eventId(article.id, "event:it")
        : resolution.entityId(article.id, entities[0]?.id ?? ""),
    );
    expect(ids[0] === ids[1] ? "same" : "not").toBe(expected);
  });
});

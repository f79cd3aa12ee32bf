// Records in any number, whose articles share people, countries and meetings.

import type { ExtractionRecord } from "../../src/model.ts";
import { recordOf } from "../contracts/record-builder.ts";

const COUNTRIES = [
  ["country", "Norway", { id: "country:NO", code: "NO" }],
  ["country", "Chile", { id: "country:CL", code: "CL" }],
  ["country", "Ghana", { id: "country:GH", code: "GH" }],
  ["country", "Nepal", { id: "country:NP", code: "NP" }],
  ["country", "Fiji", { id: "country:FJ", code: "FJ" }],
] as const;
const FIRST = ["Ana", "Tomas", "Lena", "Omar", "Ines", "Juri", "Mina", "Paul", "Rosa", "Sven"];
const LAST = ["Ruiz", "Lind", "Okafor", "Tamang", "Berger", "Castro", "Dahl", "Ekman", "Farah", "Grau", "Holm"];
const TOPICS = ["water", "forest", "harbour", "railway", "fishery", "energy", "school"];

/** The record of article `number`; another `version` says something else in an article of the same source. */
export function recordNumber(number: number, version = 0): ExtractionRecord {
  const first = COUNTRIES[number % 5] ?? COUNTRIES[0];
  const second = COUNTRIES[(number * 3 + version + 1) % 5] ?? COUNTRIES[1];
  const speaker = `${FIRST[number % FIRST.length]} ${LAST[(number * 7 + version) % LAST.length]}`;
  const topic = TOPICS[number % TOPICS.length];
  const day = `2031-${String((number % 12) + 1).padStart(2, "0")}-${String((Math.floor(number / 3) % 28) + 1).padStart(2, "0")}`;
  const meeting = `${topic} meeting ${Math.floor(number / 3)}`;
  const hosted = `${first[1]} and ${second[1]} held the ${meeting} on ${day}.`;
  const spoke = `${speaker}, minister of ${second[1]}, spoke at the ${meeting}.`;
  const event = `event:${meeting.replaceAll(" ", "-")}`;
  const countries = first === second ? [first] : [first, second];
  return recordOf({
    source: `article-${number}.txt`,
    published: day,
    text: `${hosted}\n\n${spoke} Report ${number}${version === 0 ? "" : `, corrected ${version} times`}.`,
    entities: [...countries, ["person", speaker, { titles: ["minister"] }]],
    events: [{ name: meeting, start: day, precision: "day", theme: topic ?? null, quote: hosted }],
    roles: [
      ...countries.map(([, , { id }]) => ["host", id, event, hosted] as const),
      ["speaker", `person:${speaker.toLowerCase().replace(" ", "-")}`, event, spoke, { as: "minister" }],
    ],
    ties: [["represents", `person:${speaker.toLowerCase().replace(" ", "-")}`, second[2].id, spoke, "minister"]],
  });
}

/** The first `count` of them. */
export function manyRecords(count: number, version = 0): ExtractionRecord[] {
  return Array.from({ length: count }, (_, number) => recordNumber(number, version));
}

/** As `plenary extract` would print them. */
export function asLines(records: readonly ExtractionRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

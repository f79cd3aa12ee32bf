// The extraction record as a schema: what `load` demands of records of any program, and the JSON Schema that is published.
import { z } from "zod";
import type { ExtractionRecord } from "./model.ts";

const offset = z.int().nonnegative();
const span = { start: offset, end: offset };
/** Databases index ids, which bounds their length (8 kB in Neo4j). */
const LONGEST_ID = 1000;
const idOf = (...kinds: readonly string[]) =>
  z
    .string()
    .regex(new RegExp(`^(?:${kinds.join("|")}):.`))
    .max(LONGEST_ID);
const confidence = z.number().min(0).max(1);
const evidence = z.looseObject({ ...span, quote: z.string(), rule: z.string() });
const someEvidence = z.tuple([evidence], evidence);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const date = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);

const article = z.looseObject({
  id: idOf("article"),
  source: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  language: z.string(),
  published: day.nullable(),
  text: z.string(),
  copyOf: z.string().nullable(),
});

const entity = z.looseObject({
  id: idOf("person", "country", "institution"),
  type: z.enum(["person", "country", "institution"]),
  name: z.string(),
  aliases: z.array(z.string()),
  mentions: z.array(z.looseObject(span)),
  code: z.string().exactOptional(),
  kind: z.string().exactOptional(),
  titles: z.array(z.string()).exactOptional(),
  affiliations: z.array(z.string()).exactOptional(),
  represents: z.array(z.string()).exactOptional(),
});

const event = z.looseObject({
  id: idOf("event"),
  name: z.string(),
  aliases: z.array(z.string()),
  kind: z.enum([
    "meeting",
    "conference",
    "summit",
    "talks",
    "session",
    "forum",
    "seminar",
    "ceremony",
    "visit",
    "press-conference",
    "other",
  ]),
  status: z.enum(["held", "planned", "postponed", "cancelled", "denied"]),
  start: date.nullable(),
  end: date.nullable(),
  precision: z.enum(["day", "month", "year"]).nullable(),
  dateText: z.string().nullable(),
  place: z.string().nullable(),
  online: z.boolean(),
  theme: z.string().nullable(),
  partOf: z.string().nullable(),
  about: z.array(z.string()),
  evidence: someEvidence,
});

const participation = z.looseObject({
  entity: z.string(),
  event: z.string(),
  role: z.enum(["host", "chair", "speaker", "attendee"]),
  status: z.enum(["held", "planned", "declined", "denied"]),
  as: z.string().nullable(),
  confidence,
  evidence: someEvidence,
});

const relation = z.looseObject({
  type: z.enum(["affiliated_with", "represents", "part_of", "about"]),
  from: z.string(),
  to: z.string(),
  title: z.string().nullable(),
  confidence,
  evidence: someEvidence,
});

const note = z.looseObject({
  code: z.string(),
  message: z.string(),
  start: offset.nullable(),
  end: offset.nullable(),
});

const shape = z.looseObject({
  version: z.literal(1),
  article,
  entities: z.array(entity),
  events: z.array(event),
  participations: z.array(participation),
  relations: z.array(relation).default([]),
  notes: z.array(note).default([]),
});

/** A record of any program: the shape, every quote at its offsets, every id that is used defined in the record. */
export const recordSchema: z.ZodType<ExtractionRecord> = shape.superRefine((record, context) => {
  const complain = (path: (string | number)[], message: string): void => {
    context.addIssue({ code: "custom", path, message });
  };
  for (const { path, evidence: pieces } of evidenceOf(record)) {
    pieces.forEach(({ start, end, quote }, index) => {
      if (record.article.text.slice(start, end) !== quote) {
        complain([...path, "evidence", index], "the quote is not the text at its offsets");
      }
    });
  }
  const entities = new Set(record.entities.map(({ id }) => id));
  const events = new Set(record.events.map(({ id }) => id));
  const demand = (known: ReadonlySet<string>, id: string, path: (string | number)[]): void => {
    if (!known.has(id)) complain(path, "this id is not defined in the record");
  };
  record.participations.forEach((item, index) => {
    demand(entities, item.entity, ["participations", index, "entity"]);
    demand(events, item.event, ["participations", index, "event"]);
  });
  record.relations.forEach(({ type, from, to }, index) => {
    const isOfEvent = type === "part_of" || type === "about";
    demand(isOfEvent ? events : entities, from, ["relations", index, "from"]);
    demand(type === "part_of" ? events : entities, to, ["relations", index, "to"]);
  });
  record.events.forEach(({ partOf, about }, index) => {
    if (partOf !== null) demand(events, partOf, ["events", index, "partOf"]);
    for (const country of about) demand(entities, country, ["events", index, "about"]);
  });
});

/** The JSON Schema of the record (draft 2020-12). It cannot say that quotes match their offsets; `recordSchema` can. */
export function recordJsonSchema(): object {
  return { title: "Plenary extraction record", ...z.toJSONSchema(shape, { io: "input" }) };
}

function evidenceOf(record: z.output<typeof shape>): { path: (string | number)[]; evidence: Evidence[] }[] {
  return (["events", "participations", "relations"] as const).flatMap((list) =>
    record[list].map((item, index) => ({ path: [list, index], evidence: item.evidence })),
  );
}

type Evidence = z.output<typeof evidence>;

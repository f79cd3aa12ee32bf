// Each row of these tables is there for its example: the extractor finds in that sentence what the row says, and without
// the row it finds something else. Rows in test/cases/lexicon-open.tsv fail today; take a row off there once it passes.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLexicon } from "../src/adapters/lexicon-files.ts";
import { createCleaner } from "../src/clean/clean.ts";
import { type LexiconRow, parseTable, tableOf } from "../src/lexicon.ts";
import type { ExtractionRecord, Participation } from "../src/model.ts";
import { createExtractor } from "../src/pipeline.ts";

type Check = (row: LexiconRow, record: ExtractionRecord) => boolean;

const hasPart = ({ participations }: ExtractionRecord, wanted: Partial<Participation>): boolean =>
  participations.some((part) => Object.entries(wanted).every(([key, value]) => part[key as "role"] === value));

/** What the frame of a verb makes of somebody in its example; `include` makes speakers of a panel's members. */
const PARTS: Readonly<Record<string, readonly Partial<Participation>[]>> = {
  say: [{ role: "speaker" }, { role: "attendee" }],
  address: [{ role: "speaker" }],
  deliver: [{ role: "speaker" }],
  floor: [{ role: "speaker" }],
  hear: [{ role: "speaker" }],
  host: [{ role: "host" }],
  receive: [{ role: "host" }],
  chair: [{ role: "chair" }],
  attend: [{ role: "attendee" }],
  meet: [{ role: "attendee" }],
  talk: [{ role: "attendee" }],
  visit: [{ role: "attendee" }],
  sign: [{ role: "attendee" }],
  begin: [{ role: "attendee" }],
  include: [{ role: "attendee" }, { role: "speaker" }],
  decline: [{ role: "attendee", status: "declined" }],
  invite: [{ role: "host", status: "planned" }],
};

const CHECKS: Readonly<Record<string, Check>> = {
  // Crowds and bodies without a name: only the gathering is told.
  verbs: ({ frame = "" }, record) =>
    frame === "assemble" ? record.events.length > 0 : (PARTS[frame] ?? []).some((part) => hasPart(record, part)),
  "event-nouns": ({ noun = "", plural = "", kind }, { events }) =>
    events.some((event) => {
      const names = [event.name, ...event.aliases].map((name) => name.toLowerCase());
      return event.kind === kind && names.some((name) => name.includes(noun) || name.includes(plural));
    }),
  "role-nouns": ({ role }, record) => hasPart(record, { role: role as Participation["role"] }),
  // The pronoun of the example is somebody else's.
  pronouns: (_, { entities, participations }) =>
    participations.some(
      ({ role, entity }) => role === "speaker" && entities.find(({ id }) => id === entity)?.name === "Mika Salo",
    ),
  "speech-nouns": (_, record) => hasPart(record, { role: "speaker" }),
  "status-verbs": ({ status }, { events }) => events.some((event) => event.status === status),
  "body-nouns": (_, { entities }) => entities.some(({ type, name }) => type === "institution" && name === "Norlink"),
  "party-names": ({ name }, { entities }) => entities.some((entity) => entity.name === name),
  "group-heads": (_, record) => hasPart(record, { entity: "country:CL" }),
};

/** So many letters are the same in most forms of a word. */
const STEM = 4;

const full = readLexicon();
const clean = createCleaner(full);
const extract = createExtractor(full);

const open = parseTable("lexicon-open", readFileSync(new URL("./cases/lexicon-open.tsv", import.meta.url), "utf8"));
/** What tells a row from the others of its table. */
const keyOf = ({ lemma, frame, after, noun, head, bare, pronoun, words }: LexiconRow): string =>
  [lemma, frame, after, noun, head, bare, pronoun, words?.split(" | ")[0]].filter((cell) => cell).join(" ");
const reasonOf = (table: string, row: LexiconRow): string | undefined =>
  open.find((known) => known.table === table && known.row === keyOf(row))?.reason;

function recordOf(extractor: typeof extract, example: string): ExtractionRecord {
  const article = clean({
    source: "row",
    url: null,
    title: null,
    text: example,
    published: "2024-05-08",
    publisher: null,
  });
  if ("what" in article) throw new Error(article.what);
  return extractor(article);
}

/** Whether the word of one row is that of the other, or may be in its example. */
function mayClash(a: LexiconRow, b: LexiconRow): boolean {
  const wordOf = (row: LexiconRow) => row.lemma ?? row.noun ?? row.bare ?? row.head ?? "";
  const isIn = (row: LexiconRow, { example = "" }: LexiconRow) =>
    example.toLowerCase().includes(wordOf(row).slice(0, STEM));
  return wordOf(a) === wordOf(b) || isIn(a, b) || isIn(b, a);
}

/** Row → extractor without that row. Making one takes time, so rows that have nothing to do with each other share one. */
function extractorsWithout(table: string): (row: LexiconRow) => typeof extract {
  const batches: LexiconRow[][] = [];
  for (const row of tableOf(full, table)) {
    const batch = batches.find((rows) => rows.every((other) => !mayClash(row, other)));
    if (batch === undefined) batches.push([row]);
    else batch.push(row);
  }
  const made = new Map<LexiconRow[], typeof extract>();
  return (row) => {
    const batch = batches.find((rows) => rows.includes(row)) ?? [];
    const others = tableOf(full, table).filter((other) => !batch.includes(other));
    const extractor = made.get(batch) ?? createExtractor(new Map([...full, [table, others]]));
    made.set(batch, extractor);
    return extractor;
  };
}

describe.each(Object.entries(CHECKS))("%s", (table, check) => {
  const extractorWithout = extractorsWithout(table);
  for (const row of tableOf(full, table)) {
    const example = row.example ?? "";
    const fires = () => {
      const record = recordOf(extract, example);
      expect({ example, fires: check(row, record) }).toEqual({ example, fires: true });
      expect(recordOf(extractorWithout(row), example), "the row changes nothing").not.toEqual(record);
    };
    const reason = reasonOf(table, row);
    if (reason === undefined) test(`${keyOf(row)}: ${example}`, fires);
    else test.fails(`open (${reason}) ${keyOf(row)}: ${example}`, fires);
  }
});

test("each open row is in its table", () => {
  const rows = new Set(
    Object.keys(CHECKS).flatMap((table) => tableOf(full, table).map((row) => `${table} ${keyOf(row)}`)),
  );
  expect(open.filter(({ table, row }) => !rows.has(`${table} ${row}`))).toEqual([]);
});

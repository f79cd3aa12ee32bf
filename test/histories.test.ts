// Any history of adding, changing, removing, deciding and undoing ends in the graph that a fresh load gives.
// `npm run test:histories` runs more of them.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { openEmbeddedStore } from "../src/adapters/embedded-store.ts";
import { readLexicon } from "../src/adapters/lexicon-files.ts";
import { graphHash } from "../src/graph/graph-hash.ts";
import { load, removeArticles } from "../src/load/load.ts";
import type { ExtractionRecord } from "../src/model.ts";
import type { GraphStore } from "../src/ports.ts";
import { type Decision, referenceOf } from "../src/resolve/decisions.ts";
import { createResolver } from "../src/resolve/resolve.ts";
import { country, institution, person, recordOf } from "./record-builder.ts";

const { MODE } = (import.meta as unknown as { env: { MODE: string } }).env;
const RUNS = MODE === "histories" ? 200 : 100;
const LEXICON = readLexicon();
const folder = mkdtempSync(join(tmpdir(), "plenary-histories-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FORUM = "47th Tarrowick Forum";
const LONG =
  "Nine islands sent their delegates to hear how tidal power could be shared, and the fishermen of Lanneby asked for a " +
  "study of the herring banks before the first turbine is lowered, which the mayor promised to have ready by autumn.";

/** Five sources in two versions each: name variants, a namesake, a copy, one event under two names. */
const VERSIONS: readonly (readonly [ExtractionRecord, ExtractionRecord])[] = [
  ["Ilva Marwick", "VE", `${LONG} The gazette was there.`],
  ["I. Marwick", "VE", "A short note of the courier."],
  ["Ilva Marwick", "NZ", "The mail knows another envoy."],
  ["Ilva Marwick", "VE", `${LONG} Read on.`],
  ["Oda Renshaw", "NO", "The post met somebody else."],
].map(([name = "", code = "", text = ""], place) => [
  version(place, name, code, text),
  version(place, place % 2 === 0 ? name : "Oda Renshaw", code, `${text} Corrected.`),
]);

function version(place: number, name: string, code: string, text: string): ExtractionRecord {
  const event = place === 1 ? "forty-seventh Tarrowick Forum" : FORUM;
  const record = recordOf({
    title: `source ${place}`,
    published: `2024-05-0${place + 1}`,
    text,
    entities: [person(name, { represents: [`country:${code}`] }), country(code, code), institution("Harbour Council")],
    events: [{ id: "event:forum", name: event, kind: "forum", start: "2024-05-01" }],
    roles: [
      [name, "speaker", "event:forum"],
      ["Harbour Council", "host", "event:forum"],
    ],
  });
  return { ...record, article: { ...record.article, source: `source-${place}` } };
}

const THINGS: readonly string[] = VERSIONS.flat().flatMap(({ article, entities, events }) =>
  [...entities.filter(({ type }) => type === "person"), ...events].map(({ id }) => referenceOf(article.id, id)),
);

type Step =
  | { readonly does: "put"; readonly source: number; readonly isNew: boolean }
  | { readonly does: "remove"; readonly source: number }
  | { readonly does: "decide"; readonly kind: Decision["kind"]; readonly a: string; readonly b: string }
  | { readonly does: "undo"; readonly line: number };

const source = fc.nat(VERSIONS.length - 1);
const put = fc.record<Step & { does: "put" }>({ does: fc.constant("put"), source, isNew: fc.boolean() });
const decide = fc
  .tuple(fc.constantFrom<Decision["kind"]>("same", "not-same", "unsure"), fc.nat(), fc.nat())
  .map(([kind, one, other]): Step => {
    const a = THINGS[one % THINGS.length] ?? "";
    const alike = THINGS.filter((thing) => thing !== a && thing.includes("#event:") === a.includes("#event:"));
    return { does: "decide", kind, a, b: alike[other % alike.length] ?? "" };
  });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: put },
  { weight: 1, arbitrary: fc.record<Step & { does: "remove" }>({ does: fc.constant("remove"), source }) },
  { weight: 3, arbitrary: decide },
  { weight: 1, arbitrary: fc.record<Step & { does: "undo" }>({ does: fc.constant("undo"), line: fc.nat(9) }) },
);

/** What the graph is to be made of. */
type World = { readonly records: ReadonlyMap<string, ExtractionRecord>; readonly decisions: readonly Decision[] };

async function loadInto(store: GraphStore, records: readonly ExtractionRecord[], decisions: readonly Decision[]) {
  const given = async function* () {
    yield* records;
  };
  await load(store, given, { createResolver: () => createResolver(LEXICON, decisions) });
}

/** Does one step to the store and gives the world as it is then. */
async function take(store: GraphStore, { records, decisions }: World, next: Step): Promise<World> {
  if (next.does === "put") {
    const record = VERSIONS[next.source]?.[next.isNew ? 1 : 0] as ExtractionRecord;
    await loadInto(store, [record], decisions);
    return { records: new Map([...records, [record.article.source, record]]), decisions };
  }
  if (next.does === "remove") {
    const name = `source-${next.source}`;
    await removeArticles(store, [name], { createResolver: () => createResolver(LEXICON, decisions) });
    return { records: new Map([...records].filter(([known]) => known !== name)), decisions };
  }
  const { kind, a, b } = next.does === "decide" ? next : { kind: "unsure" as const, a: "", b: "" };
  const decided =
    next.does === "undo"
      ? decisions.filter((_, line) => line !== next.line)
      : [...decisions, { kind, a, b, who: "fc", when: "", why: "" }];
  await loadInto(store, [], decided);
  return { records, decisions: decided };
}

test(`${RUNS} random histories end in the hash of a fresh load`, async () => {
  let stores = 0;
  const withEmptyStore = async (work: (store: GraphStore) => Promise<void>): Promise<string> => {
    const path = join(folder, `${++stores}.db`);
    const store = openEmbeddedStore(path, "write");
    try {
      await work(store);
      return await graphHash(store);
    } finally {
      await store.close();
      rmSync(path, { recursive: true, force: true });
    }
  };
  const hashes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      let world: World = { records: new Map(), decisions: [] };
      const hash = await withEmptyStore(async (store) => {
        for (const next of steps) world = await take(store, world, next);
      });
      const fresh = await withEmptyStore((store) => loadInto(store, [...world.records.values()], world.decisions));
      expect(hash).toBe(fresh);
      hashes.add(hash);
    }),
    { numRuns: RUNS },
  );
  // The histories are not all alike.
  expect(hashes.size).toBeGreaterThan(RUNS / 3);
}, 300_000);

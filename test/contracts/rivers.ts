// A world of two blocs with one country between them, known answers in network-answers.ts.
import type { ExtractionRecord } from "../../src/model.ts";
import { recordOf } from "./record-builder.ts";

const country = (name: string, code: string) => ["country", name, { id: `country:${code}`, code }] as const;
const NORWAY = country("Norway", "NO");
const SWEDEN = country("Sweden", "SE");
const CHILE = country("Chile", "CL");
const PERU = country("Peru", "PE");
const NEPAL = country("Nepal", "NP");
const LENA = ["person", "Lena Dahl", { titles: ["minister"] }] as const;

/** A meeting with its hosts, in a text of its own. */
function hosted(
  number: number,
  event: { readonly name: string; readonly start: string; readonly theme: string; readonly about?: readonly string[] },
  ...hosts: readonly (readonly ["country", string, { readonly id: string; readonly code: string }])[]
): ExtractionRecord {
  const names = hosts.map(([, name]) => name).join(" and ");
  const sentence = `${names} held the ${event.name}.`;
  const subjects = [NEPAL].filter(
    ([, , { id }]) => event.about?.includes(id) && !hosts.some((host) => host[2].id === id),
  );
  return recordOf({
    source: `river-${number}.txt`,
    published: `${event.start.slice(0, 7)}-28`,
    text: `${sentence} It was about rivers in ${subjects.map(([, name]) => name).join()}.`,
    entities: [...hosts, ...subjects],
    events: [{ ...event, precision: "day", quote: sentence }],
    roles: hosts.map(
      ([, , { id }]) => ["host", id, `event:${event.name.toLowerCase().replaceAll(" ", "-")}`, sentence] as const,
    ),
  });
}

const SPEECH = "Lena Dahl, minister of Norway, spoke at the Andes Water Talks.";

/** Norway and Sweden, Chile and Peru; Sweden and Chile met once. Nepal is only spoken of, until the last meeting. */
export const rivers: readonly ExtractionRecord[] = [
  hosted(1, { name: "North River Forum", start: "2032-01-10", theme: "river water" }, NORWAY, SWEDEN),
  hosted(2, { name: "North Lake Forum", start: "2032-01-20", theme: "lakes" }, NORWAY, SWEDEN),
  hosted(3, { name: "Ocean Bridge", start: "2032-02-05", theme: "lakes" }, SWEDEN, CHILE),
  hosted(
    4,
    { name: "Andes Water Talks", start: "2032-03-01", theme: "river water", about: ["country:NP"] },
    CHILE,
    PERU,
  ),
  hosted(5, { name: "Nepal River Day", start: "2032-03-09", theme: "river water", about: ["country:NP"] }, NEPAL),
  recordOf({
    source: "river-6.txt",
    published: "2032-03-02",
    text: `${SPEECH} The Delta Summit of Peru was called off.`,
    entities: [NORWAY, PERU, LENA],
    events: [
      { name: "Andes Water Talks", start: "2032-03-01", theme: "river water", precision: "day", quote: SPEECH },
      { name: "Delta Summit", kind: "summit", status: "cancelled", quote: "The Delta Summit of Peru was called off." },
    ],
    roles: [
      ["speaker", "person:lena-dahl", "event:andes-water-talks", SPEECH, { as: "minister", confidence: 0.5 }],
      ["host", "country:PE", "event:delta-summit", "The Delta Summit of Peru was called off."],
    ],
    ties: [["represents", "person:lena-dahl", "country:NO", "Lena Dahl, minister of Norway", "minister"]],
  }),
];

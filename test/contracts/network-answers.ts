// What the queries about networks and doubts answer on the world of rivers.ts.
import type { Answer } from "./answers.ts";

const BRIDGE = { since: "2032-02-05", latest: "2032-02-05" };
const TALKS = { meeting: "Andes Water Talks", date: "2032-03-01" };
const SPEECH = { quote: "Lena Dahl, minister of Norway, spoke at the Andes Water Talks.", source: "river-6.txt" };
const CALLED_OFF = { quote: "The Delta Summit of Peru was called off.", source: "river-6.txt" };
const NORTH = { members: 2, count: 2, since: "2032-01-10", latest: "2032-01-20" };

/** At least one for each of these queries. */
export const NETWORK_ANSWERS: readonly Answer[] = [
  { query: "blocs", parameters: {}, rows: [{ hosts: ["Norway", "Sweden"], ...NORTH }] },
  {
    query: "blocs",
    parameters: { least: "1" },
    rows: [
      { hosts: ["Norway", "Sweden"], ...NORTH },
      { hosts: ["Chile", "Peru"], members: 2, count: 1, since: "2032-03-01", latest: "2032-03-01" },
      { hosts: ["Chile", "Sweden"], members: 2, count: 1, ...BRIDGE },
    ],
  },
  {
    query: "brokers",
    parameters: {},
    rows: [
      { broker: "Chile", pairs: 1, between: [["Peru", "Sweden"]] },
      { broker: "Sweden", pairs: 1, between: [["Chile", "Norway"]] },
    ],
  },
  { query: "brokers", parameters: { least: "2" }, rows: [] },
  {
    query: "path",
    parameters: { from: "norway", to: "country:pe" },
    rows: ["North Lake Forum", "North River Forum"].map((first) => ({
      meetings: 3,
      path: ["Norway", first, "Sweden", "Ocean Bridge", "Chile", "Andes Water Talks", "Peru"],
    })),
  },
  {
    query: "path",
    parameters: { from: "Sweden", to: "Lena Dahl" },
    rows: [{ meetings: 2, path: ["Sweden", "Ocean Bridge", "Chile", "Andes Water Talks", "Lena Dahl"] }],
  },
  {
    query: "path",
    parameters: { from: "Peru", to: "Chile" },
    rows: [{ meetings: 1, path: ["Peru", "Andes Water Talks", "Chile"] }],
  },
  { query: "path", parameters: { from: "Peru", to: "Nepal" }, rows: [] },
  {
    query: "together",
    parameters: { name: "sweden" },
    rows: [
      { name: "Sweden", other: "Norway", count: 2, first: "2032-01-10", last: "2032-01-20" },
      { name: "Sweden", other: "Chile", count: 1, first: "2032-02-05", last: "2032-02-05" },
    ].map((row, place) => ({
      ...row,
      meetings: place === 0 ? ["North River Forum", "North Lake Forum"] : ["Ocean Bridge"],
    })),
  },
  {
    query: "together",
    parameters: { name: "Lena Dahl", other: "Peru" },
    rows: [
      { name: "Lena Dahl", other: "Peru", count: 1, first: TALKS.date, last: TALKS.date, meetings: [TALKS.meeting] },
    ],
  },
  {
    query: "spoke-for",
    parameters: {},
    rows: [{ country: "Norway", speaker: "Lena Dahl", office: "minister", ...TALKS, ...SPEECH }],
  },
  { query: "spoke-for", parameters: { country: "Peru" }, rows: [] },
  {
    query: "about-country",
    parameters: {},
    rows: [{ country: "Nepal", ...TALKS, theme: "river water", hosts: ["Chile", "Peru"] }],
  },
  { query: "about-country", parameters: { country: "Norway" }, rows: [] },
  {
    query: "by-month",
    parameters: {},
    rows: [
      { month: "2032-01", meetings: 2, held: 2, planned: 0, dropped: 0 },
      { month: "2032-02", meetings: 1, held: 1, planned: 0, dropped: 0 },
      { month: "2032-03", meetings: 2, held: 2, planned: 0, dropped: 0 },
    ],
  },
  {
    query: "by-month",
    parameters: { name: "peru" },
    rows: [{ month: "2032-03", meetings: 1, held: 1, planned: 0, dropped: 0 }],
  },
  {
    query: "themes",
    parameters: {},
    rows: [
      { theme: "lakes", hosts: ["Chile", "Norway", "Sweden"], counts: [1, 1, 2] },
      { theme: "river water", hosts: ["Chile", "Nepal", "Norway", "Peru", "Sweden"], counts: [1, 1, 1, 1, 1] },
    ],
  },
  { query: "themes", parameters: { theme: "WATERFALL" }, rows: [] },
  {
    query: "not-held",
    parameters: {},
    rows: [{ status: "cancelled", date: null, meeting: "Delta Summit", hosts: ["Peru"], ...CALLED_OFF }],
  },
  { query: "not-held", parameters: { status: "planned" }, rows: [] },
  {
    query: "least-supported",
    parameters: { limit: "2" },
    rows: [
      {
        name: "Lena Dahl",
        role: "speaker",
        meeting: TALKS.meeting,
        status: "held",
        articles: 1,
        confidence: 0.5,
        ...SPEECH,
      },
      {
        ...{ name: "Chile", role: "host", meeting: TALKS.meeting, status: "held", articles: 1, confidence: 0.9 },
        ...{ quote: "Chile and Peru held the Andes Water Talks.", source: "river-4.txt" },
      },
    ],
  },
  { query: "least-supported", parameters: { most: "0" }, rows: [] },
  {
    query: "new-since",
    parameters: { since: "2032-03-05" },
    rows: [
      {
        ...{ published: "2032-03-28", name: "Chile", role: "host", status: "held", ...TALKS },
        ...{ quote: "Chile and Peru held the Andes Water Talks.", source: "river-4.txt" },
      },
      {
        ...{ published: "2032-03-28", name: "Peru", role: "host", status: "held", ...TALKS },
        ...{ quote: "Chile and Peru held the Andes Water Talks.", source: "river-4.txt" },
      },
      {
        ...{ published: "2032-03-28", name: "Nepal", role: "host", status: "held", meeting: "Nepal River Day" },
        ...{ date: "2032-03-09", quote: "Nepal held the Nepal River Day.", source: "river-5.txt" },
      },
    ],
  },
  { query: "new-since", parameters: { since: "2033" }, rows: [] },
];

// What the named queries answer on the small world of harbour.ts.
import type { Row } from "../../src/ports.ts";

/** What a query answers with these parameters, as the command line gives them. */
export type Answer = {
  readonly query: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
};

const FORUM_AND_SUMMIT = {
  count: 2,
  since: "2031-03-02",
  latest: "2031-04",
  meetings: ["Harbour Forum", "Coastal Summit"],
};
const FORUM_ONLY = { count: 1, since: "2031-03-02", latest: "2031-03-02", meetings: ["Harbour Forum"] };
const FORUM_LINE = { date: "2031-03-02", status: "held", kind: "forum", meeting: "Harbour Forum" };
const FORUM_PLACE = { theme: "Safe Harbours", place: "Port Alder", online: false };
const NO_PLACE = { theme: null, place: null, online: false };
const TALKS = { date: "2031-06", status: "planned", kind: "talks", meeting: "River Talks", ...NO_PLACE };
const ANA = { speaker: "Ana Ruiz", type: "person", represents: ["Norland"] };
const TOMAS = { speaker: "Tomas Lind", type: "person", office: [], represents: [] };

/** At least one for each query of `cypher/queries`. */
export const ANSWERS: readonly Answer[] = [
  {
    query: "co-hosts",
    parameters: {},
    rows: [
      { host: "China", cohost: "Norland", ...FORUM_AND_SUMMIT },
      { host: "China", cohost: "Sudmark", ...FORUM_ONLY },
      { host: "Norland", cohost: "Sudmark", ...FORUM_ONLY },
    ],
  },
  {
    query: "co-hosts",
    parameters: { name: "KINGDOM OF NORLAND" },
    rows: [
      { host: "China", cohost: "Norland", ...FORUM_AND_SUMMIT },
      { host: "Norland", cohost: "Sudmark", ...FORUM_ONLY },
    ],
  },
  { query: "co-hosts", parameters: { name: "Nor" }, rows: [] },
  {
    query: "hosts",
    parameters: {},
    rows: [
      { host: "China", type: "country", meetings: 2, shared: 2, since: "2031-03-02", latest: "2031-04" },
      { host: "Norland", type: "country", meetings: 2, shared: 2, since: "2031-03-02", latest: "2031-04" },
      { host: "Sudmark", type: "country", meetings: 1, shared: 1, since: "2031-03-02", latest: "2031-03-02" },
    ],
  },
  {
    query: "hosts",
    parameters: { meeting: "coastal" },
    rows: [
      { host: "China", type: "country", meetings: 1, shared: 1, since: "2031-04", latest: "2031-04" },
      { host: "Norland", type: "country", meetings: 1, shared: 1, since: "2031-04", latest: "2031-04" },
    ],
  },
  {
    query: "shared-stage",
    parameters: {},
    rows: [{ speaker: "Ana Ruiz", other: "Tomas Lind", ...FORUM_AND_SUMMIT }],
  },
  {
    query: "speakers",
    parameters: { meeting: "safe harb" },
    rows: [
      { ...ANA, office: ["ambassador"], meeting: "Harbour Forum", date: "2031-03-02", articles: 1 },
      { ...TOMAS, meeting: "Harbour Forum", date: "2031-03-02", articles: 1 },
    ],
  },
  { query: "speakers", parameters: { meeting: "Lantern" }, rows: [] },
  {
    query: "meetings-of",
    parameters: { name: "ruiz" },
    rows: [
      { date: "2031-03-02", meeting: "Harbour Forum", role: "speaker", status: "held", place: "Port Alder" },
      { date: "2031-04", meeting: "Coastal Summit", role: "speaker", status: "held", place: null },
      { date: null, meeting: "Lantern Dinner", role: "speaker", status: "cancelled", place: null },
    ].map((row) => ({ ...row, name: "Ana Ruiz", articles: 1 })),
  },
  {
    query: "meetings-of",
    parameters: { name: "country:xs" },
    rows: [
      { date: "2031-03-02", meeting: "Harbour Forum", role: "attendee", status: "declined", place: "Port Alder" },
      { date: "2031-03-02", meeting: "Harbour Forum", role: "host", status: "held", place: "Port Alder" },
      { date: "2031-06", meeting: "River Talks", role: "host", status: "planned", place: null },
      { date: null, meeting: "Lantern Dinner", role: "host", status: "cancelled", place: null },
    ].map((row) => ({ ...row, name: "Sudmark", articles: 1 })),
  },
  {
    query: "timeline",
    parameters: {},
    rows: [
      { ...FORUM_LINE, ...FORUM_PLACE, hosts: ["China", "Norland", "Sudmark"], articles: 2 },
      {
        ...{ date: "2031-04", status: "held", kind: "summit", meeting: "Coastal Summit", theme: null, place: null },
        ...{ online: true, hosts: ["China", "Norland"], articles: 1 },
      },
      { ...TALKS, hosts: ["China", "Sudmark"], articles: 1 },
      {
        ...{ date: null, status: "cancelled", kind: "other", meeting: "Lantern Dinner", ...NO_PLACE },
        ...{ hosts: ["Norland", "Sudmark"], articles: 1 },
      },
    ],
  },
  {
    query: "timeline",
    parameters: { from: "2031-04-15", to: "2031-06-15", name: "china" },
    rows: [
      {
        ...{ date: "2031-04", status: "held", kind: "summit", meeting: "Coastal Summit", theme: null, place: null },
        ...{ online: true, hosts: ["China", "Norland"], articles: 1 },
      },
      { ...TALKS, hosts: ["China", "Sudmark"], articles: 1 },
    ],
  },
  {
    query: "timeline",
    parameters: { to: "2031-03" },
    rows: [{ ...FORUM_LINE, ...FORUM_PLACE, hosts: ["China", "Norland", "Sudmark"], articles: 2 }],
  },
  {
    query: "evidence",
    parameters: { name: "sudmark", meeting: "harbour" },
    rows: [
      {
        ...{ name: "Sudmark", role: "attendee", office: null, meeting: "Harbour Forum", status: "declined" },
        ...{ meetingStatus: "held", confidence: 0.9, quote: "Sudmark declined to take part.", rule: "test/row" },
        ...{ title: "Harbour Forum opens", source: "forum.txt", start: 170, end: 200 },
      },
      {
        ...{ name: "Sudmark", role: "host", office: null, meeting: "Harbour Forum", status: "held" },
        ...{ meetingStatus: "held", confidence: 0.9, quote: "the Harbour Forum of Norland, Sudmark and China" },
        ...{ title: "Summit follows forum", source: "summit.txt", start: 6, end: 53, rule: "test/row" },
      },
    ],
  },
  {
    query: "corroboration",
    parameters: { meeting: "o" },
    rows: [
      {
        date: "2031-03-02",
        meeting: "Harbour Forum",
        status: "held",
        sources: 2,
        articles: ["forum.txt", "summit.txt"],
      },
      { date: "2031-04", meeting: "Coastal Summit", status: "held", sources: 1, articles: ["summit.txt"] },
    ].map((row) => ({ ...row, copies: 0 })),
  },
  { query: "conflicts", parameters: {}, rows: [] },
  {
    query: "offices",
    parameters: { name: "ruiz" },
    rows: [
      { office: "ambassador", of: ["Norland"] },
      { office: "head", of: ["Harbour Office"] },
    ].map((row) => ({ name: "Ana Ruiz", ...row, date: "2031-03-03", source: "forum.txt" })),
  },
];

// A small world with known answers: two meetings that took place, one that is planned, one that was cancelled.
import type { ExtractionRecord } from "../../src/model.ts";
import { recordOf } from "./record-builder.ts";

const NORLAND = ["country", "Norland", { id: "country:XN", code: "XN", aliases: ["Kingdom of Norland"] }] as const;
const SUDMARK = ["country", "Sudmark", { id: "country:XS", code: "XS" }] as const;
const CHINA = ["country", "China", { id: "country:CN", code: "CN" }] as const;
const ANA = ["person", "Ana Ruiz", { aliases: ["Ruiz"], titles: ["ambassador"] }] as const;
const TOMAS = ["person", "Tomas Lind"] as const;
const OFFICE = ["institution", "Harbour Office", { kind: "agency" }] as const;
const FORUM = {
  name: "Harbour Forum",
  kind: "forum",
  start: "2031-03-02",
  precision: "day",
  theme: "Safe Harbours",
  place: "Port Alder",
} as const;

/** Two articles on one forum; the first also ties its people to countries and bodies. */
export const forum: ExtractionRecord = recordOf({
  source: "forum.txt",
  title: "Harbour Forum opens",
  published: "2031-03-03",
  text:
    "China and Norland held the Harbour Forum on Friday.\n\n" +
    "Ana Ruiz, ambassador of Norland and head of the Harbour Office, spoke on safe harbours. Tomas Lind spoke after her.\n\n" +
    "Sudmark declined to take part.",
  entities: [CHINA, NORLAND, SUDMARK, ANA, TOMAS, OFFICE],
  events: [{ ...FORUM, about: ["country:CN"], quote: "held the Harbour Forum" }],
  roles: [
    ["host", "country:CN", "event:harbour-forum", "China and Norland held the Harbour Forum on Friday."],
    ["host", "country:XN", "event:harbour-forum", "China and Norland held the Harbour Forum on Friday."],
    [
      "speaker",
      "person:ana-ruiz",
      "event:harbour-forum",
      "Ana Ruiz, ambassador of Norland and head of the Harbour Office, spoke on safe harbours.",
      { as: "ambassador" },
    ],
    ["speaker", "person:tomas-lind", "event:harbour-forum", "Tomas Lind spoke after her."],
    ["attendee", "country:XS", "event:harbour-forum", "Sudmark declined to take part.", { status: "declined" }],
  ],
  ties: [
    ["represents", "person:ana-ruiz", "country:XN", "Ana Ruiz, ambassador of Norland", "ambassador"],
    ["affiliated_with", "person:ana-ruiz", "institution:harbour-office", "head of the Harbour Office", "head"],
  ],
});

/** Another article on the forum, and a summit with the same hosts and speakers. */
export const summit: ExtractionRecord = recordOf({
  source: "summit.txt",
  title: "Summit follows forum",
  published: "2031-04-10",
  text:
    "After the Harbour Forum of Norland, Sudmark and China, the Coastal Summit was hosted by China and Norland in April. " +
    "Ana Ruiz and Tomas Lind gave speeches. The summit was part of the Harbour Forum process.",
  entities: [CHINA, NORLAND, SUDMARK, ANA, TOMAS],
  events: [
    { ...FORUM, quote: "the Harbour Forum of Norland, Sudmark and China" },
    {
      name: "Coastal Summit",
      kind: "summit",
      start: "2031-04",
      precision: "month",
      online: true,
      partOf: "event:harbour-forum",
      quote: "the Coastal Summit was hosted by China and Norland in April.",
    },
  ],
  roles: [
    ["host", "country:CN", "event:harbour-forum", "the Harbour Forum of Norland, Sudmark and China"],
    ["host", "country:XN", "event:harbour-forum", "the Harbour Forum of Norland, Sudmark and China"],
    ["host", "country:XS", "event:harbour-forum", "the Harbour Forum of Norland, Sudmark and China"],
    ["host", "country:CN", "event:coastal-summit", "the Coastal Summit was hosted by China and Norland in April."],
    ["host", "country:XN", "event:coastal-summit", "the Coastal Summit was hosted by China and Norland in April."],
    ["speaker", "person:ana-ruiz", "event:coastal-summit", "Ana Ruiz and Tomas Lind gave speeches."],
    ["speaker", "person:tomas-lind", "event:coastal-summit", "Ana Ruiz and Tomas Lind gave speeches."],
  ],
});

/** Nothing here happened: talks that are planned, a dinner that was cancelled. */
export const plans: ExtractionRecord = recordOf({
  source: "plans.txt",
  published: "2031-05-01",
  text: "Sudmark and China will host the River Talks in June. The Lantern Dinner of Norland and Sudmark, with a speech by Ana Ruiz, was called off.",
  entities: [CHINA, NORLAND, SUDMARK, ANA],
  events: [
    {
      name: "River Talks",
      kind: "talks",
      status: "planned",
      start: "2031-06",
      precision: "month",
      quote: "will host the River Talks in June.",
    },
    { name: "Lantern Dinner", kind: "other", status: "cancelled", quote: "The Lantern Dinner of Norland and Sudmark" },
  ],
  roles: [
    ["host", "country:XS", "event:river-talks", "Sudmark and China will host the River Talks", { status: "planned" }],
    ["host", "country:CN", "event:river-talks", "Sudmark and China will host the River Talks", { status: "planned" }],
    ["host", "country:XN", "event:lantern-dinner", "The Lantern Dinner of Norland and Sudmark"],
    ["host", "country:XS", "event:lantern-dinner", "The Lantern Dinner of Norland and Sudmark"],
    ["speaker", "person:ana-ruiz", "event:lantern-dinner", "with a speech by Ana Ruiz"],
  ],
});

/** All three. */
export const harbour: readonly ExtractionRecord[] = [forum, summit, plans];

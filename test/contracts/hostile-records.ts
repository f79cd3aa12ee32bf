// Records whose every field holds text that breaks careless programs: quotes, Cypher, markup, control characters.
import type { ExtractionRecord } from "../../src/model.ts";
import { recordOf } from "./record-builder.ts";

const PIECES: readonly string[] = [
  "'; MATCH (n) DETACH DELETE n; //",
  '"}) DETACH DELETE n //',
  "`]-(x) SET x:Admin //",
  "\\u0060) DELETE n //",
  "$name $rows {id} {process.exit()}",
  "</script><img src=x onerror=alert(1)>",
  "\u0000\u0001\u001b[31m\u009b\u0007\u007f",
  "\u202eevil\u2066 \u2028\u2029\u200b\ufeff",
  "İstanbul ΣΑΣ ẞ ǆ ﬁ",
  "👩‍👩‍👧 \u{10ffff} \u{1f1fa}\u{1f1f3}",
  "__proto__ constructor null undefined NaN",
  "{id: 1} --> () <-- [:X] /* */ // --",
  "\\ \\\\ \\' \\\" \\n \r\n\t",
  "x".repeat(20_000),
];

/** One record for each piece; each is well-formed Unicode, as the reader of records makes it. */
export function hostileRecords(): ExtractionRecord[] {
  return PIECES.map((piece, index) => {
    // Databases index ids, so that records with long ones are refused when they are read.
    const key = piece.slice(0, 200);
    const quote = `${piece} met here.`;
    const record = recordOf({
      source: `${piece}.txt`,
      title: piece,
      text: `Before. ${quote} After.`,
      entities: [
        ["person", piece, { id: `person:${key}`, aliases: [piece, ""], titles: [piece] }],
        ["country", `${piece} land`, { id: `country:${key}`, code: piece }],
        ["institution", `${piece} body`, { id: `institution:${key}`, kind: piece }],
      ],
      events: [
        {
          id: `event:${key} series`,
          name: `${piece} series`,
          quote,
        },
        {
          id: `event:${key}`,
          partOf: `event:${key} series`,
          end: "2031",
          name: `${piece} meeting`,
          aliases: [piece],
          place: piece,
          theme: piece,
          dateText: piece,
          start: "2031",
          precision: "year",
          about: [`country:${key}`],
          online: index % 2 === 0,
          quote,
        },
      ],
      roles: [
        ["host", `country:${key}`, `event:${key}`, quote, { as: piece }],
        ["host", `institution:${key}`, `event:${key}`, quote],
        ["speaker", `person:${key}`, `event:${key}`, quote, { as: piece, confidence: 1 }],
        ["attendee", `person:${key}`, `event:${key}`, quote],
        ["chair", `person:${key}`, `event:${key}`, quote, { confidence: 0 }],
      ],
      ties: [
        ["represents", `person:${key}`, `country:${key}`, quote, piece],
        ["affiliated_with", `person:${key}`, `institution:${key}`, quote, piece],
      ],
    });
    const { article } = record;
    return { ...record, article: { ...article, url: piece, publisher: piece, language: piece, published: piece } };
  });
}

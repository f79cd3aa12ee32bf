// One table, for spreadsheets: a row for each claim, with its meeting, article and quoted sentence.
import type { Graph } from "../model.ts";
import { type ClaimRow, claimRows, isEvent, kindOf } from "./claim-rows.ts";

type Cell = string | number | null;

const COLUMNS: Readonly<Record<string, (row: ClaimRow) => Cell>> = {
  from_id: ({ from }) => from.id,
  from_kind: ({ from }) => kindOf(from),
  from_name: ({ from }) => from.name,
  relation: ({ claim }) => claim.type,
  to_id: ({ to }) => to.id,
  to_kind: ({ to }) => kindOf(to),
  to_name: ({ to }) => to.name,
  claim_status: ({ claim }) => claim.status,
  as: ({ claim }) => claim.as ?? claim.title,
  event_status: (row) => eventOf(row)?.status ?? null,
  event_start: (row) => eventOf(row)?.start ?? null,
  event_end: (row) => eventOf(row)?.end ?? null,
  event_place: (row) => eventOf(row)?.place ?? null,
  quote: ({ claim }) => claim.quote,
  article_title: ({ article }) => article.title,
  publisher: ({ article }) => article.publisher,
  published: ({ article }) => article.published,
  url: ({ article }) => article.url,
  source: ({ article }) => article.source,
  confidence: ({ claim }) => claim.confidence,
  rule: ({ claim }) => claim.rule,
  article_id: ({ article }) => article.id,
  copy_of: ({ article }) => article.copyOf,
  quote_start: ({ claim }) => claim.start,
  quote_end: ({ claim }) => claim.end,
  claim_id: ({ claim }) => claim.id,
};

/** RFC 4180 with a head line. A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP). */
export function toCsv(graph: Graph): string {
  const lines = [Object.keys(COLUMNS).join(",")];
  for (const row of claimRows(graph)) {
    lines.push(
      Object.values(COLUMNS)
        .map((read) => csvCell(read(row)))
        .join(","),
    );
  }
  return lines.map((line) => `${line}\r\n`).join("");
}

/** One cell; only text is guarded, a number cannot be a formula. */
export function csvCell(value: Cell): string {
  const text = typeof value === "string" && /^[=+\-@\t\r\n\0]/.test(value) ? `'${value}` : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function eventOf({ from, to }: ClaimRow) {
  return isEvent(to) ? to : isEvent(from) ? from : null;
}

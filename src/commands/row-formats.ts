// The rows of a query in the formats that other programs and people read.
import type { Row, Value } from "../ports.ts";
import { printableJson } from "../text/printable.ts";
import { cellText, formatTable } from "./table.ts";

/** Names of the formats. */
export const ROW_FORMATS = ["table", "json", "ndjson", "csv"] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** Rows as text that ends its last line; no rows are no text, but `[]` in JSON. `width` is that of the terminal. */
export function formatRows(rows: readonly Row[], format: RowFormat, width: number): string {
  switch (format) {
    case "json":
      return `${printableJson(rows, 2)}\n`;
    case "ndjson":
      return rows.map((row) => `${printableJson(row)}\n`).join("");
    case "csv":
      return formatCsv(rows);
    default:
      return rows.length === 0 ? "" : formatTable(rows, width);
  }
}

function formatCsv(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  if (names.length === 0) return "";
  const lines = rows.map((row) => names.map((name) => csvCell(row[name] ?? null)));
  return [names, ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** RFC 4180; a text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP ASVS 1.2.10). */
function csvCell(value: Value): string {
  const text = cellText(value);
  const safe = typeof value !== "number" && /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// The rows of a query in the formats that other programs and people read.
import { csvCell } from "../export/csv.ts";
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
  const lines = rows.map((row) => names.map((name) => cellOf(row[name] ?? null)));
  return rows.length === 0 ? "" : [names, ...lines].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

function cellOf(value: Value): string | number {
  return typeof value === "number" ? value : cellText(value);
}

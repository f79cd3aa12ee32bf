// Rows as a table that fits the terminal.
import type { Row, Value } from "../ports.ts";
import { printable } from "../text/printable.ts";

const GAP = "  ";
const NARROWEST = 8;
const segmenter: Intl.Segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation})/u;

/** Rows as aligned text, cut to `width` columns of a terminal; `Infinity` cuts nothing. */
export function formatTable(rows: readonly Row[], width: number): string {
  const names = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => names.map((name) => printable(cellText(row[name] ?? null))));
  const wanted = names.map((name, column) => {
    return Math.max(widthOf(name), ...cells.map((row) => widthOf(row[column] ?? "")));
  });
  const widths = fitWidths(wanted, width - GAP.length * (names.length - 1));
  const toLine = (row: readonly string[]) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((columns) => "─".repeat(columns));
  return `${[names, rule, ...cells].map(toLine).join("\n")}\n`;
}

/** A value as a person reads it: lists joined by semicolons, nothing for null, nodes as JSON. */
export function cellText(value: Value): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(cellText).join("; ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Widths no wider than wanted that together fit; the widest columns give way first. */
function fitWidths(wanted: readonly number[], room: number): number[] {
  const widths = [...wanted];
  const total = () => widths.reduce((sum, columns) => sum + columns, 0);
  while (total() > room) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    const next = Math.max(NARROWEST, ...widths.filter((columns) => columns < widest));
    const sharing = widths.filter((columns) => columns === widest).length;
    const cut = Math.max(1, Math.min(widest - next || 1, Math.floor((total() - room) / sharing)));
    for (const [column, columns] of widths.entries()) {
      if (columns === widest && total() > room) widths[column] = columns - cut;
    }
  }
  return widths;
}

function pad(text: string, width: number): string {
  const full = widthOf(text);
  if (full <= width) return text + " ".repeat(width - full);
  let cut = "";
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    const columns = widthOfGrapheme(segment);
    if (used + columns > width - 1) break;
    cut += segment;
    used += columns;
  }
  return `${cut}…${" ".repeat(Math.max(0, width - used - 1))}`;
}

function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += widthOfGrapheme(segment);
  return width;
}

function widthOfGrapheme(grapheme: string): number {
  return WIDE.test(grapheme) ? 2 : 1;
}

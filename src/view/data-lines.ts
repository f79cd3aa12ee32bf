// The page's data as text: one line of JSON for each property of each table, so that it can be read in slices.
import type { Columns, PageData } from "../graph/page-data.ts";
import { each, type Steps } from "./steps.ts";

const VERSION = "plenary-page 2";

/** One line for the version, then `[table, property, values]`. */
export function toLines(data: PageData): string {
  const lines = Object.entries(data).flatMap(([table, columns]) =>
    Object.entries(columns).map(([property, values]) => JSON.stringify([table, property, values])),
  );
  return [VERSION, ...lines].join("\n");
}

/** The data from its lines. Throws when it is cut off or of another version. */
export function* fromLines(text: string): Steps<PageData> {
  const lines = text.split("\n");
  if (lines[0] !== VERSION)
    throw new Error("Its data cannot be read by its script: it has another version, or was changed.");
  const data: Record<string, Record<string, unknown>> = {};
  for (const line of lines.slice(1)) {
    const [table, property, values] = columnOf(line);
    data[table] = { ...data[table], [property]: values };
    yield;
  }
  return data as unknown as PageData;
}

function columnOf(line: string): [table: string, property: string, values: unknown] {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Error("Its data cannot be read: a line of it was changed.", { cause });
  }
}

/** Rows from columns. */
export function* rowsOf<Row>(columns: Columns<Row>): Steps<Row[]> {
  const keys = Object.keys(columns) as (keyof Row)[];
  const rows: Row[] = [];
  yield* each(keys.length === 0 ? [] : columns[keys[0] as keyof Row], (_, row) => {
    const made = {} as Row;
    for (const key of keys) made[key] = columns[key][row] as Row[keyof Row];
    rows.push(made);
  });
  return rows;
}

// Reads the graph out of the page: base64 of deflated JSON in an inert script element.
import type { Columns, PageData } from "../src/graph/page-data.ts";

/** The data of the page; rejects when it is missing, cut off or of another version. */
export async function readPageData(holder: Element | null): Promise<PageData> {
  const packed = holder?.textContent?.trim() ?? "";
  if (packed === "") throw new Error("This page carries no data.");
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const data = JSON.parse(await new Response(stream).text()) as PageData;
  if (data.version !== 1) throw new Error("This page's data has a version that its script does not know.");
  return data;
}

/** Rows from columns. */
export function rowsOf<Row>(columns: Columns<Row>): Row[] {
  const keys = Object.keys(columns) as (keyof Row)[];
  const length = keys.length === 0 ? 0 : columns[keys[0] as keyof Row].length;
  return Array.from({ length }, (_, row) => {
    const made = {} as Row;
    for (const key of keys) made[key] = columns[key][row] as Row[keyof Row];
    return made;
  });
}

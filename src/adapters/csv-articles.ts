// Reads articles from CSV: the first row names the fields id, title, text or html, url, published, publisher.
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { UserError } from "../errors.ts";
import { articleOfFields } from "./article-fields.ts";
import { type ArticleInput, type ArticleStream, failureOf, MOST_ARTICLE_BYTES } from "./article-input.ts";
import { decodeText } from "./decode-text.ts";

/** Reads CSV row by row; a bad row is one failure, named `file:line`. Commas, semicolons or tabs part the cells. */
export async function* readCsv(input: ArticleInput, head: Buffer): ArticleStream {
  const parser = parse({
    encoding: null,
    delimiter: delimiterOf(head),
    info: true,
    max_record_size: MOST_ARTICLE_BYTES,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  let names: readonly string[] | null = null;
  try {
    const rows = Readable.from(input.bytes)
      .on("error", (error) => parser.destroy(error))
      .pipe(parser);
    for await (const { record, info } of rows as AsyncIterable<{ record: Buffer[]; info: { lines: number } }>) {
      const cells = record.map((cell) => decodeText(cell));
      if (names === null) {
        names = namesOf(cells);
        continue;
      }
      yield await articleOfRow(names, cells, `${input.source}:${info.lines}`, input);
    }
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error) || !("lines" in error)) throw error;
    throw new UserError(`is not valid CSV from line ${String(error.lines)} on`, {
      hint: "check the quotation marks there",
    });
  }
  if (names === null) throw new UserError("is empty", { hint: "give a header row and one article a row" });
}

function namesOf(cells: readonly string[]): readonly string[] {
  // Before a quotation mark, a byte order mark keeps it from being one.
  const names = cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .toLowerCase(),
  );
  if (names.includes("text") || names.includes("html")) return names;
  throw new UserError(`has no column "text" or "html" in its first row`, {
    hint: "name the columns id, title, text or html, url, published, publisher",
  });
}

async function articleOfRow(names: readonly string[], cells: readonly string[], place: string, input: ArticleInput) {
  try {
    const fields = Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ""]));
    return await articleOfFields(fields, place, input.pages);
  } catch (error) {
    return failureOf(place, error);
  }
}

/** The mark that the first line has most of. */
function delimiterOf(head: Buffer): string {
  const line = decodeText(head).split("\n", 1)[0] ?? "";
  const count = (mark: string): number => line.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

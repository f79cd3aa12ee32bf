// Reads articles from JSON (one, or an array of them) and from NDJSON (one a line).
import { UserError } from "../errors.ts";
import { articleOfFields } from "./article-fields.ts";
import { type ArticleInput, type ArticleStream, failureOf, MOST_ARTICLE_BYTES } from "./article-input.ts";
import { byteLines } from "./byte-lines.ts";
import { decodeText } from "./decode-text.ts";
import { allBytes } from "./input-bytes.ts";

const MOST_JSON_BYTES = 256 * 1024 * 1024;

/** Reads a JSON file; one that is NDJSON under another name is read as that. */
export async function* readJson({ source, bytes, pages }: ArticleInput): ArticleStream {
  const whole = await allBytes(bytes, MOST_JSON_BYTES, "make it NDJSON, one article a line: that has no limit");
  const value = parsed(decodeText(whole));
  if (value === undefined) {
    const newline = whole.indexOf("\n");
    const isLines = newline > 0 && parsed(decodeText(whole.subarray(0, newline))) !== undefined;
    if (!isLines) throw new UserError("is not valid JSON", { hint: "check it with a JSON tool; it may be cut off" });
    yield* readNdjson({ source, bytes: once(whole), pages });
    return;
  }
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0) throw new UserError("is an empty array", { hint: "give at least one article" });
  for (const [index, fields] of list.entries()) {
    const place = Array.isArray(value) ? `${source}[${index}]` : source;
    try {
      yield await articleOfFields(fields, place, pages);
    } catch (error) {
      yield failureOf(place, error);
    }
  }
}

/** Reads NDJSON line by line; a bad line is one failure, named `file:line`. */
export async function* readNdjson({ source, bytes, pages }: ArticleInput): ArticleStream {
  for await (const line of byteLines(bytes, MOST_ARTICLE_BYTES)) {
    const place = `${source}:${line.number}`;
    try {
      if (line.bytes === null) {
        throw new UserError(`is longer than ${MOST_ARTICLE_BYTES / 1024 / 1024} MB`, { hint: "split this line" });
      }
      const text = decodeText(line.bytes).trim();
      if (text === "") continue;
      const fields = parsed(text);
      if (fields === undefined)
        throw new UserError("is not valid JSON", { hint: "put one whole JSON object on each line" });
      yield await articleOfFields(fields, place, pages);
    } catch (error) {
      yield failureOf(place, error);
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

// Reads the pages of a web archive (WARC 1.0 and 1.1, ISO 28500): responses, resources and extracted text.
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { UserError } from "../errors.ts";
import type { RawArticle, ReadFailure } from "../model.ts";
import { type ArticleInput, type ArticleStream, failureOf, MOST_ARTICLE_BYTES } from "./article-input.ts";
import { type ByteReader, createByteReader } from "./byte-reader.ts";
import { decodeMarkup } from "./decode-text.ts";

type Headers = ReadonlyMap<string, string>;
/** The content of a record: its media type and encoding in `type`. */
type Content = { readonly type: string; readonly body: Buffer };

const MOST_LINE = 64 * 1024;
const MOST_HEADERS = 1_000;
const HINT = "fetch the archive again";

/** Reads the pages of an archive, record by record; other records are passed over. Errors name `file#record`. */
export async function* readWarc(input: ArticleInput): ArticleStream {
  const reader = createByteReader(input.bytes);
  for (let number = 1; ; number += 1) {
    const headers = await recordHeaders(reader, number);
    if (headers === null) return;
    const length = Number(headers.get("content-length") ?? "");
    if (!Number.isSafeInteger(length) || length < 0) {
      throw new UserError(`is damaged: record ${number} does not tell its length`, { hint: HINT });
    }
    const { bytes, seen } = await reader.take(length, MOST_ARTICLE_BYTES);
    if (seen < length) throw new UserError(`is cut off in record ${number}`, { hint: HINT });
    const article = await articleOfRecord(headers, bytes, length, `${input.source}#${number}`, input);
    if (article !== null) yield article;
  }
}

/** The headers of the next record, or null at the end. */
async function recordHeaders(reader: ByteReader, number: number): Promise<Headers | null> {
  let line = await reader.line(MOST_LINE);
  while (line !== null && line.length === 0) line = await reader.line(MOST_LINE);
  if (line === null) return null;
  if (!line.toString("latin1").startsWith("WARC/")) {
    throw new UserError(`is damaged: no WARC record begins where record ${number} should`, { hint: HINT });
  }
  const lines: string[] = [];
  for (let next = await reader.line(MOST_LINE); next !== null && next.length > 0; next = await reader.line(MOST_LINE)) {
    if (lines.length < MOST_HEADERS) lines.push(next.toString("utf8"));
  }
  return headersOf(lines);
}

function headersOf(lines: readonly string[]): Headers {
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

async function articleOfRecord(
  headers: Headers,
  bytes: Buffer,
  length: number,
  place: string,
  { pages }: ArticleInput,
): Promise<RawArticle | ReadFailure | null> {
  const url = headers.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1") ?? null;
  try {
    const content = contentOf(headers, bytes);
    if (content === null) return null;
    if (length > MOST_ARTICLE_BYTES) {
      throw new UserError(`is larger than ${MOST_ARTICLE_BYTES / 1024 / 1024} MB`, { hint: "it is left out" });
    }
    const charset = /charset=["']?([\w-]{2,40})/i.exec(content.type)?.[1] ?? null;
    const text = decodeMarkup(content.body, charset);
    if (text.trim() === "") return null;
    const found = { source: url ?? place, url };
    if (content.type.startsWith("text/plain")) return { ...found, title: null, text, published: null, publisher: null };
    return { ...(await pages.read(text)), ...found };
  } catch (error) {
    return failureOf(url === null ? place : `${place} (${url})`, error);
  }
}

/** The page in a record; null for records that are no page: requests, metadata, errors, pictures. */
function contentOf(headers: Headers, bytes: Buffer): Content | null {
  const kind = headers.get("warc-type") ?? "";
  const type = (headers.get("content-type") ?? "").toLowerCase();
  if (kind === "response" && type.startsWith("application/http")) return httpContent(bytes);
  if ((kind !== "resource" && kind !== "conversion" && kind !== "response") || !isPage(type)) return null;
  return { type, body: bytes };
}

function httpContent(bytes: Buffer): Content | null {
  const found = bytes.indexOf("\r\n\r\n");
  const end = found < 0 ? bytes.indexOf("\n\n") : found;
  if (end < 0) return null;
  const [status = "", ...lines] = bytes.toString("latin1", 0, end).split(/\r?\n/);
  const headers = headersOf(lines);
  const type = (headers.get("content-type") ?? "").toLowerCase();
  if (!/^HTTP\/\S+ 2\d\d/.test(status) || !isPage(type)) return null;
  const body = bytes.subarray(end + (found < 0 ? 2 : 4));
  const whole = /chunked/i.test(headers.get("transfer-encoding") ?? "") ? unchunked(body) : body;
  return { type, body: decoded(whole, (headers.get("content-encoding") ?? "").toLowerCase()) };
}

function isPage(type: string): boolean {
  return /^(?:text\/html|application\/xhtml\+xml|text\/plain)/.test(type);
}

/** RFC 9112 section 7.1. A body that is not chunked after all, as archives often hold it, stays as it is. */
function unchunked(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf("\r\n", at);
    const size =
      end < 0 ? null : /^([0-9a-f]{1,8})(?:;.*)?$/i.exec(body.toString("latin1", at, Math.min(end, at + 100)));
    if (!size) return chunks.length === 0 ? body : Buffer.concat(chunks);
    const length = Number.parseInt(size[1] ?? "0", 16);
    if (length === 0) break;
    chunks.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(chunks);
}

function decoded(body: Buffer, encoding: string): Buffer {
  const limit = { maxOutputLength: MOST_ARTICLE_BYTES };
  try {
    if (encoding === "gzip" || encoding === "x-gzip") return gunzipSync(body, limit);
    if (encoding === "deflate") return inflateSync(body, limit);
    return encoding === "br" ? brotliDecompressSync(body, limit) : body;
  } catch (error) {
    // Archives often hold the body unpacked under its old header.
    if (body.subarray(0, 200).includes("<")) return body;
    throw new UserError("has a body that cannot be unpacked", { hint: "it is left out", cause: error });
  }
}

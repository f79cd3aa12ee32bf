// Files, folders and standard input → raw articles, one after the other. One bad file or line never stops the others.
import { createReadStream } from "node:fs";
import { UserError } from "../errors.ts";
import { type ArticleFormat, formatOfHead, formatOfName } from "./article-format.ts";
import { type ArticleInput, type ArticleStream, failureOf, MOST_ARTICLE_BYTES } from "./article-input.ts";
import { articlePaths, STANDARD_INPUT } from "./article-paths.ts";
import { readCsv } from "./csv-articles.ts";
import { decodeMarkup, decodeText } from "./decode-text.ts";
import { readFeed } from "./feed-articles.ts";
import { createPageReader, type PageReader } from "./html-page.ts";
import { allBytes, openBytes } from "./input-bytes.ts";
import { readJson, readNdjson } from "./json-articles.ts";
import { readMarkdown, readPlainText } from "./plain-text.ts";
import { readWarc } from "./warc-articles.ts";

/** An input of no more bytes than this is known whole from its head. */
const SMALL = 1024;
const TOO_LARGE = "split it: one article a file, or many as NDJSON";

export type ReadOptions = {
  readonly stdin: NodeJS.ReadableStream;
  /** Called with the bytes of files that were read since the last call. */
  readonly onRead?: (bytes: number) => void;
};

/**
 * Reads the articles of paths; `-` is standard input. What cannot be read comes as a failure in its place, so if no
 * article comes at all, the failures say why. Never rejects for an input.
 */
export async function* readArticles(paths: readonly string[], options: ReadOptions): ArticleStream {
  const pages = createPageReader();
  try {
    for (const path of paths) {
      if (path === STANDARD_INPUT) yield* readInput(path, options.stdin as AsyncIterable<Buffer>, null, pages);
      else yield* readPath(path, pages, options.onRead);
    }
  } finally {
    await pages.close();
  }
}

async function* readPath(path: string, pages: PageReader, onRead: ReadOptions["onRead"]): ArticleStream {
  for await (const found of articlePaths(path)) {
    if ("what" in found) {
      yield found;
      continue;
    }
    const stream = createReadStream(found.file);
    let told = 0;
    const tell = () => {
      onRead?.(stream.bytesRead - told);
      told = stream.bytesRead;
    };
    try {
      for await (const article of readInput(found.file, stream, formatOfName(found.file), pages)) {
        tell();
        yield article;
      }
    } finally {
      tell();
      stream.destroy();
    }
  }
}

async function* readInput(
  source: string,
  chunks: AsyncIterable<Buffer>,
  named: ArticleFormat | null,
  pages: PageReader,
): ArticleStream {
  try {
    const { head, bytes } = await openBytes(chunks);
    if (head.length < SMALL && head.toString("latin1").trim() === "") {
      throw new UserError("is empty", { hint: "give a file with an article in it" });
    }
    yield* readFormat(named ?? formatOfHead(head), { source, bytes, pages }, head);
  } catch (error) {
    yield failureOf(source, error);
  }
}

function readFormat(format: ArticleFormat, input: ArticleInput, head: Buffer): ArticleStream {
  switch (format) {
    case "json":
      return readJson(input);
    case "ndjson":
      return readNdjson(input);
    case "csv":
      return readCsv(input, head);
    case "feed":
      return readFeed(input, head);
    case "warc":
      return readWarc(input);
    default:
      return readSingle(format, input);
  }
}

/** One file, one article. */
async function* readSingle(
  format: "text" | "markdown" | "html",
  { source, bytes, pages }: ArticleInput,
): ArticleStream {
  const whole = await allBytes(bytes, MOST_ARTICLE_BYTES, TOO_LARGE);
  if (format === "html") yield { ...(await pages.read(decodeMarkup(whole))), source };
  else if (format === "markdown") yield readMarkdown(decodeText(whole), source);
  else yield readPlainText(decodeText(whole), source);
}

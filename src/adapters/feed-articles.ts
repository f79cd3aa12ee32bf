// Reads articles from RSS and Atom feeds, as a stream. Entities of the feed's own are not resolved, nothing is fetched.
import { TextDecoder } from "node:util";
import { Parser } from "htmlparser2";
import { UserError } from "../errors.ts";
import type { RawArticle, ReadFailure } from "../model.ts";
import { type ArticleInput, type ArticleStream, failureOf, MOST_ARTICLE_BYTES } from "./article-input.ts";
import { declaredEncoding } from "./decode-text.ts";

type Field = "id" | "title" | "link" | "published" | "updated" | "summary" | "content";
type Item = Partial<Record<Field, string>>;
type Feed = {
  readonly items: Item[];
  publisher: string | null;
  isFeed: boolean;
};

const FIELDS: ReadonlyMap<string, Field> = new Map([
  ["guid", "id"],
  ["id", "id"],
  ["title", "title"],
  ["link", "link"],
  ["pubdate", "published"],
  ["published", "published"],
  ["dc:date", "published"],
  ["updated", "updated"],
  ["description", "summary"],
  ["summary", "summary"],
  ["content:encoded", "content"],
  ["content", "content"],
]);
const ITEMS = new Set(["item", "entry"]);
const ROOTS = new Set(["rss", "feed", "rdf:rdf"]);

/** Reads the items of a feed; one without text is a failure, named `file[number]`. */
export async function* readFeed(input: ArticleInput, head: Buffer): ArticleStream {
  const feed: Feed = { items: [], publisher: null, isFeed: false };
  const parser = createFeedParser(feed);
  const decoder = decoderOf(head);
  let number = 0;
  for await (const chunk of input.bytes) {
    parser.write(decoder.decode(chunk, { stream: true }));
    for (const item of feed.items.splice(0)) yield await articleOfItem(item, number++, feed.publisher, input);
  }
  parser.end(decoder.decode());
  for (const item of feed.items.splice(0)) yield await articleOfItem(item, number++, feed.publisher, input);
  if (!feed.isFeed) throw new UserError("is XML, but no RSS or Atom feed", { hint: "only feeds are read from .xml" });
  if (number === 0) throw new UserError("is a feed without items", { hint: "fetch the feed again" });
}

function decoderOf(head: Buffer): TextDecoder {
  try {
    return new TextDecoder(declaredEncoding(head) ?? "utf-8");
  } catch {
    return new TextDecoder("utf-8");
  }
}

function createFeedParser(feed: Feed): Parser {
  let item: Item | null = null;
  let field: Field | null = null;
  // Depth inside the field: Atom's xhtml content has elements of its own.
  let depth = 0;
  let channelTitle = false;
  const add = (text: string): void => {
    if (item !== null && field !== null) item[field] = ((item[field] ?? "") + text).slice(0, MOST_ARTICLE_BYTES);
    else if (channelTitle) feed.publisher = ((feed.publisher ?? "") + text).slice(0, 500);
  };
  return new Parser(
    {
      onopentag: (tag, attributes) => {
        const name = tag.toLowerCase();
        if (ROOTS.has(name)) feed.isFeed = true;
        if (field !== null) {
          depth += 1;
          add(`<${name}>`);
        } else if (item !== null) {
          field = fieldOf(item, name, attributes);
        } else if (ITEMS.has(name)) {
          item = {};
        } else {
          channelTitle = name === "title" && feed.publisher === null;
        }
      },
      ontext: add,
      onclosetag: (tag) => {
        const name = tag.toLowerCase();
        if (field !== null && depth > 0) {
          depth -= 1;
          add(`</${name}>`);
        } else if (field !== null) {
          field = null;
        } else if (item !== null && ITEMS.has(name)) {
          feed.items.push(item);
          item = null;
        }
        channelTitle = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
}

/** The field that an element opens. Atom's `<link href>` holds its value itself; a second value of a field is not taken. */
function fieldOf(item: Item, name: string, attributes: Readonly<Record<string, string>>): Field | null {
  const field = FIELDS.get(name) ?? null;
  if (field === "link" && attributes.href !== undefined) {
    if ((attributes.rel ?? "alternate") === "alternate") item.link ??= attributes.href;
    return null;
  }
  return field !== null && item[field] === undefined ? field : null;
}

async function articleOfItem(
  item: Item,
  index: number,
  publisher: string | null,
  { source, pages }: ArticleInput,
): Promise<RawArticle | ReadFailure> {
  const place = `${source}[${index}]`;
  try {
    const { content = "", summary = "" } = item;
    const html = content.length > summary.length ? content : summary;
    if (html.trim() === "") throw new UserError("is an item without text", { hint: "fetch the page that it links to" });
    const title = item.title === undefined ? null : (await pages.read(item.title)).text;
    const { text } = await pages.read(html);
    const url = item.link?.trim() || null;
    const published = item.published ?? item.updated ?? null;
    return {
      source: item.id?.trim() || url || place,
      url,
      title,
      text,
      published,
      publisher: publisher?.trim() || null,
    };
  } catch (error) {
    return failureOf(place, error);
  }
}

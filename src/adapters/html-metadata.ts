// What a page says of itself: title, day of publication, publisher, address.
import { attribute, type HtmlDocument, type HtmlElement, walk } from "./html-tree.ts";

/** Null for what the page does not say. */
export type PageMetadata = {
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
};

type Found = {
  readonly meta: Map<string, string>;
  readonly times: string[];
  readonly articleTimes: string[];
  readonly linkedData: string[];
  readonly texts: Map<string, string>;
  canonical: string | null;
};
type LinkedData = Partial<Record<"headline" | "datePublished" | "publisher", string>>;

const DATE_NAMES =
  "article:published_time og:published_time datepublished date pubdate publishdate publish-date dc.date dc.date.issued dcterms.date dcterms.created sailthru.date".split(
    " ",
  );
const MOST_LINKED_DATA = 500_000;
const MOST_TITLE = 500;

/** Reads `<meta>`, JSON-LD (schema.org), `<time>`, `<link rel=canonical>`, `<h1>` and `<title>`. */
export function pageMetadata(document: HtmlDocument): PageMetadata {
  const found = collect(document);
  const linked = found.linkedData.map(readLinkedData).find((data) => Object.keys(data).length > 0) ?? {};
  const metaDate = DATE_NAMES.map((name) => found.meta.get(name)).find((date) => date !== undefined);
  const times = new Set(found.times.map((time) => time.slice(0, 10)));
  const time = found.articleTimes[0] ?? (times.size === 1 ? found.times[0] : undefined);
  const url = found.canonical ?? found.meta.get("og:url") ?? null;
  const publisher = found.meta.get("og:site_name") ?? linked.publisher ?? found.meta.get("dc.publisher") ?? null;
  const title =
    found.meta.get("og:title") ?? linked.headline ?? found.texts.get("h1") ?? found.texts.get("title") ?? null;
  return {
    title: title === null ? null : withoutPublisher(title, publisher),
    published: metaDate ?? linked.datePublished ?? time ?? null,
    publisher,
    url: url !== null && /^https?:\/\//i.test(url) ? url : null,
  };
}

function collect(document: HtmlDocument): Found {
  const found: Found = {
    meta: new Map(),
    times: [],
    articleTimes: [],
    linkedData: [],
    texts: new Map(),
    canonical: null,
  };
  let articles = 0;
  let inside: string | null = null;
  walk(document, {
    text: (value) => {
      if (inside === "ld+json") found.linkedData.push(value);
      else if (inside !== null)
        found.texts.set(inside, `${found.texts.get(inside) ?? ""}${value}`.slice(0, MOST_TITLE));
    },
    enter: (element) => {
      if (element.tagName === "article") articles += 1;
      inside = collectElement(element, found, articles > 0) ?? inside;
      return true;
    },
    exit: (element) => {
      if (element.tagName === "article") articles -= 1;
      if (["h1", "title", "script"].includes(element.tagName)) inside = null;
    },
  });
  return found;
}

/** Takes what one element says; the name under which its text matters, or null. */
function collectElement(element: HtmlElement, found: Found, inArticle: boolean): string | null {
  const name = (
    attribute(element, "property") ??
    attribute(element, "name") ??
    attribute(element, "itemprop") ??
    ""
  ).toLowerCase();
  const value = (attribute(element, "content") ?? attribute(element, "datetime") ?? "").trim();
  if (value !== "" && name !== "" && !found.meta.has(name)) found.meta.set(name, value);
  if (element.tagName === "time" && value !== "") (inArticle ? found.articleTimes : found.times).push(value);
  if (element.tagName === "link" && attribute(element, "rel")?.toLowerCase() === "canonical") {
    found.canonical ??= attribute(element, "href");
  }
  if (element.tagName === "script" && attribute(element, "type") === "application/ld+json") return "ld+json";
  const isTitle = element.tagName === "title" || element.tagName === "h1";
  return isTitle && !found.texts.has(element.tagName) ? element.tagName : null;
}

function readLinkedData(json: string): LinkedData {
  if (json.length > MOST_LINKED_DATA) return {};
  try {
    return articleIn(JSON.parse(json), 0);
  } catch {
    return {};
  }
}

function articleIn(value: unknown, depth: number): LinkedData {
  if (typeof value !== "object" || value === null || depth > 4) return {};
  if (Array.isArray(value)) {
    return value.map((item) => articleIn(item, depth + 1)).find((data) => Object.keys(data).length > 0) ?? {};
  }
  const thing = value as Readonly<Record<string, unknown>>;
  if (!/article|report|posting/i.test(String(thing["@type"]))) return articleIn(thing["@graph"], depth + 1);
  const publisher = thing.publisher;
  const name = typeof publisher === "object" && publisher !== null && "name" in publisher ? publisher.name : publisher;
  const fields = { headline: thing.headline, datePublished: thing.datePublished, publisher: name };
  return Object.fromEntries(Object.entries(fields).filter(([, words]) => typeof words === "string" && words !== ""));
}

/** "Talks open in Oslo | Harbour News" → "Talks open in Oslo". */
function withoutPublisher(title: string, publisher: string | null): string {
  const line = title.replace(/\s+/g, " ").trim();
  const parts = / [|–—-] ([^|–—]{2,60})$/.exec(line);
  const isName = parts !== null && publisher !== null && parts[1]?.toLowerCase() === publisher.trim().toLowerCase();
  return isName ? line.slice(0, parts.index) : line;
}

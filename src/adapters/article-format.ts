// Tells the format of an input: by its name, else by how it begins.

export type ArticleFormat = "text" | "markdown" | "html" | "json" | "ndjson" | "csv" | "feed" | "warc";

const EXTENSIONS: ReadonlyMap<string, ArticleFormat> = new Map([
  ["txt", "text"],
  ["text", "text"],
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["json", "json"],
  ["ndjson", "ndjson"],
  ["jsonl", "ndjson"],
  ["csv", "csv"],
  ["xml", "feed"],
  ["rss", "feed"],
  ["atom", "feed"],
  ["warc", "warc"],
]);

/** The format that a file's name tells, with or without `.gz`; null if it tells none. */
export function formatOfName(name: string): ArticleFormat | null {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(name)?.[1] ?? "";
  return EXTENSIONS.get(extension.toLowerCase()) ?? null;
}

/** The format that an input's first bytes tell; plain text if nothing else. */
export function formatOfHead(head: Buffer): ArticleFormat {
  const start = head
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trimStart();
  if (start.startsWith("WARC/")) return "warc";
  if (/^<(?:\?xml[^>]*>\s*(?:<!--[^>]*>\s*)*<)?(?:rss|feed|rdf:RDF)[\s>]/i.test(start)) return "feed";
  if (/^<[!a-z?]/i.test(start)) return "html";
  if (/^\{[^\n]*\}\s*\n\s*\{/.test(start) || (/^\{"/.test(start) && !/\n/.test(start))) return "ndjson";
  return /^[{[]\s*["{}\]]/.test(start) ? "json" : "text";
}

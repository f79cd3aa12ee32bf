// Plain text and Markdown → raw article: lines such as "Title: …" and front matter are its data, Markdown marks go.
import type { RawArticle } from "../model.ts";

type Field = "title" | "published" | "url" | "publisher";
type Header = Partial<Record<Field, string>>;

/** Names that such lines have in the wild. */
const FIELDS: ReadonlyMap<string, Field> = new Map([
  ["title", "title"],
  ["headline", "title"],
  ["date", "published"],
  ["published", "published"],
  ["publication date", "published"],
  ["pubdate", "published"],
  ["url", "url"],
  ["link", "url"],
  ["publisher", "publisher"],
  ["source", "publisher"],
]);
const HEADER_LINE = /^([A-Za-z][A-Za-z ]{1,20}):[ \t]+(\S.{0,500})$/;
const FRONT_MATTER = /^---[ \t]*\r?\n/;

/** The article of a text file. Whether its first line is a title is for `clean` to see. */
export function readPlainText(text: string, source: string): RawArticle {
  const { header, body } = partHeader(text);
  return articleOf(header, body, source);
}

/** The article of a Markdown file: the first heading, if nothing precedes it, is the title. */
export function readMarkdown(text: string, source: string): RawArticle {
  const { header, body } = partHeader(text);
  const heading = /^\s*# +([^\n]+)\n/.exec(`${body}\n`);
  if (heading === null || header.title !== undefined) return articleOf(header, withoutMarks(body), source);
  const title = withoutMarks(heading[1] ?? "").trim();
  // What follows the heading may be lines of data again: "Date: …".
  const below = partHeader(body.slice(heading[0].length).trimStart());
  return articleOf({ ...below.header, ...header, title }, withoutMarks(below.body), source);
}

function articleOf(header: Header, text: string, source: string): RawArticle {
  const { url = null, title = null, published = null, publisher = null } = header;
  return { source, url, title, text, published, publisher };
}

function partHeader(text: string): { header: Header; body: string } {
  const opening = FRONT_MATTER.exec(text);
  if (opening === null) return headerLines(text);
  const end = /\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (end === null) return { header: {}, body: text };
  const lines = text.slice(opening[0].length, end.index).split("\n");
  const header: Header = {};
  for (const line of lines) addField(header, line);
  return { header, body: text.slice(end.index + end[0].length) };
}

function headerLines(text: string): { header: Header; body: string } {
  const header: Header = {};
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf("\n", start);
    if (!addField(header, text.slice(start, end < 0 ? text.length : end))) break;
    start = end < 0 ? text.length : end + 1;
  }
  return { header, body: text.slice(start) };
}

/** Adds the field that a line gives; false if the line gives none, or one that is there already. */
function addField(header: Header, line: string): boolean {
  const match = HEADER_LINE.exec(line.trimEnd());
  const field = FIELDS.get((match?.[1] ?? "").toLowerCase());
  if (match === null || field === undefined || header[field] !== undefined) return false;
  header[field] = (match[2] ?? "").trim().replace(/^(["'])(.*)\1$/, "$2");
  return true;
}

/** Markdown → its text: headings become paragraphs, links keep their words, bullets stay one a line. */
function withoutMarks(markdown: string): string {
  return markdown
    .split(/\r?\n/)
    .map(withoutBlockMarks)
    .join("\n")
    .replace(/<!--[^>]{0,1000}-->/g, "")
    .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)/g, "")
    .replace(/\[([^\][\n]{1,500})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])/g, "$1")
    .replace(/<(https?:[^>\s]{1,2000})>/g, "$1")
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,500})\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}*_\\])([*_])(?=[^\s*_])([^*_\n]{1,500})\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/`([^`\n]{1,500})`/g, "$1")
    .replace(/<br ?\/?>/gi, "\n")
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, "$1");
}

function withoutBlockMarks(line: string): string {
  if (/^ {0,3}(?:={3,}|-{3,}|(?:[-*_] ?){3,}|`{3}.*|~{3}.*)$/.test(line)) return "";
  if (/^ {0,3}\[[^\]]{1,100}\]: *\S/.test(line)) return "";
  if (/^ {0,3}#{1,6} /.test(line)) return `\n${line.replace(/^ {0,3}#{1,6} +/, "").replace(/ #{1,6} *$/, "")}\n`;
  if (/^ {0,3}\|.*\|[ \t]*$/.test(line)) return rowOf(line);
  return line.replace(/^(?: {0,3}> ?){1,9}/, "").replace(/^( {0,12})[*+] +/, "$1- ");
}

function rowOf(line: string): string {
  const cells = line.split("|").map((cell) => cell.trim());
  return cells.every((cell) => /^:?-*:?$/.test(cell)) ? "" : cells.filter((cell) => cell !== "").join("; ");
}

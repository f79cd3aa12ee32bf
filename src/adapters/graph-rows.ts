// The nouns of the graph as rows for Cypher, and back. A property that is null is absent in the database.

import type {
  ArticleNode,
  Claim,
  ClaimType,
  EntityNode,
  EntityType,
  EventNode,
  EventReport,
  ExtractionRecord,
} from "../model.ts";
import type { LoadedFragment, Row, Value } from "../ports.ts";
import { textOf } from "./cypher-connection.ts";
import { packedText, unpackedText } from "./packed-text.ts";

/** A person, country or institution with the properties of its label. */
export function entityRow(entity: EntityNode): Row {
  const { id, type, name, aliases, titles, code, kind } = entity;
  const own = { person: { titles }, country: { code }, institution: { kind } }[type];
  return { id, name, aliases, ...own };
}

/** An event; named one by one, because a record of another program may carry more than the graph has. */
export function eventRow(event: EventNode): Row {
  const { id, name, aliases, kind, status, start, end, precision, place, online, theme } = event;
  return { id, name, aliases, kind, status, start, end, precision, place, online, theme };
}

/** An article with its digest and its record, without the text that it has already. */
export function articleRow({ fragment, digest, record }: LoadedFragment): Row {
  const { id, source, url, title, publisher, language, published, text, copyOf, sha256 } = fragment.article;
  const withoutText = { ...record, article: { ...record.article, text: "" } };
  const node = { id, source, url, title, publisher, language, published, text, copyOf, sha256 };
  return { ...node, digest, record: packedText(JSON.stringify(withoutText)) };
}

/** A claim: its key and ends, and its properties; a confidence of 1 is to be no integer, so that it comes by itself. */
export function claimRow(claim: Claim): Row {
  const { type, from, to, confidence, ...properties } = claim;
  return { id: claim.id, from, to, confidence, claim: properties };
}

/** The entity of a row with `type` and `entity`. */
export function toEntityNode(row: Row): EntityNode {
  const { id, name, aliases, titles, code, kind } = mapOf(row, "entity");
  return {
    id: id as string,
    type: textOf(row, "type") as EntityType,
    name: name as string,
    aliases: aliases as string[],
    titles: (titles as string[] | undefined) ?? [],
    code: (code as string | undefined) ?? null,
    kind: (kind as string | undefined) ?? null,
  };
}

/** The event of a row with `event`. */
export function toEventNode(row: Row): EventNode {
  const { start = null, end = null, precision = null, place = null, theme = null, ...rest } = mapOf(row, "event");
  const { id, name, aliases, kind, status, online } = rest;
  return { id, name, aliases, kind, status, start, end, precision, place, online, theme } as EventNode;
}

/** The article of a row that has its properties as columns. */
export function toArticleNode(row: Row): ArticleNode {
  return row as ArticleNode;
}

/** The claim of a row with `type`, `source`, `target` and `claim`. */
export function toClaim(row: Row): Claim {
  const { id, article, quote, start, end, status, as = null, title = null, confidence, rule } = mapOf(row, "claim");
  const type = textOf(row, "type") as ClaimType;
  const ends = { from: textOf(row, "source"), to: textOf(row, "target") };
  return { id, type, ...ends, article, quote, start, end, status, as, title, confidence, rule } as Claim;
}

/** The report of a row with `event` and `report`. */
export function toEventReport(row: Row): EventReport {
  const { date = null, until = null, place = null, quote } = mapOf(row, "report");
  return { event: textOf(row, "event"), date, until, place, quote } as EventReport;
}

/** The record that an article came from. */
export function toRecord(row: Row): ExtractionRecord {
  const record = JSON.parse(unpackedText(textOf(row, "record"))) as ExtractionRecord;
  return { ...record, article: { ...record.article, text: textOf(row, "text") } };
}

function mapOf(row: Row, column: string): { readonly [key: string]: Value } {
  const value = row[column];
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, Value>;
  throw new Error(`bug: the column ${column} holds no map`);
}

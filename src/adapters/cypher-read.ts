// Reads the graph back in chunks of keys, so that memory stays bounded whatever its size.
import type { ArticleFragment, Claim, EntityNode, EventNode, ExtractionRecord } from "../model.ts";
import type { Match, NamedClaim, Row } from "../ports.ts";
import { numberOf, type Parameters, type Run, textOf } from "./cypher-connection.ts";
import { cypherText } from "./cypher-files.ts";
import { toArticleNode, toClaim, toEntityNode, toEventNode, toEventReport, toRecord } from "./graph-rows.ts";

const NODES_A_READ = 1000;
const ARTICLES_A_READ = 100;

/** Runs a statement of `cypher/read`. */
type Read = (name: string, parameters: Parameters) => Promise<Row[]>;

/** A reader that knows the statements of `cypher/read` by name. */
export function readerOf(run: Run): Read {
  return (name, parameters) => run(cypherText(`read/${name}`), parameters);
}

/** All entities, sorted by id. */
export async function* readEntities(read: Read): AsyncGenerator<EntityNode> {
  for (const ids of chunksOf(await idsOf(read, "entity-ids"), NODES_A_READ)) {
    yield* sortedById((await read("entities", { ids })).filter(isStillThere).map(toEntityNode));
  }
}

/** All events, sorted by id. */
export async function* readEvents(read: Read): AsyncGenerator<EventNode> {
  for (const ids of chunksOf(await idsOf(read, "event-ids"), NODES_A_READ)) {
    yield* sortedById((await read("events", { ids })).filter(isStillThere).map(toEventNode));
  }
}

/** The records of these articles, in this order. */
export async function* readStoredRecords(read: Read, articles: readonly string[]): AsyncGenerator<ExtractionRecord> {
  for (const ids of chunksOf(articles, ARTICLES_A_READ)) {
    const rows = new Map((await read("records", { ids })).map((row) => [textOf(row, "id"), row]));
    for (const id of ids) {
      const row = rows.get(id);
      if (row !== undefined && isStillThere(row)) yield toRecord(row);
    }
  }
}

/** All articles with what they add, sorted by id. */
export async function* readFragments(read: Read): AsyncGenerator<ArticleFragment> {
  for (const ids of chunksOf(await idsOf(read, "loaded"), ARTICLES_A_READ)) {
    const claims = await readClaimsOfArticles(read, ids);
    const reports = groupBy(await read("reports-of-articles", { ids }), "article");
    const mentions = groupBy(await read("mentions-of-articles", { ids }), "article");
    const articles = sortedById((await read("articles", { ids })).map(toArticleNode));
    for (const article of articles) {
      yield {
        article,
        claims: sortedById(claims.filter((claim) => claim.article === article.id)),
        reports: (reports.get(article.id) ?? []).map(toEventReport).sort((a, b) => (a.event < b.event ? -1 : 1)),
        mentions: (mentions.get(article.id) ?? [])
          .map((row) => ({ entity: textOf(row, "entity"), count: numberOf(row, "count") }))
          .sort((a, b) => (a.entity < b.entity ? -1 : 1)),
      };
    }
  }
}

/** Claims with an end in `first`, or those that `first` and `second` share; sorted by id. */
export async function readClaims(
  read: Read,
  first: readonly string[],
  second: readonly string[] | null,
): Promise<NamedClaim[]> {
  const rows = [
    ...(await read("claims-of-entities", { ids: first, others: second })),
    ...(await read("claims-of-events", { ids: first, others: second })),
    ...(second === null ? [] : await read("claims-of-shared-events", { first, second })),
  ];
  const claims = rows.map((row) => ({
    ...toClaim(row),
    fromName: textOf(row, "sourceName"),
    toName: textOf(row, "targetName"),
  }));
  return sortedById([...new Map(claims.map((claim) => [claim.id, claim])).values()]);
}

/** Entities of this name, alias or id; if there are none, events that have it as a part. */
export async function findNodes(read: Read, name: string): Promise<Match[]> {
  const toMatch = (isEvent: boolean) => (row: Row) => ({ id: textOf(row, "id"), name: textOf(row, "name"), isEvent });
  const entities = await read("find-entities", { name });
  if (entities.length > 0) return entities.map(toMatch(false));
  return (await read("find-events", { name })).map(toMatch(true));
}

async function readClaimsOfArticles(read: Read, ids: readonly string[]): Promise<Claim[]> {
  const rows: Row[] = [];
  for (const what of ["participations", "event-relations", "entity-relations"]) {
    rows.push(...(await read(`${what}-of-articles`, { ids })));
  }
  return rows.map(toClaim);
}

async function idsOf(read: Read, name: string): Promise<string[]> {
  return (await read(name, {}))
    .filter(isStillThere)
    .map((row) => textOf(row, "id"))
    .sort();
}

/** Of a node that another process deletes at this moment, the server may still give a row, without values. */
export function isStillThere(row: Row): boolean {
  return Object.values(row).every((value) => value !== null);
}

function* chunksOf<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = textOf(row, column);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function sortedById<T extends { readonly id: string }>(list: T[]): T[] {
  return list.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

// Writes the graph. Every statement is idempotent by key, so a transaction may run again after a lost answer.
import type { ArticleFragment, ClaimType, EntityType } from "../model.ts";
import type { Batch, LoadedFragment, Row } from "../ports.ts";
import { ConcurrentChange, type CypherConnection, numberOf, type Run, withRetries } from "./cypher-connection.ts";
import { cypherText } from "./cypher-files.ts";
import { articleRow, claimRow, entityRow, eventRow } from "./graph-rows.ts";

const NODES_A_PRUNE = 1000;
const ENTITY_FILES: Readonly<Record<EntityType, string>> = {
  person: "persons",
  country: "countries",
  institution: "institutions",
};
const CLAIM_FILES: Readonly<Record<ClaimType, string>> = {
  HOSTED: "hosted",
  CHAIRED: "chaired",
  SPOKE_AT: "spoke-at",
  ATTENDED: "attended",
  AFFILIATED_WITH: "affiliated-with",
  REPRESENTS: "represents",
  PART_OF: "part-of",
  ABOUT: "about",
};

/** Writes a batch in one transaction; what its articles claimed before is replaced. */
export async function saveBatch(connection: CypherConnection, batch: Batch): Promise<void> {
  for (const { fragment } of batch.articles) demandAnchors(fragment);
  const { entities, events, present } = batch;
  const whole = {
    ...batch,
    entities: [...entities, ...present.entities],
    events: [...events, ...present.events],
  };
  await withRetries((attempt) => connection.write((run) => writeBatch(run, attempt === 1 ? batch : whole)));
}

/** Deletes articles with their claims, in one transaction. */
export async function removeFromStore(connection: CypherConnection, articles: readonly string[]): Promise<void> {
  await withRetries(() => connection.write((run) => removeArticles(run, articles)));
}

/** Deletes the nodes without relationships; gives their number. */
export async function pruneNodes(connection: CypherConnection): Promise<number> {
  let total = 0;
  for (const name of ["load/prune-entities", "load/prune-events"]) {
    let deleted: number;
    do {
      deleted = 0;
      await withRetries(() =>
        connection.write(async (run) => {
          const [row] = await run(cypherText(name), { limit: NODES_A_PRUNE });
          deleted = numberOf(row, "deleted");
        }),
      );
      total += deleted;
    } while (deleted > 0);
  }
  return total;
}

/**
 * Articles, nodes, relationships, each sorted by key: writers that meet then wait instead of deadlocking. What follows the
 * articles is given to the database at once, and it answers while it works on the next.
 */
async function writeBatch(run: Run, { entities, events, articles, replaced }: Batch): Promise<void> {
  if (replaced.length > 0) await removeArticles(run, replaced);
  const fragments = await writeArticles(run, articles);
  const claims = sortedById(fragments.flatMap((fragment) => fragment.claims));
  const sorted = sortedById(entities);
  await Promise.all([
    ...Object.entries(ENTITY_FILES).map(([type, file]) =>
      writeRows(run, file, sorted.filter((entity) => entity.type === type).map(entityRow)),
    ),
    writeRows(run, "events", sortedById(events).map(eventRow)),
    writeRows(run, "reports", fragments.flatMap(reportRows)),
    writeRows(run, "mentions", fragments.flatMap(mentionRows)),
    ...Object.entries(CLAIM_FILES).map(([type, file]) =>
      writeRows(run, file, claims.filter((claim) => claim.type === type).map(claimRow)),
    ),
  ]);
}

/** Gives those that are not there as they are to be; what these claimed before is gone. */
async function writeArticles(run: Run, articles: readonly LoadedFragment[]): Promise<ArticleFragment[]> {
  if (articles.length === 0) return [];
  const sorted = [...articles].sort((a, b) => compareIds(a.fragment.article.id, b.fragment.article.id));
  const rows = await run(cypherText("load/articles"), { rows: sorted.map(articleRow) });
  const before = new Map(rows.map((row) => [row.id, row.before]));
  const changed = sorted.filter(({ fragment, digest }) => before.get(fragment.article.id) !== digest);
  const older = changed.map(({ fragment }) => fragment.article.id).filter((id) => before.get(id) !== null);
  if (older.length > 0) await forgetClaims(run, older);
  return changed.map(({ fragment }) => fragment);
}

async function removeArticles(run: Run, articles: readonly string[]): Promise<void> {
  await run(cypherText("load/lock-articles"), { articles: sortedIds(articles) });
  await forgetClaims(run, articles);
  await run(cypherText("load/forget-articles"), { articles: sortedIds(articles) });
}

async function writeRows(run: Run, file: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const [result] = await run(cypherText(`load/${file}`), { rows });
  if (numberOf(result, "written") !== rows.length) {
    throw new ConcurrentChange(`load/${file}.cypher wrote ${numberOf(result, "written")} of ${rows.length} rows`);
  }
}

async function forgetClaims(run: Run, articles: readonly string[]): Promise<void> {
  for (const what of ["participations", "event-relations", "entity-relations", "links"]) {
    await run(cypherText(`load/forget-${what}`), { articles: sortedIds(articles) });
  }
}

function reportRows({ article, reports }: ArticleFragment): Row[] {
  return reports.map(({ event, ...report }) => ({ article: article.id, event, report }));
}

function mentionRows({ article, mentions }: ArticleFragment): Row[] {
  return mentions.map(({ entity, count }) => ({ article: article.id, entity, count }));
}

/** An article's claims are found again from the events that it reports and the entities that it mentions. */
function demandAnchors({ article, claims, reports, mentions }: ArticleFragment): void {
  const anchors = new Set([...reports.map(({ event }) => event), ...mentions.map(({ entity }) => entity)]);
  for (const { id, type, from, to, article: source } of claims) {
    const isRole = type === "HOSTED" || type === "CHAIRED" || type === "SPOKE_AT" || type === "ATTENDED";
    if (source !== article.id || !anchors.has(isRole ? to : from))
      throw new Error(`bug: ${id} hangs on nothing that ${article.id} names`);
  }
}

function sortedById<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => compareIds(a.id, b.id));
}

function sortedIds(ids: readonly string[]): string[] {
  return [...ids].sort(compareIds);
}

/** By code units, the same on every machine. */
function compareIds(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

// Which of the given records count: of one source the last, of one article under several sources that of the first name.
import type { ExtractionRecord } from "../model.ts";
import type { LoadedArticle } from "../ports.ts";

/** Gives the same records in the same order at each call: they are read three times, so that only one is in memory. */
export type RecordSource = () => AsyncIterable<ExtractionRecord>;

export type Chosen = {
  /** Article id → position of its record among the given ones. */
  readonly positions: ReadonlyMap<string, number>;
  /** Ids of loaded articles that another article of the same source replaces. */
  readonly replaced: ReadonlySet<string>;
};

type Offer = { readonly id: string; readonly position: number };

/** Reads all records once and chooses. */
export async function chooseRecords(source: RecordSource, loaded: ReadonlyMap<string, LoadedArticle>): Promise<Chosen> {
  const offers = new Map<string, Offer>();
  let position = 0;
  for await (const { article } of source()) offers.set(article.source, { id: article.id, position: position++ });
  const winners = new Map<string, { readonly source: string; readonly position: number }>();
  for (const [name, { id, position }] of offers) {
    const winner = winners.get(id);
    if (winner === undefined || name < winner.source) winners.set(id, { source: name, position });
  }
  const replaced = new Set<string>();
  for (const [id, { source: name }] of loaded) {
    const offer = offers.get(name);
    const winner = winners.get(id);
    if (offer !== undefined && offer.id !== id) {
      if (winner === undefined) replaced.add(id);
    } else if (winner !== undefined && name < winner.source) {
      winners.delete(id);
    }
  }
  return { positions: new Map([...winners].map(([id, winner]) => [id, winner.position])), replaced };
}

/** The records that were chosen, in the order given. */
export async function* chosenRecords(
  source: RecordSource,
  positions: ReadonlyMap<string, number>,
): AsyncGenerator<ExtractionRecord> {
  let position = 0;
  for await (const record of source()) {
    if (positions.get(record.article.id) === position++) yield record;
  }
}

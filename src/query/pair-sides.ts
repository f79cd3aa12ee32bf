// What each article says of its side of a pair, for the person who decides whether the two are one.
import type { Entity, Event, ExtractionRecord } from "../model.ts";
import type { GraphStore } from "../ports.ts";
import type { Pair } from "../resolve/resolution.ts";

/** One side: what its article calls it, what it knows of it, and up to three sentences. */
export type PairSide = {
  readonly reference: string;
  readonly name: string;
  /** Offices, countries and bodies of a person or institution; date and place of an event. */
  readonly known: readonly string[];
  readonly source: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly sentences: readonly string[];
};

/** A pair with its two sides. */
export type ToldPair = Omit<Pair, "a" | "b"> & { readonly a: PairSide; readonly b: PairSide };

const MOST_SENTENCES = 3;
const LONGEST_PASSAGE = 300;

/** Reads the two articles of a pair. */
export async function tellPair(store: GraphStore, { a, b, ...pair }: Pair): Promise<ToldPair> {
  return { ...pair, a: await readSide(store, a), b: await readSide(store, b) };
}

async function readSide(store: GraphStore, reference: string): Promise<PairSide> {
  const [articleId = "", localId = ""] = reference.split("#", 2);
  for await (const record of store.records([articleId])) return sideOf(record, localId, reference);
  throw new Error(`bug: ${articleId} is not in the database`);
}

function sideOf(record: ExtractionRecord, localId: string, reference: string): PairSide {
  const { source, title, published } = record.article;
  const article = { reference, source, title, published };
  const event = record.events.find(({ id }) => id === localId);
  if (event !== undefined) {
    return { ...article, name: event.name, known: knownOfEvent(event), sentences: quotesOf(record, localId) };
  }
  const entity = record.entities.find(({ id }) => id === localId);
  if (entity === undefined) throw new Error(`bug: ${reference} is in no record`);
  const quotes = quotesOf(record, localId);
  const sentences = quotes.length > 0 ? quotes : passagesOf(record, entity);
  return { ...article, name: entity.name, known: knownOfEntity(entity, record), sentences };
}

function knownOfEvent({ kind, start, end, place, theme }: Event): string[] {
  const date = start === null ? null : end === null ? start : `${start} to ${end}`;
  return [kind, date, place, theme].filter((part) => part !== null);
}

function knownOfEntity(
  { titles = [], represents = [], affiliations = [] }: Entity,
  record: ExtractionRecord,
): string[] {
  const names = new Map(record.entities.map(({ id, name }) => [id, name]));
  return [...titles, ...[...represents, ...affiliations].map((id) => names.get(id) ?? id)];
}

/** The sentences of all claims about it. */
function quotesOf({ events, participations, relations }: ExtractionRecord, localId: string): string[] {
  const claims = [
    ...events.filter(({ id }) => id === localId),
    ...participations.filter(({ entity, event }) => entity === localId || event === localId),
    ...relations.filter(({ from, to }) => from === localId || to === localId),
  ];
  const quotes = new Set(claims.map(({ evidence }) => evidence[0].quote));
  return [...quotes].slice(0, MOST_SENTENCES);
}

/** The lines of the text that mention it, cut to what a person reads at a glance. */
function passagesOf({ article: { text } }: ExtractionRecord, { mentions }: Entity): string[] {
  const passages = mentions.map(({ start, end }) => {
    const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - LONGEST_PASSAGE / 2);
    const lineEnd = text.indexOf("\n", end);
    return text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, from + LONGEST_PASSAGE)).trim();
  });
  return [...new Set(passages)].slice(0, MOST_SENTENCES);
}

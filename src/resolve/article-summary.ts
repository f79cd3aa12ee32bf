// What resolving keeps of a record: names, contexts and hashes; no text.
import type { EntityNode, EventKind, EventNode, ExtractionRecord, Role } from "../model.ts";
import { wordsOf } from "./name-words.ts";
import type { Shared } from "./shared.ts";
import { hashOf, sketchOf, type TextSketch } from "./text-sketch.ts";

/** More names or titles than this of one thing in one article are noise. */
const MOST_NAMES = 12;
const MOST_NUMBERS = 40;

export type EntitySummary = Omit<EntityNode, "id"> & {
  readonly localId: string;
  /** ISO codes. */
  readonly represents: readonly string[];
  /** Names of institutions. */
  readonly affiliations: readonly string[];
};

export type EventSummary = Omit<EventNode, "id"> & {
  readonly localId: string;
  readonly kind: EventKind;
  /** Local id of the larger event. */
  readonly partOf: string | null;
  readonly participants: readonly { readonly localId: string; readonly role: Role }[];
  /** Hashes of the sentences that speak of it: a copy has the same ones. */
  readonly sentences: readonly number[];
};

export type ArticleSummary = {
  readonly id: string;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly entities: readonly EntitySummary[];
  readonly events: readonly EventSummary[];
};

/** What copies are found by, beside the summary. */
export type TextSummary = ArticleSummary & {
  readonly sketch: TextSketch;
  /** Hashes of the numbers in the text: two texts of one pattern differ in them. */
  readonly numbers: Uint32Array;
};

/** The summary of one record. */
export function summaryOf(record: ExtractionRecord, shared: Shared): TextSummary {
  const { article } = record;
  const codes = new Map(record.entities.map((entity) => [entity.id, entity.code ?? null]));
  const names = new Map(record.entities.map((entity) => [entity.id, entity.name]));
  return {
    id: article.id,
    published: article.published,
    publisher: article.publisher === null ? null : shared.text(article.publisher),
    sketch: sketchOf(article.text),
    numbers: Uint32Array.from(new Set((article.text.match(/\d+/g) ?? []).map(hashOf)))
      .sort()
      .slice(0, MOST_NUMBERS),
    entities: record.entities.map((entity) =>
      shared.thing({
        localId: shared.text(entity.id),
        type: shared.text(entity.type),
        name: shared.text(entity.name),
        aliases: shared.list(entity.aliases.slice(0, MOST_NAMES)),
        titles: shared.list((entity.titles ?? []).slice(0, MOST_NAMES)),
        code: entity.code ?? null,
        kind: entity.kind ?? null,
        represents: namesOf(
          shared,
          (entity.represents ?? []).map((id) => codes.get(id) ?? id.replace(/^country:/, "")),
        ),
        affiliations: namesOf(
          shared,
          (entity.affiliations ?? []).map((id) => names.get(id) ?? id),
        ),
      }),
    ),
    events: record.events.map((event) => {
      const own = record.participations.filter((participation) => participation.event === event.id);
      const quotes = [event.evidence, ...own.map((participation) => participation.evidence)].flat();
      // Written out, not spread: each event that is spread gets a shape of its own, which takes more than the event.
      return {
        localId: event.id,
        name: shared.text(event.name),
        aliases: shared.list(event.aliases),
        kind: shared.text(event.kind),
        status: shared.text(event.status),
        start: event.start,
        end: event.end,
        precision: event.precision,
        place: event.place === null ? null : shared.text(event.place),
        online: event.online,
        theme: event.theme === null ? null : shared.text(event.theme),
        partOf: event.partOf,
        participants: own.map(({ entity, role }) => ({ localId: shared.text(entity), role })),
        // As signed numbers, which need no room beside the list.
        sentences: [...new Set(quotes.map(({ quote }) => hashOf(wordsOf(quote).join(" ")) | 0))],
      };
    }),
  };
}

function namesOf(shared: Shared, names: readonly string[]): readonly string[] {
  return shared.list([...new Set(names)].sort().slice(0, MOST_NAMES));
}

// Extraction records by hand: offsets are found from the quotes, so that a test says only what matters.
import { digestOf, slug } from "../../src/graph/ids.ts";
import type {
  Entity,
  EntityType,
  Event,
  Evidence,
  ExtractionRecord,
  Participation,
  Relation,
  Role,
} from "../../src/model.ts";

type Named = readonly [type: EntityType, name: string, details?: Partial<Entity>];
type Gathering = Partial<Omit<Event, "evidence">> & { readonly name: string; readonly quote: string };
type Part = readonly [role: Role, entity: string, event: string, quote: string, details?: Partial<Participation>];
type Tie = readonly [type: Relation["type"], from: string, to: string, quote: string, title?: string];

/** What a record says; entities are `type:slug-of-name` and events `event:slug-of-name` unless an id is given. */
export type RecordSpec = {
  readonly source: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly entities?: readonly Named[];
  readonly events?: readonly Gathering[];
  readonly roles?: readonly Part[];
  readonly ties?: readonly Tie[];
};

/** The record of a spec. */
export function recordOf(spec: RecordSpec): ExtractionRecord {
  const { source, text, title = null, published = null } = spec;
  const evidence = (quote: string): readonly [Evidence] => {
    const start = text.indexOf(quote);
    if (start === -1) throw new Error(`not in ${source}: ${quote}`);
    return [{ start, end: start + quote.length, quote, rule: "test/row" }];
  };
  const id = `article:${digestOf(title ?? "", text, published ?? "").slice(0, 16)}`;
  return {
    version: 1,
    article: { id, source, url: null, title, publisher: null, language: "en", published, text, copyOf: null },
    entities: (spec.entities ?? []).map(([type, name, details]) => ({
      id: `${type}:${slug(name)}`,
      type,
      name,
      aliases: [],
      mentions: mentionsOf(text, name),
      ...details,
    })),
    events: (spec.events ?? []).map(({ quote, ...details }) => ({
      id: `event:${slug(details.name)}`,
      aliases: [],
      kind: "meeting",
      status: "held",
      start: null,
      end: null,
      precision: null,
      dateText: null,
      place: null,
      online: false,
      theme: null,
      partOf: null,
      about: [],
      evidence: evidence(quote),
      ...details,
    })),
    participations: (spec.roles ?? []).map(([role, entity, event, quote, details]) => ({
      entity,
      event,
      role,
      status: "held",
      as: null,
      confidence: 0.9,
      evidence: evidence(quote),
      ...details,
    })),
    relations: (spec.ties ?? []).map(([type, from, to, quote, tieTitle]) => ({
      type,
      from,
      to,
      title: tieTitle ?? null,
      confidence: 0.8,
      evidence: evidence(quote),
    })),
    notes: [],
  };
}

function mentionsOf(text: string, name: string): { start: number; end: number }[] {
  const mentions: { start: number; end: number }[] = [];
  for (let at = text.indexOf(name); at !== -1 && name !== ""; at = text.indexOf(name, at + name.length)) {
    mentions.push({ start: at, end: at + name.length });
  }
  return mentions;
}

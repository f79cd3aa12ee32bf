// Records by hand for tests: sentences with names in them, and who did what.
import { digestOf, slug } from "../src/graph/ids.ts";
import type { Entity, Event, EventKind, ExtractionRecord, Participation, Role, SomeEvidence } from "../src/model.ts";

type EntityDraft = Partial<Entity> & { readonly name: string; readonly type: Entity["type"] };
type EventDraft = Partial<Omit<Event, "evidence">> & { readonly name: string; readonly sentence?: string };

export type ArticleDraft = {
  readonly title?: string;
  readonly published?: string | null;
  readonly text?: string;
  readonly entities: readonly EntityDraft[];
  readonly events?: readonly EventDraft[];
  /** Entity, role, event: all by local id or name. */
  readonly roles?: readonly (readonly [string, Role, string])[];
  /** What the sentences are about when there is no text; makes the texts of two drafts differ. */
  readonly seed?: string;
};

/** A record whose text holds one sentence for each event; local ids are slugs of names. */
export function recordOf(draft: ArticleDraft): ExtractionRecord {
  const events = draft.events ?? [];
  const sentences = events.map((event) => event.sentence ?? `A report on the ${event.name} (${draft.seed ?? ""}).`);
  const text = [draft.text ?? `${draft.seed ?? "Nothing"} else.`, ...sentences].join("\n\n");
  const published = draft.published ?? null;
  const id = `article:${digestOf(draft.title ?? "", text, published ?? "").slice(0, 16)}`;
  const evidence = (sentence: string): SomeEvidence => {
    const start = text.indexOf(sentence);
    return [{ start, end: start + sentence.length, quote: sentence, rule: "test/by-hand" }];
  };
  const entities = draft.entities.map(
    (entity): Entity => ({
      aliases: [],
      mentions: [{ start: 0, end: 1 }],
      ...entity,
      id: entity.id ?? entityId(entity),
    }),
  );
  const made = events.map((event, place): Event => {
    const { sentence: _sentence, ...given } = event;
    return {
      aliases: [],
      kind: "meeting" satisfies EventKind,
      status: "held",
      start: null,
      end: null,
      precision: given.start === undefined || given.start === null ? null : "day",
      dateText: null,
      place: null,
      online: false,
      theme: null,
      partOf: null,
      about: [],
      ...given,
      id: event.id ?? eventId(event.name),
      evidence: evidence(sentences[place] ?? ""),
    };
  });
  const participations = (draft.roles ?? []).map(([who, role, what]): Participation => {
    const place = made.findIndex((event) => event.id === what || event.name === what);
    const entity = entities.find((candidate) => candidate.id === who || candidate.name === who);
    if (place < 0 || entity === undefined) throw new Error(`no ${who} or no ${what} in the draft`);
    return {
      entity: entity.id,
      event: made[place]?.id ?? "",
      role,
      status: "held",
      as: null,
      confidence: 0.9,
      evidence: evidence(sentences[place] ?? ""),
    };
  });
  return {
    version: 1,
    article: {
      id,
      source: draft.title ?? id,
      url: null,
      title: draft.title ?? null,
      publisher: null,
      language: "en",
      published,
      text,
      copyOf: null,
    },
    entities,
    events: made,
    participations,
    relations: [],
    notes: [],
  };
}

function entityId({ type, name, code }: EntityDraft): string {
  return `${type}:${type === "country" ? (code ?? slug(name)) : slug(name)}`;
}

export function eventId(name: string): string {
  return `event:${slug(name)}`;
}

export const person = (name: string, rest: Partial<Entity> = {}): EntityDraft => ({ type: "person", name, ...rest });
export const institution = (name: string, rest: Partial<Entity> = {}): EntityDraft => ({
  type: "institution",
  name,
  ...rest,
});
export const country = (name: string, code: string): EntityDraft => ({ type: "country", name, code });

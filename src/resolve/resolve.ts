// From records and decisions to one identity for each person, country, institution and event, whatever the order.
import { digestOf } from "../graph/ids.ts";
import type { Lexicon } from "../lexicon.ts";
import type { EntityNode, EventNode, ExtractionRecord } from "../model.ts";
import { type Decision, referenceOf } from "./decisions.ts";
import type { Resolution } from "./resolution.ts";

/** Takes records one by one and keeps a compact summary of each; `finish` resolves them. */
export type Resolver = { add(record: ExtractionRecord): void; finish(): Resolution };

/** Makes a resolver. The same records and decisions give the same resolution in any order of `add`. */
export function createResolver(lexicon: Lexicon, decisions: readonly Decision[]): Resolver {
  void lexicon;
  void decisions;
  const entityIds = new Map<string, string>();
  const eventIds = new Map<string, string>();
  const entities = new Map<string, EntityNode>();
  const events = new Map<string, EventNode>();
  return {
    add({ article, entities: local, events: happenings }) {
      for (const entity of local) {
        entityIds.set(referenceOf(article.id, entity.id), entity.id);
        const { id, type, name, aliases, titles = [], code = null, kind = null } = entity;
        entities.set(id, { id, type, name, aliases, titles, code, kind });
      }
      for (const { partOf, about, evidence, dateText, ...event } of happenings) {
        const id = `event:${digestOf(article.id, event.id).slice(0, 16)}`;
        eventIds.set(referenceOf(article.id, event.id), id);
        events.set(id, { ...event, id });
      }
    },
    finish: () => ({
      copyOf: () => null,
      sourceGroupOf: (articleId) => articleId,
      entityId: (articleId, localId) => entityIds.get(referenceOf(articleId, localId)) ?? localId,
      eventId: (articleId, localId) => eventIds.get(referenceOf(articleId, localId)) ?? localId,
      entities,
      events,
      merges: new Map(),
      uncertain: [],
      contradicted: [],
      unused: [],
    }),
  };
}

// A resolver for tests of stores: things with the same id in two records are one, whatever else is known of them.
import type { EntityNode, EventNode, ExtractionRecord } from "../../src/model.ts";
import type { Resolver } from "../../src/resolve/resolve.ts";

/** A fresh resolver. Names come from the smallest record id, aliases and titles from all. */
export function mergeById(): Resolver {
  const records: ExtractionRecord[] = [];
  return {
    add: (record) => records.push(record),
    finish() {
      records.sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
      const entities = new Map<string, EntityNode>();
      const events = new Map<string, EventNode>();
      for (const record of records) {
        for (const { id, type, name, aliases, titles = [], code = null, kind = null } of record.entities) {
          const known = entities.get(id) ?? { id, type, name, aliases: [], titles: [], code, kind };
          entities.set(id, { ...known, aliases: union(known.aliases, aliases), titles: union(known.titles, titles) });
        }
        for (const { partOf, about, evidence, dateText, ...event } of record.events) {
          if (!events.has(event.id)) events.set(event.id, event);
        }
      }
      return {
        copyOf: () => null,
        sourceGroupOf: (articleId) => articleId,
        entityId: (_articleId, localId) => localId,
        eventId: (_articleId, localId) => localId,
        entities,
        events,
        mergesOf: () => [],
        uncertain: [],
        contradicted: [],
        unused: [],
      };
    },
  };
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])].sort();
}

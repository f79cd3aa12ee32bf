// The entities and events that the store does not have as the resolution says, until they are written.
import { canonicalJson } from "../graph/canonical-json.ts";
import type { ArticleFragment, EntityNode, EventNode } from "../model.ts";
import type { GraphStore, Nodes } from "../ports.ts";
import type { Resolution } from "../resolve/resolution.ts";

export type PendingNodes = {
  readonly isPending: (id: string) => boolean;
  /** These nodes as they are to be. */
  readonly nodes: (ids: readonly string[]) => Nodes;
  /** These are written: they are pending no longer. */
  readonly written: (ids: readonly string[]) => void;
  /** How many nodes the store has that the resolution has not. */
  readonly surplus: number;
};

/** Compares what the store holds with the resolution. */
export async function findPendingNodes(
  store: GraphStore,
  { entities, events }: Pick<Resolution, "entities" | "events">,
): Promise<PendingNodes> {
  const pending = new Set([...entities.keys(), ...events.keys()]);
  let surplus = 0;
  for await (const entity of store.entities()) {
    const wanted = entities.get(entity.id);
    if (wanted === undefined) surplus++;
    else if (entityContent(wanted) === entityContent(entity)) pending.delete(entity.id);
  }
  for await (const event of store.events()) {
    const wanted = events.get(event.id);
    if (wanted === undefined) surplus++;
    else if (eventContent(wanted) === eventContent(event)) pending.delete(event.id);
  }
  return {
    surplus,
    isPending: (id) => pending.has(id),
    nodes: (ids) => ({
      entities: ids.flatMap((id) => entities.get(id) ?? []),
      events: ids.flatMap((id) => events.get(id) ?? []),
    }),
    written(ids) {
      for (const id of ids) pending.delete(id);
    },
  };
}

/** Ids of all nodes that an article's part of the graph needs. */
export function nodesOf({ claims, reports, mentions }: ArticleFragment): Set<string> {
  const ids = new Set(reports.map(({ event }) => event));
  for (const { entity } of mentions) ids.add(entity);
  for (const { from, to } of claims) ids.add(from).add(to);
  return ids;
}

/** What a store keeps of an entity: each label has properties of its own. */
function entityContent({ type, name, aliases, titles, code, kind }: EntityNode): string {
  const own = { person: titles, country: code, institution: kind }[type];
  return canonicalJson([type, name, aliases, own]);
}

function eventContent(event: EventNode): string {
  const { name, aliases, kind, status, start, end, precision, place, online, theme } = event;
  return canonicalJson([name, aliases, kind, status, start, end, precision, place, online, theme]);
}

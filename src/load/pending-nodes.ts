// The entities and events that the store does not have as the resolution says, until they are written.
import { canonicalJson } from "../graph/canonical-json.ts";
import type { ArticleFragment, EntityNode, EventNode } from "../model.ts";
import type { GraphStore } from "../ports.ts";
import type { Resolution } from "../resolve/resolution.ts";

export type Nodes = { readonly entities: readonly EntityNode[]; readonly events: readonly EventNode[] };

export type PendingNodes = {
  /** The pending nodes of these ids, which are pending no longer. */
  readonly take: (ids: Iterable<string>) => Nodes;
  readonly isPending: (id: string) => boolean;
};

/** Compares what the store holds with the resolution. */
export async function findPendingNodes(store: GraphStore, resolution: Resolution): Promise<PendingNodes> {
  const pending = new Set([...resolution.entities.keys(), ...resolution.events.keys()]);
  for await (const entity of store.entities()) {
    const wanted = resolution.entities.get(entity.id);
    if (wanted !== undefined && entityContent(wanted) === entityContent(entity)) pending.delete(entity.id);
  }
  for await (const event of store.events()) {
    const wanted = resolution.events.get(event.id);
    if (wanted !== undefined && eventContent(wanted) === eventContent(event)) pending.delete(event.id);
  }
  return {
    isPending: (id) => pending.has(id),
    take(ids) {
      const taken = [...ids].filter((id) => pending.delete(id));
      return {
        entities: taken.flatMap((id) => resolution.entities.get(id) ?? []),
        events: taken.flatMap((id) => resolution.events.get(id) ?? []),
      };
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

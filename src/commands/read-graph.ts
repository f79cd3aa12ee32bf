// The whole graph of a store, for what shows or exports all of it.
import type { ArticleFragment, EntityNode, EventNode, Graph } from "../model.ts";
import type { GraphStore } from "../ports.ts";

/** All nodes and claims of the store, each list sorted by id. */
export async function readGraph(store: GraphStore): Promise<Graph> {
  const entities: EntityNode[] = [];
  const events: EventNode[] = [];
  const fragments: ArticleFragment[] = [];
  for await (const entity of store.entities()) entities.push(entity);
  for await (const event of store.events()) events.push(event);
  for await (const fragment of store.fragments()) fragments.push(fragment);
  return { entities, events, fragments };
}

// Each claim of a graph with the names of its ends and its article: the row that most formats write.
import type { ArticleNode, Claim, EntityNode, EventNode, Graph } from "../model.ts";

export type ClaimRow = {
  readonly claim: Claim;
  readonly article: ArticleNode;
  readonly from: EntityNode | EventNode;
  readonly to: EntityNode | EventNode;
};

/** The claims in the graph's order; one whose ends the graph does not have is left out. */
export function* claimRows(graph: Graph): Generator<ClaimRow> {
  const nodes = new Map<string, EntityNode | EventNode>();
  for (const node of [...graph.entities, ...graph.events]) nodes.set(node.id, node);
  for (const { article, claims } of graph.fragments) {
    for (const claim of claims) {
      const from = nodes.get(claim.from);
      const to = nodes.get(claim.to);
      if (from && to) yield { claim, article, from, to };
    }
  }
}

/** person, country, institution or event. */
export function kindOf(node: EntityNode | EventNode): "person" | "country" | "institution" | "event" {
  return isEvent(node) ? "event" : node.type;
}

/** Tells the two sorts of nodes apart. */
export function isEvent(node: EntityNode | EventNode): node is EventNode {
  return "status" in node;
}

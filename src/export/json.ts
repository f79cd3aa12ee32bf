// The graph as it is, for other programs.
import type { Graph } from "../model.ts";

/** One JSON object: `version`, then the lists of the graph (types Graph, EntityNode, EventNode, Claim of the package). */
export function toJson(graph: Graph): string {
  return `${JSON.stringify({ version: 1, ...graph }, null, 2)}\n`;
}

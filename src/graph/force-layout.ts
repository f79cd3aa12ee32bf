// Communities and a force-directed layout of one connected piece, by graphology; same input, same output.
import { UndirectedGraph } from "graphology";
import * as louvainModule from "graphology-communities-louvain";
import * as circlePackModule from "graphology-layout/circlepack.js";
import * as forceAtlasModule from "graphology-layout-forceatlas2";
import type { MapLink } from "./map-links.ts";
import { seededRandom } from "./random.ts";

export type Point = { readonly x: number; readonly y: number };

// Their types say "export default", their CommonJS code does not: name the shapes that are used.
type Assign<Options> = { readonly assign: (graph: UndirectedGraph, options: Options) => void };
const louvain = (louvainModule as unknown as { default: Assign<{ rng: () => number; getEdgeWeight: string }> }).default;
const circlePack = (
  circlePackModule as unknown as { default: Assign<{ hierarchyAttributes: string[]; rng: () => number }> }
).default;
const forceAtlas = (
  forceAtlasModule as unknown as { default: Assign<{ iterations: number; settings: Record<string, number | boolean> }> }
).default;

const SEED = 20;

/** The community of each node, numbered from 0 in order of the nodes (Louvain, Blondel et al. 2008). */
export function communitiesOf(count: number, links: readonly MapLink[]): readonly number[] {
  if (links.length === 0) return Array.from({ length: count }, (_, node) => node);
  const graph = graphOf(count, links);
  louvain.assign(graph, { rng: seededRandom(SEED), getEdgeWeight: "weight" });
  return Array.from({ length: count }, (_, node) => graph.getNodeAttribute(String(node), "community") as number);
}

/** Positions for a connected piece: packed circles of communities, then ForceAtlas2 (Jacomy et al. 2014). */
export function forceLayout(count: number, links: readonly MapLink[], communities: readonly number[]): Point[] {
  const graph = graphOf(count, links);
  if (count > 60) {
    graph.forEachNode((node) => graph.setNodeAttribute(node, "community", communities[Number(node)]));
    circlePack.assign(graph, { hierarchyAttributes: ["community"], rng: seededRandom(SEED) });
  }
  forceAtlas.assign(graph, {
    iterations: count <= 200 ? 600 : count <= 2000 ? 300 : 100,
    settings: {
      barnesHutOptimize: count > 200,
      barnesHutTheta: 1.2,
      gravity: 0.4,
      scalingRatio: 8,
      linLogMode: count > 60,
      slowDown: 2,
    },
  });
  return Array.from({ length: count }, (_, node) => {
    const { x, y } = graph.getNodeAttributes(String(node));
    return { x: Number(x), y: Number(y) };
  });
}

function graphOf(count: number, links: readonly MapLink[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let node = 0; node < count; node += 1) {
    const angle = (2 * Math.PI * node) / count;
    graph.addNode(String(node), { x: 100 * Math.cos(angle), y: 100 * Math.sin(angle) });
  }
  for (const link of links) graph.addEdge(String(link.from), String(link.to), { weight: link.weight });
  return graph;
}

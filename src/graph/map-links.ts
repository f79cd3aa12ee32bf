// What the map draws: entities and events as numbered nodes, and one link for all claims between two of them.
import type { Claim, ClaimType, Graph } from "../model.ts";

/** A pair of nodes that at least one claim joins; `from` and `to` are positions in `nodeIds`. */
export type MapLink = { readonly from: number; readonly to: number; readonly weight: number };

export type MapLinks = {
  /** Entities, then events, in the graph's order. */
  readonly nodeIds: readonly string[];
  readonly names: readonly string[];
  /** In order of first claim; each pair once. */
  readonly links: readonly MapLink[];
};

const WEIGHT: Readonly<Record<ClaimType, number>> = {
  HOSTED: 3,
  CHAIRED: 2,
  SPOKE_AT: 2,
  ATTENDED: 1,
  PART_OF: 2,
  REPRESENTS: 1,
  AFFILIATED_WITH: 1,
  ABOUT: 0.5,
};

/** The nodes and merged links of a graph; claims whose ends are unknown or the same are left out. */
export function linksOf(graph: Graph): MapLinks {
  const nodes = [...graph.entities, ...graph.events];
  const position = new Map(nodes.map((node, index) => [node.id, index]));
  const weights = new Map<number, number>();
  for (const claim of graph.fragments.flatMap((fragment) => fragment.claims as Claim[])) {
    const from = position.get(claim.from);
    const to = position.get(claim.to);
    if (from === undefined || to === undefined || from === to) continue;
    const pair = Math.min(from, to) * nodes.length + Math.max(from, to);
    weights.set(pair, Math.max(weights.get(pair) ?? 0, WEIGHT[claim.type]));
  }
  const links = [...weights].map(([pair, weight]) => ({
    from: Math.floor(pair / nodes.length),
    to: pair % nodes.length,
    weight,
  }));
  return { nodeIds: nodes.map((node) => node.id), names: nodes.map((node) => node.name), links };
}

/** Number of links at each node. */
export function degreesOf(count: number, links: readonly MapLink[]): Int32Array {
  const degrees = new Int32Array(count);
  for (const link of links) {
    degrees[link.from] = (degrees[link.from] ?? 0) + 1;
    degrees[link.to] = (degrees[link.to] ?? 0) + 1;
  }
  return degrees;
}

/** The neighbours of each node, in the order of the links. */
export function neighboursOf(count: number, links: readonly MapLink[]): readonly (readonly number[])[] {
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  for (const link of links) {
    neighbours[link.from]?.push(link.to);
    neighbours[link.to]?.push(link.from);
  }
  return neighbours;
}

// A map of everything is a hairball when the graph is large: the backbone is the part that the page opens on.
import type { MapLink } from "./map-links.ts";
import { degreesOf } from "./map-links.ts";

/** Most nodes and links that the page opens on: what can still be read, and drawn at once without a graphics card. */
const BACKBONE_LIMIT: { readonly nodes: number; readonly links: number } = { nodes: 500, links: 1200 };

/** The best connected nodes of a large graph, ascending, within BACKBONE_LIMIT; null when the whole graph is within it. */
export function backboneOf(count: number, links: readonly MapLink[]): readonly number[] | null {
  const degrees = degreesOf(count, links);
  const linked = Array.from({ length: count }, (_, node) => node).filter((node) => (degrees[node] ?? 0) > 0);
  if (linked.length <= BACKBONE_LIMIT.nodes && links.length <= BACKBONE_LIMIT.links) return null;
  const ranked = linked.sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b);
  let size = Math.min(BACKBONE_LIMIT.nodes, ranked.length);
  while (size > 2 && linksWithin(new Set(ranked.slice(0, size)), links).length > BACKBONE_LIMIT.links) {
    size = Math.floor(size * 0.85);
  }
  const chosen = new Set(ranked.slice(0, size));
  const joined = new Set(linksWithin(chosen, links).flatMap((link) => [link.from, link.to]));
  return [...chosen].filter((node) => joined.has(node)).sort((a, b) => a - b);
}

/** The links with both ends in the set. */
export function linksWithin(nodes: ReadonlySet<number>, links: readonly MapLink[]): readonly MapLink[] {
  return links.filter((link) => nodes.has(link.from) && nodes.has(link.to));
}

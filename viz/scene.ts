// What the map draws at one time, and which of it is in the light: shared by the renderer and the label layer.
import { UndirectedGraph } from "graphology";
import type { Frame } from "../src/view/drawing.ts";
import type { NodeKind } from "../src/view/words.ts";
import type { Palette } from "./map-look.ts";
import type { NodeLook } from "./node-program.ts";

export type MapNode = NodeLook & {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly name: string;
  readonly kind: NodeKind;
  readonly links: number;
  /** Order in which names get a place. */
  readonly prominence: number;
  readonly bold: boolean;
  readonly mark: string | null;
  readonly markColor: string;
};

export type MapLink = {
  readonly from: string;
  readonly to: string;
  readonly color: string;
  /** The colour when it is lit: in a crowd the others are paler. */
  readonly litColor: string;
  readonly width: number;
  readonly dashed: boolean;
  readonly word: string;
  readonly wordColor: string;
  readonly rank: number;
};

/** What the map shows; `extent` stays the same under filters, so that nothing moves. */
export type Picture = {
  readonly nodes: readonly MapNode[];
  readonly links: readonly MapLink[];
  readonly extent: Frame;
};

export type Scene = {
  picture: Picture;
  palette: Palette | null;
  graph: UndirectedGraph;
  /** Nodes, the most prominent first. */
  ranked: readonly MapNode[];
  /** The picture's heights are multiplied by this, so that it fills a view of other proportions. */
  stretch: number;
  /** Pixels for one unit of the layout when all of it is in view; sizes follow it. */
  scale: number;
  lit: ReadonlySet<string> | null;
  chosen: readonly string[];
  hovered: string | null;
};

/** Below this width in pixels, a map is one on a telephone. */
const NARROW = 500;

/** Above this many nodes the rest is not faded when something is lit: it would take too long. */
const FADING_LIMIT = 5000;

/** A scene with nothing in it. */
export function emptyScene(): Scene {
  const picture: Picture = { nodes: [], links: [], extent: { x: [0, 1], y: [0, 1] } };
  const graph = new UndirectedGraph();
  return { picture, palette: null, graph, ranked: [], stretch: 1, scale: 1, lit: null, chosen: [], hovered: null };
}

/** The picture as a graph for sigma, its heights multiplied. */
export function graphOf(picture: Picture, stretch: number): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const { key, ...look } of picture.nodes) graph.addNode(key, { ...look, y: look.y * stretch });
  for (const { from, to, width, ...look } of picture.links) graph.mergeEdge(from, to, { ...look, size: width });
  return graph;
}

/** True for the map of a telephone: its zoom buttons stand below it, and its margins are small. */
export function isNarrow(width: number): boolean {
  return width < NARROW;
}

/** True when what is not lit is faded. */
export function isFading(scene: Scene): boolean {
  return scene.lit !== null && scene.graph.order <= FADING_LIMIT;
}

/** Whether a link is in the light: both ends are, and one of them was pointed at or chosen. */
export function isLitLink({ lit, hovered, chosen }: Scene, from: string, to: string): boolean {
  if (!lit?.has(from) || !lit.has(to)) return false;
  if (hovered !== null) return from === hovered || to === hovered;
  return chosen.length !== 1 || chosen.includes(from) || chosen.includes(to);
}

/** A node's looks under the light, for sigma. */
export function reduceNode(scene: Scene, key: string, node: Record<string, unknown>): Record<string, unknown> {
  const isLit = scene.lit?.has(key) ?? false;
  const size = (node.size as number) * scene.scale + (scene.chosen.includes(key) ? 3 : 0);
  if (!isFading(scene) || isLit) return { ...node, size, zIndex: size + (isLit ? 100 : 0) };
  const { faded, surface } = scene.palette as Palette;
  const isHollow = node.color === surface;
  return { ...node, size, color: isHollow ? surface : faded, line: isHollow ? faded : surface, zIndex: 0 };
}

/** A link's looks under the light, for sigma. */
export function reduceLink(scene: Scene, key: string, link: Record<string, unknown>): Record<string, unknown> {
  const size = (link.size as number) * Math.min(1, scene.scale + 0.1);
  const [from, to] = scene.graph.extremities(key) as [string, string];
  if (isLitLink(scene, from, to)) return { ...link, size: Math.max(size, 1.4), color: link.litColor, zIndex: -20 };
  if (!isFading(scene)) return { ...link, size, zIndex: -(link.rank as number) };
  return { ...link, color: (scene.palette as Palette).faded, size: Math.min(size, 0.8), zIndex: 0 };
}

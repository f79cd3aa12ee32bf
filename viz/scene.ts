// What the map draws at one time, and which of it is in the light: shared by the renderer and the label layer.
import { UndirectedGraph } from "graphology";
import type { Frame } from "../src/view/drawing.ts";
import { type Seat, seatsApart } from "../src/view/seats.ts";
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

/** What the map shows; `extent` and `seats` stay the same under filters, so that nothing moves. */
export type Picture = {
  readonly nodes: readonly MapNode[];
  readonly links: readonly MapLink[];
  readonly extent: Frame;
  /** Those that are moved apart where the view is too small for the layout. */
  readonly seats: readonly Seat[];
};

export type Scene = {
  picture: Picture;
  palette: Palette | null;
  graph: UndirectedGraph;
  /** Nodes where they are drawn, the most prominent first. */
  ranked: readonly MapNode[];
  /** The picture's heights are multiplied by this, so that it fills a view of other proportions. */
  stretch: number;
  /** Pixels for one unit of the layout when all of it is in view. */
  unit: number;
  /** The same within limits that read well: sizes follow it. */
  scale: number;
  lit: ReadonlySet<string> | null;
  chosen: readonly string[];
  hovered: string | null;
};

/** A picture of nothing. */
export const EMPTY_PICTURE: Picture = { nodes: [], links: [], extent: { x: [0, 1], y: [0, 1] }, seats: [] };

/** Below this width in pixels, a map is one on a telephone. */
const NARROW = 500;

/** Above this many nodes the rest is not faded when something is lit: it would take too long. */
const FADING_LIMIT = 5000;

/** A scene with nothing in it. */
export function emptyScene(): Scene {
  const graph = new UndirectedGraph();
  return {
    picture: EMPTY_PICTURE,
    palette: null,
    graph,
    ranked: [],
    stretch: 1,
    unit: 1,
    scale: 1,
    lit: null,
    chosen: [],
    hovered: null,
  };
}

/** The scene's nodes where they are drawn: heights multiplied, and those that would lie on each other moved apart. */
export function rankedNodes({ picture, stretch, unit, scale }: Scene): readonly MapNode[] {
  const seats = seatsApart(picture.seats, { across: unit, up: unit * stretch, radius: scale });
  return picture.nodes
    .map((node) => {
      const seat = seats.get(node.key);
      return seat ? { ...node, x: seat.x / unit, y: seat.y / unit } : { ...node, y: node.y * stretch };
    })
    .sort((a, b) => b.prominence - a.prominence);
}

/** The scene's nodes and links as a graph for sigma. */
export function graphOf({ ranked, picture }: Scene): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const { key, ...look } of ranked) graph.addNode(key, look);
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

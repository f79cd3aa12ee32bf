// Positions and communities for the page's map, computed once at export: the same graph gives the same picture.
import { backboneOf, linksWithin } from "./backbone.ts";
import { communitiesOf, forceLayout, type Point } from "./force-layout.ts";
import { degreesOf, type MapLink, neighboursOf } from "./map-links.ts";
import { packBoxes } from "./pack-boxes.ts";
import { type Room, separateLabels } from "./separate-labels.ts";
import { stressLayout } from "./stress-layout.ts";

/** One entry for each node, in the order given; lengths in pixels of the opening view of a small graph, y upwards. */
export type Layout = {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly community: readonly number[];
  /** Nodes that the page opens on, ascending; null: all. */
  readonly backbone: readonly number[] | null;
};

/** Up to this many nodes in a piece, labels get room of their own. */
const LABELLED = 150;
const ASPECT = 1.3;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

type Placed = { readonly points: (Point | undefined)[]; readonly piece: Int32Array };

/** Lays out nodes (given by their names) and links; nodes that nothing joins stand beside the rest. */
export function layoutOf(names: readonly string[], links: readonly MapLink[]): Layout {
  const count = names.length;
  const degrees = degreesOf(count, links);
  const backbone = backboneOf(count, links);
  const core = backbone ?? names.map((_, node) => node).filter((node) => (degrees[node] ?? 0) > 0);
  const community = communitiesOf(count, links);
  const coreLinks = backbone === null ? links : linksWithin(new Set(core), links);
  const placed: Placed = { points: new Array(count), piece: new Int32Array(count).fill(-1) };
  const pieces = piecesOf(core, neighboursOf(count, coreLinks));
  for (const [number, piece] of pieces.entries()) {
    const points = layoutPiece(piece, coreLinks, names, community);
    for (const [index, node] of piece.entries()) {
      placed.points[node] = points[index] as Point;
      placed.piece[node] = number;
    }
  }
  const total = attachRest(placed, neighboursOf(count, links), degrees, pieces.length);
  const points = packPieces(placed, total, names);
  return {
    x: points.map((point) => Math.round(point.x)),
    y: points.map((point) => Math.round(point.y)),
    community,
    backbone,
  };
}

/** Connected pieces, each in ascending order, the first by its smallest node. */
function piecesOf(nodes: readonly number[], neighbours: readonly (readonly number[])[]): number[][] {
  const seen = new Set<number>();
  const pieces: number[][] = [];
  for (const start of nodes) {
    if (seen.has(start)) continue;
    seen.add(start);
    const piece = [start];
    for (const node of piece) {
      for (const next of neighbours[node] as readonly number[]) {
        if (seen.has(next)) continue;
        seen.add(next);
        piece.push(next);
      }
    }
    pieces.push(piece.sort((a, b) => a - b));
  }
  return pieces;
}

function layoutPiece(
  piece: readonly number[],
  links: readonly MapLink[],
  names: readonly string[],
  community: readonly number[],
): readonly Point[] {
  const local = new Map(piece.map((node, index) => [node, index]));
  const own = links.filter((link) => local.has(link.from));
  const localLinks = own.map((link) => ({
    from: local.get(link.from) as number,
    to: local.get(link.to) as number,
    weight: link.weight,
  }));
  const communities = piece.map((node) => community[node] as number);
  const rooms = piece.map((node) => roomOf(names[node] as string, piece.length));
  const forced = forceLayout(piece.length, localLinks, communities);
  if (piece.length > LABELLED) return fitTo(forced, rooms);
  const even = stressLayout(forced, neighboursOf(piece.length, localLinks));
  return separateLabels(fitTo(even, rooms), rooms);
}

/** What a node and its label take; in large pieces most labels are hidden, so only the node counts. */
function roomOf(name: string, pieceSize: number): Room {
  if (pieceSize > LABELLED) return { width: 44, height: 40 };
  const lines = Math.min(3, Math.ceil(name.length / 22));
  return { width: Math.max(44, Math.min(name.length, 24) * 6.6 + 14), height: 40 + lines * 15 };
}

/** Scales positions so that all rooms together fill about half of the area, wider than high. */
function fitTo(points: readonly Point[], rooms: readonly Room[]): readonly Point[] {
  const { left, right, bottom, top } = extentOf(points);
  const need = rooms.reduce((sum, room) => sum + room.width * room.height, 0) * 1.8;
  const width = Math.max(1e-6, right - left);
  const height = Math.max(1e-6, top - bottom);
  const scale = Math.sqrt(need / Math.max(width * height, Math.max(width, height) ** 2 / 6));
  const stretch = Math.sqrt(ASPECT);
  return points.map((point) => ({ x: point.x * scale * stretch, y: (point.y * scale) / stretch }));
}

/**
 * Gives the nodes outside the core a place around a neighbour that has one, in widening spirals;
 * pieces without any core node start from their best connected node. Returns the number of pieces.
 */
function attachRest(
  placed: Placed,
  neighbours: readonly (readonly number[])[],
  degrees: Int32Array,
  pieces: number,
): number {
  const queue = placed.points.flatMap((point, node) => (point === undefined ? [] : [node]));
  const ranked = Array.from(degrees, (_, node) => node).sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b);
  const attached = new Int32Array(degrees.length);
  let total = pieces;
  let reached = 0;
  for (const start of ranked) {
    if (placed.points[start] === undefined && queue.length === reached) {
      placed.points[start] = { x: 0, y: 0 };
      placed.piece[start] = total;
      total += 1;
      queue.push(start);
    }
    for (; reached < queue.length; reached += 1) {
      const anchor = queue[reached] as number;
      for (const node of neighbours[anchor] as readonly number[]) {
        if (placed.points[node] !== undefined) continue;
        placed.points[node] = spiral(placed.points[anchor] as Point, attached[anchor] ?? 0);
        placed.piece[node] = placed.piece[anchor] as number;
        attached[anchor] = (attached[anchor] ?? 0) + 1;
        queue.push(node);
      }
    }
  }
  return total;
}

function spiral(centre: Point, step: number): Point {
  const radius = 26 + 9 * Math.sqrt(step);
  const angle = step * GOLDEN_ANGLE;
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
}

function packPieces(placed: Placed, total: number, names: readonly string[]): readonly Point[] {
  const members: number[][] = Array.from({ length: total }, () => []);
  for (const [node, piece] of placed.piece.entries()) members[piece]?.push(node);
  const boxes = members.map((nodes) => {
    const room = roomOf(nodes.length === 1 ? (names[nodes[0] as number] as string) : "", nodes.length);
    const { left, right, bottom, top } = extentOf(nodes.map((node) => placed.points[node] as Point));
    const margin = nodes.length > 1 ? 70 : 10;
    return {
      left,
      bottom,
      margin,
      width: right - left + room.width + margin,
      height: top - bottom + room.height + margin,
    };
  });
  const corners = packBoxes(boxes, ASPECT);
  return placed.points.map((point, node) => {
    const piece = placed.piece[node] as number;
    const box = boxes[piece] as (typeof boxes)[number];
    const corner = corners[piece] as Point;
    const room = { x: (point as Point).x - box.left, y: (point as Point).y - box.bottom };
    return { x: corner.x + room.x + box.margin / 2, y: -(corner.y + room.y + box.margin / 2) };
  });
}

function extentOf(points: readonly Point[]): { left: number; right: number; bottom: number; top: number } {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { left, right, bottom, top };
}

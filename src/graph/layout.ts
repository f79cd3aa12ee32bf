// Positions and communities for the page's map, computed once at export: the same graph gives the same picture.
import { linksWithin } from "./backbone.ts";
import { communitiesOf, forceLayout, type Point } from "./force-layout.ts";
import { degreesOf, type MapLink, neighboursOf } from "./map-links.ts";
import { packBoxes } from "./pack-boxes.ts";
import { piecesOf } from "./pieces.ts";
import { type Room, separateLabels } from "./separate-labels.ts";
import { stressLayout } from "./stress-layout.ts";

/** One entry for each node, in the order given; lengths in pixels of the opening view of a small graph, y upwards. */
export type Layout = {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly community: readonly number[];
};

/** This many nodes, those with most links, get room for their labels; the others when there are no more. */
const LABELLED = 75;
/** Stress layout takes the square of the number of nodes: above this, the force layout alone must do. */
const EVEN_LIMIT = 300;
const ASPECT = 1.15;
/** Above this many nodes, a long piece is laid on its side and made higher: names need width. */
const ROUND_LIMIT = 40;
const MOST_ROUNDING = 1.6;
/** Among more pieces than this, small ones get no room for names: they would take more of the map than what is joined. */
const MANY_PIECES = 80;
const SMALL_PIECE = 4;
const CRUMB_ROOM: Room = { width: 16, height: 16 };
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

type Placed = { readonly points: (Point | undefined)[]; readonly piece: Int32Array };

/**
 * Lays out nodes (given by their names) and links: the backbone by itself, the others around it; null takes all as the
 * backbone. Nodes that nothing joins stand beside the rest.
 */
export function layoutOf(
  names: readonly string[],
  links: readonly MapLink[],
  backbone: readonly number[] | null,
): Layout {
  const count = names.length;
  const degrees = degreesOf(count, links);
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
  };
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
  const degrees = degreesOf(piece.length, localLinks);
  const least = [...degrees].sort((a, b) => b - a)[LABELLED] ?? 0;
  const rooms = piece.map((node, index) => roomOf((degrees[index] ?? 0) > least ? (names[node] as string) : ""));
  const forced = forceLayout(piece.length, localLinks, communities);
  if (piece.length > EVEN_LIMIT) return fitTo(forced, rooms);
  const even = stressLayout(forced, neighboursOf(piece.length, localLinks));
  const lying = piece.length > ROUND_LIMIT ? rounded(lengthwise(even)) : even;
  return separateLabels(fitTo(lying, rooms), rooms);
}

/** What a node and its label take; without a label, the node alone. */
function roomOf(name: string): Room {
  const lines = Math.min(3, Math.ceil(name.length / 22));
  return { width: Math.max(36, Math.min(name.length, 24) * 6.6 + 14), height: 36 + lines * 16 };
}

/** Turns a piece so that its longest direction (its first principal axis) lies from left to right. */
function lengthwise(points: readonly Point[]): readonly Point[] {
  const middle = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [middle((point) => point.x), middle((point) => point.y)];
  const product = middle((point) => (point.x - x) * (point.y - y));
  const difference = middle((point) => (point.x - x) ** 2 - (point.y - y) ** 2);
  const angle = Math.atan2(2 * product, difference) / 2;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return points.map((point) => ({
    x: (point.x - x) * cosine + (point.y - y) * sine,
    y: (point.y - y) * cosine - (point.x - x) * sine,
  }));
}

/** Stretches a flat piece upwards, towards the proportions of a screen. */
function rounded(points: readonly Point[]): readonly Point[] {
  const { left, right, bottom, top } = extentOf(points);
  const wanted = (right - left) / Math.max(1e-6, top - bottom);
  const factor = Math.max(1, Math.min(MOST_ROUNDING, wanted));
  return points.map(({ x, y }) => ({ x, y: y * factor }));
}

/** Scales positions so that all rooms together fill about half of the area, wider than high. */
function fitTo(points: readonly Point[], rooms: readonly Room[]): readonly Point[] {
  const { left, right, bottom, top } = extentOf(points);
  const need = rooms.reduce((sum, room) => sum + room.width * room.height, 0) * 1.5;
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
  const isCrowded = total > MANY_PIECES;
  const boxes = members.map((nodes) => {
    const isSmall = nodes.length <= SMALL_PIECE;
    const name = nodes.length === 1 ? (names[nodes[0] as number] as string) : "";
    const room = isCrowded && isSmall ? CRUMB_ROOM : roomOf(name);
    const { left, right, bottom, top } = extentOf(nodes.map((node) => placed.points[node] as Point));
    const margin = nodes.length > 1 && !(isCrowded && isSmall) ? 44 : 10;
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

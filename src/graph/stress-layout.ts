// Even distances for a connected piece: nodes as far apart as the ways between them are long.
import type { Point } from "./force-layout.ts";

const ROUNDS = 200;

/**
 * Stress majorization (Gansner, Koren and North 2004): moves points until their distances are close to the lengths of the
 * shortest ways between them, near ones counting more. A link is longer the more neighbours its ends have that they do not
 * share (as in the same paper), so that what belongs together stands together and hubs have room. Time and memory grow
 * with the square of the number of points: small pieces only.
 */
export function stressLayout(points: readonly Point[], neighbours: readonly (readonly number[])[]): readonly Point[] {
  const lengths = linkLengths(neighbours);
  const wanted = neighbours.map((_, start) => waysFrom(start, neighbours, lengths));
  const unit = unitOf(points, neighbours, lengths);
  let current: Point[] = points.map(({ x, y }) => ({ x: x / unit, y: y / unit }));
  for (let round = 0; round < ROUNDS; round += 1) {
    current = current.map((point, index) => improved(point, index, current, wanted[index] as Float64Array));
  }
  return current;
}

/** For each node, the lengths of its links in the order of its neighbours. */
function linkLengths(neighbours: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return neighbours.map((ends) => {
    const own = new Set(ends);
    return ends.map((end) => {
      const others = neighbours[end] as readonly number[];
      return Math.sqrt(ends.length + others.length - 2 * others.filter((other) => own.has(other)).length);
    });
  });
}

/** Shortest ways (Dijkstra 1959, without a heap: the pieces are small); Infinity for what cannot be reached. */
function waysFrom(
  start: number,
  neighbours: readonly (readonly number[])[],
  lengths: readonly (readonly number[])[],
): Float64Array {
  const ways = new Float64Array(neighbours.length).fill(Number.POSITIVE_INFINITY);
  const done = new Uint8Array(neighbours.length);
  ways[start] = 0;
  for (let round = 0; round < neighbours.length; round += 1) {
    let nearest = -1;
    for (let node = 0; node < ways.length; node += 1) {
      if (!done[node] && (nearest < 0 || (ways[node] as number) < (ways[nearest] as number))) nearest = node;
    }
    done[nearest] = 1;
    for (const [place, end] of (neighbours[nearest] as readonly number[]).entries()) {
      const way = (ways[nearest] as number) + (lengths[nearest]?.[place] as number);
      if (way < (ways[end] as number)) ways[end] = way;
    }
  }
  return ways;
}

/** How much longer the links are than they should be, so that the start has the right size. */
function unitOf(
  points: readonly Point[],
  neighbours: readonly (readonly number[])[],
  lengths: readonly (readonly number[])[],
): number {
  let drawn = 0;
  let wanted = 0;
  for (const [index, ends] of neighbours.entries()) {
    for (const [place, end] of ends.entries()) {
      const [from, to] = [points[index], points[end]] as [Point, Point];
      drawn += Math.hypot(from.x - to.x, from.y - to.y);
      wanted += lengths[index]?.[place] as number;
    }
  }
  return drawn === 0 || wanted === 0 ? 1 : drawn / wanted;
}

function improved(point: Point, index: number, all: readonly Point[], wanted: Float64Array): Point {
  let [x, y, total] = [0, 0, 0];
  for (const [other, at] of all.entries()) {
    const length = wanted[other] as number;
    if (other === index || !Number.isFinite(length)) continue;
    const distance = Math.max(1e-6, Math.hypot(point.x - at.x, point.y - at.y));
    const weight = 1 / (length * length);
    x += weight * (at.x + (length * (point.x - at.x)) / distance);
    y += weight * (at.y + (length * (point.y - at.y)) / distance);
    total += weight;
  }
  return total === 0 ? point : { x: x / total, y: y / total };
}

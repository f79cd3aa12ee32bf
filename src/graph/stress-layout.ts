// Even distances for a small connected piece: nodes as far apart as their number of steps in the graph.
import type { Point } from "./force-layout.ts";

const ROUNDS = 150;

/**
 * Stress majorization (Gansner, Koren and North 2004): moves points until their distances are close to the numbers of
 * steps between them, near ones counting more. Quadratic in the number of points: small pieces only.
 */
export function stressLayout(points: readonly Point[], neighbours: readonly (readonly number[])[]): readonly Point[] {
  const steps = neighbours.map((_, start) => stepsFrom(start, neighbours));
  const unit = unitOf(points, neighbours);
  let current: Point[] = points.map(({ x, y }) => ({ x: x / unit, y: y / unit }));
  for (let round = 0; round < ROUNDS; round += 1) {
    current = current.map((point, index) => improved(point, index, current, steps[index] as Int32Array));
  }
  return current;
}

function stepsFrom(start: number, neighbours: readonly (readonly number[])[]): Int32Array {
  const steps = new Int32Array(neighbours.length).fill(-1);
  steps[start] = 0;
  const queue = [start];
  for (const node of queue) {
    for (const next of neighbours[node] as readonly number[]) {
      if (steps[next] !== -1) continue;
      steps[next] = (steps[node] as number) + 1;
      queue.push(next);
    }
  }
  return steps;
}

/** Mean length of a link, so that the start has the right size. */
function unitOf(points: readonly Point[], neighbours: readonly (readonly number[])[]): number {
  let sum = 0;
  let count = 0;
  for (const [index, ends] of neighbours.entries()) {
    for (const end of ends) {
      sum += Math.hypot(
        (points[index] as Point).x - (points[end] as Point).x,
        (points[index] as Point).y - (points[end] as Point).y,
      );
      count += 1;
    }
  }
  return count === 0 || sum === 0 ? 1 : sum / count;
}

function improved(point: Point, index: number, all: readonly Point[], steps: Int32Array): Point {
  let [x, y, total] = [0, 0, 0];
  for (const [other, at] of all.entries()) {
    const wanted = steps[other] as number;
    if (other === index || wanted <= 0) continue;
    const distance = Math.max(1e-6, Math.hypot(point.x - at.x, point.y - at.y));
    const weight = 1 / (wanted * wanted);
    x += weight * (at.x + (wanted * (point.x - at.x)) / distance);
    y += weight * (at.y + (wanted * (point.y - at.y)) / distance);
    total += weight;
  }
  return total === 0 ? point : { x: x / total, y: y / total };
}

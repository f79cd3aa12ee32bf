// Moves nodes apart until no label of a small graph lies on another node or label.
import type { Point } from "./force-layout.ts";

/** Width and height, in the units of the positions, that a node and the label below it need. */
export type Room = { readonly width: number; readonly height: number };

const ROUNDS = 400;

/** Positions near the given ones whose rooms do not overlap (or overlap less, when ROUNDS are over). Quadratic: small graphs only. */
export function separateLabels(points: readonly Point[], rooms: readonly Room[]): Point[] {
  const x = points.map((point) => point.x);
  const y = points.map((point) => point.y);
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (let first = 0; first < x.length; first += 1) {
      for (let second = first + 1; second < x.length; second += 1) {
        moved = push(x, y, rooms, first, second) || moved;
      }
    }
    if (!moved) break;
  }
  return points.map((_, index) => ({ x: x[index] as number, y: y[index] as number }));
}

/** Moves two overlapping rooms apart along the direction that needs the smaller step; true when they overlapped. */
function push(x: number[], y: number[], rooms: readonly Room[], first: number, second: number): boolean {
  const deltaX = (x[second] as number) - (x[first] as number);
  const deltaY = (y[second] as number) - (y[first] as number);
  const overlapX = ((rooms[first] as Room).width + (rooms[second] as Room).width) / 2 - Math.abs(deltaX);
  const overlapY = ((rooms[first] as Room).height + (rooms[second] as Room).height) / 2 - Math.abs(deltaY);
  if (overlapX <= 0.5 || overlapY <= 0.5) return false;
  if (overlapX < overlapY) {
    const step = ((deltaX < 0 ? -1 : 1) * overlapX) / 2;
    x[first] = (x[first] as number) - step;
    x[second] = (x[second] as number) + step;
  } else {
    const step = ((deltaY < 0 ? -1 : 1) * overlapY) / 2;
    y[first] = (y[first] as number) - step;
    y[second] = (y[second] as number) + step;
  }
  return true;
}

// Where the opening view's nodes stand in a view that is too small for the layout: moved apart, so that none lies on another.
import { separateLabels } from "../graph/separate-labels.ts";

/** A node's place in the layout, and its radius. */
export type Seat = { readonly key: string; readonly x: number; readonly y: number; readonly size: number };

/** Pixels for one unit of the layout, for one of its heights, and for one of radius. */
export type Scales = { readonly across: number; readonly up: number; readonly radius: number };

/** More than this are not moved apart: it takes the square of their number, and nobody could read them anyway. */
const MOST_SEATS = 300;
/** Pixels between two nodes. */
const GAP = 2;

/** The place of each seat in pixels, as near to the layout's as can be without overlaps. */
export function seatsApart(
  seats: readonly Seat[],
  { across, up, radius }: Scales,
): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  if (seats.length > MOST_SEATS) return new Map();
  const points = separateLabels(
    seats.map(({ x, y }) => ({ x: x * across, y: y * up })),
    seats.map(({ size }) => ({ width: 2 * size * radius + GAP, height: 2 * size * radius + GAP })),
  );
  return new Map(seats.map(({ key }, index) => [key, points[index] as { x: number; y: number }]));
}

// Where names may go: boxes on the screen, what they lie on and what they cross.

/** A rectangle on the screen, in pixels. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** A straight link on the screen. */
export type Segment = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** The place of least cost; the earlier one of equals. */
export function leastOf(places: readonly Box[], costOf: (place: Box) => number): Box | undefined {
  let best = places[0];
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const cost = costOf(place);
    if (cost < least) [best, least] = [place, cost];
    if (least === 0) break;
  }
  return best;
}

/** How many items are counted. */
export function countOf<Item>(items: readonly Item[], isCounted: (item: Item) => boolean): number {
  return items.reduce((sum, item) => sum + (isCounted(item) ? 1 : 0), 0);
}

/** Whether a segment touches a box: they share a stretch, and the box has corners on both sides of the line. */
export function crosses({ x1, y1, x2, y2 }: Segment, { left, top, right, bottom }: Box): boolean {
  if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) return false;
  if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) return false;
  const [across, down] = [x2 - x1, y2 - y1];
  // Twice the area between the line and the box's middle, against the most that a corner is nearer.
  const off = across * ((top + bottom) / 2 - y1) - down * ((left + right) / 2 - x1);
  const reach = (Math.abs(across) * (bottom - top) + Math.abs(down) * (right - left)) / 2;
  return Math.abs(off) <= reach;
}

/** Whether a box lies on any of those taken that is not its own node. */
export function overlapsAny(box: Box, taken: readonly Box[], own: Box): boolean {
  return taken.some((other) => overlaps(box, other, own));
}

/** Whether a box lies on another one that is not its own node. */
export function overlaps(box: Box, other: Box, own: Box): boolean {
  return (
    box.left < other.right + 2 &&
    box.right > other.left - 2 &&
    box.top < other.bottom + 1 &&
    box.bottom > other.top - 1 &&
    !(other.left === own.left && other.top === own.top)
  );
}

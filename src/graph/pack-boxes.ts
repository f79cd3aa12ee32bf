// Puts boxes side by side without overlap, the large ones first: the pieces of a graph that nothing joins.

export type Box = { readonly width: number; readonly height: number };
type Step = { readonly x: number; readonly y: number; readonly width: number };

/** The lower left corner of each box, in the order given; the whole is about `aspect` times as wide as high. */
export function packBoxes(boxes: readonly Box[], aspect: number): { readonly x: number; readonly y: number }[] {
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
  const widest = boxes.reduce((most, box) => Math.max(most, box.width), 0);
  const limit = Math.max(widest, Math.sqrt(area * aspect * 1.15));
  const order = boxes.map((_, index) => index);
  order.sort((a, b) => (boxes[b]?.height ?? 0) - (boxes[a]?.height ?? 0) || a - b);
  let skyline: readonly Step[] = [{ x: 0, y: 0, width: limit }];
  const corners = boxes.map(() => ({ x: 0, y: 0 }));
  for (const index of order) {
    const box = boxes[index] as Box;
    const corner = lowestCorner(skyline, box.width, limit);
    corners[index] = corner;
    skyline = raise(skyline, corner.x, box.width, corner.y + box.height);
  }
  return corners;
}

/** The leftmost of the lowest places where a box of this width rests on the skyline. */
function lowestCorner(skyline: readonly Step[], width: number, limit: number): { x: number; y: number } {
  let best = { x: 0, y: Number.POSITIVE_INFINITY };
  for (const [index, step] of skyline.entries()) {
    if (step.x + width > limit + 1e-6) break;
    let y = 0;
    for (let other = index; other < skyline.length; other += 1) {
      const covered = skyline[other] as Step;
      if (covered.x >= step.x + width - 1e-6) break;
      y = Math.max(y, covered.y);
    }
    if (y < best.y - 1e-6) best = { x: step.x, y };
  }
  return best;
}

function raise(skyline: readonly Step[], x: number, width: number, y: number): readonly Step[] {
  const end = x + width;
  const pieces: Step[] = [];
  for (const step of skyline) {
    const stepEnd = step.x + step.width;
    if (stepEnd <= x || step.x >= end) {
      pieces.push(step);
      continue;
    }
    if (step.x < x) pieces.push({ x: step.x, y: step.y, width: x - step.x });
    if (stepEnd > end + 1e-6) pieces.push({ x: end, y: step.y, width: stepEnd - end });
  }
  pieces.push({ x, y, width });
  return pieces.sort((a, b) => a.x - b.x);
}

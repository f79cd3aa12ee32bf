// Writes names on the map so that none lies on another name or on a node: the ones that matter most come first.
import { type LabelShape, linesOf, shortened, TALL, WHOLE, WIDE } from "../src/view/label-text.ts";
import { type Box, countOf, crosses, leastOf, overlaps, overlapsAny, type Segment } from "./label-boxes.ts";

/** A node as the label layer sees it, in pixels of the map. */
export type LabelNode = {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly color: string;
  readonly bold: boolean;
  /** Written even where there is no free place. */
  readonly needed: boolean;
  /** One of the first: may lie on nodes that mean less, where it has no free place. */
  readonly important: boolean;
  /** Written inside the node: a country's code. */
  readonly mark: string | null;
  readonly markColor: string;
};

/** A word on a link, in pixels of the map. */
export type LinkWord = { readonly text: string; readonly x: number; readonly y: number; readonly color: string };

type Wrapped = { readonly lines: readonly string[]; readonly width: number };

const LINE = 15;
const FONT_FAMILY = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif';
const REGULAR = `500 12.5px ${FONT_FAMILY}`;
const BOLD = `700 13px ${FONT_FAMILY}`;
/** A meeting is written whole if it can be, then shorter; less of it than that says nothing. */
const MEETING_LENGTHS: readonly number[] = [Number.POSITIVE_INFINITY, 48, 30];
const wrapped = new Map<string, Wrapped>();

export type Labels = {
  /** In order of importance. */
  readonly nodes: readonly LabelNode[];
  /** Every node in view: their marks are written. */
  readonly marked: readonly LabelNode[];
  /** Nodes that names keep off. */
  readonly discs: readonly LabelNode[];
  /** Links that names keep off where they can. */
  readonly segments: readonly Segment[];
  readonly words: readonly LinkWord[];
  /** What lies over the map: no name goes there. */
  readonly covered: readonly Box[];
  readonly most: number;
  readonly halo: string;
};

/** Draws the names that find a place, at most `most`, then the words on links. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  size: { readonly width: number; readonly height: number },
  labels: Labels,
): void {
  const written: Box[] = [...labels.covered, ...labels.nodes.filter((node) => node.important).map(discOf)];
  const taken: Box[] = [...labels.covered, ...labels.discs.map(discOf)];
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  context.strokeStyle = labels.halo;
  drawMarks(context, labels.marked);
  let drawn = 0;
  for (const node of labels.nodes) {
    if (drawn >= labels.most) break;
    const found = placeFor(context, node, size, labels, taken) ?? lastPlaceFor(context, node, size, written, taken);
    if (!found) continue;
    const { text, box } = found;
    taken.push(box);
    written.push(box);
    drawn += 1;
    writeLines(context, text, box, node);
  }
  for (const word of labels.words) drawWord(context, word, taken);
}

/** A free place for the whole name, or for less of an important one. */
function placeFor(
  context: CanvasRenderingContext2D,
  node: LabelNode,
  size: { readonly width: number; readonly height: number },
  { segments }: Labels,
  taken: readonly Box[],
): { readonly text: Wrapped; readonly box: Box } | null {
  const own = discOf(node);
  for (const length of node.bold ? MEETING_LENGTHS : [Number.POSITIVE_INFINITY]) {
    for (const shape of node.needed ? [WHOLE] : [WIDE, TALL]) {
      const text = wrap(context, shortened(node.name, length), node.bold, shape);
      const free = placesOf(node, text).filter((place) => isInside(place, size) && !overlapsAny(place, taken, own));
      const box = leastOf(free, (place) => countOf(segments, (segment) => crosses(segment, place)));
      if (box) return { text, box };
    }
  }
  return null;
}

/** A place on as few nodes as can be, but on no other name, for an important one; any place for one that is needed. */
function lastPlaceFor(
  context: CanvasRenderingContext2D,
  node: LabelNode,
  size: { readonly width: number; readonly height: number },
  written: readonly Box[],
  taken: readonly Box[],
): { readonly text: Wrapped; readonly box: Box } | null {
  if (!node.important && !node.needed) return null;
  const own = discOf(node);
  const name = node.needed ? node.name : shortened(node.name, 30);
  const found = (node.needed ? [WHOLE] : [WIDE, TALL]).map((shape) => {
    const text = wrap(context, name, node.bold, shape);
    const places = placesOf(node, text);
    const free = places.filter((place) => isInside(place, size) && !overlapsAny(place, written, own));
    const cost = (place: Box) => countOf(taken, (other) => overlaps(place, other, own));
    const box = leastOf(free, cost) ?? (node.needed ? places[0] : undefined);
    return { text, box, cost: box ? cost(box) : Number.POSITIVE_INFINITY };
  });
  const { text, box } = found.reduce((best, one) => (one.cost < best.cost ? one : best));
  return box ? { text, box } : null;
}

function discOf(node: LabelNode): Box {
  const reach = node.radius * 0.9;
  return { left: node.x - reach, right: node.x + reach, top: node.y - reach, bottom: node.y + reach };
}

function drawMarks(context: CanvasRenderingContext2D, nodes: readonly LabelNode[]): void {
  context.textAlign = "center";
  for (const node of nodes) {
    if (node.mark === null || node.radius < 7.5) continue;
    const size = Math.min(13, node.radius * 0.92);
    context.font = `700 ${size}px ${FONT_FAMILY}`;
    context.fillStyle = node.markColor;
    context.fillText(node.mark, node.x, node.y + size * 0.36);
  }
}

/** Below, right, left, above, and the corners. */
function placesOf(node: LabelNode, { lines, width }: Wrapped): Box[] {
  const height = lines.length * LINE;
  const gap = node.radius + 3;
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const { x, y } = node;
  return [
    at(x - width / 2, y + gap - 1),
    at(x + gap + 1, y - height / 2),
    at(x - gap - 1 - width, y - height / 2),
    at(x - width / 2, y - gap - height),
    at(x + gap * 0.7, y + gap * 0.6),
    at(x - gap * 0.7 - width, y + gap * 0.6),
    at(x + gap * 0.7, y - gap * 0.6 - height),
    at(x - gap * 0.7 - width, y - gap * 0.6 - height),
  ];
}

function isInside(box: Box, size: { readonly width: number; readonly height: number }): boolean {
  return box.left >= 2 && box.top >= 2 && box.right <= size.width - 2 && box.bottom <= size.height - 2;
}

function writeLines(context: CanvasRenderingContext2D, text: Wrapped, box: Box, node: LabelNode): void {
  context.font = node.bold ? BOLD : REGULAR;
  const isRight = box.left > node.x;
  const isLeft = box.right < node.x;
  context.textAlign = isRight ? "left" : isLeft ? "right" : "center";
  const x = isRight ? box.left : isLeft ? box.right : (box.left + box.right) / 2;
  for (const [index, line] of text.lines.entries()) {
    const y = box.top + LINE * (index + 0.78);
    context.lineWidth = 4;
    context.strokeText(line, x, y);
    context.fillStyle = node.color;
    context.fillText(line, x, y);
  }
}

function drawWord(context: CanvasRenderingContext2D, word: LinkWord, taken: Box[]): void {
  context.font = `italic 500 11.5px ${FONT_FAMILY}`;
  const width = context.measureText(word.text).width;
  const box = { left: word.x - width / 2, right: word.x + width / 2, top: word.y - 8, bottom: word.y + 6 };
  if (overlapsAny(box, taken, box)) return;
  taken.push(box);
  context.textAlign = "center";
  context.lineWidth = 4;
  context.strokeText(word.text, word.x, word.y + 4);
  context.fillStyle = word.color;
  context.fillText(word.text, word.x, word.y + 4);
}

function wrap(context: CanvasRenderingContext2D, name: string, bold: boolean, shape: LabelShape): Wrapped {
  const key = `${bold ? "b" : "r"}${shape.lines} ${name}`;
  const known = wrapped.get(key);
  if (known) return known;
  const lines = linesOf(name, shape);
  context.font = bold ? BOLD : REGULAR;
  const width = Math.max(...lines.map((line) => context.measureText(line).width));
  const made = { lines, width };
  wrapped.set(key, made);
  return made;
}

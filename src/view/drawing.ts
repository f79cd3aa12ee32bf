// What the map draws, without its looks: nodes at their places, the links between them, and the frame.
import type { ClaimType } from "../model.ts";
import type { Model, PageNode, Places, Strand } from "./model.ts";
import { isDrawable, type Selection } from "./selection.ts";
import type { State } from "./state.ts";
import type { NodeKind, Standing } from "./words.ts";

/** Lengths in pixels of the opening view of a small graph, y upwards; `links` counts what joins it to others. */
export type DrawnNode = {
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind;
  readonly standing: Standing;
  /** A country's code. */
  readonly code: string | null;
  readonly links: number;
  /** A meeting whose name does not tell it from others. */
  readonly isPlain: boolean;
  /** Its place among the communities; -1 for none. */
  readonly community: number;
  readonly x: number;
  readonly y: number;
};

/** `from` and `to` are positions in the drawing's nodes. */
export type DrawnLink = {
  readonly from: number;
  readonly to: number;
  readonly type: ClaimType;
  readonly standing: Standing;
};

/** What is in view at first. */
export type Frame = { readonly x: readonly [number, number]; readonly y: readonly [number, number] };

export type Drawing = {
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
  readonly frame: Frame;
};

/** Meetings and everything that is joined to them, as far as the selection draws it. */
export function drawingOf(model: Model, selection: Selection, state: State): Drawing {
  const drawn = [...selection.drawn].map((index) => model.nodes[index] as PageNode);
  const place = new Map(drawn.map((node, index) => [node.index, index]));
  const links: DrawnLink[] = [];
  for (const [index, link] of model.links.entries()) {
    if (!place.has(link.from) || !place.has(link.to)) continue;
    const strand = leadingStrand(model, index, selection.strands);
    if (!strand) continue;
    const { from, to, type, standing } = strand;
    links.push({ from: place.get(from) as number, to: place.get(to) as number, type, standing });
  }
  // The frame is that of the opening view, whatever the filters hide of it; that of a community is its own.
  const isFramed = (node: PageNode) =>
    selection.opening === null || selection.opening.has(node.index) || model.backbone?.has(node.index);
  const framed = state.community === null ? model.nodes.filter((node) => isDrawable(node) && isFramed(node)) : drawn;
  return { nodes: drawn.map((node) => drawnNode(model, node, model.map)), links, frame: frameOf(framed, model.map) };
}

/** The strand that a link is drawn as: the passing one that says most. */
function leadingStrand(model: Model, link: number, passing: Uint8Array): Strand | null {
  const strand = model.links[link]?.strands.find((index) => passing[index]);
  return strand === undefined ? null : (model.strands[strand] as Strand);
}

/** A node at one of the two sets of places. */
export function drawnNode(model: Model, node: PageNode, places: Places): DrawnNode {
  return {
    id: node.id,
    name: node.name,
    kind: node.kind,
    standing: node.standing,
    code: node.entity?.code ?? null,
    links: node.strands.length,
    isPlain: model.plain.has(node.index),
    community: model.communityOf[node.index] as number,
    x: places.x[node.index] as number,
    y: places.y[node.index] as number,
  };
}

/** The frame of some nodes, not so small that two of them would stand at opposite ends of it. */
export function frameOf(nodes: readonly PageNode[], places: Places): Frame {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { index } of nodes) {
    const [x, y] = [places.x[index] as number, places.y[index] as number];
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  if (left > right) return { x: [0, 1], y: [0, 1] };
  return { x: widened(left, right, 420), y: widened(bottom, top, 300) };
}

function widened(low: number, high: number, least: number): [number, number] {
  const missing = Math.max(0, least - (high - low)) / 2;
  return [low - missing, high + missing];
}

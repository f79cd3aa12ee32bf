// What the map of meetings shows: meetings, participants, and what frames them.

import type { ClaimType } from "../src/model.ts";
import { blend, leadingStrand, linkColorOf, lookOf, type Palette, ROLE_WIDTHS, sizeOf } from "./map-look.ts";
import { eventStanding, type Model, type PageNode, type Strand } from "./model.ts";
import type { MapLink, MapNode, Picture } from "./scene.ts";
import { NEIGHBOUR_LIMIT, type Selection } from "./selection.ts";
import type { State } from "./state.ts";
import { ROLE_VERBS, ROLE_WORDS, ROLES } from "./words.ts";

/** Roles whose colour is strong enough for a word. */
const WORDED: readonly ClaimType[] = ["HOSTED", "CHAIRED", "SPOKE_AT"];

/** What a name like "second meeting" loses in the order of labels: as much as the largest node has. */
const PLAIN_LOSS = 30;

/** Meetings and everything that is joined to them. */
export function meetingsPicture(model: Model, selection: Selection, state: State, palette: Palette): Picture {
  const drawn = [...selection.drawn].map((index) => model.nodes[index] as PageNode);
  const nodes = drawn.map((node) => mapNode(model, node, model.map, palette, drawn.length));
  const strands: Strand[] = [];
  for (const [index, link] of model.links.entries()) {
    if (!selection.drawn.has(link.from) || !selection.drawn.has(link.to)) continue;
    const strand = leadingStrand(model, index, selection.strands);
    if (strand) strands.push(strand);
  }
  const links = strands.map((strand) => mapLink(model, strand, palette, strands.length));
  const frame = model.nodes.filter((node) => isFramed(node, model, state));
  return { nodes, links, extent: extentOf(frame, model.map) };
}

/** Nodes that set the frame: those of the opening view, whatever the filters hide. */
function isFramed(node: PageNode, model: Model, state: State): boolean {
  if (node.kind !== "event" && node.strands.length === 0) return false;
  return model.backbone === null || state.everything || model.backbone.has(node.index);
}

/** A node as the map draws it, at one of the two sets of places. */
export function mapNode(
  model: Model,
  node: PageNode,
  places: Model["hosts"],
  palette: Palette,
  crowd: number,
): MapNode {
  const size = sizeOf(node, crowd);
  const standing = node.event ? eventStanding(node.event) : "held";
  return {
    key: node.id,
    x: places.x[node.index] as number,
    y: places.y[node.index] as number,
    size,
    prominence: size + (node.event ? 3 : 0) - (model.plain.has(node.index) ? PLAIN_LOSS : 0),
    name:
      standing === "held" ? node.name : `${node.name} (${standing === "declined" ? "did not take place" : standing})`,
    bold: node.kind === "event",
    mark: node.entity?.code ?? null,
    markColor: palette.onCountry,
    ...lookOf(node, palette),
  };
}

function mapLink(model: Model, strand: Strand, palette: Palette, crowd: number): MapLink {
  const [from, to] = [model.nodes[strand.from], model.nodes[strand.to]] as [PageNode, PageNode];
  const litColor = linkColorOf(strand, palette);
  return {
    from: from.id,
    to: to.id,
    color: blend(litColor, palette.surface, crowd > 170 ? 0.5 : crowd > 60 ? 0.2 : 0),
    litColor,
    width: ROLE_WIDTHS[strand.type] * (crowd > 170 ? 0.65 : crowd > 60 ? 0.85 : 1),
    dashed: strand.standing !== "held",
    word: linkWord(strand),
    wordColor: WORDED.includes(strand.type) ? litColor : palette.muted,
    rank: ROLES.length - ROLES.indexOf(strand.type),
  };
}

/** The role in a word or two; what has not happened is not said as if it had. */
function linkWord({ type, standing }: Strand): string {
  if (standing === "held") return ROLE_WORDS[type].short;
  return standing === "declined" ? "declined" : `to ${ROLE_VERBS[type]}`;
}

/** The frame of the drawing, not so small that two nodes would stand at opposite ends of it. */
export function extentOf(nodes: readonly PageNode[], places: Model["hosts"]): Picture["extent"] {
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

/** Ids to light around a node: itself and what the picture joins to it. */
export function neighbourhood(picture: Picture, key: string): Set<string> {
  const lit = new Set([key]);
  for (const link of picture.links) {
    if (lit.size > NEIGHBOUR_LIMIT * 10) break;
    if (link.from === key) lit.add(link.to);
    else if (link.to === key) lit.add(link.from);
  }
  return lit;
}

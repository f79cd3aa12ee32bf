// Gives a drawing its looks: colours of the theme, sizes, and words for its lines.

import type { ClaimType } from "../src/model.ts";
import type { Drawing, DrawnLink, DrawnNode } from "../src/view/drawing.ts";
import type { Seat } from "../src/view/seats.ts";
import { NEIGHBOUR_LIMIT } from "../src/view/selection.ts";
import type { State } from "../src/view/state.ts";
import { ROLE_VERBS, ROLE_WORDS, ROLES } from "../src/view/words.ts";
import { blend, linkColorOf, lookOf, type Palette, ROLE_WIDTHS, sizeOf } from "./map-look.ts";
import type { MapLink, MapNode, Picture } from "./scene.ts";

/** Roles whose colour is strong enough for a word. */
const WORDED: readonly ClaimType[] = ["HOSTED", "CHAIRED", "SPOKE_AT"];

/** What a name like "second meeting" loses in the order of labels: as much as the largest node has. */
const PLAIN_LOSS = 30;

/** The picture of a drawing; what the page opened on keeps its places. */
export function pictureOf(drawing: Drawing, opening: Drawing, palette: Palette, colors: State["colors"]): Picture {
  const nodes = drawing.nodes.map((node) => mapNode(node, palette, colors, drawing.nodes.length));
  const links = drawing.links.map((link) => mapLink(drawing, link, palette));
  return { nodes, links, extent: drawing.frame, seats: seatsOf(opening) };
}

function seatsOf({ nodes }: Drawing): readonly Seat[] {
  return nodes.map((node) => ({ key: node.id, x: node.x, y: node.y, size: sizeOf(node, nodes.length) }));
}

/** A node as the map draws it, among a crowd of so many. */
export function mapNode(node: DrawnNode, palette: Palette, colors: State["colors"], crowd: number): MapNode {
  const size = sizeOf(node, crowd);
  return {
    ...lookOf(node, palette, colors),
    key: node.id,
    x: node.x,
    y: node.y,
    kind: node.kind,
    links: node.links,
    size,
    prominence: size + (node.kind === "event" ? 3 : 0) - (node.isPlain ? PLAIN_LOSS : 0),
    name:
      node.standing === "held"
        ? node.name
        : `${node.name} (${node.standing === "declined" ? "did not take place" : node.standing})`,
    bold: node.kind === "event",
    mark: node.code,
  };
}

function mapLink({ nodes, links }: Drawing, link: DrawnLink, palette: Palette): MapLink {
  const { type, standing } = link;
  const litColor = linkColorOf(link, palette);
  const crowd = links.length;
  return {
    from: (nodes[link.from] as DrawnNode).id,
    to: (nodes[link.to] as DrawnNode).id,
    color: blend(litColor, palette.surface, crowd > 170 ? 0.5 : crowd > 60 ? 0.2 : 0),
    litColor,
    width: ROLE_WIDTHS[type] * (crowd > 170 ? 0.65 : crowd > 60 ? 0.85 : 1),
    dashed: standing !== "held",
    word: linkWord(link),
    wordColor: WORDED.includes(type) ? litColor : palette.muted,
    rank: ROLES.length - ROLES.indexOf(type),
  };
}

/** The role in a word or two; what has not happened is not said as if it had. */
function linkWord({ type, standing }: DrawnLink): string {
  if (standing === "held") return ROLE_WORDS[type].short;
  return standing === "declined" ? "declined" : `to ${ROLE_VERBS[type]}`;
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

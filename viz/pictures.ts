// What the two drawn views show: meetings with their participants, and the hosts among themselves.

import type { MapLink, MapNode, Picture } from "./map.ts";
import { leadingStrand, linkColorOf, lookOf, type Palette, ROLE_WIDTHS, sizeOf } from "./map-look.ts";
import { eventStanding, type Model, type PageNode, type Strand } from "./model.ts";
import { NEIGHBOUR_LIMIT, type Selection } from "./selection.ts";
import type { State } from "./state.ts";
import { counted, ROLE_WORDS, ROLES } from "./words.ts";

/** Meetings and everything that is joined to them. */
export function meetingsPicture(model: Model, selection: Selection, state: State, palette: Palette): Picture {
  const drawn = [...selection.drawn].map((index) => model.nodes[index] as PageNode);
  const nodes = drawn.map((node) => mapNode(node, model.map, palette, drawn.length));
  const links: MapLink[] = [];
  for (const [index, link] of model.links.entries()) {
    if (!selection.drawn.has(link.from) || !selection.drawn.has(link.to)) continue;
    const strand = leadingStrand(model, index, selection.strands);
    if (strand) links.push(mapLink(model, strand, palette, drawn.length));
  }
  const frame = model.nodes.filter((node) => isFramed(node, model, state));
  return { nodes, links, extent: extentOf(frame, model.map) };
}

/** Nodes that set the frame: those of the opening view, whatever the filters hide. */
function isFramed(node: PageNode, model: Model, state: State): boolean {
  if (node.kind !== "event" && node.strands.length === 0) return false;
  return model.backbone === null || state.everything || model.backbone.has(node.index);
}

function mapNode(node: PageNode, places: Model["hosts"], palette: Palette, crowd: number): MapNode {
  const standing = node.event ? eventStanding(node.event) : "held";
  return {
    key: node.id,
    x: places.x[node.index] as number,
    y: places.y[node.index] as number,
    size: sizeOf(node, crowd),
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
  const width = ROLE_WIDTHS[strand.type] * (crowd > 600 ? 0.5 : crowd > 150 ? 0.75 : 1);
  const word = ROLE_WORDS[strand.type].short;
  return {
    from: from.id,
    to: to.id,
    color: linkColorOf(strand, palette),
    width,
    dashed: strand.standing !== "held",
    word: strand.standing === "declined" ? "declined" : word,
    rank: ROLES.length - ROLES.indexOf(strand.type),
  };
}

export type HostPair = { readonly from: number; readonly to: number; readonly meetings: number };

/** Pairs of hosts with the number of held meetings that both hosted; meetings with over 50 hosts are left out. */
export function hostPairs(
  model: Model,
  selection: Selection,
): { pairs: HostPair[]; hosts: Map<number, number>; crowded: number } {
  const hostsOf = new Map<number, Set<number>>();
  for (const [index, strand] of model.strands.entries()) {
    if (!selection.strands[index] || strand.type !== "HOSTED" || strand.standing === "declined") continue;
    if (!selection.nodes[strand.from] || !selection.nodes[strand.to]) continue;
    hostsOf.set(strand.to, (hostsOf.get(strand.to) ?? new Set()).add(strand.from));
  }
  const hosts = new Map<number, number>();
  const meetings = new Map<number, number>();
  let crowded = 0;
  for (const group of hostsOf.values()) {
    for (const host of group) hosts.set(host, (hosts.get(host) ?? 0) + 1);
    if (group.size > 50) crowded += 1;
    else
      countPairs(
        [...group].sort((a, b) => a - b),
        model.nodes.length,
        meetings,
      );
  }
  const pairs = [...meetings].map(([pair, count]) => ({
    from: Math.floor(pair / model.nodes.length),
    to: pair % model.nodes.length,
    meetings: count,
  }));
  return { pairs, hosts, crowded };
}

function countPairs(group: readonly number[], base: number, meetings: Map<number, number>): void {
  for (const [index, from] of group.entries()) {
    for (const to of group.slice(index + 1)) meetings.set(from * base + to, (meetings.get(from * base + to) ?? 0) + 1);
  }
}

/** The hosts, joined by the meetings that they hosted together. */
export function hostsPicture(model: Model, selection: Selection, state: State, palette: Palette): Picture {
  const { pairs, hosts } = hostPairs(model, selection);
  const kept = pairs
    .filter((pair) => pair.meetings >= state.minShared)
    .sort((a, b) => b.meetings - a.meetings)
    .slice(0, 5000);
  const joined = new Set(kept.flatMap((pair) => [pair.from, pair.to]));
  const shown = [...hosts].filter(([host]) => joined.has(host)).slice(0, 2000);
  const keys = new Set(shown.map(([host]) => host));
  const nodes = shown.map(([host, count]) => {
    const node = model.nodes[host] as PageNode;
    return { ...mapNode(node, model.hosts, palette, shown.length), size: Math.min(28, 9 + 3 * Math.sqrt(count)) };
  });
  const links = kept
    .filter((pair) => keys.has(pair.from) && keys.has(pair.to))
    .map((pair) => ({
      from: (model.nodes[pair.from] as PageNode).id,
      to: (model.nodes[pair.to] as PageNode).id,
      color: palette.roles.HOSTED,
      width: Math.min(9, 0.8 + pair.meetings * 0.9),
      dashed: false,
      word: counted(pair.meetings, "meeting", "meetings"),
      rank: pair.meetings,
    }));
  const frame = [...joined].map((host) => model.nodes[host] as PageNode);
  return { nodes, links, extent: extentOf(frame, model.hosts) };
}

/** The frame of the drawing, not so small that two nodes would stand at opposite ends of it. */
function extentOf(nodes: readonly PageNode[], places: Model["hosts"]): Picture["extent"] {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { index } of nodes) {
    const [x, y] = [places.x[index] as number, places.y[index] as number];
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  if (left > right) return { x: [0, 1], y: [0, 1] };
  return { x: widened(left, right, 520), y: widened(bottom, top, 380) };
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

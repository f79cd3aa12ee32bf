// Which nodes and strands pass the reader's filters, which of them the map draws, and what each filter box would give.
import type { ClaimType } from "../model.ts";
import { type Model, otherEnd, type PageNode, type Strand } from "./model.ts";
import type { State } from "./state.ts";
import type { NodeKind, Standing } from "./words.ts";

export type Selection = {
  /** Whether each node passes the filters. */
  readonly nodes: Uint8Array;
  readonly strands: Uint8Array;
  /** Nodes that the map draws, of those that pass. */
  readonly drawn: ReadonlySet<number>;
  /** Nodes that the map draws before the reader opens any; null for all that can be drawn. */
  readonly opening: ReadonlySet<number> | null;
  /** Nodes that could be drawn: they pass, and something joins them or they are meetings. */
  readonly drawable: number;
  /** For each filter box, how much the other filters leave of it. */
  readonly counts: {
    readonly kinds: ReadonlyMap<NodeKind, number>;
    readonly roles: ReadonlyMap<ClaimType, number>;
    readonly standings: ReadonlyMap<Standing, number>;
    /** By place in the model's communities. */
    readonly communities: ReadonlyMap<number, number>;
  };
};

/** Most neighbours that opening a node adds to the map. */
export const NEIGHBOUR_LIMIT = 200;
/** Most members of a community that are drawn at first, the best connected. */
const MEMBER_LIMIT = 130;

const ROLE = 1;
const STANDING = 2;
const TIME = 4;
const SOURCES = 8;
const UNDATED = 16;
const COMMUNITY = 32;

/** Applies the filters of a state. */
export function selectionOf(model: Model, state: State): Selection {
  const chosen = chosenCommunity(model, state);
  const failures = Uint8Array.from(model.strands, (strand) => failureOf(model, strand, state, chosen));
  const strands = failures.map((failure) => (failure === 0 ? 1 : 0));
  const ofAll = passingNodes(
    model,
    state,
    failures.map((failure) => ((failure & ~COMMUNITY) === 0 ? 1 : 0)),
  );
  const passing =
    chosen === null ? ofAll : ofAll.map((passes, index) => (passes && isIn(model, index, chosen) ? 1 : 0));
  const isShown = (index: number) => !state.hiddenKinds.includes((model.nodes[index] as PageNode).kind);
  const nodes = passing.map((passes, index) => (passes && isShown(index) ? 1 : 0));
  const drawable = model.nodes.filter((node) => nodes[node.index] && isDrawable(node));
  const communities = ofAll.map((passes, index) => (passes && isShown(index) ? 1 : 0));
  const opening = openingNodes(model, state, drawable);
  return {
    nodes,
    strands,
    drawn: drawnNodes(model, state, nodes, opening, drawable),
    opening,
    drawable: drawable.length,
    counts: { ...countsOf(model, passing, failures), communities: communityCounts(model, communities) },
  };
}

/** The place of the chosen community; -1 when the graph does not have it, null when none is chosen. */
function chosenCommunity(model: Model, { community }: State): number | null {
  return community === null ? null : model.communities.findIndex(({ id }) => id === community);
}

function isIn(model: Model, node: number, community: number): boolean {
  return community >= 0 && model.communityOf[node] === community;
}

/** True for meetings, and for what something joins to another. */
export function isDrawable(node: PageNode): boolean {
  return node.kind === "event" || node.strands.length > 0;
}

/** The meeting that a strand speaks of, if any. */
export function eventOf(model: Model, strand: Strand): PageNode | null {
  const isOfItsStart = strand.type === "PART_OF" || strand.type === "ABOUT";
  const node = model.nodes[isOfItsStart ? strand.from : strand.to] as PageNode;
  return isOfItsStart || node.kind === "event" ? node : null;
}

function timeFailure(node: PageNode, state: State): number {
  if (node.days === null) return state.undated ? 0 : UNDATED;
  const [first, last] = node.days;
  return (state.from !== null && last < state.from) || (state.to !== null && first > state.to) ? TIME : 0;
}

function failureOf(model: Model, strand: Strand, state: State, community: number | null): number {
  const event = eventOf(model, strand);
  const isOutside = community !== null && !(isIn(model, strand.from, community) && isIn(model, strand.to, community));
  return (
    (isOutside ? COMMUNITY : 0) |
    (state.hiddenRoles.includes(strand.type) ? ROLE : 0) |
    (state.hiddenStandings.includes(strand.standing) ? STANDING : 0) |
    (strand.sources < state.minSources ? SOURCES : 0) |
    (event ? timeFailure(event, state) : 0)
  );
}

/** Nodes that pass, whatever their kind: meetings by themselves, the others through what joins them to one. */
function passingNodes(model: Model, state: State, strands: Uint8Array): Uint8Array {
  const passing = new Uint8Array(model.nodes.length);
  const isOn = (strand: number) => strands[strand] === 1;
  const withoutEvents = new Set<number>();
  for (const node of model.nodes) {
    if (node.event !== null) {
      const isJoined = node.strands.length === 0 || node.strands.some(isOn);
      passing[node.index] = isJoined && eventFits(node, state) ? 1 : 0;
      continue;
    }
    const toEvents = node.strands.filter((strand) => eventOf(model, model.strands[strand] as Strand) !== null);
    passing[node.index] = toEvents.some(isOn) ? 1 : 0;
    if (toEvents.length === 0) withoutEvents.add(node.index);
  }
  for (const index of withoutEvents) {
    const own = (model.nodes[index] as PageNode).strands;
    const ends = own.filter(isOn).map((strand) => otherEnd(model.strands[strand] as Strand, index));
    const isJoined = own.length === 0 || ends.some((end) => passing[end] || withoutEvents.has(end));
    passing[index] = isJoined ? 1 : 0;
  }
  return passing;
}

function eventFits(node: PageNode, state: State): boolean {
  return timeFailure(node, state) === 0 && !state.hiddenStandings.includes(node.standing);
}

/** The backbone; where filters take some of it away, the best connected of what they leave stand in for that. */
function openingNodes(model: Model, state: State, drawable: readonly PageNode[]): ReadonlySet<number> | null {
  if (state.everything) return null;
  if (state.community !== null) return bestConnected(drawable, MEMBER_LIMIT);
  const { backbone } = model;
  if (backbone === null) return null;
  const kept = drawable.filter((node) => backbone.has(node.index));
  if (kept.length === backbone.size) return backbone;
  const others = drawable.filter((node) => !backbone.has(node.index));
  return new Set([...indicesOf(kept), ...bestConnected(others, backbone.size - kept.length)]);
}

function drawnNodes(
  model: Model,
  state: State,
  nodes: Uint8Array,
  opening: ReadonlySet<number> | null,
  drawable: readonly PageNode[],
): Set<number> {
  if (opening === null) return new Set(indicesOf(drawable));
  const drawn = new Set(opening);
  for (const id of [...state.expanded, state.selected, state.other]) {
    const index = id === null ? undefined : model.byId.get(id);
    if (index === undefined || !nodes[index]) continue;
    if (opening.has(index) && !state.expanded.includes(id as string)) continue;
    drawn.add(index);
    const ends = neighboursOf(model, index).filter((end) => nodes[end]);
    for (const end of bestConnected(nodesAt(model, ends), NEIGHBOUR_LIMIT)) drawn.add(end);
  }
  return drawn;
}

/** What something joins a node to, each once. */
export function neighboursOf(model: Model, index: number): readonly number[] {
  const { strands } = model.nodes[index] as PageNode;
  return [...new Set(strands.map((strand) => otherEnd(model.strands[strand] as Strand, index)))];
}

function nodesAt(model: Model, indices: readonly number[]): readonly PageNode[] {
  return indices.map((index) => model.nodes[index] as PageNode);
}

function bestConnected(nodes: readonly PageNode[], limit: number): ReadonlySet<number> {
  const ranked = [...nodes].sort((a, b) => b.strands.length - a.strands.length || a.index - b.index);
  return new Set(indicesOf(ranked.slice(0, limit)));
}

function indicesOf(nodes: readonly PageNode[]): number[] {
  return nodes.map((node) => node.index);
}

function countsOf(model: Model, passing: Uint8Array, failures: Uint8Array): Omit<Selection["counts"], "communities"> {
  const kinds = new Map<NodeKind, number>();
  const roles = new Map<ClaimType, number>();
  const standings = new Map<Standing, number>();
  for (const node of model.nodes) if (passing[node.index] && isDrawable(node)) add(kinds, node.kind);
  for (const [index, strand] of model.strands.entries()) {
    const failure = failures[index] as number;
    if ((failure & ~ROLE) === 0) add(roles, strand.type);
    if ((failure & ~STANDING) === 0 && eventOf(model, strand) !== null) add(standings, strand.standing);
  }
  return { kinds, roles, standings };
}

function communityCounts(model: Model, nodes: Uint8Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const [index, community] of model.communityOf.entries()) {
    if (nodes[index] && community >= 0) add(counts, community);
  }
  return counts;
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** True when no filter is set. */
export function isUnfiltered(state: State): boolean {
  const lists = [state.hiddenKinds, state.hiddenRoles, state.hiddenStandings];
  return (
    lists.every((list) => list.length === 0) &&
    state.minSources <= 1 &&
    state.from === null &&
    state.to === null &&
    state.undated &&
    state.community === null
  );
}

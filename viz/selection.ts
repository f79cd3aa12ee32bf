// Which nodes and strands pass the reader's filters, which of them the map draws, and what each filter box would give.
import type { ClaimType, EventNode } from "../src/model.ts";
import { eventStanding, type Model, otherEnd, type PageNode, type Strand } from "./model.ts";
import type { State } from "./state.ts";
import type { NodeKind, Standing } from "./words.ts";

export type Selection = {
  /** Whether each node passes the filters. */
  readonly nodes: Uint8Array;
  readonly strands: Uint8Array;
  /** Nodes that the map draws, of those that pass. */
  readonly drawn: ReadonlySet<number>;
  /** Nodes that could be drawn: they pass, and something joins them or they are meetings. */
  readonly drawable: number;
  readonly counts: Counts;
};

/** For each filter box, how much the other filters leave of it. */
type Counts = {
  readonly kinds: ReadonlyMap<NodeKind, number>;
  readonly roles: ReadonlyMap<ClaimType, number>;
  readonly standings: ReadonlyMap<Standing, number>;
  readonly undated: number;
};

/** Most neighbours that opening a node adds to the map. */
export const NEIGHBOUR_LIMIT = 200;

const ROLE = 1;
const STANDING = 2;
const TIME = 4;
const SOURCES = 8;
const UNDATED = 16;

/** Applies the filters of a state. */
export function selectionOf(model: Model, state: State): Selection {
  const failures = model.strands.map((strand) => failureOf(model, strand, state));
  const strands = Uint8Array.from(failures, (failure) => (failure === 0 ? 1 : 0));
  const passing = passingNodes(model, state, strands);
  const nodes = passing.map((passes, index) =>
    passes && !state.hiddenKinds.includes((model.nodes[index] as PageNode).kind) ? 1 : 0,
  );
  const drawable = model.nodes.filter((node) => nodes[node.index] && isDrawable(node));
  return {
    nodes,
    strands,
    drawn: drawnNodes(model, state, nodes, drawable),
    drawable: drawable.length,
    counts: countsOf(model, passing, failures),
  };
}

function isDrawable(node: PageNode): boolean {
  return node.kind === "event" || node.strands.length > 0;
}

/** The meeting that a strand speaks of, if any. */
export function eventOf(model: Model, strand: Strand): PageNode | null {
  const ends = [model.nodes[strand.to], model.nodes[strand.from]] as PageNode[];
  const [to, from] = ends as [PageNode, PageNode];
  return strand.type === "PART_OF" || strand.type === "ABOUT" ? from : to.kind === "event" ? to : null;
}

function timeFailure(node: PageNode, state: State): number {
  if (node.days === null) return state.undated ? 0 : UNDATED;
  const [first, last] = node.days;
  return (state.from !== null && last < state.from) || (state.to !== null && first > state.to) ? TIME : 0;
}

function failureOf(model: Model, strand: Strand, state: State): number {
  const event = eventOf(model, strand);
  return (
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
      passing[node.index] = isJoined && eventFits(node, node.event, state) ? 1 : 0;
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

function eventFits(node: PageNode, event: EventNode, state: State): boolean {
  return timeFailure(node, state) === 0 && !state.hiddenStandings.includes(eventStanding(event));
}

function drawnNodes(model: Model, state: State, nodes: Uint8Array, drawable: readonly PageNode[]): Set<number> {
  const { backbone } = model;
  if (backbone === null || state.everything) return new Set(drawable.map((node) => node.index));
  const drawn = new Set(drawable.filter((node) => backbone.has(node.index)).map((node) => node.index));
  for (const id of [...state.expanded, state.selected, state.other]) {
    const index = id === null ? undefined : model.byId.get(id);
    if (index === undefined || !nodes[index]) continue;
    if (backbone.has(index) && !state.expanded.includes(id as string)) continue;
    drawn.add(index);
    const strands = (model.nodes[index] as PageNode).strands.slice(0, NEIGHBOUR_LIMIT);
    for (const end of strands.map((strand) => otherEnd(model.strands[strand] as Strand, index))) {
      if (nodes[end]) drawn.add(end);
    }
  }
  return drawn;
}

function countsOf(model: Model, passing: Uint8Array, failures: readonly number[]): Counts {
  const kinds = new Map<NodeKind, number>();
  const roles = new Map<ClaimType, number>();
  const standings = new Map<Standing, number>();
  const add = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const node of model.nodes) if (passing[node.index] && isDrawable(node)) add(kinds, node.kind);
  const undated = model.nodes.filter((node) => node.event !== null && node.days === null).length;
  for (const [index, strand] of model.strands.entries()) {
    const failure = failures[index] as number;
    if ((failure & ~ROLE) === 0) add(roles, strand.type);
    if ((failure & ~STANDING) === 0 && eventOf(model, strand) !== null) add(standings, strand.standing);
  }
  return { kinds, roles, standings, undated };
}

/** True when no filter is set. */
export function isUnfiltered(state: State): boolean {
  const lists = [state.hiddenKinds, state.hiddenRoles, state.hiddenStandings];
  return (
    lists.every((list) => list.length === 0) &&
    state.minSources <= 1 &&
    state.from === null &&
    state.to === null &&
    state.undated
  );
}

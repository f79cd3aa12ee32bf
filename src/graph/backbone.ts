// A map of everything is a hairball when the graph is large: the backbone is the part that the page opens on.
import { degreesOf, type MapLink, neighboursOf } from "./map-links.ts";
import { piecesOf } from "./pieces.ts";

/** Up to this many joined nodes and links, all of them can still be read. */
const WHOLE_LIMIT: { readonly nodes: number; readonly links: number } = { nodes: 200, links: 400 };
const BACKBONE_LIMIT: { readonly nodes: number; readonly links: number } = { nodes: 130, links: 260 };
/** Participants that a chosen meeting brings along. */
const COMPANY = 5;
/** The best connected participants are there with some of their meetings, whatever these rank. */
const HUBS = 8;
const MEETINGS_OF_HUB = 2;
/** A piece of the backbone that is smaller than this share of the largest is left for the search. */
const LEAST_SHARE = 0.15;
const HOST_WEIGHT = 3;

/**
 * The best connected of the given meetings with their hosts and best connected participants, ascending, within
 * BACKBONE_LIMIT; null when the whole graph is small enough to be shown.
 */
export function backboneOf(
  count: number,
  links: readonly MapLink[],
  meetings: readonly number[],
): readonly number[] | null {
  const degrees = degreesOf(count, links);
  const linked = degrees.reduce((sum, degree) => sum + (degree > 0 ? 1 : 0), 0);
  if (linked <= WHOLE_LIMIT.nodes && links.length <= WHOLE_LIMIT.links) return null;
  const byDegree = (a: number, b: number) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b;
  const companyOf = companions(count, links, byDegree);
  const chosen = new Set<number>();
  const neighbours = neighboursOf(count, links);
  let joined = 0;
  const ranked = rankedMeetings(meetings, neighbours, degrees, byDegree);
  for (const meeting of new Set([...meetingsOfHubs(ranked, neighbours, byDegree), ...ranked])) {
    for (const node of [meeting, ...(companyOf.get(meeting) ?? [])]) {
      if (chosen.has(node)) continue;
      joined += (neighbours[node] as readonly number[]).filter((end) => chosen.has(end)).length;
      chosen.add(node);
    }
    if (chosen.size + COMPANY >= BACKBONE_LIMIT.nodes || joined >= BACKBONE_LIMIT.links) break;
  }
  return withoutCrumbs(
    [...chosen].sort((a, b) => a - b),
    links,
    count,
  );
}

/** Meetings with most participants that other meetings have too come first. */
function rankedMeetings(
  meetings: readonly number[],
  neighbours: readonly (readonly number[])[],
  degrees: Int32Array,
  byDegree: (a: number, b: number) => number,
): readonly number[] {
  const shared = new Map(
    meetings.map((meeting) => [
      meeting,
      (neighbours[meeting] as readonly number[]).filter((end) => (degrees[end] ?? 0) > 1).length,
    ]),
  );
  return [...meetings].sort((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0) || byDegree(a, b));
}

/** The first meetings of each of the best connected participants. */
function meetingsOfHubs(
  ranked: readonly number[],
  neighbours: readonly (readonly number[])[],
  byDegree: (a: number, b: number) => number,
): readonly number[] {
  const place = new Map(ranked.map((meeting, index) => [meeting, index]));
  const participants = new Set(ranked.flatMap((meeting) => neighbours[meeting] as readonly number[]));
  return [...participants]
    .sort(byDegree)
    .slice(0, HUBS)
    .flatMap((hub) =>
      (neighbours[hub] as readonly number[])
        .flatMap((end) => place.get(end) ?? [])
        .sort((a, b) => a - b)
        .slice(0, MEETINGS_OF_HUB)
        .map((index) => ranked[index] as number),
    );
}

/** For each node the neighbours that stand for it: hosts first, then by their own links. */
function companions(
  count: number,
  links: readonly MapLink[],
  byDegree: (a: number, b: number) => number,
): ReadonlyMap<number, readonly number[]> {
  const hosts = new Set(
    links
      .filter((link) => link.weight >= HOST_WEIGHT)
      .flatMap(({ from, to }) => [from * count + to, to * count + from]),
  );
  const isHost = (node: number, end: number) => (hosts.has(node * count + end) ? 0 : 1);
  const first = (ends: readonly number[], node: number): readonly number[] =>
    [...ends].sort((a, b) => isHost(node, a) - isHost(node, b) || byDegree(a, b)).slice(0, COMPANY);
  return new Map(neighboursOf(count, links).map((ends, node) => [node, first(ends, node)]));
}

function withoutCrumbs(nodes: readonly number[], links: readonly MapLink[], count: number): readonly number[] {
  const pieces = piecesOf(nodes, neighboursOf(count, linksWithin(new Set(nodes), links)));
  const largest = Math.max(...pieces.map((piece) => piece.length));
  return pieces
    .filter((piece) => piece.length >= largest * LEAST_SHARE)
    .flat()
    .sort((a, b) => a - b);
}

/** The links with both ends in the set. */
export function linksWithin(nodes: ReadonlySet<number>, links: readonly MapLink[]): readonly MapLink[] {
  return links.filter((link) => nodes.has(link.from) && nodes.has(link.to));
}

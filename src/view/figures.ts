// Everything that the page says about what passes the filters: counts beside the boxes, time line, lists, totals.
import type { ClaimType } from "../model.ts";
import type { Community } from "./communities.ts";
import type { Model, PageNode, Strand } from "./model.ts";
import { isDrawable, type Selection } from "./selection.ts";
import { type Bins, binsOf } from "./timeline-bins.ts";
import { counted, NODE_KINDS, type NodeKind, ROLES, STANDINGS, type Standing, whenInWords } from "./words.ts";

/** A name that can be chosen, and a line about it. */
export type Listed = {
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind;
  readonly standing: Standing;
  readonly about: string;
};

/** What the graph has, and how much of it the other filters leave. */
export type Share<Key> = { readonly key: Key; readonly count: number };

export type Figures = {
  readonly articles: number;
  /** Articles that repeat another. */
  readonly copies: number;
  readonly kinds: readonly Share<NodeKind>[];
  readonly roles: readonly Share<ClaimType>[];
  readonly standings: readonly Share<Standing>[];
  readonly communities: readonly (Community & { readonly count: number })[];
  /** Smaller communities, which are not listed. */
  readonly otherCommunities: number;
  /** Most articles that report the same. */
  readonly mostSources: number;
  readonly bins: Bins;
  readonly undated: number;
  /** Names that could be drawn, those of them that are meetings, and those that pass the filters. */
  readonly drawable: number;
  readonly meetings: number;
  readonly passing: number;
  readonly overview: Overview;
};

export type Overview = {
  readonly meetingCount: number;
  readonly hostCount: number;
  readonly hostKinds: readonly Share<NodeKind>[];
  /** The meetings begin with the best attended, not with the latest. */
  readonly isByAttendance: boolean;
  /** The first of them. */
  readonly meetings: readonly Listed[];
  readonly hosts: readonly Listed[];
};

/** Communities that have a colour of their own, and a place in the list. */
export const LISTED_COMMUNITIES = 7;
/** How many entries of a list are shown before "Show all". */
export const LIST_LIMIT = 25;
/** Up to this many meetings, the list begins with the latest; a longer one begins with the best attended. */
const LATEST_FIRST = 60;

/** The figures of a selection. */
export function figuresOf(model: Model, selection: Selection): Figures {
  const { counts } = selection;
  const drawable = model.nodes.filter(isDrawable);
  const events = model.nodes.filter((node) => node.event !== null);
  const shares = <Key>(keys: readonly Key[], present: ReadonlySet<Key>, found: ReadonlyMap<Key, number>) =>
    keys.filter((key) => present.has(key)).map((key) => ({ key, count: found.get(key) ?? 0 }));
  return {
    articles: model.articles.length,
    copies: model.articles.filter((article) => article.copyOf !== null).length,
    kinds: shares(NODE_KINDS, new Set(model.nodes.map((node) => node.kind)), counts.kinds),
    roles: shares(ROLES, new Set(model.strands.map((strand) => strand.type)), counts.roles),
    standings: shares(STANDINGS, new Set(model.strands.map((strand) => strand.standing)), counts.standings),
    communities: model.communities
      .slice(0, LISTED_COMMUNITIES)
      .map((community, place) => ({ ...community, count: counts.communities.get(place) ?? 0 })),
    otherCommunities: Math.max(0, model.communities.length - LISTED_COMMUNITIES),
    mostSources: model.strands.reduce((most, strand) => Math.max(most, strand.sources), 1),
    bins: binsOf(events),
    undated: events.filter((node) => node.days === null).length,
    drawable: drawable.length,
    meetings: drawable.filter((node) => node.event !== null).length,
    passing: selection.drawable,
    overview: overviewOf(model, selection),
  };
}

function overviewOf(model: Model, selection: Selection): Overview {
  const meetings = meetingsOf(model, selection);
  const hosts = hostsOf(model, selection);
  return {
    meetingCount: meetings.length,
    hostCount: hosts.length,
    hostKinds: NODE_KINDS.flatMap((key) => {
      const count = hosts.filter(({ node }) => node.kind === key).length;
      return count === 0 ? [] : [{ key, count }];
    }),
    isByAttendance: meetings.length > LATEST_FIRST,
    meetings: listedMeetings(model, selection, meetings.slice(0, LIST_LIMIT)),
    hosts: listedHosts(hosts.slice(0, LIST_LIMIT)),
  };
}

/** The overview's lists to their ends. */
export function listsOf(model: Model, selection: Selection): Pick<Overview, "meetings" | "hosts"> {
  return {
    meetings: listedMeetings(model, selection, meetingsOf(model, selection)),
    hosts: listedHosts(hostsOf(model, selection)),
  };
}

/** Meetings that pass, in the order of the list. */
function meetingsOf(model: Model, selection: Selection): readonly PageNode[] {
  const meetings = model.nodes.filter((node) => node.event !== null && selection.nodes[node.index]);
  if (meetings.length <= LATEST_FIRST) return meetings.sort(latestFirst);
  return meetings
    .map((node) => ({ node, attendance: attendanceOf(node, model, selection) }))
    .sort((a, b) => b.attendance - a.attendance || latestFirst(a.node, b.node))
    .map(({ node }) => node);
}

type Host = { readonly node: PageNode; readonly hosted: number };

/** Hosts that pass, those of most meetings first. */
function hostsOf(model: Model, selection: Selection): readonly Host[] {
  return model.nodes
    .filter((node) => selection.nodes[node.index])
    .map((node) => ({ node, hosted: hostedBy(node, model, selection) }))
    .filter(({ hosted }) => hosted > 0)
    .sort((a, b) => b.hosted - a.hosted || a.node.index - b.node.index);
}

function listedMeetings(model: Model, selection: Selection, meetings: readonly PageNode[]): readonly Listed[] {
  return meetings.map((node) => listed(node, meetingInWords(node, model, selection)));
}

function listedHosts(hosts: readonly Host[]): readonly Listed[] {
  return hosts.map(({ node, hosted }) => listed(node, counted(hosted, "meeting", "meetings")));
}

function listed({ id, name, kind, standing }: PageNode, about: string): Listed {
  return { id, name, kind, standing, about };
}

function meetingInWords(node: PageNode, model: Model, selection: Selection): string {
  const attendance = attendanceOf(node, model, selection);
  const when = node.event ? whenInWords(node.event) : "";
  return [when, attendance > 0 ? counted(attendance, "participant", "participants") : ""].filter(Boolean).join(" · ");
}

/** How many took part in a meeting; other meetings that belong to it are none of them. */
function attendanceOf(node: PageNode, model: Model, selection: Selection): number {
  const from = node.strands
    .filter((index) => selection.strands[index])
    .map((index) => (model.strands[index] as Strand).from);
  return new Set(from.filter((index) => model.nodes[index]?.event === null)).size;
}

/** Meetings that a node hosted and that were held. */
function hostedBy(node: PageNode, model: Model, selection: Selection): number {
  return node.strands.filter((index) => {
    const strand = model.strands[index] as Strand;
    return (
      selection.strands[index] && strand.type === "HOSTED" && strand.standing === "held" && strand.from === node.index
    );
  }).length;
}

function latestFirst(a: PageNode, b: PageNode): number {
  const [first, second] = [a.days?.[0] ?? "", b.days?.[0] ?? ""];
  return first === second ? b.strands.length - a.strands.length : first < second ? 1 : -1;
}

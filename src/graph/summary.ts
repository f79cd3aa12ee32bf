// What a person wants to know first about a graph: how much is in it, and its largest meetings.
import type { ClaimType, EventStatus, Graph } from "../model.ts";

/** One meeting in short; `speakers` and `participants` count entities. */
export type MeetingSummary = {
  readonly name: string;
  readonly start: string | null;
  readonly place: string | null;
  readonly hosts: readonly string[];
  readonly speakers: number;
  readonly participants: number;
};

/** Counts of distinct things; roles count entities that held them, not claims. */
export type GraphSummary = {
  readonly articles: number;
  readonly copies: number;
  readonly meetings: Readonly<Record<EventStatus, number>>;
  readonly hosts: number;
  readonly chairs: number;
  readonly speakers: number;
  readonly attendees: number;
  readonly largest: readonly MeetingSummary[];
};

type Cast = { readonly [Type in ClaimType]?: Set<string> };
const ROLE_TYPES = ["HOSTED", "CHAIRED", "SPOKE_AT", "ATTENDED"] as const;
const LARGEST = 3;

/** Sums up a graph. */
export function summarizeGraph(graph: Graph): GraphSummary {
  const casts = castsOf(graph);
  const withRole = (type: (typeof ROLE_TYPES)[number]) =>
    new Set([...casts.values()].flatMap((cast) => [...(cast[type] ?? [])])).size;
  const meetings = { held: 0, planned: 0, postponed: 0, cancelled: 0, denied: 0 };
  for (const event of graph.events) meetings[event.status] += 1;
  return {
    articles: graph.fragments.length,
    copies: graph.fragments.filter(({ article }) => article.copyOf !== null).length,
    meetings,
    hosts: withRole("HOSTED"),
    chairs: withRole("CHAIRED"),
    speakers: withRole("SPOKE_AT"),
    attendees: withRole("ATTENDED"),
    largest: largestOf(graph, casts),
  };
}

/** Event id → who held which role there. */
function castsOf(graph: Graph): Map<string, Cast> {
  const casts = new Map<string, { [Type in ClaimType]?: Set<string> }>();
  for (const { type, from, to, status } of graph.fragments.flatMap(({ claims }) => claims)) {
    if (status !== "held" || !ROLE_TYPES.some((role) => role === type)) continue;
    const cast = casts.get(to) ?? {};
    casts.set(to, cast);
    cast[type] = (cast[type] ?? new Set()).add(from);
  }
  return casts;
}

function largestOf(graph: Graph, casts: ReadonlyMap<string, Cast>): MeetingSummary[] {
  const names = new Map(graph.entities.map(({ id, name }) => [id, name]));
  return graph.events
    .map(({ id, name, start, place }) => {
      const cast = casts.get(id) ?? {};
      return {
        name,
        start,
        place,
        hosts: [...(cast.HOSTED ?? [])].map((host) => names.get(host) ?? host).sort(),
        speakers: cast.SPOKE_AT?.size ?? 0,
        participants: new Set(Object.values(cast).flatMap((role) => [...role])).size,
      };
    })
    .filter(({ participants }) => participants > 0)
    .sort((a, b) => b.participants - a.participants || b.hosts.length - a.hosts.length || (a.name < b.name ? -1 : 1))
    .slice(0, LARGEST);
}

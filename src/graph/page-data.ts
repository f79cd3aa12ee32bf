// What the page carries: the graph in columns (each property a list), with positions, and each sentence once.
import type { ArticleNode, Claim, EntityNode, EventNode, Graph } from "../model.ts";
import { backboneOf } from "./backbone.ts";
import { HOST_LIMIT, PAIR_LIMIT } from "./co-host-limits.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { degreesOf, linksOf, type MapLink } from "./map-links.ts";
import { plainNames } from "./plain-names.ts";

/** Rows as one list for each property: a third of the size of rows, and faster to read. */
export type Columns<Row> = { readonly [Key in keyof Row]: readonly Row[Key][] };

export type PageArticle = Pick<
  ArticleNode,
  "id" | "source" | "url" | "title" | "publisher" | "published" | "language" | "copyOf"
> & {
  /** null when all articles together are longer than TEXT_LIMIT. */
  readonly text: string | null;
};

/** A quoted sentence; `quote` is null when the article's text is there to slice. `article` is a position. */
export type PageSentence = {
  readonly article: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string | null;
};

/** `from` and `to` are positions in entities, then events; `sentence` is a position. */
export type PageClaim = Pick<Claim, "type" | "status" | "as" | "title" | "confidence"> & {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
};

type PageMention = { readonly article: number; readonly entity: number; readonly count: number };

/** Tables of columns. */
export type PageData = {
  readonly entities: Columns<EntityNode>;
  readonly events: Columns<EventNode>;
  readonly articles: Columns<PageArticle>;
  readonly sentences: Columns<PageSentence>;
  readonly claims: Columns<PageClaim>;
  readonly mentions: Columns<PageMention>;
  readonly map: {
    readonly x: readonly number[];
    readonly y: readonly number[];
    /** Of each node; -1 for none. */
    readonly community: readonly number[];
    /** What the page opens on; null for all. */
    readonly backbone: readonly number[] | null;
    /** Meetings whose names do not tell them from others. */
    readonly plain: readonly number[];
  };
  /** Positions of the hosts among themselves; [0, 0] for others. */
  readonly hosts: { readonly x: readonly number[]; readonly y: readonly number[] };
};

/** Most characters of article text that a page carries; beyond it, the page has the quoted sentences only. */
const TEXT_LIMIT = 20_000_000;
const ENTITY_KEYS = ["id", "type", "name", "aliases", "titles", "code", "kind"] as const;
const EVENT_KEYS = [
  "id",
  "name",
  "aliases",
  "kind",
  "status",
  "start",
  "end",
  "precision",
  "place",
  "online",
  "theme",
] as const;
const ARTICLE_KEYS = ["id", "source", "url", "title", "publisher", "published", "language", "copyOf", "text"] as const;

/** Assembles the page's data, layout included; `onStep` hears what is done next and the share that is done. */
export function pageDataOf(graph: Graph, onStep: (step: string, share: number) => void = () => {}): PageData {
  onStep("finding who met whom", 0);
  const { nodeIds, names, links } = linksOf(graph);
  const degrees = degreesOf(names.length, links);
  // Entities that no claim joins to anything are in the search and the table, not on the map.
  const drawn = names.map((_, node) => node).filter((node) => node >= graph.entities.length || degrees[node] !== 0);
  onStep("laying out the map", 0.1);
  const isPlain = plainNames(graph.events.map((event) => event.name));
  const meetings = graph.events.map((_, index) => graph.entities.length + index);
  const telling = meetings.filter((node) => !isPlain(names[node] as string));
  const backbone = backboneOf(names.length, links, telling.length > 0 ? telling : meetings);
  const { x, y, community } = layoutAmong(drawn, names, links, backbone);
  onStep("collecting sentences", 0.6);
  const position = new Map(nodeIds.map((id, index) => [id, index]));
  const length = graph.fragments.reduce((sum, fragment) => sum + fragment.article.text.length, 0);
  const withText = length <= TEXT_LIMIT;
  const { claims, sentences } = claimsOf(graph, position, withText);
  const articles = graph.fragments.map(({ article }) => (withText ? article : { ...article, text: null }));
  onStep("laying out the co-hosts", 0.8);
  const hosts = hostLayout(claims, names);
  return {
    entities: columnsOf<EntityNode>(graph.entities, ENTITY_KEYS),
    events: columnsOf<EventNode>(graph.events, EVENT_KEYS),
    articles: columnsOf<PageArticle>(articles, ARTICLE_KEYS),
    sentences: columnsOf<PageSentence>(sentences, ["article", "start", "end", "quote"]),
    claims: columnsOf<PageClaim>(claims, ["type", "from", "to", "status", "as", "title", "confidence", "sentence"]),
    mentions: columnsOf<PageMention>(mentionsOf(graph, position), ["article", "entity", "count"]),
    map: { x, y, community, backbone, plain: meetings.filter((node) => isPlain(names[node] as string)) },
    hosts,
  };
}

function columnsOf<Row>(rows: readonly Row[], keys: readonly (keyof Row)[]): Columns<Row> {
  return Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key])])) as unknown as Columns<Row>;
}

function claimsOf(
  graph: Graph,
  position: ReadonlyMap<string, number>,
  withText: boolean,
): { claims: PageClaim[]; sentences: PageSentence[] } {
  const claims: PageClaim[] = [];
  const sentences: PageSentence[] = [];
  for (const [article, fragment] of graph.fragments.entries()) {
    const numbers = new Map<string, number>();
    for (const { type, from, to, status, as, title, confidence, start, end, quote } of fragment.claims) {
      const fromNode = position.get(from);
      const toNode = position.get(to);
      if (fromNode === undefined || toNode === undefined || fromNode === toNode) continue;
      const place = `${start} ${end}`;
      const sentence = numbers.get(place) ?? sentences.length;
      if (sentence === sentences.length) {
        numbers.set(place, sentence);
        sentences.push({ article, start, end, quote: withText ? null : quote });
      }
      claims.push({ type, from: fromNode, to: toNode, status, as, title, confidence, sentence });
    }
  }
  return { claims, sentences };
}

function mentionsOf(graph: Graph, position: ReadonlyMap<string, number>): PageMention[] {
  return graph.fragments.flatMap((fragment, article) =>
    fragment.mentions.flatMap(({ entity, count }) => {
      const node = position.get(entity);
      return node === undefined ? [] : [{ article, entity: node, count }];
    }),
  );
}

/** Positions of the hosts when two are joined by each meeting that both hosted. */
function hostLayout(claims: readonly PageClaim[], names: readonly string[]): PageData["hosts"] {
  const hostsOf = new Map<number, Set<number>>();
  for (const { type, from, to } of claims) {
    if (type === "HOSTED") hostsOf.set(to, (hostsOf.get(to) ?? new Set()).add(from));
  }
  const hosts = [...new Set([...hostsOf.values()].flatMap((group) => [...group]))].sort((a, b) => a - b);
  const shared = new Map<number, number>();
  for (const group of hostsOf.values()) {
    if (group.size > HOST_LIMIT) continue;
    const members = [...group].sort((a, b) => a - b);
    for (const [index, from] of members.entries()) {
      for (const to of members.slice(index + 1)) {
        const pair = from * names.length + to;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  const links = [...shared].map(([pair, weight]) => ({
    from: Math.floor(pair / names.length),
    to: pair % names.length,
    weight,
  }));
  const first = links.sort((a, b) => b.weight - a.weight || a.from - b.from || a.to - b.to).slice(0, PAIR_LIMIT);
  const joined = [...new Set(first.flatMap((link) => [link.from, link.to]))].sort((a, b) => a - b);
  const { x, y } = layoutAmong(hosts, names, links, joined);
  return { x, y };
}

/** The layout of some of the nodes, in the numbers of all; the others are at [0, 0] in community -1. */
function layoutAmong(
  nodes: readonly number[],
  names: readonly string[],
  links: readonly MapLink[],
  backbone: readonly number[] | null,
): Layout {
  const number = new Map(nodes.map((node, index) => [node, index]));
  const own = links.map(({ from, to, weight }) => ({
    from: number.get(from) as number,
    to: number.get(to) as number,
    weight,
  }));
  const layout = layoutOf(
    nodes.map((node) => names[node] as string),
    own,
    backbone?.map((node) => number.get(node) as number) ?? null,
  );
  const x = names.map(() => 0);
  const y = names.map(() => 0);
  const community = names.map(() => -1);
  for (const [index, node] of nodes.entries()) {
    x[node] = layout.x[index] as number;
    y[node] = layout.y[index] as number;
    community[node] = layout.community[index] as number;
  }
  return { x, y, community };
}

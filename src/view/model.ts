// The graph as the page asks about it: nodes, strands (one role between two nodes, with all its claims) and links (pairs).
import type { PageArticle, PageClaim, PageData, PageSentence } from "../graph/page-data.ts";
import type { ClaimType, EntityNode, EventNode } from "../model.ts";
import { type Community, communitiesOf } from "./communities.ts";
import { rowsOf } from "./data-lines.ts";
import { each, type Steps } from "./steps.ts";
import { type NodeKind, ROLES, STANDINGS, type Standing } from "./words.ts";

export type PageNode = {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind;
  readonly entity: EntityNode | null;
  readonly event: EventNode | null;
  /** What became of the meeting; "held" for everything else. */
  readonly standing: Standing;
  /** Days that the meeting may have been on, as ISO days; null when undated or no meeting. */
  readonly days: readonly [string, string] | null;
  /** Strands at this node. */
  readonly strands: number[];
};

/** One role (and standing) between two nodes, with every claim that says so. */
export type Strand = {
  readonly from: number;
  readonly to: number;
  readonly type: ClaimType;
  readonly standing: Standing;
  readonly claims: number[];
  /** Articles that say so, a copy counted with what it copies. */
  readonly sources: number;
  readonly link: number;
};

/** Two nodes that something joins; `strands` from the role that says most. */
type Link = { readonly from: number; readonly to: number; readonly strands: number[] };

export type Model = {
  readonly nodes: readonly PageNode[];
  readonly strands: readonly Strand[];
  readonly links: readonly Link[];
  readonly claims: readonly PageClaim[];
  readonly sentences: readonly PageSentence[];
  readonly articles: readonly PageArticle[];
  /** Entity → articles that name it. */
  readonly mentions: ReadonlyMap<number, readonly number[]>;
  /** Meetings whose names do not tell them from others. */
  readonly plain: ReadonlySet<number>;
  readonly byId: ReadonlyMap<string, number>;
  /** Nodes of the opening view; null: all. */
  readonly backbone: ReadonlySet<number> | null;
  readonly map: Places;
  readonly hosts: Places;
  /** The largest first. */
  readonly communities: readonly Community[];
  /** The position in `communities` of each node's; -1 for none. */
  readonly communityOf: readonly number[];
};

/** Where each node stands. */
export type Places = { readonly x: readonly number[]; readonly y: readonly number[] };

/** Builds the model from the page's data. */
export function* modelOf(data: PageData): Steps<Model> {
  const entities = yield* rowsOf(data.entities);
  const events = yield* rowsOf(data.events);
  const articles = yield* rowsOf(data.articles);
  const sentences = yield* rowsOf(data.sentences);
  const claims = yield* rowsOf(data.claims);
  const nodes: PageNode[] = [
    ...entities.map((entity, index) => nodeOf(index, entity.type, entity, null)),
    ...events.map((event, index) => nodeOf(entities.length + index, "event", null, event)),
  ];
  yield;
  const { strands, links } = yield* strandsOf(nodes, claims, sentences, articles);
  yield* each(strands, (strand, index) => {
    nodes[strand.from]?.strands.push(index);
    nodes[strand.to]?.strands.push(index);
  });
  const mentions = new Map<number, number[]>();
  for (const { article, entity } of yield* rowsOf(data.mentions)) {
    const known = mentions.get(entity);
    if (known) known.push(article);
    else mentions.set(entity, [article]);
  }
  const { communities, communityOf } = communitiesOf(nodes, data.map.community);
  return {
    nodes,
    strands,
    links,
    claims,
    sentences,
    articles,
    mentions,
    plain: new Set(data.map.plain),
    byId: new Map(nodes.map((node) => [node.id, node.index])),
    backbone: data.map.backbone === null ? null : new Set(data.map.backbone),
    map: data.map,
    hosts: data.hosts,
    communities,
    communityOf,
  };
}

function nodeOf(index: number, kind: NodeKind, entity: EntityNode | null, event: EventNode | null): PageNode {
  const { id, name } = (entity ?? event) as EntityNode | EventNode;
  const standing = event === null ? "held" : event.status === "denied" ? "declined" : event.status;
  return { index, id, name, kind, entity, event, standing, days: event && daysOf(event), strands: [] };
}

/** First and last day that a date of any precision may mean. */
function daysOf(event: Pick<EventNode, "start" | "end">): readonly [string, string] | null {
  if (event.start === null || !/^\d{4}(-\d{2}){0,2}$/.test(event.start)) return null;
  const end = event.end !== null && /^\d{4}(-\d{2}){0,2}$/.test(event.end) ? event.end : event.start;
  return [`${event.start}-01-01`.slice(0, 10), end + "-12-31".slice(end.length - 4)];
}

/** What became of it: the claim's own status first, then the meeting's. */
function standingOf(claim: PageClaim, nodes: readonly PageNode[]): Standing {
  if (claim.status === "declined" || claim.status === "denied") return "declined";
  const { standing } = nodes[claim.type === "ABOUT" || claim.type === "PART_OF" ? claim.from : claim.to] as PageNode;
  return standing === "held" && claim.status === "planned" ? "planned" : standing;
}

function* strandsOf(
  nodes: readonly PageNode[],
  claims: readonly PageClaim[],
  sentences: readonly PageSentence[],
  articles: readonly PageArticle[],
): Steps<{ strands: Strand[]; links: Link[] }> {
  const strands: (Strand & { sources: number })[] = [];
  const links: Link[] = [];
  const strandNumbers = new Map<number, number>();
  const linkNumbers = new Map<number, number>();
  yield* each(claims, (claim, index) => {
    const standing = standingOf(claim, nodes);
    const manner = ROLES.indexOf(claim.type) * STANDINGS.length + STANDINGS.indexOf(standing);
    const key = (claim.from * nodes.length + claim.to) * ROLES.length * STANDINGS.length + manner;
    const known = strandNumbers.get(key);
    if (known !== undefined) {
      strands[known]?.claims.push(index);
      return;
    }
    const pair = Math.min(claim.from, claim.to) * nodes.length + Math.max(claim.from, claim.to);
    const link = linkNumbers.get(pair) ?? links.length;
    if (link === links.length) {
      linkNumbers.set(pair, link);
      links.push({ from: claim.from, to: claim.to, strands: [] });
    }
    strandNumbers.set(key, strands.length);
    links[link]?.strands.push(strands.length);
    strands.push({ from: claim.from, to: claim.to, type: claim.type, standing, claims: [index], sources: 1, link });
  });
  yield* each(strands, (strand) => {
    strand.sources = sourcesOf(strand.claims, claims, sentences, articles);
  });
  yield* each(links, (link) => void link.strands.sort((a, b) => rankOf(strands[a]) - rankOf(strands[b])));
  return { strands, links };
}

function sourcesOf(
  own: readonly number[],
  claims: readonly PageClaim[],
  sentences: readonly PageSentence[],
  articles: readonly PageArticle[],
): number {
  if (own.length === 1) return 1;
  const origins = own.map((claim) => {
    const article = articles[sentences[claims[claim]?.sentence ?? -1]?.article ?? -1];
    return article?.copyOf ?? article?.id;
  });
  return new Set(origins).size;
}

function rankOf(strand: Strand | undefined): number {
  return strand ? ROLES.indexOf(strand.type) + (strand.standing === "declined" ? ROLES.length : 0) : 0;
}

/** The node at the other end of a strand. */
export function otherEnd(strand: Strand, node: number): number {
  return strand.from === node ? strand.to : strand.from;
}

/** The quoted words of a sentence. */
export function quoteOf(model: Model, sentence: PageSentence): string {
  return sentence.quote ?? model.articles[sentence.article]?.text?.slice(sentence.start, sentence.end) ?? "";
}

/** The node with an id; null for none and for ids that the graph does not have. */
export function nodeById(model: Model, id: string | null): PageNode | null {
  const index = id === null ? undefined : model.byId.get(id);
  return index === undefined ? null : (model.nodes[index] as PageNode);
}

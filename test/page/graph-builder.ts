// Builds graphs for the page's tests from texts: every quote is found in its article, so offsets are right.
import { digestOf, slug } from "../../src/graph/ids.ts";
import type {
  ArticleNode,
  Claim,
  ClaimType,
  EntityNode,
  EntityType,
  EventNode,
  Graph,
  ParticipationStatus,
} from "../../src/model.ts";

type ClaimDetails = { status?: ParticipationStatus; as?: string; title?: string; confidence?: number };

export type GraphBuilder = {
  /** Gives the id of what it adds, as entity and event do. */
  readonly article: (details: Partial<ArticleNode> & { text: string }) => string;
  readonly entity: (type: EntityType, name: string, details?: Partial<EntityNode>) => string;
  readonly event: (name: string, details?: Partial<EventNode>) => string;
  readonly claim: (
    type: ClaimType,
    from: string,
    to: string,
    inArticle: string,
    quote: string,
    details?: ClaimDetails,
  ) => void;
  readonly mention: (inArticle: string, entityId: string, count?: number) => void;
  readonly graph: () => Graph;
};

/** Collects articles, entities, events and claims; `graph()` gives them sorted as the model wants them. */
export function graphBuilder(): GraphBuilder {
  const entities = new Map<string, EntityNode>();
  const events = new Map<string, EventNode>();
  const articles = new Map<string, ArticleNode>();
  const claims: Claim[] = [];
  const mentions: { article: string; entity: string; count: number }[] = [];

  function article(details: Partial<ArticleNode> & { text: string }): string {
    const id = `article:${digestOf(details.source ?? "", details.title ?? "", details.text).slice(0, 16)}`;
    const base = { source: `${id.slice(8)}.txt`, url: null, title: null, publisher: null, language: "en" };
    articles.set(id, { ...base, published: null, copyOf: null, sha256: digestOf(details.text), ...details, id });
    return id;
  }

  function entity(type: EntityType, name: string, details: Partial<EntityNode> = {}): string {
    const id = `${type}:${type === "country" ? (details.code ?? slug(name)) : slug(name)}`;
    entities.set(id, { type, name, aliases: [], titles: [], code: null, kind: null, ...details, id });
    return id;
  }

  function event(name: string, details: Partial<EventNode> = {}): string {
    const id = `event:${slug(name).slice(0, 60)}`;
    const base = { aliases: [], kind: "meeting", status: "held", start: null, end: null, precision: null } as const;
    events.set(id, { ...base, name, place: null, online: false, theme: null, ...details, id });
    return id;
  }

  function claim(
    type: ClaimType,
    from: string,
    to: string,
    inArticle: string,
    quote: string,
    details: ClaimDetails = {},
  ) {
    const start = articles.get(inArticle)?.text.indexOf(quote) ?? -1;
    if (start < 0) throw new Error(`not in ${inArticle}: ${quote}`);
    const end = start + quote.length;
    const id = `claim:${digestOf(inArticle, String(start), String(end), type, from, to).slice(0, 24)}`;
    const base = { status: "held", as: null, title: null, confidence: 0.9, rule: "test/row" } as const;
    claims.push({ id, type, from, to, article: inArticle, quote, start, end, ...base, ...details });
  }

  function mention(inArticle: string, entityId: string, count = 1) {
    mentions.push({ article: inArticle, entity: entityId, count });
  }

  function graph(): Graph {
    const claimsOf = new Map<string, Claim[]>();
    for (const one of claims) claimsOf.set(one.article, [...(claimsOf.get(one.article) ?? []), one]);
    const fragments = [...articles.values()].sort(byId).map((node) => {
      const own = [...(claimsOf.get(node.id) ?? [])].sort(byId);
      const reports = [...new Set(own.map((one) => one.to).filter((id) => events.has(id)))]
        .sort()
        .map((event) => ({ event, date: null, until: null, place: null, quote: "" }));
      const mentioned = mentions.length === 0 ? [] : mentions.filter((one) => one.article === node.id);
      return {
        article: node,
        claims: own,
        reports,
        mentions: mentioned.map(({ entity, count }) => ({ entity, count })),
      };
    });
    return { entities: [...entities.values()].sort(byId), events: [...events.values()].sort(byId), fragments };
  }

  return { article, entity, event, claim, mention, graph };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

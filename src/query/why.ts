// The sentences behind what the graph says of somebody, or of two together.
import type { ArticleNode, ClaimType, ParticipationStatus } from "../model.ts";
import type { GraphStore, Match, NamedClaim } from "../ports.ts";

/** One thing that a sentence says: Chen Xu spoke at the meeting, held, as ambassador. */
export type Statement = {
  readonly claim: string;
  readonly from: string;
  readonly fromName: string;
  readonly type: ClaimType;
  readonly to: string;
  readonly toName: string;
  readonly status: ParticipationStatus;
  /** Office in which somebody took part, or title that ties a person to a body or country. */
  readonly as: string | null;
  readonly confidence: number;
  readonly rule: string;
};

/** A quoted piece of an article, once, with all that the graph takes from it. */
export type Passage = {
  readonly article: Pick<ArticleNode, "id" | "source" | "url" | "title" | "published" | "copyOf">;
  readonly start: number;
  readonly end: number;
  /** Counted from 1; blocks of the text are parted by blank lines. */
  readonly paragraph: number;
  readonly quote: string;
  readonly statements: readonly Statement[];
};

/** `first` and `second` are the nodes that the names stand for; an empty list says that there are none. */
export type Why = {
  readonly first: readonly Match[];
  readonly second: readonly Match[] | null;
  readonly passages: readonly Passage[];
};

/** What stands behind `first`, or behind `first` and `second` in one meeting or linked with each other. */
export async function why(store: GraphStore, first: string, second: string | null): Promise<Why> {
  const firstMatches = await store.find(first);
  const secondMatches = second === null ? null : await store.find(second);
  const isMissing = firstMatches.length === 0 || secondMatches?.length === 0;
  const claims = isMissing ? [] : await store.claims(idsOf(firstMatches), secondMatches && idsOf(secondMatches));
  const articles = await store.articles([...new Set(claims.map(({ article }) => article))]);
  return { first: firstMatches, second: secondMatches, passages: passagesOf(claims, articles) };
}

/** Passages in order of publication, source and place. */
function passagesOf(claims: readonly NamedClaim[], articles: readonly ArticleNode[]): Passage[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const passages = new Map<string, Passage & { statements: Statement[] }>();
  for (const claim of claims) {
    const article = byId.get(claim.article);
    if (article === undefined) continue;
    const key = `${claim.article} ${claim.start} ${claim.end}`;
    const passage = passages.get(key) ?? emptyPassage(article, claim);
    passages.set(key, passage);
    passage.statements.push(statementOf(claim));
  }
  for (const { statements } of passages.values()) statements.sort(compareStatements);
  return [...passages.values()].sort(comparePassages);
}

function emptyPassage(article: ArticleNode, { start, end, quote }: NamedClaim): Passage & { statements: Statement[] } {
  const { id, source, url, title, published, copyOf, text } = article;
  const paragraph = text.slice(0, start).split(/\n{2,}/).length;
  return { article: { id, source, url, title, published, copyOf }, start, end, paragraph, quote, statements: [] };
}

function statementOf(claim: NamedClaim): Statement {
  const { id, from, fromName, type, to, toName, status, confidence, rule } = claim;
  return { claim: id, from, fromName, type, to, toName, status, as: claim.as ?? claim.title, confidence, rule };
}

function comparePassages(one: Passage, other: Passage): number {
  return (
    compare(one.article.published ?? "9999", other.article.published ?? "9999") ||
    compare(one.article.source, other.article.source) ||
    compare(one.article.id, other.article.id) ||
    one.start - other.start ||
    one.end - other.end
  );
}

function compareStatements(one: Statement, other: Statement): number {
  return compare(one.type, other.type) || compare(one.fromName, other.fromName) || compare(one.claim, other.claim);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function idsOf(matches: readonly Match[]): string[] {
  return matches.map(({ id }) => id);
}

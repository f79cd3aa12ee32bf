// The invariants of a graph as a function: what is broken, in words. An empty list is a sound graph.
import type { ArticleFragment, Claim, ClaimType, Graph } from "../model.ts";
import { textDigest } from "./ids.ts";

const KINDS: Readonly<Record<ClaimType, { readonly from: RegExp; readonly to: RegExp }>> = {
  HOSTED: { from: /^(person|country|institution):/, to: /^event:/ },
  CHAIRED: { from: /^(person|country|institution):/, to: /^event:/ },
  SPOKE_AT: { from: /^(person|country|institution):/, to: /^event:/ },
  ATTENDED: { from: /^(person|country|institution):/, to: /^event:/ },
  AFFILIATED_WITH: { from: /^person:/, to: /^institution:/ },
  REPRESENTS: { from: /^(person|institution):/, to: /^country:/ },
  PART_OF: { from: /^event:/, to: /^event:/ },
  ABOUT: { from: /^event:/, to: /^country:/ },
};

/** Each broken rule as one line that names the node or claim. */
export function checkGraph(graph: Graph): string[] {
  const nodes = [...graph.entities, ...graph.events].map(({ id }) => id);
  const articles = graph.fragments.map(({ article }) => article.id);
  const claims = graph.fragments.flatMap((fragment) => fragment.claims.map(({ id }) => id));
  const known = new Set(nodes);
  return [
    ...repeated("node", nodes),
    ...repeated("article", articles),
    ...repeated("claim", claims),
    ...unsorted("entities", graph.entities),
    ...unsorted("events", graph.events),
    ...graph.fragments.flatMap((fragment) => checkFragment(fragment, known, new Set(articles))),
  ];
}

function checkFragment(fragment: ArticleFragment, nodes: ReadonlySet<string>, articles: ReadonlySet<string>): string[] {
  const { article, claims, mentions, reports } = fragment;
  const broken: string[] = [];
  if (textDigest(article.text) !== article.sha256) broken.push(`${article.id}: sha256 is not that of the text`);
  if (article.copyOf !== null && !articles.has(article.copyOf)) broken.push(`${article.id}: copyOf is no article`);
  if (article.copyOf === article.id) broken.push(`${article.id}: a copy of itself`);
  for (const id of [...reports.map(({ event }) => event), ...mentions.map(({ entity }) => entity)]) {
    if (!nodes.has(id)) broken.push(`${article.id}: ${id} is no node`);
  }
  for (const claim of claims) broken.push(...checkClaim(claim, article.id, article.text, nodes));
  return broken;
}

function checkClaim(claim: Claim, article: string, text: string, nodes: ReadonlySet<string>): string[] {
  const { id, type, from, to, start, end, quote, confidence } = claim;
  const rules: readonly [string, boolean][] = [
    ["names another article", claim.article === article],
    ["the quote is not at its offsets", quote !== "" && text.slice(start, end) === quote],
    [`${from} is no node`, nodes.has(from)],
    [`${to} is no node`, nodes.has(to)],
    [`${type} cannot join ${from} and ${to}`, KINDS[type].from.test(from) && KINDS[type].to.test(to)],
    ["joins a node with itself", from !== to],
    ["confidence is not between 0 and 1", confidence >= 0 && confidence <= 1],
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => `${id}: ${rule}`);
}

function repeated(what: string, ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size).map((id) => `${id}: this ${what} id comes twice`);
}

function unsorted(what: string, nodes: readonly { readonly id: string }[]): string[] {
  const isSorted = nodes.every(({ id }, place) => place === 0 || (nodes[place - 1]?.id ?? "") < id);
  return isSorted ? [] : [`${what} are not sorted by id`];
}

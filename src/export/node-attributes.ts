// The properties of nodes and claims that graph programs get, as named columns of text or number.
import type { EntityNode, EventNode } from "../model.ts";
import { type ClaimRow, isEvent, kindOf } from "./claim-rows.ts";

export type Attribute<Of> = {
  readonly name: string;
  readonly type: "string" | "double";
  /** null: the thing has no such property. */
  readonly read: (of: Of) => string | number | null;
};

const SEPARATOR = "; ";

export const NODE_ATTRIBUTES: readonly Attribute<EntityNode | EventNode>[] = [
  { name: "kind", type: "string", read: kindOf },
  { name: "aliases", type: "string", read: (node) => joined(node.aliases) },
  { name: "titles", type: "string", read: (node) => (isEvent(node) ? null : joined(node.titles)) },
  { name: "code", type: "string", read: (node) => (isEvent(node) ? null : node.code) },
  { name: "sort", type: "string", read: (node) => node.kind },
  { name: "status", type: "string", read: (node) => (isEvent(node) ? node.status : null) },
  { name: "start", type: "string", read: (node) => (isEvent(node) ? node.start : null) },
  { name: "end", type: "string", read: (node) => (isEvent(node) ? node.end : null) },
  { name: "place", type: "string", read: (node) => (isEvent(node) ? node.place : null) },
  { name: "theme", type: "string", read: (node) => (isEvent(node) ? node.theme : null) },
];

export const CLAIM_ATTRIBUTES: readonly Attribute<ClaimRow>[] = [
  { name: "relation", type: "string", read: ({ claim }) => claim.type },
  { name: "status", type: "string", read: ({ claim }) => claim.status },
  { name: "as", type: "string", read: ({ claim }) => claim.as ?? claim.title },
  { name: "confidence", type: "double", read: ({ claim }) => claim.confidence },
  { name: "quote", type: "string", read: ({ claim }) => claim.quote },
  { name: "article", type: "string", read: ({ article }) => article.title ?? article.source },
  { name: "published", type: "string", read: ({ article }) => article.published },
  { name: "url", type: "string", read: ({ article }) => article.url },
];

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(SEPARATOR);
}

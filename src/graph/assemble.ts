// From records and their resolution to the graph: every relationship is one article's claim with its sentence.
import type {
  ArticleFragment,
  Claim,
  ClaimType,
  EventReport,
  ExtractionRecord,
  Graph,
  RelationType,
  Role,
  SomeEvidence,
} from "../model.ts";
import type { Resolution } from "../resolve/resolution.ts";
import { digestOf, textDigest } from "./ids.ts";

const CLAIM_OF_ROLE: Readonly<Record<Role, ClaimType>> = {
  host: "HOSTED",
  chair: "CHAIRED",
  speaker: "SPOKE_AT",
  attendee: "ATTENDED",
};
const CLAIM_OF_RELATION: Readonly<Record<RelationType, ClaimType>> = {
  affiliated_with: "AFFILIATED_WITH",
  represents: "REPRESENTS",
  part_of: "PART_OF",
  about: "ABOUT",
};
/** The record does not say how sure a `partOf` or `about` without a relation is; the sentence is the event's own. */
const CONFIDENCE_OF_FIELD = 0.7;

type Draft = Omit<Claim, "id" | "article" | "quote" | "start" | "end" | "rule"> & { readonly evidence: SomeEvidence };

/** What one article adds to the graph. A claim between a thing and itself (after merging) is left out. */
export function fragmentOf(record: ExtractionRecord, resolution: Resolution): ArticleFragment {
  const { article } = record;
  const best = new Map<string, Claim>();
  for (const draft of draftsOf(record, resolution)) {
    if (draft.from === draft.to) continue;
    const claim = claimOf(article.id, draft);
    const key = JSON.stringify([claim.type, claim.from, claim.to, claim.status]);
    const other = best.get(key);
    if (other === undefined || isBetter(claim, other)) best.set(key, claim);
  }
  const mentions = new Map<string, number>();
  for (const entity of record.entities) {
    const id = resolution.entityId(article.id, entity.id);
    mentions.set(id, (mentions.get(id) ?? 0) + entity.mentions.length);
  }
  return {
    article: { ...article, copyOf: resolution.copyOf(article.id), sha256: textDigest(article.text) },
    claims: byId([...best.values()]),
    reports: reportsOf(record, resolution),
    mentions: [...mentions]
      .map(([entity, count]) => ({ entity, count }))
      .sort((a, b) => (a.entity < b.entity ? -1 : 1)),
  };
}

/** The whole graph of these records, each list sorted by id in code units. An article that came twice counts once. */
export function assemble(records: Iterable<ExtractionRecord>, resolution: Resolution): Graph {
  const articles = new Map<string, ExtractionRecord>();
  for (const record of records) {
    const known = articles.get(record.article.id);
    if (known === undefined || record.article.source < known.article.source) articles.set(record.article.id, record);
  }
  const fragments = [...articles.values()].map((record) => fragmentOf(record, resolution));
  return {
    entities: byId([...resolution.entities.values()]),
    events: byId([...resolution.events.values()]),
    fragments: fragments.sort((a, b) => (a.article.id < b.article.id ? -1 : 1)),
  };
}

/** Where an article has one event twice, what the one leaves open comes from the other. */
function reportsOf({ article, events }: ExtractionRecord, resolution: Resolution): EventReport[] {
  const reports = new Map<string, EventReport>();
  for (const { id, start, end, place, evidence } of events) {
    const event = resolution.eventId(article.id, id);
    const known = reports.get(event);
    const dated = known?.date == null ? { date: start, until: end } : { date: known.date, until: known.until };
    reports.set(event, { event, ...dated, place: known?.place ?? place, quote: known?.quote ?? evidence[0].quote });
  }
  return [...reports.values()].sort((a, b) => (a.event < b.event ? -1 : 1));
}

function draftsOf(record: ExtractionRecord, resolution: Resolution): Draft[] {
  const entity = (id: string) => resolution.entityId(record.article.id, id);
  const event = (id: string) => resolution.eventId(record.article.id, id);
  const drafts: Draft[] = record.participations.map((participation) => ({
    type: CLAIM_OF_ROLE[participation.role],
    from: entity(participation.entity),
    to: event(participation.event),
    status: participation.status,
    as: participation.as,
    title: null,
    confidence: participation.confidence,
    evidence: participation.evidence,
  }));
  const eventIds = new Set(record.events.map(({ id }) => id));
  const node = (id: string) => (eventIds.has(id) ? event(id) : entity(id));
  const said = new Set<string>();
  const relate = (
    type: RelationType,
    from: string,
    to: string,
    rest: Pick<Draft, "title" | "confidence" | "evidence">,
  ) => {
    said.add(JSON.stringify([type, from, to]));
    drafts.push({ type: CLAIM_OF_RELATION[type], from: node(from), to: node(to), status: "held", as: null, ...rest });
  };
  for (const { type, from, to, title, confidence, evidence } of record.relations) {
    relate(type, from, to, { title, confidence, evidence });
  }
  for (const { id, partOf, about, evidence } of record.events) {
    const rest = { title: null, confidence: CONFIDENCE_OF_FIELD, evidence };
    if (partOf !== null && !said.has(JSON.stringify(["part_of", id, partOf]))) relate("part_of", id, partOf, rest);
    for (const country of about) {
      if (!said.has(JSON.stringify(["about", id, country]))) relate("about", id, country, rest);
    }
  }
  return drafts;
}

function claimOf(article: string, { evidence, ...draft }: Draft): Claim {
  const { start, end, quote, rule } = evidence[0];
  const id = digestOf(article, String(start), String(end), draft.type, draft.from, draft.to, draft.status).slice(0, 24);
  return { id: `claim:${id}`, ...draft, article, quote, start, end, rule };
}

function isBetter(one: Claim, other: Claim): boolean {
  if (one.confidence !== other.confidence) return one.confidence > other.confidence;
  if (one.start !== other.start) return one.start < other.start;
  return one.end < other.end;
}

function byId<T extends { readonly id: string }>(list: T[]): T[] {
  return list.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

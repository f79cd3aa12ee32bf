// schema.org in JSON-LD: meetings as Event, with who organized, performed and attended.
import type { ArticleNode, ClaimType, EntityNode, EventNode, Graph } from "../model.ts";
import { type ClaimRow, claimRows } from "./claim-rows.ts";

type Json = string | readonly Json[] | { readonly [key: string]: Json };
type Reference = { readonly "@id": string };

/** Claim types as properties of schema.org's Event; the other types join persons and institutions. */
const EVENT_PROPERTIES: Partial<Readonly<Record<ClaimType, string>>> = {
  HOSTED: "organizer",
  CHAIRED: "contributor",
  SPOKE_AT: "performer",
  ATTENDED: "attendee",
};

const STATUSES: Readonly<Record<EventNode["status"], string>> = {
  held: "EventScheduled",
  planned: "EventScheduled",
  postponed: "EventPostponed",
  cancelled: "EventCancelled",
  denied: "EventCancelled",
};

/** One JSON-LD document. Parts that somebody declined or denied, and meetings that were denied, are left out. */
export function toJsonLd(graph: Graph): string {
  const references = new Map<string, Map<string, Set<string>>>();
  const refer = (subject: string, property: string, object: string) => {
    const own = references.get(subject) ?? new Map<string, Set<string>>();
    references.set(subject, own.set(property, (own.get(property) ?? new Set()).add(object)));
  };
  const denied = new Set(graph.events.filter((event) => event.status === "denied").map((event) => event.id));
  for (const row of claimRows(graph)) {
    const { from, to, status } = row.claim;
    const isOut = status === "declined" || status === "denied" || denied.has(from) || denied.has(to);
    if (!isOut) referTo(row, refer);
  }
  for (const { article, reports } of graph.fragments) {
    for (const { event } of reports) refer(event, "subjectOf", article.id);
  }
  const referenced = (id: string): Record<string, Json> =>
    Object.fromEntries(
      [...(references.get(id) ?? [])].map(([property, objects]) => [property, [...objects].map(reference)]),
    );
  const nodes = [
    ...graph.entities.map((entity) => ({ ...entityLd(entity), ...referenced(entity.id) })),
    ...graph.events
      .filter((event) => !denied.has(event.id))
      .map((event) => ({ ...eventLd(event), ...referenced(event.id) })),
    ...graph.fragments.map(({ article }) => articleLd(article)),
  ];
  return `${JSON.stringify({ "@context": "https://schema.org", "@graph": nodes }, null, 2)}\n`;
}

function referTo({ claim }: ClaimRow, refer: (subject: string, property: string, object: string) => void): void {
  const property = EVENT_PROPERTIES[claim.type];
  if (property !== undefined) refer(claim.to, property, claim.from);
  else if (claim.type === "PART_OF") refer(claim.from, "superEvent", claim.to);
  else if (claim.type === "ABOUT") refer(claim.from, "about", claim.to);
  else if (claim.type === "AFFILIATED_WITH") refer(claim.from, "affiliation", claim.to);
  else refer(claim.from, "memberOf", claim.to);
}

function entityLd(entity: EntityNode): Record<string, Json> {
  const type = { person: "Person", country: "Country", institution: "Organization" }[entity.type];
  return present({
    "@id": iri(entity.id),
    "@type": type,
    name: entity.name,
    alternateName: entity.aliases,
    jobTitle: entity.type === "person" ? entity.titles : [],
    identifier: entity.code,
  });
}

function eventLd(event: EventNode): Record<string, Json> {
  const places = [
    event.place === null ? null : { "@type": "Place", name: event.place },
    event.online ? { "@type": "VirtualLocation" } : null,
  ].filter((place) => place !== null);
  return present({
    "@id": iri(event.id),
    "@type": "Event",
    name: event.name,
    alternateName: event.aliases,
    additionalType: event.kind,
    description: event.theme,
    startDate: event.start,
    endDate: event.end,
    eventStatus: `https://schema.org/${STATUSES[event.status]}`,
    eventAttendanceMode: event.online ? "https://schema.org/OnlineEventAttendanceMode" : null,
    location: places,
  });
}

function articleLd(article: ArticleNode): Record<string, Json> {
  return present({
    "@id": iri(article.id),
    "@type": "NewsArticle",
    headline: article.title,
    datePublished: article.published,
    inLanguage: article.language,
    url: article.url,
    publisher: article.publisher === null ? null : { "@type": "Organization", name: article.publisher },
    isBasedOn: article.copyOf === null ? null : reference(article.copyOf),
  });
}

/** Without what is null or empty. */
function present(properties: Readonly<Record<string, Json | null>>): Record<string, Json> {
  const kept = Object.entries(properties).filter(
    (pair): pair is [string, Json] => pair[1] !== null && (!Array.isArray(pair[1]) || pair[1].length > 0),
  );
  return Object.fromEntries(kept);
}

function reference(id: string): Reference {
  return { "@id": iri(id) };
}

/** Ids of the graph as addresses that point nowhere. */
function iri(id: string): string {
  // Half a surrogate pair cannot be written in an address.
  return `urn:plenary:${id
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .split(":")
    .map(encodeURIComponent)
    .join(":")}`;
}

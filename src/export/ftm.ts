// FollowTheMoney (followthemoney.tech): one entity a line, as Aleph and its tools read it.
import { digestOf } from "../graph/ids.ts";
import type { ArticleNode, EntityNode, EventNode, Graph } from "../model.ts";
import { type ClaimRow, claimRows } from "./claim-rows.ts";

type Properties = Readonly<Record<string, readonly (string | null)[]>>;

const SCHEMAS = { person: "Person", country: "PublicBody", institution: "Organization" } as const;

/** JSON lines. Countries are public bodies; a claim is a link with its role, status, sentence and article. */
export function toFtm(graph: Graph): string {
  const organizers = new Map<string, Set<string>>();
  const involved = new Map<string, Set<string>>();
  const links: string[] = [];
  for (const row of claimRows(graph)) {
    const { type, status, from, to } = row.claim;
    if (status === "held" && ["HOSTED", "CHAIRED", "SPOKE_AT", "ATTENDED"].includes(type)) {
      const list = type === "HOSTED" ? organizers : involved;
      list.set(to, (list.get(to) ?? new Set()).add(ftmId(from)));
    }
    links.push(linkLine(row));
  }
  return [
    ...graph.fragments.map(({ article }) => articleLine(article)),
    ...graph.entities.map(entityLine),
    ...graph.events.map((event) =>
      eventLine(event, [...(organizers.get(event.id) ?? [])], [...(involved.get(event.id) ?? [])]),
    ),
    ...links,
  ].join("");
}

function articleLine(article: ArticleNode): string {
  return line(article.id, "Article", {
    title: [article.title ?? article.source],
    publishedAt: [article.published],
    publisher: [article.publisher],
    sourceUrl: [article.url],
    bodyText: [article.text],
  });
}

function entityLine(entity: EntityNode): string {
  const isPerson = entity.type === "person";
  return line(entity.id, SCHEMAS[entity.type], {
    name: [entity.name],
    alias: entity.aliases,
    country: [entity.code?.toLowerCase() ?? null],
    ...(isPerson ? { position: entity.titles } : { legalForm: [entity.kind] }),
  });
}

function eventLine(event: EventNode, organizer: readonly string[], involved: readonly string[]): string {
  return line(event.id, "Event", {
    name: [event.name],
    alias: event.aliases,
    summary: [event.theme],
    keywords: [event.kind, event.status, event.online ? "online" : null],
    location: [event.place],
    startDate: [event.start],
    endDate: [event.end],
    organizer,
    involved,
  });
}

function linkLine({ claim, article }: ClaimRow): string {
  const [from, to] = [[ftmId(claim.from)], [ftmId(claim.to)]];
  const ends: Properties =
    claim.type === "AFFILIATED_WITH"
      ? { member: from, organization: to }
      : claim.type === "REPRESENTS"
        ? { agent: from, client: to }
        : { subject: from, object: to };
  const schema =
    claim.type === "AFFILIATED_WITH" ? "Membership" : claim.type === "REPRESENTS" ? "Representation" : "UnknownLink";
  return line(claim.id, schema, {
    ...ends,
    role: [claim.type.toLowerCase().replaceAll("_", " "), claim.as ?? claim.title],
    status: [claim.status],
    summary: [claim.quote],
    sourceUrl: [article.url],
    proof: [ftmId(article.id)],
  });
}

function line(id: string, schema: string, properties: Properties): string {
  const kept = Object.entries(properties)
    .map(([name, values]) => [name, values.filter((value) => value !== null && value !== "")] as const)
    .filter(([, values]) => values.length > 0);
  return `${JSON.stringify({ id: ftmId(id), schema, properties: Object.fromEntries(kept) })}\n`;
}

/** FollowTheMoney's ids are letters, digits, dots and dashes. */
function ftmId(id: string): string {
  return `plenary-${digestOf(id).slice(0, 32)}`;
}

// Linked and extracted → the record of the article: ids, names, evidence, relations.
import { digestOf } from "../graph/ids.ts";
import type { DraftEntity, Linked, Stated } from "../link/linked.ts";
import type {
  Article,
  Entity,
  Event,
  EventKind,
  Evidence,
  ExtractionRecord,
  Participation,
  Relation,
  SomeEvidence,
} from "../model.ts";
import type { RoleClaim } from "./claims.ts";
import type { Cluster } from "./clusters.ts";
import type { EventMention } from "./event-mentions.ts";
import type { Extracted, Gathering } from "./extract.ts";
import { placeOf } from "./place.ts";
import type { Clause } from "./unit-lists.ts";
import { isOnline, themeOf } from "./where.ts";

type Context = {
  readonly article: Article;
  readonly linked: Linked;
  readonly clauses: readonly Clause[];
  readonly countryNames: ReadonlyMap<string, string>;
};

/** Makes the record; entities sorted by id, events in the order of the text, participations by event, role and entity. */
export function toRecord(
  linked: Linked,
  extracted: Extracted,
  countryNames: ReadonlyMap<string, string>,
): ExtractionRecord {
  const context: Context = { article: linked.article, linked, clauses: extracted.clauses, countryNames };
  const ids = new Map<Cluster, string>();
  for (const gathering of extracted.gatherings) ids.set(gathering.cluster, eventId(context.article, gathering));
  const events = extracted.gatherings.map((gathering) => toEvent(context, gathering, ids));
  const participations = extracted.gatherings.flatMap((gathering) =>
    toParticipations(context, gathering, ids.get(gathering.cluster) ?? ""),
  );
  const entities = [...linked.entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    version: 1,
    article: context.article,
    entities: entities.map(toEntity),
    events,
    participations,
    relations: [...entities.flatMap((entity) => relationsOf(context, entity)), ...events.flatMap(eventRelations)],
    notes: [...extracted.notes],
  };
}

function eventId(article: Article, { cluster }: Gathering): string {
  const first = cluster.mentions[0];
  return `event:${digestOf(article.id, String(first?.start ?? 0), String(first?.end ?? 0)).slice(0, 16)}`;
}

function toEntity(entity: DraftEntity): Entity {
  const common = {
    id: entity.id,
    type: entity.type,
    name: entity.name,
    aliases: [...entity.aliases].filter((alias) => alias !== entity.name).sort(),
    mentions: [...entity.mentions].sort((a, b) => a.start - b.start),
  };
  if (entity.type === "country") return { ...common, code: entity.code ?? "" };
  if (entity.type === "institution") return { ...common, kind: entity.kind ?? "other" };
  return {
    ...common,
    titles: [...entity.titles],
    affiliations: [...entity.affiliations.keys()].sort(),
    represents: [...entity.represents.keys()].sort(),
  };
}

function evidence({ article, clauses }: Context, sentence: number, rule: string): Evidence {
  const { start, end } = clauses[sentence]?.sentence ?? { start: 0, end: 0 };
  return { start, end, quote: article.text.slice(start, end), rule };
}

function toEvent(
  context: Context,
  { cluster, status, when, parent }: Gathering,
  ids: ReadonlyMap<Cluster, string>,
): Event {
  const { clauses, linked } = context;
  const names = namesOf(cluster, clauses);
  const theme = themeOf(cluster, context.article.text, clauses);
  const about = theme === null ? [] : aboutOf(theme, linked, clauses, cluster);
  return {
    id: ids.get(cluster) ?? "",
    name: names[0] ?? "meeting",
    aliases: names.slice(1),
    kind: kindOf(cluster),
    status,
    ...when,
    place: placeOf(cluster, clauses, context.countryNames),
    online: isOnline(cluster, context.article.text, clauses),
    theme,
    partOf: parent === null ? null : (ids.get(parent) ?? null),
    about,
    evidence: mentionEvidence(context, cluster),
  };
}

function mentionEvidence(context: Context, cluster: Cluster): SomeEvidence {
  const body = cluster.mentions.filter((mention) => !context.clauses[mention.sentence]?.sentence.heading);
  const sentences = [...new Set((body.length > 0 ? body : cluster.mentions).map((mention) => mention.sentence))].slice(
    0,
    3,
  );
  const [first, ...rest] = sentences.map((sentence) => evidence(context, sentence, "event/mention"));
  return [first ?? evidence(context, 0, "event/mention"), ...rest];
}

/** The names of a gathering, the fullest first: proper names, then phrases with what belongs to them, then bare ones. */
function namesOf(cluster: Cluster, clauses: readonly Clause[]): string[] {
  const rank = (mention: EventMention): number =>
    (mention.named ? 4 : 0) +
    (mention.verbal ? -3 : 0) +
    (mention.determiner === "a" || mention.determiner === "an" ? 1 : 0) +
    (clauses[mention.sentence]?.sentence.heading ? 0.5 : 0);
  const ordered = [...cluster.mentions].sort(
    (a, b) => rank(b) - rank(a) || b.longName.length - a.longName.length || a.start - b.start,
  );
  const names = ordered.flatMap((mention) =>
    mention.verbal
      ? [mention.name, mention.longName]
      : [mention.longName.length > 120 ? mention.name : mention.longName, mention.name],
  );
  return [...new Set(names.map((name) => name.replace(/\s+/gu, " ")))].slice(0, 8);
}

/** The kind of the first mention that brings the gathering in and says more than "meeting"; "the panel" may be part of it. */
function kindOf(cluster: Cluster): EventKind {
  const first = cluster.mentions[0];
  const brings = cluster.mentions.filter(
    (mention) => mention === first || !/^(?:the|this|that)$/u.test(mention.determiner ?? ""),
  );
  return (brings.find((mention) => mention.group !== "any") ?? first)?.kind ?? "meeting";
}

/** Countries that the theme names. */
function aboutOf(theme: string, { entities, article }: Linked, clauses: readonly Clause[], cluster: Cluster): string[] {
  const spans = cluster.mentions.map((mention) => clauses[mention.sentence]?.sentence);
  const found = new Set<string>();
  for (const sentence of spans) {
    if (sentence === undefined) continue;
    const start = article.text.indexOf(theme, sentence.start);
    if (start < 0 || start > sentence.end) continue;
    for (const country of sentence.countries) {
      const at = sentence.tokens[country.from]?.start ?? 0;
      if (at >= start && at < start + theme.length && entities.has(`country:${country.code}`))
        found.add(`country:${country.code}`);
    }
  }
  return [...found].sort();
}

const ROLE_ORDER: Readonly<Record<string, number>> = { host: 0, chair: 1, speaker: 2, attendee: 3 };

function toParticipations(context: Context, { claims, status }: Gathering, event: string): Participation[] {
  const byKey = new Map<string, { claim: RoleClaim; entity: string; evidence: Evidence[] }>();
  for (const claim of [...claims].sort((a, b) => b.confidence - a.confidence || a.sentence - b.sentence)) {
    for (const entity of claim.entities) {
      const key = `${entity}|${claim.role}|${claim.status}`;
      const quote = evidence(context, claim.sentence, claim.rule);
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, { claim, entity, evidence: [quote] });
      else if (known.evidence.length < 4 && !known.evidence.some((other) => other.start === quote.start))
        known.evidence.push(quote);
    }
  }
  const rows = [...byKey.values()].filter(({ claim, entity }) => !isCovered(byKey, entity, claim));
  return rows
    .map(({ claim, entity, evidence: quotes }): Participation => {
      const [first, ...rest] = quotes;
      const some: SomeEvidence = [first ?? evidence(context, claim.sentence, claim.rule), ...rest];
      return {
        entity,
        event,
        role: claim.role,
        status: settledStatus(claim, status),
        as: claim.as ?? titleOf(context, entity),
        confidence: claim.confidence,
        evidence: some,
      };
    })
    .sort((a, b) => (ROLE_ORDER[a.role] ?? 9) - (ROLE_ORDER[b.role] ?? 9) || (a.entity < b.entity ? -1 : 1));
}

/** Nobody takes part in what was called off or is still to come. */
function settledStatus(claim: RoleClaim, status: Event["status"]): Participation["status"] {
  if (claim.status !== "held" || status === "held") return claim.status;
  return status === "denied" ? "denied" : "planned";
}

/** A plan beside the fact. */
function isCovered(all: ReadonlyMap<string, { claim: RoleClaim }>, entity: string, claim: RoleClaim): boolean {
  const held = (role: string): boolean => all.has(`${entity}|${role}|held`);
  return claim.status !== "held" && held(claim.role);
}

function titleOf({ linked }: Context, entity: string): string | null {
  return [...(linked.entities.get(entity)?.titles ?? [])].at(-1) ?? null;
}

function relationsOf(context: Context, entity: DraftEntity): Relation[] {
  const one = (type: Relation["type"], to: string, stated: Stated): Relation[] => {
    if (stated.sentence < 0 || to === entity.id) return [];
    return [
      {
        type,
        from: entity.id,
        to,
        title: stated.title,
        confidence: 0.9,
        evidence: [evidence(context, stated.sentence, "title/apposition")],
      },
    ];
  };
  const sorted = (map: ReadonlyMap<string, Stated>): [string, Stated][] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...sorted(entity.affiliations).flatMap(([to, stated]) => one("affiliated_with", to, stated)),
    ...sorted(entity.represents).flatMap(([to, stated]) => one("represents", to, stated)),
  ];
}

function eventRelations(event: Event): Relation[] {
  const base = { from: event.id, title: null, confidence: 0.88, evidence: [event.evidence[0]] as SomeEvidence };
  return [
    ...(event.partOf === null ? [] : [{ ...base, type: "part_of" as const, to: event.partOf }]),
    ...event.about.map((to) => ({ ...base, type: "about" as const, to })),
  ];
}

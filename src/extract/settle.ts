// Which gathering a claim about "the one spoken of" means, and which one the article is about.
import type { ParticipationStatus } from "../model.ts";
import type { RoleClaim } from "./claims.ts";
import type { Cluster } from "./clusters.ts";
import type { EventMention } from "./event-mentions.ts";

/** The article's gatherings, looked up in the ways that the steps after clustering need; each in one step. */
export type Index = {
  readonly clusterOf: ReadonlyMap<EventMention, Cluster>;
  /** The mentions of each sentence in order. */
  readonly bySentence: ReadonlyMap<number, readonly EventMention[]>;
};

/** Indexes clusters once. */
export function indexClusters(clusters: readonly Cluster[]): Index {
  const clusterOf = new Map<EventMention, Cluster>();
  const bySentence = new Map<number, EventMention[]>();
  for (const cluster of clusters) {
    for (const mention of cluster.mentions) {
      clusterOf.set(mention, cluster);
      const known = bySentence.get(mention.sentence);
      if (known === undefined) bySentence.set(mention.sentence, [mention]);
      else known.push(mention);
    }
  }
  return { clusterOf, bySentence };
}

/** Things by a key, in their order. */
export function groupBy<K, V>(items: readonly V[], keyOf: (item: V) => K | undefined): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The gathering that the article is about: the headline's, else the one with most said of it, the earlier if equal. */
export function mainOf(
  clusters: readonly Cluster[],
  claims: readonly RoleClaim[],
  { clusterOf }: Index,
): Cluster | null {
  const byCluster = groupBy(claims, (claim) => (claim.event === null ? undefined : clusterOf.get(claim.event)));
  let best: Cluster | null = null;
  let most = -1;
  for (const cluster of clusters) {
    const all = byCluster.get(cluster) ?? [];
    // What is to come and told late is not what the article reports.
    const late = !cluster.heading && (cluster.mentions[0]?.sentence ?? 0) > 3;
    const own = late ? all.filter((claim) => claim.status !== "planned") : all;
    const active = Math.min(10, 2 * own.filter((claim) => claim.role !== "attendee").length);
    const present = Math.min(3, own.filter((claim) => claim.role === "attendee").length);
    const place = (cluster.heading ? 6 : 0) - (cluster.nested ? 3 : 0) - (cluster.mentions[0]?.sentence ?? 0) * 0.3;
    // What is said to the press is said of something else.
    const press = cluster.group === "press" && !cluster.heading ? -4 : 0;
    const weight = press + active + present + place + Math.min(3, cluster.mentions.length);
    if (weight > most) {
      best = cluster;
      most = weight;
    }
  }
  return best;
}

/** Whether somebody leads and it is not over: some will host, chair or speak, none has. */
export function isToCome(own: readonly RoleClaim[]): boolean {
  const isLed = (status: ParticipationStatus): boolean =>
    own.some((claim) => claim.status === status && claim.role !== "attendee");
  return isLed("planned") && !isLed("held");
}

/** Gives a claim about "the one spoken of" its gathering: one of the last sentences, else the main one. */
export function settle(claim: RoleClaim, main: Cluster | null, { clusterOf, bySentence }: Index): RoleClaim {
  if (claim.event !== null) return claim;
  const event = main?.mentions[0] ?? null;
  const back = [0, 1, 2, 3].map((steps) => bySentence.get(claim.sentence - steps) ?? []);
  const told = toldBehind(claim, bySentence);
  if (told !== undefined) return { ...claim, event: told };
  // "Delegates heard from Ruiz": those of the conference, whatever lies between.
  if (main?.group === "public" && /^speech\/(?:heard|told-audience)$/u.test(claim.rule)) return { ...claim, event };
  // "He was accompanied by Ruiz": on the visit told before, whatever he did there last.
  const visit = claim.rule === "attend/accompanied" ? visitBefore(claim, bySentence) : undefined;
  if (visit !== undefined) return { ...claim, event: visit };
  // Nobody speaks or presides "at" a visit or a call.
  const unfit = claim.role !== "attendee" && main !== null && /^(?:visit|call)$/u.test(main.group);
  const topic = back[1]?.find(
    (mention) =>
      mention.from <= 3 && !mention.verbal && /^th/u.test(mention.determiner ?? "") && clusterOf.get(mention) !== main,
  );
  const apart = ![...(back[0] ?? []), ...(back[1] ?? [])].some((mention) => clusterOf.get(mention) === main);
  if (topic !== undefined && apart && claim.role !== "attendee" && !/^(?:visit|call)$/u.test(topic.group))
    return { ...claim, event: topic };
  if (claim.rule === "roster/line" || (!unfit && back.flat().some((mention) => clusterOf.get(mention) === main)))
    return { ...claim, event };
  const before = (back[0] ?? []).filter((mention) => mention.from < claim.at);
  const near = [before, back[1] ?? [], back[2] ?? []]
    .flatMap((mentions) => [...mentions].sort((a, b) => b.from - a.from))
    .find((mention) => canBeMeant(mention, claim));
  return { ...claim, event: near ?? (unfit ? null : event) };
}

/** "Ruiz, accompanied by Salo, met the envoys": at the meeting that the verb tells of. */
function toldBehind({ rule, sentence, at }: RoleClaim, bySentence: Index["bySentence"]): EventMention | undefined {
  if (!/^attend\/(?:passive|joined-by)$/u.test(rule)) return undefined;
  return bySentence.get(sentence)?.find((mention) => mention.verbal && mention.from > at);
}

/** How many sentences back a visit is looked for. */
const VISIT_REACH = 20;

function visitBefore({ sentence }: RoleClaim, bySentence: Index["bySentence"]): EventMention | undefined {
  for (let at = sentence; at >= Math.max(0, sentence - VISIT_REACH); at -= 1) {
    const visit = bySentence.get(at)?.findLast((mention) => mention.group === "visit");
    if (visit !== undefined) return visit;
  }
  return undefined;
}

/** "the meeting", "a debate"; a visit or a call is no place to speak or preside at. */
function canBeMeant(mention: EventMention, claim: RoleClaim): boolean {
  if (mention.verbal || mention.named || !/^(?:the|this|that|a|an)$/u.test(mention.determiner ?? "")) return false;
  return claim.role === "attendee" || (mention.group !== "visit" && mention.group !== "call");
}

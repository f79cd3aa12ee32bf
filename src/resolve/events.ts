// The clusters of event profiles: which reports are of one event, under the constraints of days, numbers and articles.
import { createBlocks } from "./blocks.ts";
import { clusterBy, createUnion, type Edge } from "./clusters.ts";
import { applyDecisions, type Decision } from "./decisions.ts";
import { areOneEdition, compareEvents, DOUBTFUL_POINTS, LEAST_POINTS, type TypeOf } from "./event-compare.ts";
import type { EventProfile } from "./event-profiles.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { createRootSets, meet } from "./sets.ts";
import { type ArticleIndex, byReference, indexThings, type Layer, type LocalIds } from "./things.ts";

/** Points as a score between 0 and 1: the least to join gives the entities' least to join. */
const LEAST_EVENT_SCORE = 0.65;
const SCORE_PER_POINT = 0.05;
/** Of each of two clusters so many reports are compared before they are joined. */
const MOST_COMPARED = 12;
const MOST_KEYS = 6;
const DAYS_A_WEEK = 7;

/** Joins reports of one event; decisions come before everything else. */
export function resolveEvents(
  profiles: readonly EventProfile[],
  localIds: LocalIds,
  articleIndex: ArticleIndex,
  typeOf: TypeOf,
  names: NameLexicon,
  decisions: readonly Decision[],
): Layer<EventProfile> {
  const members = createRootSets((index) => [profiles[index]].filter((profile) => profile !== undefined));
  const articles = createRootSets((index) => [profiles[index]?.article ?? -1]);
  const union = createUnion(profiles.length, (root, gone) => {
    members.absorb(root, gone);
    articles.absorb(root, gone);
  });
  const index = indexThings(profiles, localIds, articleIndex);
  const decided = applyDecisions(decisions, byReference(index), union);
  const edges = eventEdges(profiles, typeOf, names);
  const clusters = clusterBy(union, edges, LEAST_EVENT_SCORE, (a, b) => {
    const [one, other] = [firstOf(members.of(a)), firstOf(members.of(b))];
    const isEdition = one[0] !== undefined && other[0] !== undefined && areOneEdition(one[0], other[0]);
    if (!isEdition && meet(articles.of(a), articles.of(b))) return "two events in one article";
    return haveContradiction(one, other, typeOf, names) ? "other reports contradict" : null;
  });
  return { profiles, clusters, edges, decided, index };
}

/** As many reports of a cluster as are compared. */
function firstOf(reports: ReadonlySet<EventProfile>): EventProfile[] {
  const first: EventProfile[] = [];
  for (const report of reports) if (first.push(report) === MOST_COMPARED) break;
  return first;
}

/** Two clusters are not one when any two of their reports speak against it: else one vague report would join two calls. */
function haveContradiction(
  one: readonly EventProfile[],
  other: readonly EventProfile[],
  typeOf: TypeOf,
  names: NameLexicon,
): boolean {
  return one.some((a) =>
    other.some((b) => {
      const match = compareEvents(a, b, typeOf, names);
      if (match === null) return a.article !== b.article;
      return match.points < (match.isDisputed ? LEAST_POINTS : 0);
    }),
  );
}

function eventEdges(profiles: readonly EventProfile[], typeOf: TypeOf, lexicon: NameLexicon): Edge[] {
  const blocks = createBlocks();
  for (const [index, profile] of profiles.entries()) {
    for (const key of blockKeys(profile)) blocks.put(key, index);
  }
  const edges: Edge[] = [];
  blocks.forEachPair((a, b) => {
    const [one, other] = [profiles[a], profiles[b]];
    if (one === undefined || other === undefined) return;
    const match = compareEvents(one, other, typeOf, lexicon);
    if (match === null || match.points < DOUBTFUL_POINTS) return;
    const score = Math.min(0.99, LEAST_EVENT_SCORE + (match.points - LEAST_POINTS) * SCORE_PER_POINT);
    edges.push({ a, b, score, why: match.why.join(", ") });
  });
  return edges;
}

function blockKeys(profile: EventProfile): string[] {
  const { words, theme, ordinals, parentOrdinals, days, published, participants, where, event, group } = profile;
  const keys = [`group ${group}`, ...[...event.sentences].map((hash) => `sentence ${hash}`)];
  keys.push(...pairKeys("name", words), ...pairKeys("theme", theme));
  for (const ordinal of [...ordinals, ...parentOrdinals]) keys.push(`ordinal ${ordinal} ${event.kind}`);
  const people = [...participants.keys()].sort((a, b) => a - b).slice(0, 2 * MOST_KEYS);
  if (days !== null && event.precision === "day") {
    const who = [...people.map(String), ...where];
    for (const day of [days.from, days.to]) keys.push(...who.map((one) => `day ${day} ${one}`));
  }
  const around = days?.from ?? published;
  if (around !== null) {
    const week = Math.floor(around / DAYS_A_WEEK);
    for (const near of [week, week + 1]) keys.push(...people.map((person) => `week ${near} ${person}`));
  }
  return keys;
}

/** Two telling words together; a word with a digit (G20) alone too; a lone word by itself. */
function pairKeys(what: string, words: ReadonlySet<string>): string[] {
  const longest = [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, MOST_KEYS)
    .sort();
  const keys = longest.filter((word) => longest.length === 1 || /\d/.test(word)).map((word) => `${what} ${word}`);
  for (const [place, word] of longest.entries()) {
    for (const next of longest.slice(place + 1)) keys.push(`${what} ${word} ${next}`);
  }
  return keys;
}

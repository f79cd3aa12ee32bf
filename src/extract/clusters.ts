// Which mentions of an article mean the same gathering: "a side event …", "the meeting", "the two-hour discussion".
import type { EventGroup } from "../annotate/words.ts";
import { canMean, compatible, contradicts, isOfYearBefore } from "./cluster-groups.ts";
import { headOf, sameName } from "./cluster-names.ts";
import { isBothThere, isConference, isSameDeed, near } from "./cluster-traits.ts";
import { definiteMatch, namedAnew } from "./definite-mentions.ts";
import { type EventMention, isPart } from "./event-mentions.ts";
import { wordsOf } from "./mention-words.ts";

/** One gathering of the article with all its mentions, in the order of the text. */
export type Cluster = {
  readonly mentions: EventMention[];
  readonly participants: Set<string>;
  readonly words: Set<string>;
  group: EventGroup;
  heading: boolean;
  nested: boolean;
};

/** A mention with what clustering needs to know of its sentence. */
export type Candidate = {
  readonly mention: EventMention;
  readonly heading: boolean;
  readonly participants: readonly string[];
  readonly apposed: boolean;
  /** Named only as what another gathering belongs to: "a meeting of the 47th session". */
  readonly nested: boolean;
  /** "the panel that followed", "last year … the conference", 'the webinar "Safe Water"': another one, though it has "the". */
  readonly following: boolean;
  /** In the first sentence below a headline such as "Readout of …", which reports one gathering. */
  readonly reported: boolean;
};

/** How many of the latest gatherings, and of the article's first ones, a mention can take up: keeps long texts linear. */
const WINDOW = 60;
const FIRST = 6;

/** Groups the candidates, which come in the order of the text of an article of that year. */
export function clusterMentions(candidates: readonly Candidate[], year: number | null): Cluster[] {
  const clusters: Cluster[] = [];
  for (const candidate of candidates) {
    const same = findCluster(clusters, candidate, year);
    const cluster = same ?? startCluster(clusters, candidate);
    cluster.mentions.push(candidate.mention);
    for (const entity of candidate.participants) cluster.participants.add(entity);
    for (const word of wordsOf(candidate.mention)) cluster.words.add(word);
    cluster.heading ||= candidate.heading;
    cluster.nested &&= candidate.nested;
    if (cluster.group === "any" && candidate.mention.group !== "any") cluster.group = candidate.mention.group;
  }
  return clusters;
}

function startCluster(clusters: Cluster[], { mention, heading, nested }: Candidate): Cluster {
  const cluster: Cluster = {
    mentions: [],
    participants: new Set(),
    words: new Set(),
    group: mention.group,
    heading,
    nested,
  };
  clusters.push(cluster);
  return cluster;
}

function findCluster(clusters: readonly Cluster[], candidate: Candidate, year: number | null): Cluster | null {
  const { mention } = candidate;
  const latest = [...clusters.slice(-WINDOW), ...clusters.slice(0, -WINDOW).slice(0, FIRST)].reverse();
  if (candidate.apposed) {
    const last = latest.find((cluster) => cluster.mentions.at(-1)?.sentence === mention.sentence);
    if (last !== undefined && compatible(last.group, mention.group)) return last;
  }
  const fits = latest.filter(
    (cluster) =>
      canMean(cluster, mention) &&
      !isToldBeside(cluster, mention) &&
      !contradicts(cluster, mention) &&
      !isOfYearBefore(cluster.words, mention, year),
  );
  if (mention.verbal) return verbalMatch(fits, candidate);
  if (mention.named && !isPart(mention))
    // "on the margins of the Harbour Summit": not the meeting of the headline, which was held there.
    return (
      fits.find((cluster) => sameName(cluster, mention)) ??
      (candidate.nested ? null : (headingMatch(fits, candidate) ?? namedAnew(fits, candidate)))
    );
  // "At a fringe meeting … Salo, who chaired the discussion": of the smaller gathering just told.
  const small = isPart(mention) ? latest.find((cluster) => isJustIntroduced(cluster, mention)) : undefined;
  if (small !== undefined && !isWhole(small)) return small;
  const whole = wholeOf(clusters, latest, mention);
  if (whole !== undefined) return whole;
  const definite = /^(?:the|this|that|its|their|'s|’s)$/u.test(mention.determiner ?? "") && !candidate.following;
  if (definite) return definiteMatch(fits, candidate);
  return (
    fits.find(
      (cluster) =>
        sameHead(cluster, mention) &&
        sharesParticipants(cluster, candidate) &&
        near(cluster, mention) &&
        !(
          isOnlyTold(cluster) &&
          cluster.group !== mention.group &&
          /^(?:public|ceremony|session)$/u.test(mention.group)
        ),
    ) ?? headingMatch(fits, candidate)
  );
}

/** A panel, a discussion or "the session" in the report of a larger gathering is a part of it: who spoke there spoke at it. */
function wholeOf(clusters: readonly Cluster[], latest: readonly Cluster[], mention: EventMention): Cluster | undefined {
  const sits = mention.name === "session" && mention.determiner === "the";
  if (!isPart(mention) && !(sits && !latest.some(({ group, nested }) => group === "session" && !nested)))
    return undefined;
  return clusters.find(
    (cluster) => (cluster.heading || (cluster.mentions[0]?.sentence ?? 9) <= 2) && !cluster.nested && isWhole(cluster),
  );
}

function isWhole(cluster: Cluster): boolean {
  return cluster.mentions.some(
    (mention) =>
      !mention.verbal &&
      (mention.group === "public" ||
        mention.group === "ceremony" ||
        /(?:event|round ?table(?: discussion)?)$/iu.test(mention.name)),
  );
}

function sameHead(cluster: Cluster, mention: EventMention): boolean {
  const head = headOf(mention);
  return cluster.mentions.some(
    (other) =>
      (other.verbal && (mention.group === "ceremony" || !/^sign/iu.test(other.name))) || headOf(other) === head,
  );
}

function sharesParticipants(cluster: Cluster, { participants }: Candidate): boolean {
  const shared = participants.filter((entity) => cluster.participants.has(entity));
  return shared.length > 0 && shared.length >= Math.min(2, participants.length, cluster.participants.size);
}

/** The gathering of the headline, told anew by the first sentences: "a meeting", "met with". */
function headingMatch(fits: readonly Cluster[], candidate: Candidate): Cluster | null {
  const { mention } = candidate;
  const words = wordsOf(mention);
  // What a readout reports is what its headline names first.
  const lead = fits.findLast((cluster) => cluster.heading);
  return (
    fits.find((cluster) => {
      const alike = words.filter((word) => cluster.words.has(word)).length;
      if (!cluster.heading || candidate.heading || mention.sentence > (alike > 1 || sameHead(cluster, mention) ? 6 : 3))
        return false;
      const fresh = cluster.mentions.every((other) => other.sentence <= 1);
      const overlap = words.some((word) => cluster.words.has(word));
      // "thanked Chile for the Harbour Summit" in a report of a meeting with its president: another thing.
      const numbered = !/\p{Lu}/u.test(mention.name);
      const shares = (!mention.named || numbered) && sharesParticipants(cluster, candidate);
      return fresh && (overlap || (candidate.reported && cluster === lead) || shares);
    }) ?? null
  );
}

function isJustIntroduced({ mentions, group }: Cluster, { sentence }: EventMention): boolean {
  const last = mentions.at(-1);
  const fits = group === "any" || group === "session";
  return (
    fits && last !== undefined && !last.verbal && /^an?$/u.test(last.determiner ?? "") && sentence - last.sentence === 1
  );
}

/** "Ruiz met Salo before the conference opened": two things in one sentence. */
function isToldBeside(cluster: Cluster, { sentence, group, verbal }: EventMention): boolean {
  return !verbal && group === "public" && isOnlyTold(cluster) && cluster.mentions.at(-1)?.sentence === sentence;
}

/** "was received by the minister": no noun names it, so "a lecture" is another thing. */
function isOnlyTold({ mentions }: Cluster): boolean {
  return mentions.every((mention) => mention.verbal);
}

function verbalMatch(fits: readonly Cluster[], candidate: Candidate): Cluster | null {
  const signs = (mention: EventMention): boolean => /sign/iu.test(mention.name);
  if (signs(candidate.mention))
    return (
      fits.find((cluster) =>
        cluster.mentions.some(
          (other) =>
            signs(other) &&
            isSameDeed(other, candidate.mention) &&
            (candidate.mention.sentence - other.sentence < (other.verbal ? 4 : 20) ||
              (other.name === candidate.mention.name && sharesParticipants(cluster, candidate))),
        ),
      ) ?? null
    );
  const shared = fits.find(
    (cluster) =>
      sharesParticipants(cluster, candidate) &&
      near(cluster, candidate.mention) &&
      (!isConference(cluster) || isBothThere(cluster, candidate)),
  );
  if (shared !== undefined) return shared;
  return (
    fits.find(
      (cluster) =>
        cluster.heading && candidate.mention.sentence <= 2 && cluster.mentions.every((other) => other.sentence === 0),
    ) ?? null
  );
}

// Linked → what the article tells: gatherings, who took which part in them, and how sure that is.
import type { Words } from "../annotate/words.ts";
import { type Lexicon, tableOf } from "../lexicon.ts";
import type { Linked } from "../link/linked.ts";
import type { EventStatus, Note } from "../model.ts";
import { attributeSpeech } from "./attribution.ts";
import type { Findings, FrameInput, RoleClaim } from "./claims.ts";
import { type Cluster, clusterMentions } from "./clusters.ts";
import { createDateFinder, type DateFinder } from "./dates.ts";
import { type EventMention, findEventMentions } from "./event-mentions.ts";
import { assemblyFrame } from "./frames/assemblies.ts";
import { echoes } from "./frames/echo.ts";
import { encounterFrame } from "./frames/encounters.ts";
import { gatheringFrame } from "./frames/gatherings.ts";
import { invitationFrame } from "./frames/invitations.ts";
import { nominalFrames } from "./frames/nominals.ts";
import { signingFrame } from "./frames/signings.ts";
import { speechFrame } from "./frames/speech.ts";
import { type ParentLink, parentLinks } from "./parents.ts";
import { placeOf } from "./place.ts";
import { listParticipants } from "./rosters.ts";
import { groupBy, type Index, indexClusters, isToCome, mainOf, settle } from "./settle.ts";
import { createStatuses, type StatusWords } from "./status.ts";
import type { Clause } from "./unit-lists.ts";
import { compileVerbWords, type VerbWords } from "./verb-words.ts";
import { findVerbs } from "./verbs.ts";
import { createCalendar, inheritedWhen, reportedWhen, type When, whenOf } from "./when.ts";
import { isWorthKeeping } from "./worth.ts";

/** One gathering of the article with what is told of it. */
export type Gathering = {
  readonly cluster: Cluster;
  readonly claims: readonly RoleClaim[];
  readonly status: EventStatus;
  readonly when: When;
  readonly parent: Cluster | null;
};
export type Extracted = {
  readonly gatherings: readonly Gathering[];
  readonly clauses: readonly Clause[];
  readonly notes: readonly Note[];
};
export type ExtractWords = {
  readonly words: Words;
  readonly verbs: VerbWords;
  readonly statuses: StatusWords;
  readonly dates: DateFinder;
};

/** Compiles what extraction needs from the lexicon. */
export function compileExtractWords(lexicon: Lexicon, words: Words): ExtractWords {
  return {
    words,
    verbs: compileVerbWords(lexicon),
    statuses: createStatuses(tableOf(lexicon, "status-verbs")),
    dates: createDateFinder(lexicon),
  };
}

/** Extracts the gatherings of one linked article. */
export function extract({ article, sentences, entities }: Linked, words: ExtractWords): Extracted {
  const title = sentences.find((sentence) => sentence.heading);
  const joint =
    title !== undefined && /^joint (?:statement|communiqu|declaration|readout|press)/iu.test(article.title ?? "");
  const parties = joint ? { parties: title.units } : {};
  const clauses = sentences.map(
    (sentence): Clause => ({
      ...parties,
      sentence,
      verbs: findVerbs(sentence),
      events: findEventMentions(sentence, words.words, article.text),
    }),
  );
  const findings: Findings = { claims: [], speech: [], verbal: [] };
  const nameOf = (id: string): string => entities.get(id)?.name ?? id;
  for (const clause of clauses) runFrames({ clause, words: words.verbs, text: article.text, findings, nameOf });
  listParticipants(clauses, words.verbs, findings);

  const year = article.published === null ? null : Number(article.published.slice(0, 4));
  const clusters = clusterMentions(candidatesOf(clauses, findings, article.text), year);
  const index = indexClusters(clusters);
  const main = mainOf(clusters, findings.claims, index);
  const claimsCluster = (claim: RoleClaim): Cluster | null =>
    claim.event === null ? null : (index.clusterOf.get(claim.event) ?? null);
  const toCome = isToCome(findings.claims.filter((claim) => claimsCluster(claim) === main));
  // What was said is not said at a gathering to come.
  const settled = findings.claims.map((claim) =>
    settle(claim, toCome && claim.status === "held" && claim.rule.startsWith("speech/") ? null : main, index),
  );
  const claims = [
    ...settled,
    ...attributeSpeech(findings.speech, { main, claims: settled, clusterOf: claimsCluster, sentences, entities }),
  ];
  return gather({ clauses, clusters, index, claims, words, text: article.text, published: article.published });
}

/** Runs the frames over one sentence; quoted words are somebody's, not the article's. */
function runFrames(input: FrameInput): void {
  for (const verb of input.clause.verbs) {
    if (input.clause.sentence.quoted[verb.at]) continue;
    if (encounterFrame(input, verb) || assemblyFrame(input, verb) || invitationFrame(input, verb)) continue;
    if (signingFrame(input, verb)) continue;
    if (gatheringFrame(input, verb)) continue;
    speechFrame(input, verb);
  }
  echoes(input);
  nominalFrames(input);
}

const ROUND = /\bround$/u;

function candidatesOf(
  clauses: readonly Clause[],
  findings: Findings,
  text: string,
): Parameters<typeof clusterMentions>[0] {
  const verbal = groupBy(findings.verbal, (mention) => mention.sentence);
  const claimed = groupBy(findings.claims, (claim) => claim.event ?? undefined);
  const readout = /^(?:joint )?(?:readout|summary|statement on the readout) of\b/iu.test(text);
  const firstTalks = clauses.findIndex(({ events }) =>
    events.some(({ group, name }) => group === "talks" && !ROUND.test(name)),
  );
  return clauses.flatMap(({ sentence, events }) => {
    const mentions = [...events, ...(verbal.get(sentence.index) ?? [])].sort((a, b) => a.from - b.from);
    return (
      mentions
        .filter((mention) => !mention.plural || mention.named || claimed.has(mention))
        // "the next round" is one of the talks told before.
        .filter(({ name }) => !ROUND.test(name) || (firstTalks >= 0 && firstTalks <= sentence.index))
        .map((mention) => ({
          mention,
          heading: sentence.heading,
          participants: (claimed.get(mention) ?? []).flatMap((claim) => [...claim.entities]),
          apposed: isApposed(mention, mentions, text),
          nested: isNested(mention, mentions, sentence.start, text),
          reported: readout && sentence.index === 1 && mention === mentions.find((other) => other.group !== "visit"),
          following:
            /^ (?:that|which) follow|^ (?:immediately )?following\b|^ ["“]\p{Lu}/u.test(
              text.slice(mention.end, mention.end + 30),
            ) ||
            /\bof (?:the|its|this) kind\b/iu.test(mention.longName) ||
            /\b(?:last year|a year (?:ago|earlier|before)|the year before)\b/iu.test(
              text.slice(sentence.start, mention.start),
            ),
        }))
    );
  });
}

/** "the sideline activity, a video meeting,": a comma and an article after another mention. */
function isApposed(mention: EventMention, mentions: readonly EventMention[], text: string): boolean {
  if (mention.verbal) return false;
  const told = mentions.filter((other) => other.end < mention.start && other.verbal).at(-1);
  // "met Salo in Oslo, their first meeting since March"
  if (told !== undefined && isItsTurn(text.slice(told.end, mention.start), mention.name)) return true;
  const before = mentions.filter((other) => other.end < mention.start && !other.verbal).at(-1);
  if (before === undefined) return false;
  const between = text.slice(before.end, mention.start);
  // "at the Nickel Conference in Jakarta, an annual gathering"
  if (/^ (?:in|at) \p{Lu}[^,.;]{1,40}, (?:a|an|the) $/u.test(between)) return true;
  // "…, took the floor at a side event": governed, so no other name of what stands before.
  const isGoverned = /\b(?:at|in|on|for|to|during|with|of|from) (?:a|an|the) $/u.test(between);
  return between.startsWith(",") && /^[^.;]{0,60},? (?:a|an|the|or) $/u.test(between) && !isGoverned;
}

function isItsTurn(between: string, name: string): boolean {
  return (
    /, (?:the|his|her|its|their|(?:the )?[^.;,]{1,30}['’]s?) $/u.test(between) &&
    /^(?:first|second|third|fourth|fifth|latest) (?:\S+ )?(?:meeting|encounter|talks|visit|conversation)$/u.test(name)
  );
}

/** "of the 47th session" behind another gathering, "on the margins of the summit". */
function isNested(mention: EventMention, mentions: readonly EventMention[], start: number, text: string): boolean {
  const before = text.slice(Math.max(start, mention.start - 30), mention.start);
  if (/\b(?:sidelines?|margins?|fringes?) of (?:the |an? )?$/u.test(before)) return true;
  return mentions.some((other) => !other.verbal && other.end < mention.start && other.to > mention.head);
}

type Told = {
  readonly clauses: readonly Clause[];
  readonly clusters: readonly Cluster[];
  readonly index: Index;
  readonly claims: readonly RoleClaim[];
  readonly words: ExtractWords;
  readonly text: string;
  readonly published: string | null;
};

function gather(told: Told): Extracted {
  const { clauses, clusters, index, claims, words } = told;
  const notes: Note[] = [];
  const links: ParentLink[] = parentLinks(clauses, index, told.text);
  const byCluster = groupBy(claims, (claim) => (claim.event === null ? undefined : index.clusterOf.get(claim.event)));
  const calendar = createCalendar(clauses, told.text, told.published, words.dates, index.bySentence);
  const parentOf = new Map(links.map((link) => [link.child, link.parent]));
  const parents = new Set(links.map((link) => link.parent));
  const whens = new Map(clusters.map((cluster) => [cluster, whenOf(cluster, calendar, notes)]));
  const gatherings = clusters.flatMap((cluster): Gathering[] => {
    const own = byCluster.get(cluster) ?? [];
    const parent = parentOf.get(cluster) ?? null;
    const when = inheritedWhen(whens.get(cluster), parent === null ? undefined : whens.get(parent), cluster);
    const ended = words.statuses.endedBy(cluster, clauses);
    const place = placeOf(cluster, clauses, words.words.countryNames);
    const known = { claims: own, parent: parents.has(cluster), when, place };
    if (ended === null && !isWorthKeeping(cluster, known, clauses)) return [];
    const status = ended ?? words.statuses.statusOf(cluster, own, clauses);
    const speakers = own.flatMap((claim) =>
      claim.role === "speaker" && claim.status === "held" ? claim.entities : [],
    );
    const day = status === "held" ? reportedWhen(when, cluster, speakers, calendar, clauses) : when;
    return [{ cluster, claims: own, status, when: day, parent }];
  });
  return { gatherings, clauses, notes };
}

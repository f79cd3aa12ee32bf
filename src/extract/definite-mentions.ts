// Which gathering "the meeting", "the two-hour discussion" or a name behind "a seminar" takes up.
import { headOf } from "./cluster-names.ts";
import { isIntroduced, near } from "./cluster-traits.ts";
import type { Candidate, Cluster } from "./clusters.ts";
import { wordsOf } from "./mention-words.ts";

/** Modifiers that any gathering can have: they do not make it another one. */
const LOOSE =
  /^(?:online|virtual|video|bilateral|two-day|one-day|three-day|four-day|five-day|half-day|week-long|full-day|day-long|high-level|annual|same|whole|entire|latest|brief|hybrid|joint|closed|closed-door|informal|formal|productive|historic|hour-long|two|three|day|side|sideline)$/u;

/** "at a seminar held in Lima. The Harbour Seminar was held by …": the name of what the sentence before speaks of. */
export function namedAnew(fits: readonly Cluster[], { mention, following }: Candidate): Cluster | null {
  if (mention.determiner !== "the" || following) return null;
  return (
    fits.find(({ mentions }) => {
      const last = mentions.at(-1);
      const fresh =
        last !== undefined && mention.sentence - last.sentence === 1 && /^an?$/u.test(last.determiner ?? "");
      return fresh && mentions.every((other) => !other.named && !other.verbal) && headOf(last) === headOf(mention);
    }) ?? null
  );
}

/** The gathering that a phrase with "the", "this" or "their" takes up; null if it is a new one. */
export function definiteMatch(fits: readonly Cluster[], candidate: Candidate): Cluster | null {
  const { mention } = candidate;
  const head = headOf(mention);
  const extra = wordsOf({ ...mention, longName: mention.name }).filter((word) => word !== head && !LOOSE.test(word));
  const known = fits.filter(
    (cluster) =>
      extra.every((word) => cluster.words.has(word)) ||
      (extra.length > 0 && cluster.words.has(head) && extra.some((word) => cluster.words.has(word))),
  );
  const alike = known.filter(
    (cluster) =>
      cluster.mentions.some((other) => !other.verbal && headOf(other) === head) && near(cluster, mention, 15),
  );
  const named = alike.find((cluster) => cluster.heading) ?? alike[0];
  if (named !== undefined) return named;
  const open = known.filter((cluster) => !cluster.nested);
  if (mention.group !== "any" && !open.some((cluster) => cluster.group === mention.group)) {
    // "the session", "the talks" may take up "a meeting" that is close by.
    return open.find((cluster) => cluster.group === "any" && near(cluster, mention)) ?? null;
  }
  // "held up in negotiations": a bare word was no gathering that "the conversation" could take up.
  return (
    (mention.group === "any"
      ? open.find((cluster) => near(cluster, mention) && cluster.participants.size > 0)
      : undefined) ??
    open.find((cluster) => near(cluster, mention) && isIntroduced(cluster)) ??
    open.find((cluster) => near(cluster, mention)) ??
    (open.length === 1 && extra.length === 0 && /^th/u.test(mention.determiner ?? "") ? (open[0] ?? null) : null)
  );
}

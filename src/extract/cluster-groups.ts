// Which gatherings a later mention cannot mean: those of another sort, of another number or year.
import type { EventGroup } from "../annotate/words.ts";
import type { Cluster } from "./clusters.ts";
import type { EventMention } from "./event-mentions.ts";
import { wordsOf } from "./mention-words.ts";
import { ORDINAL } from "./phrase-edges.ts";

/** A phone call is no meeting, a visit no conference; "meeting" and "event" may be anything else. */
export function compatible(a: EventGroup, b: EventGroup): boolean {
  if (a === b) return true;
  const apart = (group: EventGroup): boolean => group === "call" || group === "visit" || group === "press";
  if (apart(a) || apart(b)) return (a === "call" && b === "talks") || (a === "talks" && b === "call");
  // "the event" may be a ceremony spoken of before, but "the dinner" is no meeting.
  if (b === "ceremony") return false;
  return a === "any" || b === "any";
}

/** Whether a mention can be of the sort of gathering that a cluster is. */
export function canMean(
  { group, heading, mentions }: Pick<Cluster, "group" | "heading" | "mentions">,
  mention: EventMention,
): boolean {
  if (compatible(group, mention.group)) return true;
  // "the same briefing" after a news conference
  if (group === "press" && /\bbriefing$/u.test(mention.name)) return true;
  // A headline calls the conference a session, or the other way round.
  const loose = (sort: EventGroup): boolean => sort === "public" || sort === "session";
  return heading && loose(group) && loose(mention.group) && mention.sentence <= 2 && mentions.length === 1;
}

const YEAR = /^(?:19|20)\d\d$/u;

/** "the 2022 summit" in an article of 2023 is not the summit that it reports. */
export function isOfYearBefore(words: ReadonlySet<string>, mention: EventMention, year: number | null): boolean {
  const own = wordsOf(mention).find((word) => YEAR.test(word));
  return own !== undefined && year !== null && Number(own) < year && ![...words].some((word) => YEAR.test(word));
}

const OTHER_TURN = /^(?:next|previous|last|earlier|forthcoming|separate)\b/iu;

/** "8 August" of "the 8 August 2021 meeting" */
function dayIn({ name }: EventMention): string | undefined {
  return /^(?:\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2})\b/u.exec(name)?.[0];
}

/** Another number, another year, another turn, another head noun of a name. */
export function contradicts(
  cluster: { readonly words: ReadonlySet<string>; readonly mentions: readonly EventMention[] },
  mention: EventMention,
): boolean {
  const mark = (words: Iterable<string>, pattern: RegExp): string[] => [...words].filter((word) => pattern.test(word));
  const turn = OTHER_TURN.exec(mention.name)?.[0].toLowerCase();
  if (turn !== undefined && !cluster.mentions.some((other) => other.name.toLowerCase().startsWith(turn))) return true;
  // "The bloc, whose latest summit …", "its latest summit": a body's own row of them.
  if (/^latest\b/iu.test(mention.name) && /^(?:its|their|'s|’s|whose)$/u.test(mention.determiner ?? "")) return true;
  const day = dayIn(mention);
  if (day !== undefined && cluster.mentions.some((other) => (dayIn(other) ?? day) !== day)) return true;
  const words = wordsOf(mention);
  for (const pattern of [ORDINAL, YEAR]) {
    const mine = mark(words, pattern);
    const theirs = mark(cluster.words, pattern);
    if (mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word))) return true;
  }
  return false;
}

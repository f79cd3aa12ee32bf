// Where a gathering takes place, whether online, and under what theme.
import { textOf } from "../annotate/token-ranges.ts";
import type { LinkedSentence } from "../link/linked.ts";
import type { Cluster } from "./clusters.ts";
import type { EventMention } from "./event-mentions.ts";
import type { Clause } from "./unit-lists.ts";

const ONLINE =
  /\b(?:online|virtual(?:ly)?|video(?:conference|[ -]?link|[ -]?call)?|teleconference|videoconference|webinar|via zoom|by zoom|cloud forum|by video)\b/iu;

/** The place named with "in" or "at" in the first sentence that speaks of the gathering and names one. */
export function placeOf(
  cluster: Cluster,
  clauses: readonly Clause[],
  words: ReadonlyMap<string, string>,
): string | null {
  for (const mention of cluster.mentions) {
    const sentence = clauses[mention.sentence]?.sentence;
    if (sentence === undefined) continue;
    const inside = sentence.places.find(
      (place) => place.from >= mention.from && place.to <= mention.head && place.place.kind === "city",
    );
    const place = inside?.place.name ?? placeAfter(sentence, mention, words);
    if (place !== null) return place;
  }
  return null;
}

function placeAfter(
  sentence: LinkedSentence,
  mention: EventMention,
  words: ReadonlyMap<string, string>,
): string | null {
  const { tokens, places, countries } = sentence;
  for (let at = mention.head + 1; at < Math.min(tokens.length, mention.head + 22); at += 1) {
    if (!/^(?:in|at)$/u.test(tokens[at]?.lower ?? "")) continue;
    const start = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
    const place = places.find((candidate) => candidate.from === start);
    if (place !== undefined) return place.place.name;
    const country = countries.find((candidate) => candidate.from === start && candidate.form !== "demonym");
    if (country !== undefined && tokens[country.to]?.pos !== "NOUN") {
      return country.form === "capital" ? textOf(tokens, country.from, country.to) : (words.get(country.code) ?? null);
    }
  }
  return null;
}

/** Whether a mention, or the words right around it, say that it was held by video or on the internet. */
export function isOnline(cluster: Cluster, text: string, clauses: readonly Clause[]): boolean {
  return cluster.mentions.some((mention) => {
    const sentence = clauses[mention.sentence]?.sentence;
    const end = Math.min(sentence?.end ?? mention.end, mention.end + 60);
    return ONLINE.test(text.slice(Math.max(sentence?.start ?? 0, mention.start - 12), end));
  });
}

const THEMED =
  /(?:themed(?: on| around)?|theme(?: of| is| was|:)?|entitled|titled|called|named|topic(?: of| is| was)?|title(?: of| is| was)?),?\s*[“"'‘]([^“”"]{4,200})[”"'’]/iu;
const APPOSED = /^[^.“"]{0,12}[,:]?\s*[“"]([^“”"]{8,200})[”"]/u;

/** The quoted theme of the sentence that names the gathering, else what the name says behind "on". */
export function themeOf(cluster: Cluster, text: string, clauses: readonly Clause[]): string | null {
  for (const mention of cluster.mentions) {
    const sentence = clauses[mention.sentence]?.sentence;
    if (sentence === undefined || mention.verbal) continue;
    const themed =
      THEMED.exec(text.slice(sentence.start, sentence.end))?.[1] ??
      APPOSED.exec(text.slice(mention.end, sentence.end))?.[1];
    if (themed !== undefined) return themed.replace(/[,.;\s]+$/u, "");
  }
  for (const mention of cluster.mentions) {
    const on = /\b(?:on|for|about) (?:the )?(.{6,160})$/u.exec(mention.longName.slice(mention.name.length))?.[1];
    if (on !== undefined) return on;
  }
  return null;
}

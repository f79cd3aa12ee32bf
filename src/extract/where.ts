// Whether a gathering is held online, and under what theme.
import type { Cluster } from "./clusters.ts";
import type { Clause } from "./unit-lists.ts";

const ONLINE =
  /\b(?:online|virtual(?:ly)?|video(?:conference|[ -]?link|[ -]?call)?|teleconference|videoconference|webinar|via zoom|by zoom|cloud forum|by video)\b/iu;

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

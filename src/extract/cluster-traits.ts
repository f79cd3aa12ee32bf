// What is known of a gathering when another mention asks to join it.
import type { Candidate, Cluster } from "./clusters.ts";
import type { EventMention } from "./event-mentions.ts";
import { wordsOf } from "./mention-words.ts";

export function isConference({ group, mentions }: Cluster): boolean {
  return group === "public" && mentions.some((mention) => mention.named);
}

/** "He spoke at the Harbour Conference. He met Salo": one of two who met is not enough to say that they met there. */
export function isBothThere(cluster: Cluster, { participants }: Candidate): boolean {
  return participants.filter((entity) => cluster.participants.has(entity)).length >= Math.min(2, participants.length);
}

export function isIntroduced(cluster: Cluster): boolean {
  return (
    cluster.heading ||
    // "was held up in negotiations": one person and a bare word make no gathering that is then spoken of.
    cluster.participants.size > 1 ||
    cluster.mentions.some((mention) => mention.named || mention.verbal || mention.determiner !== null)
  );
}

/** "signed a memorandum" beside the Harbour Treaty Signing Ceremony: a ceremony with a name is for what it names. */
export function isSameDeed(ceremony: EventMention, { longName }: EventMention): boolean {
  if (ceremony.verbal || !ceremony.named) return true;
  const signed = longName.toLowerCase();
  return wordsOf(ceremony).some((word) => word.length > 4 && !/^(?:sign|ceremon)/u.test(word) && signed.includes(word));
}

/** Within some sentences: what is told far away may be another occasion. */
export function near(cluster: Cluster, mention: EventMention, reach = 6): boolean {
  const leads = cluster.participants.size > 1 && (cluster.mentions[0]?.sentence ?? 0) <= 4;
  return mention.sentence - (cluster.mentions.at(-1)?.sentence ?? 0) <= reach || cluster.heading || leads;
}

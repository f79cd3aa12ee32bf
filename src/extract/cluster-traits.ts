// What is known of a gathering when another mention asks to join it.
import type { Candidate, Cluster } from "./clusters.ts";

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

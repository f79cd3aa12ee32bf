// Whether a gathering was held, is planned, was put off, called off or denied: told by the verbs and words around it.
import type { LexiconRow } from "../lexicon.ts";
import type { EventStatus } from "../model.ts";
import type { RoleClaim } from "./claims.ts";
import { subjectOf } from "./clauses.ts";
import type { Cluster } from "./clusters.ts";
import type { EventMention } from "./event-mentions.ts";
import type { Clause } from "./unit-lists.ts";

export type StatusWords = {
  statusOf(cluster: Cluster, claims: readonly RoleClaim[], clauses: readonly Clause[]): EventStatus;
  /** Cancelled or postponed, if a verb says so of any mention. */
  endedBy(cluster: Cluster, clauses: readonly Clause[]): EventStatus | null;
};

const COMING = /^(?:upcoming|planned|scheduled|forthcoming|proposed|next|potential|future)$/u;

/** Compiles the table `status-verbs`. */
export function createStatuses(rows: readonly LexiconRow[]): StatusWords {
  const verbs = new Map(rows.map((row) => [`${row.lemma} ${row.after}`.trim(), row.status as EventStatus]));
  return {
    statusOf: voted,
    endedBy: (cluster, clauses) => endOf(cluster, clauses, verbs),
  };
}

/** What the first verb says that puts the gathering off or calls it off; null if none does. */
function endOf(
  cluster: Cluster,
  clauses: readonly Clause[],
  verbs: ReadonlyMap<string, EventStatus>,
): EventStatus | null {
  for (const mention of cluster.mentions) {
    const clause = clauses[mention.sentence];
    const end = clause === undefined ? null : endIn(clause, mention, verbs);
    if (end !== null) return end;
  }
  return null;
}

function endIn(clause: Clause, mention: EventMention, verbs: ReadonlyMap<string, EventStatus>): EventStatus | null {
  const { tokens } = clause.sentence;
  for (const verb of clause.verbs) {
    const status = verbs.get(verb.lemma) ?? verbs.get(`${verb.lemma} ${tokens[verb.to]?.lower ?? ""}`);
    if (status === undefined || verb.reality === "denied") continue;
    const subject = verb.passive ? subjectOf(clause, verb).event === mention : false;
    const object = !verb.passive && mention.from >= verb.to && mention.from - verb.to < 8;
    if (subject || object) return status;
  }
  return null;
}

/** What most mentions and claims say, a claim counting twice; one that it was held outweighs all others. */
function voted(cluster: Cluster, claims: readonly RoleClaim[], clauses: readonly Clause[]): EventStatus {
  const votes = { held: 0, planned: 0, denied: 0 };
  for (const mention of cluster.mentions) {
    const clause = clauses[mention.sentence];
    const reality = clause === undefined || clause.sentence.heading ? null : realityOf(mention, clause);
    if (reality !== null) votes[reality] += 1;
  }
  for (const { status } of claims)
    if (status === "held" || status === "planned" || status === "denied") votes[status] += 2;
  if (votes.held > 0) return "held";
  if (votes.denied > votes.planned) return "denied";
  return votes.planned > 0 ? "planned" : "held";
}

/** What the verb that governs the mention says of it; null when it says nothing. */
function realityOf(mention: EventMention, clause: Clause): "held" | "planned" | "denied" | null {
  const { tokens } = clause.sentence;
  if (mention.verbal) return realityOfVerb(mention, clause);
  const near = tokens.slice(Math.max(0, mention.from - 1), mention.head);
  if (near.some((token) => COMING.test(token.lower))) return "planned";
  const before = tokens
    .slice(Math.max(0, mention.from - 5), mention.from)
    .map((token) => token.lower)
    .join(" ");
  if (
    /\b(?:plans?|calls?|called|calling|proposals?|preparations?|hopes?|bid|push|pushed|appeals?) (?:for|of) (?:an? |the )?$/u.test(
      `${before} `,
    )
  )
    return "planned";
  // "have not met since the summit"
  if (/\b(?:since|after|before) (?:an? |the |their )?$/u.test(`${before} `)) return null;
  const verb = clause.verbs.find((candidate) => {
    const object = mention.from >= candidate.to && mention.from - candidate.to < 6;
    return object || subjectOf(clause, candidate).event === mention;
  });
  if (verb === undefined || verb.reality === "possible") return null;
  if (/^(?:deny|rule|reject|refute)$/u.test(verb.lemma) && verb.reality === "fact" && mention.from >= verb.to)
    return "denied";
  if (verb.reality === "fact") return isPastOrPresent(verb.lemma) ? "held" : null;
  return verb.reality;
}

/** What is said of the verb that tells of the gathering. */
function realityOfVerb({ head }: EventMention, { verbs }: Clause): "held" | "planned" | "denied" | null {
  const verb = verbs.find((candidate) => candidate.at === head);
  const reality = verb?.reality ?? "possible";
  // Who has invited or "sees" somebody next week has not met yet: the claims tell.
  if (reality === "fact") return /^(?:invite|see)$/u.test(verb?.lemma ?? "") ? null : "held";
  return reality === "possible" ? null : reality;
}

/** Verbs whose truth makes the gathering's. */
function isPastOrPresent(lemma: string): boolean {
  return /^(?:hold|host|co-host|organi[sz]e|co-organi[sz]e|take|begin|open|close|conclude|end|attend|convene|chair|moderate|address|draw|bring|gather|run|kick|start|last|wrap)$/u.test(
    lemma,
  );
}

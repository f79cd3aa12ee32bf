// Which of the gatherings that an article mentions are worth a place in its record: certain occasions, not "meetings" at large.
import type { RoleClaim } from "./claims.ts";
import { subjectOf } from "./clauses.ts";
import type { Cluster } from "./clusters.ts";
import type { EventMention } from "./event-mentions.ts";
import type { Clause } from "./unit-lists.ts";
import type { Verb } from "./verbs.ts";
import type { When } from "./when.ts";

/** What is known of a gathering beside its mentions. */
export type Known = {
  readonly claims: readonly RoleClaim[];
  /** Another gathering is part of it. */
  readonly parent: boolean;
  readonly when: When;
  readonly place: string | null;
};

/** Verbs whose object or subject takes place. */
const HOLDS = /^(?:hold|host|co-host|organi[sz]e|co-organi[sz]e|stage|convene|call)$/u;
const HAPPENS = /^(?:hold|take|host|begin|open|conclude|close)$/u;
/** A chamber by its bare name: "before Congress", "reported to the Assembly" tell of no sitting. */
const CHAMBER = /^(?:\D*)\b(?:Assembly|Congress|Parliament|Senate|Stormont)$/u;
const SITS =
  /\b(?:address(?:es|ed|ing)?|attend(?:s|ed|ing)?|convened?|at|(?:speech|remarks|statement|presentation) to)(?: (?:the|a))?$/u;

/** A gathering that is named, dated or has participants, or is spoken of as one certain occasion; "meetings" at large are none. */
export function isWorthKeeping(
  cluster: Cluster,
  { claims, parent, when, place }: Known,
  clauses: readonly Clause[],
): boolean {
  if (claims.length > 0 || parent || when.precision === "day") return true;
  const { mentions } = cluster;
  // "thousands of workers marched in Oslo"
  if (mentions.some((mention) => mention.verbal && mention.kind === "other")) return true;
  const loose = cluster.group === "talks" || cluster.group === "call";
  if (mentions.every((mention) => CHAMBER.test(mention.name) && !isAttended(mention, clauses))) return false;
  if (!loose && mentions.some((mention) => isNamed(mention, clauses))) return true;
  const body = mentions.filter((mention) => clauses[mention.sentence]?.sentence.heading === false);
  if (cluster.heading && body.length > 0) return true;
  if (when.precision !== null && place !== null && body.some((mention) => !mention.plural)) return true;
  return body.some((mention) => isHeld(mention, clauses[mention.sentence]));
}

/** "addressed the Assembly", "at the General Assembly": the chamber sits. */
function isAttended({ sentence, from }: EventMention, clauses: readonly Clause[]): boolean {
  const tokens = clauses[sentence]?.sentence.tokens.slice(Math.max(0, from - 4), from) ?? [];
  return SITS.test(tokens.map((token) => token.lower).join(" "));
}

/** A name of its own; in a list of people, "Ana Ruiz, Harbour Women's Forum" is a body, and "another Harbour Summit" none yet. */
function isNamed({ named, plural, sentence, determiner }: EventMention, clauses: readonly Clause[]): boolean {
  const clause = clauses[sentence];
  const listed = clause !== undefined && !clause.sentence.heading && clause.verbs.length === 0;
  return named && !plural && !listed && determiner !== "another";
}

/** "the talks begin", "is organising a march": what happens or is held is one certain occasion. */
function isHeld(mention: EventMention, clause: Clause | undefined): boolean {
  return (
    clause?.verbs.some(
      (verb) =>
        (HAPPENS.test(verb.lemma) && subjectOf(clause, verb).event === mention) ||
        (HOLDS.test(verb.lemma) && isObject(mention, clause, verb)),
    ) ?? false
  );
}

/** "is organising a march", "will hold its annual meeting": the object with an article of its own. */
function isObject(mention: EventMention, { sentence }: Clause, verb: Verb): boolean {
  if (verb.passive || verb.reality === "denied" || verb.reality === "possible") return false;
  // "the right to convene a meeting" tells of none.
  if (verb.infinitive && sentence.tokens[verb.from - 1]?.pos !== "VERB") return false;
  if (mention.plural || mention.determiner === null || mention.from < verb.to || mention.from - verb.to > 2)
    return false;
  return !/^(?:any|no|such)$/u.test(mention.determiner) && sentence.tokens[verb.to]?.lower !== "for";
}

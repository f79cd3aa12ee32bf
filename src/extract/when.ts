// When a gathering takes place: the date told in a sentence that speaks of it, never a guess.

import type { LinkedSentence } from "../link/linked.ts";
import type { DatePrecision, Note, Span } from "../model.ts";
import type { Cluster } from "./clusters.ts";
import type { DateFinder, FoundDate } from "./dates.ts";
import type { EventMention } from "./event-mentions.ts";
import type { Clause } from "./unit-lists.ts";

export type When = {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: DatePrecision | null;
  readonly dateText: string | null;
};
export type Calendar = { readonly datesOf: (sentence: number) => readonly FoundDate[] };

const NO_DATE: When = { start: null, end: null, precision: null, dateText: null };
const OTHER_TIME = /^(?:before|since|until|till|after|by|ahead|from)$/u;

/** A signing, a lunch or a session of a gathering of one day is on that day, if nothing else is told. */
export function inheritedWhen(own: When | undefined, parent: When | undefined, cluster: Cluster): When {
  if (own === undefined) return NO_DATE;
  const part = cluster.group === "ceremony" || cluster.group === "session";
  if (own.dateText !== null || !part || parent?.precision !== "day" || parent.end !== null) return own;
  return { ...parent, end: null };
}

/** All mentions of gatherings by the number of their sentence. */
export type MentionsBySentence = ReadonlyMap<number, readonly EventMention[]>;

/** Finds each sentence's dates once. */
export function createCalendar(
  clauses: readonly Clause[],
  text: string,
  published: string | null,
  find: DateFinder,
): Calendar {
  const found = new Map<number, readonly FoundDate[]>();
  return {
    datesOf(sentence) {
      const known = found.get(sentence);
      if (known !== undefined) return known;
      const clause = clauses[sentence];
      const dates = clause === undefined ? [] : find(text, clause.sentence, { published, tense: tenseOf(clause) });
      found.set(sentence, dates);
      return dates;
    },
  };
}

function tenseOf({ verbs }: Clause): "past" | "future" | "unknown" {
  const main = verbs.find((verb) => !verb.participle);
  if (main === undefined) return "unknown";
  return main.reality === "planned" && verbs.filter((verb) => !verb.participle).every((verb) => verb.reality !== "fact")
    ? "future"
    : "past";
}

/** The date of a cluster: of the mention whose sentence tells a day; a month or a year only if none does. */
export function whenOf(
  cluster: Cluster,
  clusters: MentionsBySentence,
  clauses: readonly Clause[],
  calendar: Calendar,
  notes: Note[],
): When {
  const options = datesOf(cluster, clusters, clauses, calendar);
  const settled = options.filter(
    (date) => !date.unresolved && date.start !== null && !(date.inName && date.precision === "year"),
  );
  const day = settled.find((date) => date.precision === "day") ?? settled[0];
  // "closed on 2 September" and "from 29 August to 2 September": the span says when it began.
  const best = settled.find((date) => date.end !== null && date.end === day?.start) ?? day;
  if (best !== undefined) {
    const { start, end, precision, text } = best;
    return { start, end, precision, dateText: text };
  }
  const open = options.find((date) => date.unresolved);
  if (open === undefined) return NO_DATE;
  notes.push({
    code: "date-unresolved",
    message: `“${open.text}” does not settle the day`,
    start: open.words.start,
    end: open.words.end,
  });
  return { ...NO_DATE, dateText: open.text };
}

/** The dates told in the sentences of a cluster's mentions that belong to it. */
function datesOf(
  cluster: Cluster,
  clusters: MentionsBySentence,
  clauses: readonly Clause[],
  calendar: Calendar,
): FoundDate[] {
  return cluster.mentions.flatMap((mention) => {
    const clause = clauses[mention.sentence];
    if (clause === undefined || clause.sentence.heading) return [];
    return calendar
      .datesOf(mention.sentence)
      .filter(
        (date) =>
          !isOfTelling(date, clause) &&
          canDate(date, mention) &&
          !isCloserToOther(date, mention, cluster, clusters, clause.sentence),
      );
  });
}

/** A date inside a name dates that name only; "before Monday" and "since May" tell another time. */
function canDate(date: FoundDate, mention: Span): boolean {
  if (date.inName) return mention.start <= date.words.start && date.words.end <= mention.end;
  return date.end !== null || !OTHER_TIME.test(date.preposition ?? "");
}

/** The day of the dateline, and of "said on Sunday", is when it was told, not when it took place. */
function isOfTelling(date: FoundDate, clause: Clause): boolean {
  const { tokens } = clause.sentence;
  const first = tokens.findIndex((token) => token.start >= date.words.start);
  const last = tokens.findIndex((token) => token.start >= date.words.end);
  const mark = tokens[last]?.text ?? "";
  if (first < 8 && clause.sentence.index < 4 && /^(?:--?|—|–|\()$/u.test(mark)) return true;
  return clause.verbs.some(
    (verb) => verb.to === first && /^(?:say|tell|announce|report|state|add|release|publish)$/u.test(verb.lemma),
  );
}

function gap(date: FoundDate, mention: Span): number {
  return date.words.start >= mention.end ? date.words.start - mention.end : Math.max(0, mention.start - date.words.end);
}

/** A date belongs to the nearest gathering of its sentence; one that leads the sentence to the first. */
function isCloserToOther(
  date: FoundDate,
  mention: Span & { readonly sentence: number },
  cluster: Cluster,
  clusters: MentionsBySentence,
  sentence: LinkedSentence,
): boolean {
  const rivals = (clusters.get(mention.sentence) ?? []).filter((other) => !cluster.mentions.includes(other));
  if (rivals.length === 0) return false;
  const leads = date.words.start - sentence.start < 4;
  if (leads) return rivals.some((other) => other.start < mention.start);
  return rivals.some((other) => gap(date, other) < gap(date, mention));
}

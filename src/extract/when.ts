// When a gathering takes place: the date told in a sentence that speaks of it, never a guess.

import { textOf } from "../annotate/token-ranges.ts";
import type { DatePrecision, Note } from "../model.ts";
import type { Cluster } from "./clusters.ts";
import { attachDates, type DatedMention, isDateline } from "./dates/attachment.ts";
import { dayNumber, dayOfNumber, isoDate, parseIsoDay } from "./dates/calendar.ts";
import { isLong, lastingDays, leadIn } from "./dates/gathering-places.ts";
import { type LeadDay, leadDay, nearestDay } from "./dates/lead-day.ts";
import { tenseAt } from "./dates/tense.ts";
import { lastTold, refersBack, sameDay, type ToldBefore, takenUp } from "./dates/told-before.ts";
import type { DateFinder, FoundDate } from "./dates.ts";
import type { EventMention } from "./event-mentions.ts";
import type { Clause } from "./unit-lists.ts";

export type When = {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: DatePrecision | null;
  readonly dateText: string | null;
};
/** The dates that the sentences of an article give its gatherings. */
export type Calendar = {
  readonly datesOf: (mention: EventMention) => readonly DatedMention[];
  /** The day that the opening of the article tells. */
  readonly lead: LeadDay | null;
};

/** How far the day of the dateline may lie from that of publication. */
const DATELINE_DAYS = 7;
/** How many sentences "later that day" may point back over. */
const BACK = 3;
const AFTERWARDS = /^(?:following|after|since|before|ahead of|until)$/u;
const EARLIER = /\b(?:recent|previous|earlier|prior|preceding|past)\b/iu;
const NO_DATE: When = { start: null, end: null, precision: null, dateText: null };

/** A signing, a lunch or a session of a gathering of one day is on that day, if nothing else is told. */
export function inheritedWhen(own: When | undefined, parent: When | undefined, cluster: Cluster): When {
  if (own === undefined) return NO_DATE;
  const part = cluster.group === "ceremony" || cluster.group === "session";
  if (own.dateText !== null || !part || parent?.precision !== "day" || parent.end !== null) return own;
  if (cluster.mentions.some(({ name }) => EARLIER.test(name))) return own;
  return { ...parent, end: null };
}

const OTHER_WORDS =
  /\b(?:earlier|previous|last|ago|later|next|recent|will|would|former|planned|annual|(?:two|three|four|five|six|several|\d+)(?:-| )days?)\b/iu;

/** The day of the report's opening for what it reports: a press conference, its headline's gathering, or where its first speaker spoke. */
export function reportedWhen(
  own: When,
  cluster: Cluster,
  speakers: readonly string[],
  { lead }: Calendar,
  clauses: readonly Clause[],
): When {
  if (lead === null || own.start !== null || own.dateText !== null || cluster.nested) return own;
  const { mentions } = cluster;
  if (mentions.some((mention) => mention.plural || isOfOtherTime(mention, clauses))) return own;
  const long = mentions.some((mention) => isLong(mention));
  const spoke = lead.clause.sentence.units.some((unit) => unit.entities.some((entity) => speakers.includes(entity)));
  const reported =
    cluster.group === "press" || (cluster.heading && !(lead.ofTelling && !isSaidThere(mentions, clauses))) || spoke;
  if (!reported || (long && !(cluster.heading && /^today$/iu.test(lead.date.text)))) return own;
  return whenFrom(lead.date);
}

/** "Chile decries sanctions at Vienna side event": the headline says where it was said. */
function isSaidThere(mentions: readonly EventMention[], clauses: readonly Clause[]): boolean {
  return mentions.some((mention) => {
    const clause = clauses[mention.sentence];
    return clause?.sentence.heading === true && leadIn(clause, mention) === "at";
  });
}

/** Whether the words around a mention tell of another time, or of several days. */
function isOfOtherTime(mention: EventMention, clauses: readonly Clause[]): boolean {
  const { tokens } = clauses[mention.sentence]?.sentence ?? { tokens: [] };
  if (/\b(?:19|20)\d\d\b|^\p{Lu}{3,}\d*$/u.test(mention.name)) return true;
  return OTHER_WORDS.test(textOf(tokens, Math.max(0, mention.from - 8), mention.head + 4));
}

/** All mentions of gatherings by the number of their sentence. */
export type MentionsBySentence = ReadonlyMap<number, readonly EventMention[]>;

/** Finds each sentence's dates, and what they belong to, once. */
export function createCalendar(
  clauses: readonly Clause[],
  text: string,
  published: string | null,
  find: DateFinder,
  mentions: MentionsBySentence,
): Calendar {
  const found = new Map<EventMention, DatedMention[]>();
  const dateline = datelineOf(clauses, text, published, find);
  const told = dateline ?? published;
  let last: ToldBefore = { day: null, span: null };
  const lead = leadDay(clauses, text, { published, dateline }, find);
  const dayBefore = ({ sentence }: Clause): FoundDate | null =>
    refersBack(text, sentence)
      ? nearestDay(clauses.slice(Math.max(0, sentence.index - BACK), sentence.index), text, told, find)
      : null;
  let before: readonly EventMention[] = [];
  for (const clause of clauses) {
    const { sentence } = clause;
    const own = [...(mentions.get(sentence.index) ?? [])].sort((a, b) => a.from - b.from || a.head - b.head);
    const pronoun = takenUp(clause, before);
    const antecedent = pronoun === null ? undefined : before.find((mention) => !mention.verbal);
    before = own;
    if (own.length === 0 && pronoun === null) continue;
    const again = sameDay(text, sentence, { ...last, day: dayBefore(clause) ?? last.day ?? lead?.date ?? null });
    const dates = find(text, sentence, { published: told, tenseAt: (offset) => tenseAt(clause, offset) });
    const dated = attachDates(inOrder(dates, again), clause, pronoun === null ? own : [pronoun, ...own]);
    last = lastTold(dated, last);
    for (const one of dated) {
      const mention = one.mention === pronoun && antecedent !== undefined ? antecedent : one.mention;
      found.set(mention, [...(found.get(mention) ?? []), one]);
    }
  }
  return { datesOf: (mention) => found.get(mention) ?? [], lead };
}

/** The dates with "later that day", which takes the place of what was read from the same words. */
function inOrder(dates: readonly FoundDate[], again: FoundDate | null): readonly FoundDate[] {
  if (again === null) return dates;
  const { start, end } = again.words;
  const others = dates.filter(({ words }) => words.end <= start || words.start >= end);
  return [...others, again].sort((a, b) => a.words.start - b.words.start);
}

/** The day on which the article says that it was written: "LIMA, May 7 (Harbour News) -". */
function datelineOf(
  clauses: readonly Clause[],
  text: string,
  published: string | null,
  find: DateFinder,
): string | null {
  const first = clauses.filter(({ sentence }) => !sentence.heading).slice(0, 3);
  for (const clause of first) {
    const date = find(text, clause.sentence, { published, tenseAt: () => "past" })[0];
    if (date === undefined || date.precision !== "day" || date.end !== null || !isDateline(date, clause)) continue;
    const [day, other] = [parseIsoDay(date.start ?? ""), parseIsoDay(published ?? "")];
    if (day === null) continue;
    if (other === null || Math.abs(dayNumber(day) - dayNumber(other)) <= DATELINE_DAYS) return date.start;
  }
  return null;
}

/** The date of a cluster: of the mention whose sentence tells a day; a month or a year only if none does. */
export function whenOf(cluster: Cluster, calendar: Calendar, notes: Note[]): When {
  const options = optionsOf(cluster, calendar);
  const settled = options.filter(({ date }) => !date.unresolved && date.start !== null && !isBareYear(date));
  const best = bestOf(settled);
  if (best !== null) return best;
  const open = options.find(({ date }) => date.unresolved)?.date;
  if (open === undefined) return NO_DATE;
  notes.push({
    code: "date-unresolved",
    message: `“${open.text}” does not settle the day`,
    start: open.words.start,
    end: open.words.end,
  });
  return { ...NO_DATE, dateText: open.text };
}

/** The dates of the cluster's mentions; those of "bilateral meetings" or "following the call" only if there are no others. */
function optionsOf({ mentions }: Cluster, calendar: Calendar): readonly DatedMention[] {
  const all = mentions.flatMap((mention) => calendar.datesOf(mention));
  const single = all.filter(({ mention }) => !mention.plural);
  const own = single.filter(
    ({ mention, clause }) =>
      !isNextTime(mention, clause, mentions) &&
      !AFTERWARDS.test(leadIn(clause, mention)) &&
      !EARLIER.test(mention.name),
  );
  if (own.length > 0) return own;
  // "the summit, which built on a previous one in May": of two occasions that look alike.
  const others = mentions.some((mention) => !mention.plural && !EARLIER.test(mention.name));
  return single
    .filter(({ mention }) => !(others && EARLIER.test(mention.name)))
    .concat(mentions.every((mention) => mention.plural) ? all : []);
}

/** "The parties will meet again on 21 November": not when they met. */
function isNextTime(
  mention: EventMention,
  { sentence: { tokens } }: Clause,
  mentions: readonly EventMention[],
): boolean {
  return (
    mention.verbal &&
    mentions.length > 1 &&
    tokens[mention.head + 1]?.lower === "again" &&
    tokens[mention.from - 1]?.lower === "will"
  );
}

/** "the 2021 summit" has the year in its name already; "this year" tells next to nothing. */
function isBareYear({ inName, precision, text }: FoundDate): boolean {
  return precision === "year" && (inName || /^this year$/iu.test(text));
}

function bestOf(options: readonly DatedMention[]): When | null {
  const days = options.filter(({ date }) => date.precision === "day");
  const first = days.find(({ link, ends }) => link === "is on" && !ends) ?? days.find(({ ends }) => !ends);
  // "opened on 29 August" and "from 29 August to 2 September": the span says more.
  const span = options.find(({ date }) => date.end !== null && (days.length === 0 || spans(date, days)));
  if (span !== undefined) return whenFrom(span.date);
  if (first !== undefined) return whenFrom(first.date);
  const last = days.find(({ ends }) => ends);
  if (last !== undefined) return endingOn(last);
  return options[0] === undefined ? null : whenFrom(options[0].date);
}

/** Whether one of the days lies in the span. */
function spans({ start, end }: FoundDate, days: readonly DatedMention[]): boolean {
  return days.some(({ date }) => (start ?? "") <= (date.start ?? "") && (date.start ?? "") <= (end ?? ""));
}

function whenFrom({ start, end, precision, text }: FoundDate): When {
  return { start, end, precision, dateText: text };
}

/** What ends on a day began as many days before as it lasts; what may last for days, and does not say so, on none that is told. */
function endingOn({ mention, date, clause }: DatedMention): When {
  const days = lastingDays(mention, clause);
  const end = parseIsoDay(date.start ?? "");
  if (end === null || days === 1) return whenFrom(date);
  if (days === null) return { ...whenFrom(date), start: null, end: date.start };
  const { year, month, day } = dayOfNumber(dayNumber(end) - days + 1);
  return { ...whenFrom(date), start: isoDate(year, month, day), end: date.start };
}

// Do two articles speak of one event? Points for and against, with the words for it.
import type { EventKind } from "../model.ts";
import { type Days, gapOf } from "./days.ts";
import type { EventProfile } from "./event-profiles.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { differ, meet } from "./sets.ts";

/** Points from which two reports are of one event, and from which somebody should look. */
export const LEAST_POINTS = 5;
export const DOUBTFUL_POINTS = 3.5;
/** By how many days two reports may differ: a conference is reported on each of its days, a talk has one day. */
const SPREAD: Readonly<Record<EventKind, number>> = {
  meeting: 0,
  talks: 0,
  ceremony: 0,
  "press-conference": 0,
  seminar: 2,
  other: 1,
  visit: 5,
  summit: 5,
  forum: 7,
  conference: 7,
  session: 45,
};
/** Kinds that are never another kind; the rest are words that reports use for each other. */
const OWN_KIND: ReadonlySet<EventKind> = new Set(["visit", "press-conference", "ceremony"]);
/** Gatherings of many, of which each report names a few. */
const LARGE: ReadonlySet<EventKind> = new Set(["summit", "forum", "conference", "session", "ceremony"]);
const WEIGHT: Readonly<Record<"person" | "institution" | "country", number>> = {
  person: 1.5,
  institution: 1,
  country: 0.75,
};
const MOST_FOR_PARTICIPANTS = 4;
/** What the days between two reports say when one has no date, by the sort of gathering. */
type PointsByGap = readonly { readonly upTo: number; readonly points: number }[];
const POINTS_OF_SHORT: PointsByGap = [
  { upTo: 1, points: 0.5 },
  { upTo: 3, points: 0 },
  { upTo: 7, points: -1.5 },
  { upTo: Number.POSITIVE_INFINITY, points: -4 },
];
const POINTS_OF_LONG: PointsByGap = [
  { upTo: 3, points: 0.5 },
  { upTo: 14, points: 0 },
  { upTo: 60, points: -2 },
  { upTo: Number.POSITIVE_INFINITY, points: -4 },
];
const POINTS_OF_NUMBERED: PointsByGap = [
  { upTo: 14, points: 0.5 },
  { upTo: Number.POSITIVE_INFINITY, points: -0.5 },
];

export type EventMatch = { readonly points: number; readonly why: readonly string[] };
type Note = (points: number, why?: string) => void;
/** The type of a resolved entity. */
export type TypeOf = (entity: number) => "person" | "institution" | "country";

/** Null when something rules out that the two are one. */
export function compareEvents(
  one: EventProfile,
  other: EventProfile,
  typeOf: TypeOf,
  lexicon: NameLexicon,
): EventMatch | null {
  if (one.article === other.article || areOpposed(one, other)) return null;
  let points = 0;
  const why: string[] = [];
  const note: Note = (value, reason) => {
    points += value;
    if (reason !== undefined && value > 0) why.push(reason);
  };
  noteNames(one, other, lexicon, note);
  noteTheme(one, other, note);
  noteDays(one, other, note);
  notePlace(one, other, note);
  noteParticipants(one, other, typeOf, note);
  note(one.event.kind === other.event.kind ? 0.5 : -0.5);
  if (one.isCall !== other.isCall) note(-1.5);
  if (one.group === other.group) {
    note(3, "in copies of one article");
    const { sentences } = other.event;
    if (one.event.sentences.some((sentence) => sentences.includes(sentence))) note(3, "told in the same sentence");
  }
  return { points, why };
}

/** How many days two reports of such an event, or two groups of reports, may lie apart. */
function spreadOf({ event, ordinals }: EventProfile): number {
  if (event.kind === "session" && ordinals.size === 0) return SPREAD.meeting;
  return SPREAD[event.kind];
}

function areOpposed(one: EventProfile, other: EventProfile): boolean {
  const [kind, otherKind] = [one.event.kind, other.event.kind];
  if (kind !== otherKind && (OWN_KIND.has(kind) || OWN_KIND.has(otherKind))) return true;
  if (differ(one.ordinals, other.ordinals) || differ(one.years, other.years)) return true;
  if (differ(one.parentOrdinals, other.parentOrdinals)) return true;
  const spread = Math.min(spreadOf(one), spreadOf(other));
  if (one.days !== null && other.days !== null && gapOf(one.days, other.days) > spread) return true;
  return isParent(one, other) || isParent(other, one);
}

/** The larger event in the one's name is the other. */
function isParent(part: EventProfile, whole: EventProfile): boolean {
  if (part.parentWords.size === 0 || whole.parentWords.size > 0) return false;
  if (differ(part.parentOrdinals, whole.ordinals)) return false;
  const { share } = overlap(part.parentWords, whole.words);
  return share >= 0.7 && !meet(part.words, whole.words);
}

function noteNames(one: EventProfile, other: EventProfile, lexicon: NameLexicon, note: Note): void {
  const weigh = (word: string) => (/\d/.test(word) ? 2 : lexicon.countries.has(word) ? 0.5 : 1);
  const common = [...one.words].filter((word) => other.words.has(word));
  const weight = common.reduce((sum, word) => sum + weigh(word), 0);
  const { share, jaccard } = overlap(one.words, other.words);
  const reason = `both named “${common.join(" ")}”`;
  if (weight >= 2 && jaccard >= 0.8) note(4, reason);
  else if (weight >= 1 && jaccard === 1) note(3, reason);
  else if (weight >= 2 && share >= 0.8) note(3, reason);
  else if (weight >= 1 && share >= 0.5) note(1.5, reason);
  else if (common.length === 0 && Math.min(one.words.size, other.words.size) >= 2) note(-1.5);
  if (meet(one.ordinals, other.ordinals)) note(weight >= 1 ? 2 : 0.5, `both the ${[...one.ordinals].join(", ")}th`);
  const parents = overlap(one.parentWords, other.parentWords);
  if (parents.common > 0 && parents.share >= 0.7) note(2, "part of the same event");
}

function noteTheme(one: EventProfile, other: EventProfile, note: Note): void {
  const { common, share } = overlap(one.theme, other.theme);
  if (common >= 2 && share >= 0.6) note(3, "same theme");
  else if (Math.min(one.theme.size, other.theme.size) >= 3 && share < 0.2) note(-3);
}

function noteDays(one: EventProfile, other: EventProfile, note: Note): void {
  if (one.days !== null && other.days !== null) {
    const isExact = one.event.precision === "day" && other.event.precision === "day";
    if (gapOf(one.days, other.days) > 0) note(1, "on days of one gathering");
    else if (isExact) note(2, "same day");
    else if (LARGE.has(one.event.kind) || !isYear(one, other)) note(0.5, "dates agree");
    return;
  }
  const [a, b] = [reportedDays(one), reportedDays(other)];
  if (a === null || b === null) return;
  const isShort = Math.min(spreadOf(one), spreadOf(other)) === 0;
  const isNumbered = meet(one.ordinals, other.ordinals) || meet(one.years, other.years);
  const points = (isShort ? POINTS_OF_SHORT : isNumbered ? POINTS_OF_NUMBERED : POINTS_OF_LONG).find(
    ({ upTo }) => gapOf(a, b) <= upTo,
  );
  note(points?.points ?? 0, "reported within days");
}

/** A year holds many meetings. */
function isYear(one: EventProfile, other: EventProfile): boolean {
  return one.event.precision === "year" || other.event.precision === "year";
}

/** The event's days; without a date those of the report. */
function reportedDays({ days, published }: EventProfile): Days | null {
  return days ?? (published === null ? null : { from: published, to: published });
}

function notePlace(one: EventProfile, other: EventProfile, note: Note): void {
  if (one.where.size === 0 || other.where.size === 0) return;
  if (meet(one.where, other.where)) note(1, "same place");
  else note(-3);
}

function noteParticipants(one: EventProfile, other: EventProfile, typeOf: TypeOf, note: Note): void {
  const common = [...one.participants.keys()].filter((entity) => other.participants.has(entity));
  const weight = common.reduce((sum, entity) => sum + WEIGHT[typeOf(entity)], 0);
  const areHosts = common.some((entity) => one.participants.get(entity) && other.participants.get(entity));
  const isOneVisit = weight >= WEIGHT.person && one.event.kind === "visit" && one.days !== null && other.days !== null;
  if (isOneVisit) note(2, "one visit at a time");
  const reason = `${common.length} of the same participants`;
  if (common.length > 0) note(Math.min(MOST_FOR_PARTICIPANTS, weight) + (areHosts ? 1 : 0), reason);
  const alone = Math.min(one.participants.size, other.participants.size) - common.length;
  if (common.length === 0) note(alone >= 2 ? -2 : 0);
  // Each has somebody whom the other lacks: talks with another partner, but only another view of a large gathering.
  else if (alone > 0 && !LARGE.has(one.event.kind)) note(-Math.min(MOST_FOR_PARTICIPANTS, 1.5 * alone));
}

function overlap(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): { common: number; share: number; jaccard: number } {
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  const least = Math.min(one.size, other.size);
  const union = one.size + other.size - common;
  return { common, share: least === 0 ? 0 : common / least, jaccard: union === 0 ? 0 : common / union };
}

// Do two articles speak of one event? Points for and against, with the words for it.
import { gapOf } from "./days.ts";
import { pointsOfDays } from "./event-days.ts";
import { areLarge, isLarge, isShort, OWN_KIND, spreadOf } from "./event-kinds.ts";
import type { EventProfile } from "./event-profiles.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { differ, meet } from "./sets.ts";

/** Points from which two reports are of one event, and from which somebody should look. */
export const LEAST_POINTS = 5;
export const DOUBTFUL_POINTS = 3.5;
const WEIGHT: Readonly<Record<"person" | "institution" | "country", number>> = {
  person: 1.5,
  institution: 1,
  country: 0.75,
};
const MOST_FOR_PARTICIPANTS = 4;
/** "Second meeting" is said of many; the 27th is one. */
const LEAST_TELLING_NUMBER = 4;

export type EventMatch = {
  readonly points: number;
  readonly why: readonly string[];
  /** Each has a place, a partner or a word of its own: as parts of larger groups they must convince by themselves. */
  readonly isDisputed: boolean;
};
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
  const isEdition = areOneEdition(one, other);
  if (areOpposed(one, other, isEdition)) return null;
  if (one.article === other.article && !isEdition) return null;
  let points = 0;
  const why: string[] = [];
  const note: Note = (value, reason) => {
    points += value;
    if (reason !== undefined && value > 0) why.push(reason);
  };
  if (isEdition) note(5, `both the ${[...one.ordinals].join(", ")}th “${[...one.words].join(" ")}”`);
  else noteNames(one, other, lexicon, note);
  noteTheme(one, other, note);
  const days = pointsOfDays(one, other);
  note(days.points, days.why);
  notePlace(one, other, note);
  noteParticipants(one, other, typeOf, note);
  note(one.event.kind === other.event.kind ? 0.5 : areLarge(one, other) ? 0 : -0.5);
  if (isVague(one, other)) note(-1.5);
  if (one.isCall !== other.isCall) note(-1.5);
  if (one.group === other.group) {
    note(3, "in copies of one article");
    const { sentences } = other.event;
    if (one.event.sentences.some((sentence) => sentences.includes(sentence))) note(3, "told in the same sentence");
  }
  return { points, why, isDisputed: !isEdition && areDisputed(one, other) };
}

/** The same number of the same series: no second article is needed to see that "COP27" and "the 27th COP" are one. */
export function areOneEdition(one: EventProfile, other: EventProfile): boolean {
  const numbers = [...one.ordinals].filter((number) => other.ordinals.has(number));
  return (
    one.event.kind === other.event.kind &&
    isLarge(one.event.kind) &&
    numbers.some((number) => number >= LEAST_TELLING_NUMBER) &&
    overlap(one.words, other.words).share === 1
  );
}

/** Two meetings on one day of which only one participant is common say little: busy people hold several. */
function isVague(one: EventProfile, other: EventProfile): boolean {
  const isTold = meet(one.words, other.words) || meet(one.theme, other.theme);
  const common = [...one.participants.keys()].filter((entity) => other.participants.has(entity));
  return !isTold && common.length < 2 && isShort(one.event.kind) && isShort(other.event.kind);
}

function areDisputed(one: EventProfile, other: EventProfile): boolean {
  if (differ(one.where, other.where)) return true;
  if (areLarge(one, other)) return false;
  return (
    haveOwn(one.words, other.words) || haveOwn(new Set(one.participants.keys()), new Set(other.participants.keys()))
  );
}

/** Each has something that the other lacks. */
function haveOwn<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return [...one].some((value) => !other.has(value)) && [...other].some((value) => !one.has(value));
}

/** Other days do not make another edition of one number: sources differ, and `conflicts` shows it. */
function areOpposed(one: EventProfile, other: EventProfile, isEdition: boolean): boolean {
  const [kind, otherKind] = [one.event.kind, other.event.kind];
  if (kind !== otherKind && (OWN_KIND.has(kind) || OWN_KIND.has(otherKind))) return true;
  if (differ(one.ordinals, other.ordinals) || differ(one.years, other.years)) return true;
  if (differ(one.parentOrdinals, other.parentOrdinals)) return true;
  const spread = Math.min(spreadOf(one), spreadOf(other));
  const areDated = one.days !== null && other.days !== null && !isEdition;
  if (areDated && gapOf(one.days, other.days) > spread) return true;
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
  const reason = `both named “${common.join(" ")}”`;
  // "Meeting with Nevada legislators", "meeting with Oregon legislators": what differs tells more than what does not.
  const isOther = !areLarge(one, other) && haveOwn(one.words, other.words);
  if (common.length === 0) note(Math.min(one.words.size, other.words.size) >= 2 ? -1.5 : 0);
  else note(pointsOfNames(weight, isOther, overlap(one.words, other.words)), reason);
  if (meet(one.ordinals, other.ordinals)) note(weight >= 1 ? 2 : 0.5, `both the ${[...one.ordinals].join(", ")}th`);
  const parents = overlap(one.parentWords, other.parentWords);
  if (parents.common > 0 && parents.share >= 0.7) note(1, "part of the same event");
}

/** Points for names with `weight` of common words. */
function pointsOfNames(weight: number, isOther: boolean, { share, jaccard }: Overlap): number {
  if (isOther) return share >= 0.5 ? 1 : 0;
  if (weight >= 2 && jaccard >= 0.8) return 4;
  if ((weight >= 1 && jaccard === 1) || (weight >= 2 && share >= 0.8)) return 3;
  return weight >= 1 && share >= 0.5 ? 1.5 : 0;
}

function noteTheme(one: EventProfile, other: EventProfile, note: Note): void {
  const { common, share } = overlap(one.theme, other.theme);
  const isInNames = [...one.theme].every((word) => one.words.has(word) && other.words.has(word));
  if (common >= 2 && share >= 0.6) note(isInNames ? 0.5 : 3, "same theme");
  else if (Math.min(one.theme.size, other.theme.size) >= 3 && share < 0.2) note(-3);
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
  else if (alone > 0 && !isLarge(one.event.kind)) note(-Math.min(MOST_FOR_PARTICIPANTS, 1.5 * alone));
}

type Overlap = { readonly common: number; readonly share: number; readonly jaccard: number };

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): Overlap {
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  const least = Math.min(one.size, other.size);
  const union = one.size + other.size - common;
  return { common, share: least === 0 ? 0 : common / least, jaccard: union === 0 ? 0 : common / union };
}

// Which gatherings of a sentence a date belongs to, by the words between the two; in doubt to none.
import type { LinkedSentence } from "../../link/linked.ts";
import type { FoundDate } from "../dates.ts";
import type { EventMention } from "../event-mentions.ts";
import type { Clause } from "../unit-lists.ts";
import { isEnding, isHeldAt, isHeldFirst, isLong, isOpened, leadIn } from "./gathering-places.ts";
import { linkAhead } from "./link-ahead.ts";
import { linkBehind } from "./link-behind.ts";
import { TELLS } from "./time-verbs.ts";
import { tokenAt, within } from "./windows.ts";

/** A date with the range of its words in tokens. */
export type PlacedDate = { readonly date: FoundDate; readonly from: number; readonly to: number };

/** How a date is tied to a gathering. */
export type Link = "is on" | "somebody is there on";

/** A date that a sentence gives a gathering. */
export type DatedMention = {
  readonly mention: EventMention;
  /** The sentence that gives it. */
  readonly clause: Clause;
  readonly date: FoundDate;
  readonly link: Link;
  /** It is the last day: "closed on 2 September". */
  readonly ends: boolean;
};

const REACH = 60;
/** A date behind these is not that of what is told. */
export const OTHER_TIME: RegExp = /^(?:before|since|until|till|through|after|by|ahead|from)$/u;
/** The prepositions behind which a gathering is only where another one takes place. */
const AROUND = /\b(?:sidelines?|margins?|fringes?) of$/u;

/** What the dates of a sentence belong to, in the order of the dates; `mentions` come in the order of the text. */
export function attachDates(
  dates: readonly FoundDate[],
  clause: Clause,
  mentions: readonly EventMention[],
): DatedMention[] {
  const { tokens } = clause.sentence;
  const placed = dates.map((date) => ({
    date,
    from: tokenAt(tokens, date.words.start),
    to: tokenAt(tokens, date.words.end),
  }));
  return placed.flatMap((one, index) => attach(one, placed[index + 1]?.from ?? tokens.length, clause, mentions));
}

function attach(
  placed: PlacedDate,
  nextDate: number,
  clause: Clause,
  mentions: readonly EventMention[],
): DatedMention[] {
  const { date } = placed;
  const near = within(mentions, placed.from - REACH, placed.to + REACH).filter(
    (mention) => !isOther(mention, clause.sentence),
  );
  const named = near.find((mention) => isInside(placed, mention, clause.sentence));
  if (named !== undefined) return [{ mention: named, clause, date, link: "is on", ends: false }];
  if (date.inName) return [];
  if (isOfTelling(placed, clause)) return toldAfter(placed, clause, near);
  if (clause.sentence.tokens[placed.to]?.lower === "respectively") return [];
  // The day in a headline may be that of the article, if it is not the last word and has no year.
  if (clause.sentence.heading && (date.relative || /\p{L}/u.test(clause.sentence.tokens[placed.to]?.text ?? "")))
    return [];
  if (date.end === null && OTHER_TIME.test(date.preposition ?? "")) return [];
  const told = behind(placed, clause, near);
  const found = isClosedOff(placed, told, clause) ? told : [...told, ...ahead(placed, nextDate, clause, near)];
  return found.filter(({ mention }) => !isDatedItself(mention, clause.sentence, placed));
}

/** "said on Tuesday after meeting Ruiz": on the day that it is told, if it did not last for days. */
function toldAfter(placed: PlacedDate, clause: Clause, near: readonly EventMention[]): DatedMention[] {
  const { tokens } = clause.sentence;
  if (!placed.date.relative || !isOneDay(placed) || tokens[placed.to]?.lower !== "after") return [];
  const [mention] = near.filter(({ from }) => from > placed.to && from < placed.to + 6);
  if (mention === undefined || mention.plural || isLong(mention)) return [];
  const words = tokens.slice(placed.to + 1, mention.from);
  if (words.some((token) => /^(?:days?|weeks?|months?|,|the|last|that)$/u.test(token.lower))) return [];
  return [{ mention, clause, date: placed.date, link: "is on", ends: false }];
}

/** "the May 12 summit", "Tuesday's session". */
function isInside({ from, to }: PlacedDate, mention: EventMention, { tokens }: LinkedSentence): boolean {
  if (mention.verbal) return false;
  // "signed on May 7 following talks": the tagger takes "following" for an adjective.
  if (tokens.slice(to, mention.head).some((token) => token.lower === "following")) return false;
  if (mention.from < to && to <= mention.head) return true;
  const genitive = /^(?:'s|’s|'|’)$/u.test(tokens[to]?.text ?? "") ? 1 : 0;
  return from < mention.from && to + genitive === mention.from && (genitive === 1 || mention.determiner === null);
}

const BEHIND_NAME = /^(?:presidency|president|secretariat|declaration|centre|center|communiqu[eé]|chair|bureau)$/u;

/** "the COP27 Presidency"; "the Convention opened for signature": treaties are no gatherings. */
function isOther({ name, head, verbal }: EventMention, { tokens }: LinkedSentence): boolean {
  if (verbal) return false;
  if (BEHIND_NAME.test(tokens[head + 1]?.lower ?? "")) return true;
  if (!/convention$/iu.test(name)) return false;
  const around = tokens.slice(Math.max(0, head - 12), head + 12);
  return around.some((token) =>
    /^(?:force|signature|effect|signed|ratif\w+|acced\w+|adopt\w*|party|parties)$/u.test(token.lower),
  );
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "the December convening" is not of January. */
function isDatedItself(mention: EventMention, { tokens }: LinkedSentence, { date }: PlacedDate): boolean {
  if (mention.verbal) return false;
  const own = tokens.slice(mention.from, mention.head);
  const month = own.map((token) => MONTHS.indexOf(token.text) + 1).find((number) => number > 0);
  if (month !== undefined && date.start?.slice(5, 7) !== String(month).padStart(2, "0")) return true;
  const year = own.find((token) => /^(?:19|20)\d\d$/u.test(token.text))?.text;
  return year !== undefined && date.start !== null && !date.start.startsWith(year) && !date.end?.startsWith(year);
}

/** Gatherings told before the date: the nearest, and those that it is a part of. */
function behind(placed: PlacedDate, clause: Clause, near: readonly EventMention[]): DatedMention[] {
  const found: DatedMention[] = [];
  const before = near.filter((mention) => mention.head < placed.from).reverse();
  let inner: EventMention | null = null;
  for (const mention of before) {
    const preposition: string | null = inner === null ? null : nesting(mention, inner, clause);
    if (inner !== null && preposition === null) break;
    // "signed during a visit from 20 to 23 January": the span is that of the visit.
    if (inner !== null && placed.date.end !== null && isLong(inner) && !isLong(mention) && preposition !== "of") break;
    const link = linkBehind(mention, placed, clause);
    if (link === null) break;
    if (inner !== null && found.at(-1)?.mention === inner && !isSharedBy(inner, preposition ?? "", placed, clause))
      found.pop();
    found.push(...dated(mention, link, placed, clause));
    inner = mention;
    if (/^(?:after|before|since|following|ahead of|until)$/u.test(leadIn(clause, mention))) break;
  }
  return found.filter(({ mention }) => !(isOneDay(placed) && AROUND.test(leadIn(clause, mention))));
}

/** The preposition by which the gathering behind belongs to the one before: "a panel at the forum"; null if it does not. */
function nesting(outer: EventMention, inner: EventMention, clause: Clause): string | null {
  if (clause.verbs.length > 0 && within(clause.verbs, outer.head + 1, inner.from).length > 0) return null;
  const words = leadIn(clause, inner);
  return /^(?:at|during|in|of|to|within|by|via|through|over|for|under)$/u.test(words) || AROUND.test(words)
    ? words
    : null;
}

/** Whether the inner gathering keeps the date that the outer one has, too. */
function isSharedBy(inner: EventMention, preposition: string, placed: PlacedDate, clause: Clause): boolean {
  if (!/^(?:of|to)$/u.test(preposition) && !isOneDay(placed)) return true;
  if (/^(?:by|via|through|over)$/u.test(preposition)) return true;
  if (/^(?:at|during|in|for)$/u.test(preposition)) return !isLong(inner);
  return preposition === "of" && isOpened(clause, inner);
}

/** "Building on the talks in May, the forum …", "actions announced last month, a briefing …": the date is of what is before. */
function isClosedOff({ from, to }: PlacedDate, told: readonly DatedMention[], clause: Clause): boolean {
  if (clause.sentence.tokens[to]?.text !== "," || isHeldFirst(clause)) return false;
  return told.length > 0 || within(clause.verbs, from - 12, from).at(-1)?.participle === true;
}

/** "yesterday, 5 October 2023, with …": the next date says the same day again. */
function isSameDay({ to }: PlacedDate, nextDate: number): boolean {
  return nextDate - to === 1;
}

/** Gatherings told behind the date: the first one, and those of the same clause. */
function ahead(placed: PlacedDate, nextDate: number, clause: Clause, near: readonly EventMention[]): DatedMention[] {
  return near
    .filter((mention) => mention.from >= placed.to && (mention.from < nextDate || isSameDay(placed, nextDate)))
    .flatMap((mention) => {
      const link = linkAhead(mention, placed, clause);
      return link === null || AROUND.test(leadIn(clause, mention)) ? [] : dated(mention, link, placed, clause);
    });
}

function dated(mention: EventMention, link: Link, placed: PlacedDate, clause: Clause): DatedMention[] {
  // Of a conference of several days, that somebody spoke there on Tuesday says little.
  if (link === "somebody is there on" && isOneDay(placed) && isLong(mention)) return [];
  return [{ mention, clause, date: placed.date, link, ends: isEnding(mention, clause, placed) }];
}

function isOneDay({ date }: PlacedDate): boolean {
  return date.end === null && (date.precision === "day" || date.unresolved);
}

/** "LIMA, May 7 (Harbour News) -", "Lima, 7 May 2024 –", "LIMA, 7 May 2024: Ana Ruiz". */
export function isDateline(date: FoundDate, { sentence: { tokens, index } }: Clause): boolean {
  const [from, to] = [tokenAt(tokens, date.words.start), tokenAt(tokens, date.words.end)];
  const mark = tokens[to]?.text ?? "";
  const named = /^[,.:;]$/u.test(tokens[from - 1]?.text ?? "") && tokens[from - 2]?.capital === true;
  if (index < 6 && named && /^(?:--?|—|–)$/u.test(mark)) return true;
  // "Lima, May 16, HBN – Ana Ruiz"
  const agency = mark === "," && tokens[to + 1]?.capital === true && /^(?:--?|—|–)$/u.test(tokens[to + 2]?.text ?? "");
  if (index < 4 && from < 8 && named && agency) return true;
  return from < 8 && index < 4 && (/^(?:--?|—|–|\()$/u.test(mark) || (from > 0 && named && mark === ":"));
}

/** The day of the dateline, and of "said on Sunday", is when it was told, not when it took place. */
export function isOfTelling({ date, from, to }: PlacedDate, clause: Clause): boolean {
  if (isDateline(date, clause)) return true;
  const verb = within(clause.verbs, from - 4, from).at(-1);
  return verb !== undefined && verb.to === from && TELLS.test(verb.lemma) && !isHeldAt(clause, to);
}

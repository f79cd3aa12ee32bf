// What kind of gathering an event is: how long it may last, and whether a report names all who are there.
import type { EventKind } from "../model.ts";
import type { EventProfile } from "./event-profiles.ts";

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
export const OWN_KIND: ReadonlySet<EventKind> = new Set(["visit", "press-conference", "ceremony"]);
const LARGE: ReadonlySet<EventKind> = new Set(["summit", "forum", "conference", "session", "ceremony"]);
/** Is it a gathering of many, of which each report names a few? */
export function isLarge(kind: EventKind): boolean {
  return LARGE.has(kind);
}

/** Does it begin and end on one day? */
export function isShort(kind: EventKind): boolean {
  return SPREAD[kind] === 0;
}

/** Are both gatherings of many? */
export function areLarge(one: EventProfile, other: EventProfile): boolean {
  return isLarge(one.event.kind) && isLarge(other.event.kind);
}

/** How many days two reports of such an event, or two groups of reports, may lie apart. */
export function spreadOf({ event, ordinals }: EventProfile): number {
  if (event.kind === "session" && ordinals.size === 0) return SPREAD.meeting;
  return SPREAD[event.kind];
}

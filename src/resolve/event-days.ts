// What the dates of two reports say for or against one event.
import { type Days, gapOf } from "./days.ts";
import { areLarge, isLarge, spreadOf } from "./event-kinds.ts";
import type { EventProfile } from "./event-profiles.ts";
import { meet } from "./sets.ts";

/** What the days between two reports say when one has no date, by the sort of gathering. */
type PointsByGap = readonly { readonly upTo: number; readonly points: number }[];
const POINTS_OF_SHORT: PointsByGap = [
  { upTo: 1, points: 0.5 },
  { upTo: 3, points: 0 },
  { upTo: 7, points: -1.5 },
  { upTo: Number.POSITIVE_INFINITY, points: -4 },
];
const POINTS_OF_LONG: PointsByGap = [
  { upTo: 3, points: 1 },
  { upTo: 14, points: 0 },
  { upTo: 60, points: -2 },
  { upTo: Number.POSITIVE_INFINITY, points: -4 },
];
const POINTS_OF_NUMBERED: PointsByGap = [
  { upTo: 14, points: 0.5 },
  { upTo: Number.POSITIVE_INFINITY, points: -0.5 },
];
/** A summit has one city a year. */
const POINTS_OF_PLACED: PointsByGap = [
  { upTo: 14, points: 0.5 },
  { upTo: 200, points: -0.5 },
  { upTo: Number.POSITIVE_INFINITY, points: -4 },
];
/** Points for (or, below 0, against) one event, and the reason. */
export function pointsOfDays(one: EventProfile, other: EventProfile): { points: number; why?: string } {
  if (one.days !== null && other.days !== null) {
    const isExact = one.event.precision === "day" && other.event.precision === "day";
    if (gapOf(one.days, other.days) > 0) return { points: 1, why: "on days of one gathering" };
    if (isExact) return { points: 2, why: "same day" };
    return isLarge(one.event.kind) || !isYear(one, other) ? { points: 0.5, why: "dates agree" } : { points: 0 };
  }
  const [a, b] = [reportedDays(one), reportedDays(other)];
  if (a === null || b === null) return { points: 0 };
  const gap = gapOf(a, b);
  const points = tableFor(one, other).find(({ upTo }) => gap <= upTo)?.points ?? 0;
  return { points, why: "reported within days" };
}

function tableFor(one: EventProfile, other: EventProfile): PointsByGap {
  if (Math.min(spreadOf(one), spreadOf(other)) === 0 && !areLarge(one, other)) return POINTS_OF_SHORT;
  if (meet(one.ordinals, other.ordinals) || meet(one.years, other.years)) return POINTS_OF_NUMBERED;
  return areLarge(one, other) && meet(one.where, other.where) ? POINTS_OF_PLACED : POINTS_OF_LONG;
}

/** A year holds many meetings. */
function isYear(one: EventProfile, other: EventProfile): boolean {
  return one.event.precision === "year" || other.event.precision === "year";
}

/** The event's days; without a date those of the report. */
function reportedDays({ days, published }: EventProfile): Days | null {
  return days ?? (published === null ? null : { from: published, to: published });
}

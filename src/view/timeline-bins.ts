// The bars of the time line: days, months or years, whichever gives a readable number of them; no gaps.
import type { PageNode } from "./model.ts";

/** Meetings for each stretch of time; `keys` are beginnings of ISO days. */
export type Bins = {
  readonly keys: readonly string[];
  readonly counts: readonly number[];
  /** The first bin has everything before it too. */
  readonly hasEarlier: boolean;
};

const MOST_BINS = 400;
const DAY = 86_400_000;
/** More days than this are shown by months, and more than that by years. */
const MANY_DAYS = 60;
const MANY_MONTHS = 10 * 366;
/** This share of the meetings may lie before the first bin: a few old ones would press all others into a corner. */
const EARLIER_SHARE = 0.02;

/** Bins of the meetings' first days. */
export function binsOf(nodes: readonly PageNode[]): Bins {
  const days = nodes.flatMap((node) => (node.days ? [node.days[0]] : [])).sort();
  if (days.length === 0) return { keys: [], counts: [], hasEarlier: false };
  const [first, last] = [days[Math.floor(days.length * EARLIER_SHARE)] as string, days.at(-1) as string];
  const span = (Date.parse(last) - Date.parse(first)) / DAY;
  const length = span > MANY_MONTHS ? 4 : span > MANY_DAYS ? 7 : 10;
  const keys: string[] = [];
  for (let key = first.slice(0, length); key <= last.slice(0, length) && keys.length < MOST_BINS; key = nextKey(key))
    keys.push(key);
  const place = new Map(keys.map((key, index) => [key, index]));
  const counts = keys.map(() => 0);
  for (const day of days) {
    const index = day < first ? 0 : place.get(day.slice(0, length));
    if (index !== undefined) counts[index] = (counts[index] as number) + 1;
  }
  return { keys, counts, hasEarlier: (days[0] as string).slice(0, length) < first.slice(0, length) };
}

function nextKey(key: string): string {
  const [year, month, day] = key.split("-").map(Number) as [number, number?, number?];
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (day !== undefined) date.setUTCDate(day + 1);
  else if (month !== undefined) date.setUTCMonth(month);
  else date.setUTCFullYear(year + 1);
  return date.toISOString().slice(0, key.length);
}

// The bars of the time line: days, months or years, whichever gives a readable number of them; no gaps.
import type { PageNode } from "./model.ts";

/** Meetings for each stretch of time; `keys` are beginnings of ISO days. */
export type Bins = { readonly keys: readonly string[]; readonly counts: readonly number[] };

const MOST_BINS = 400;
const DAY = 86_400_000;

/** Bins of the meetings' first days. */
export function binsOf(nodes: readonly PageNode[]): Bins {
  const days = nodes.flatMap((node) => (node.days ? [node.days[0]] : [])).sort();
  if (days.length === 0) return { keys: [], counts: [] };
  const [first, last] = [days[0] as string, days.at(-1) as string];
  const span = (Date.parse(last) - Date.parse(first)) / DAY;
  const length = span > 1200 ? 4 : span > 60 ? 7 : 10;
  const keys: string[] = [];
  for (let key = first.slice(0, length); key <= last.slice(0, length) && keys.length < MOST_BINS; key = nextKey(key))
    keys.push(key);
  const place = new Map(keys.map((key, index) => [key, index]));
  const counts = keys.map(() => 0);
  for (const day of days) {
    const index = place.get(day.slice(0, length));
    if (index !== undefined) counts[index] = (counts[index] as number) + 1;
  }
  return { keys, counts };
}

function nextKey(key: string): string {
  const [year, month, day] = key.split("-").map(Number) as [number, number?, number?];
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (day !== undefined) date.setUTCDate(day + 1);
  else if (month !== undefined) date.setUTCMonth(month);
  else date.setUTCFullYear(year + 1);
  return date.toISOString().slice(0, key.length);
}

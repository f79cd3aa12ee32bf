// Which articles repeat another one: cut, with boilerplate added, under another headline.
import type { EntitySummary, TextSummary } from "./article-summary.ts";
import { dayNumber } from "./days.ts";
import { wordsOf } from "./name-words.ts";
import { containment } from "./text-sketch.ts";

/** The share of the shorter text that must be found in the longer one. A cut copy with boilerplate still has this. */
const LEAST_SHARE = 0.6;
/** Articles that are further apart than a few days are copies only when nearly all is the same: else a pattern filled in. */
const FEW_DAYS = 3;
const LEAST_SHARE_LATER = 0.9;
/** Fewer compared shingles than this say nothing. */
const LEAST_SEEN = 12;
/** The share of names and of numbers that must agree: letters of one pattern differ in who and how much. */
const LEAST_SAME_FACTS = 0.7;
/** Lowest hashes by which a text is found, and how many of them must agree. */
const KEYS = 16;
const LEAST_KEYS = 2;
/** So many originals share a key at most (a site's boilerplate): beyond, the key says nothing. */
const MOST_ORIGINALS = 64;
const MOST_COMPARED = 8;
/** Lengths within this factor count as equal: then the earlier article is the original. */
const SAME_LENGTH = 1.2;

/** Index of an article → index of the original that it repeats. Originals are not in the map. */
export function findCopies(articles: readonly TextSummary[]): Map<number, number> {
  const order = articles.map((_, index) => index).sort((a, b) => byOriginality(articles[a], articles[b]));
  const originals = new Map<number, number[]>();
  const copies = new Map<number, number>();
  for (const index of order) {
    const article = articles[index];
    if (article === undefined) continue;
    const keys = article.sketch.hashes.slice(0, KEYS);
    const original = bestOriginal(article, candidates(keys, originals), articles);
    if (original !== null) {
      copies.set(index, original);
      continue;
    }
    for (const key of keys) {
      const list = originals.get(key) ?? [];
      if (list.length < MOST_ORIGINALS) list.push(index);
      originals.set(key, list);
    }
  }
  return copies;
}

/** Originals that share the most keys first; they come in the order of originality. */
function candidates(keys: Uint32Array, originals: ReadonlyMap<number, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const key of keys) {
    for (const original of originals.get(key) ?? []) shared.set(original, (shared.get(original) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, count]) => count >= LEAST_KEYS)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_COMPARED)
    .map(([original]) => original);
}

function bestOriginal(article: TextSummary, found: readonly number[], articles: readonly TextSummary[]): number | null {
  let best: number | null = null;
  let bestShare = LEAST_SHARE;
  for (const index of found) {
    const original = articles[index];
    if (original === undefined) continue;
    const { share, seen } = containment(article.sketch, original.sketch);
    const least = daysApart(article, original) > FEW_DAYS ? LEAST_SHARE_LATER : LEAST_SHARE;
    if (seen < LEAST_SEEN || share < least || (best !== null && share <= bestShare)) continue;
    if (!sameFacts(article, original)) continue;
    best = index;
    bestShare = share;
  }
  return best;
}

function sameFacts(one: TextSummary, other: TextSummary): boolean {
  const [short, long] = one.sketch.words <= other.sketch.words ? [one, other] : [other, one];
  // Word by word: where the copy was cut, only the surname may be left.
  const words = new Set(long.entities.flatMap(({ name, aliases }) => wordsOf([name, ...aliases].join(" "))));
  const isKnown = ({ name }: EntitySummary) => wordsOf(name).every((word) => words.has(word));
  const persons = short.entities.filter(({ type }) => type === "person");
  const numbers = short.numbers.filter((number) => long.numbers.includes(number));
  return (
    isMost(persons.filter(isKnown).length, persons.length) &&
    isMost(short.entities.filter(isKnown).length, short.entities.length) &&
    isMost(numbers.length, short.numbers.length)
  );
}

/** Days between the publications; 0 when one is unknown. */
function daysApart({ published: one }: TextSummary, { published: other }: TextSummary): number {
  return one === null || other === null ? 0 : Math.abs(dayNumber(one) - dayNumber(other));
}

function isMost(part: number, whole: number): boolean {
  return whole === 0 || part / whole >= LEAST_SAME_FACTS;
}

/** Longest first, of about the same length the earliest, then by id. */
function byOriginality(one: TextSummary | undefined, other: TextSummary | undefined): number {
  if (one === undefined || other === undefined) return 0;
  const length = (article: TextSummary) => Math.round(Math.log(article.sketch.words + 1) / Math.log(SAME_LENGTH));
  if (length(one) !== length(other)) return length(other) - length(one);
  const [day, otherDay] = [one.published ?? "9999", other.published ?? "9999"];
  if (day !== otherDay) return day < otherDay ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

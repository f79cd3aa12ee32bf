// Which word of one name answers which word of the other, and what is left over.

/** Two words that answer each other; `cost` in slips, `how` in words when they are not equal. */
type WordPair = { readonly a: number; readonly b: number; readonly cost: number; readonly how: string };

export type Alignment = {
  readonly pairs: readonly WordPair[];
  /** Words that nothing answers. */
  readonly restA: readonly string[];
  readonly restB: readonly string[];
  readonly cost: number;
};

/** Compares two words: null when they are different words. */
export type WordCompare = (a: string, b: string) => { readonly cost: number; readonly how: string } | null;

const JOINED = "written as one word";

/** The cheapest pairs first, between equals those that keep the order; then two left neighbours against one left word. */
export function alignWords(a: readonly string[], b: readonly string[], compare: WordCompare): Alignment {
  const candidates: WordPair[] = [];
  for (const [i, one] of a.entries()) {
    for (const [j, other] of b.entries()) {
      const match = compare(one, other);
      if (match !== null) candidates.push({ a: i, b: j, ...match });
    }
  }
  candidates.sort((x, y) => x.cost - y.cost || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a - y.a || x.b - y.b);
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const pairs: WordPair[] = [];
  for (const pair of candidates) {
    if (usedA.has(pair.a) || usedB.has(pair.b)) continue;
    usedA.add(pair.a);
    usedB.add(pair.b);
    pairs.push(pair);
  }
  for (const joined of joins(a, usedA, b, usedB, compare)) pairs.push(joined);
  for (const joined of joins(b, usedB, a, usedA, compare)) pairs.push({ ...joined, a: joined.b, b: joined.a });
  return {
    pairs,
    restA: a.filter((_, i) => !usedA.has(i)),
    restB: b.filter((_, j) => !usedB.has(j)),
    cost: pairs.reduce((sum, { cost }) => sum + cost, 0),
  };
}

/** "Good Will" answers "Goodwill". Marks what it used. */
function joins(
  many: readonly string[],
  usedMany: Set<number>,
  few: readonly string[],
  usedFew: Set<number>,
  compare: WordCompare,
): WordPair[] {
  const found: WordPair[] = [];
  for (let i = 0; i + 1 < many.length; i++) {
    if (usedMany.has(i) || usedMany.has(i + 1)) continue;
    const joined = `${many[i]}${many[i + 1]}`;
    const j = few.findIndex((word, place) => !usedFew.has(place) && compare(joined, word)?.cost === 0);
    if (j < 0) continue;
    usedMany.add(i).add(i + 1);
    usedFew.add(j);
    found.push({ a: i, b: j, cost: 0, how: JOINED });
  }
  return found;
}

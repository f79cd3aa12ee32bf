// How many slips of the pen, ear or transliteration lie between two words.

const VOWELS: ReadonlySet<string> = new Set("aeiouy");
/** Letters that transliterations of one sound swap. */
const SAME_SOUND: ReadonlySet<string> = new Set([
  "ck",
  "cs",
  "ij",
  "jy",
  "jz",
  "kq",
  "sz",
  "vw",
  "bv",
  "dt",
  "gj",
  "ts",
]);
/** A swap that ear or transliteration explains costs half a slip. */
const LIGHT = 0.5;

/**
 * Optimal string alignment distance (insert, delete, replace, swap of neighbours: 1 each) where a vowel for a vowel,
 * a letter for one of the same sound and a doubled letter cost half. More than `limit` comes back as Infinity.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit / LIGHT) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = [0];
  for (let j = 1; j <= b.length; j++) last.push((last[j - 1] ?? 0) + insertCost(b, j - 1));
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(a, i, b, last, beforeLast);
    if (Math.min(...row) > limit) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = row;
  }
  const distance = last[b.length] ?? 0;
  return distance > limit ? Number.POSITIVE_INFINITY : distance;
}

function nextRow(a: string, i: number, b: string, last: readonly number[], beforeLast: readonly number[]): number[] {
  const row = [(last[0] ?? 0) + insertCost(a, i - 1)];
  for (let j = 1; j <= b.length; j++) {
    const cost = Math.min(
      (last[j] ?? 0) + insertCost(a, i - 1),
      (row[j - 1] ?? 0) + insertCost(b, j - 1),
      (last[j - 1] ?? 0) + replaceCost(a.charAt(i - 1), b.charAt(j - 1)),
    );
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    row.push(isSwap ? Math.min(cost, (beforeLast[j - 2] ?? 0) + 1) : cost);
  }
  return row;
}

function insertCost(word: string, place: number): number {
  return place > 0 && word[place] === word[place - 1] ? LIGHT : 1;
}

function replaceCost(a: string, b: string): number {
  if (a === b) return 0;
  if (VOWELS.has(a) && VOWELS.has(b)) return LIGHT;
  return SAME_SOUND.has(a < b ? a + b : b + a) ? LIGHT : 1;
}

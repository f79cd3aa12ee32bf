// What most sources say, the same for any order of them.

/** The most frequent value; between equals the one with the higher `preference`, then the first in code units. */
export function mostSaid<T extends string>(values: readonly T[], preference: (value: T) => number = () => 0): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || preference(b) - preference(a) || (a < b ? -1 : 1),
  );
  return ranked[0]?.[0] ?? null;
}

// Questions about two sets.

/** Have they anything in common? Looks at the smaller one only. */
export function meet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  for (const value of small) if (large.has(value)) return true;
  return false;
}

/** Both say something, and nothing in common. */
export function differ<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size > 0 && other.size > 0 && !meet(one, other);
}

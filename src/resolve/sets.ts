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

/** The sets of clusters, by their roots: made from what one thing has when asked for, kept from the first union on. */
export type RootSets<T> = {
  of(root: number): ReadonlySet<T>;
  /** What is in the set of `gone` is in that of `root` from now on. */
  absorb(root: number, gone: number): void;
};

/** Sets of which most hold what one thing has, which `valuesOf` gives. */
export function createRootSets<T>(valuesOf: (index: number) => Iterable<T>): RootSets<T> {
  const united = new Map<number, Set<T>>();
  const of = (root: number) => united.get(root) ?? new Set(valuesOf(root));
  return {
    of,
    absorb(root, gone) {
      const set = of(root);
      for (const value of of(gone)) set.add(value);
      united.set(root, set);
      united.delete(gone);
    },
  };
}

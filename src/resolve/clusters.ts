// Joins things that are one, strongest pair first, and never across a constraint; the same result in any input order.

/** Two things (by index) that are likely one. */
export type Edge = { readonly a: number; readonly b: number; readonly score: number; readonly why: string };

/** Why two clusters, given by their roots, must not become one; null when they may. */
export type Conflict = (rootA: number, rootB: number) => string | null;

export type Clusters = {
  find(index: number): number;
  /** Edges that joined two clusters, in the order of joining. */
  readonly joined: readonly Edge[];
};

export type Union = {
  find(index: number): number;
  /** Joins the clusters of two things unless they were forbidden; says whether they are one now. */
  join(a: number, b: number): boolean;
  /** Keeps two things apart for good; false when they are one already. */
  forbid(a: number, b: number): boolean;
};

/** A union-find with forbidden pairs. The lower index is the root, so roots do not depend on the order of joining. */
export function createUnion(count: number, absorb: (root: number, gone: number) => void): Union {
  const parent = Int32Array.from({ length: count }, (_, index) => index);
  const forbidden = new Map<number, Set<number>>();
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = index; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const keepApart = (a: number, b: number) => {
    forbidden.set(a, (forbidden.get(a) ?? new Set()).add(b));
    forbidden.set(b, (forbidden.get(b) ?? new Set()).add(a));
  };
  return {
    find,
    join(a, b) {
      const [root, gone] = [Math.min(find(a), find(b)), Math.max(find(a), find(b))];
      if (root === gone) return true;
      if (forbidden.get(root)?.has(gone)) return false;
      parent[gone] = root;
      for (const other of forbidden.get(gone) ?? []) {
        forbidden.get(other)?.delete(gone);
        keepApart(root, other);
      }
      forbidden.delete(gone);
      absorb(root, gone);
      return true;
    },
    forbid(a, b) {
      const [rootA, rootB] = [find(a), find(b)];
      if (rootA === rootB) return false;
      keepApart(rootA, rootB);
      return true;
    },
  };
}

/** Joins by the edges that reach `least`, strongest first (then by index). `union` carries what was decided before. */
export function clusterBy(union: Union, edges: readonly Edge[], least: number, conflict: Conflict): Clusters {
  const strong = edges.filter(({ score }) => score >= least);
  strong.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const joined: Edge[] = [];
  for (const edge of strong) {
    const [rootA, rootB] = [union.find(edge.a), union.find(edge.b)];
    if (rootA === rootB) continue;
    if (conflict(rootA, rootB) === null && union.join(rootA, rootB)) joined.push(edge);
  }
  return { find: union.find, joined };
}

// Communities as the reader meets them: the largest first, each known by its best connected members.
import type { PageNode } from "./model.ts";

export type Community = {
  /** The id of its best connected member: a name that outlives the numbering. */
  readonly id: string;
  /** Of its best connected members, the first of them first. */
  readonly names: readonly string[];
  readonly size: number;
};

/** Fewer than this are two names side by side, no community. */
const LEAST_SIZE = 3;
const NAMED = 3;

/** Ranks communities, given as a number for each node; meetings lend a name only where nobody else can. */
export function communitiesOf(
  nodes: readonly PageNode[],
  numbers: readonly number[],
): { readonly communities: readonly Community[]; readonly communityOf: readonly number[] } {
  const members = new Map<number, PageNode[]>();
  for (const node of nodes) {
    const number = numbers[node.index] as number;
    const known = members.get(number);
    if (number < 0 || node.strands.length === 0) continue;
    if (known) known.push(node);
    else members.set(number, [node]);
  }
  const rank = (node: PageNode) => node.strands.length - (node.event === null ? 0 : nodes.length);
  const ranked = [...members]
    .filter(([, group]) => group.length >= LEAST_SIZE)
    .sort(([, a], [, b]) => b.length - a.length || (a[0] as PageNode).index - (b[0] as PageNode).index);
  const places = new Map(ranked.map(([number], place) => [number, place]));
  const communities = ranked.map(([, group]) => {
    const best = [...group].sort((a, b) => rank(b) - rank(a) || a.index - b.index).slice(0, NAMED);
    return { id: (best[0] as PageNode).id, names: best.map((node) => node.name), size: group.length };
  });
  return { communities, communityOf: numbers.map((number) => places.get(number) ?? -1) };
}

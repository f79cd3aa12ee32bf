// Blocking: only things that share a key are compared, so that the cost grows with their number, not with its square.

/** In a block up to this size all pairs are compared; in a larger one each thing with its next neighbours only. */
const FULL_BLOCK = 40;
const NEIGHBOURS = 12;

export type Blocks = {
  /** Puts a thing (by index) under a key. Call in ascending order of the index. */
  put(key: string, index: number): void;
  /** Calls `visit` once for each pair that shares a key, the lower index first. */
  forEachPair(visit: (a: number, b: number) => void): void;
};

/** Makes empty blocks. The indexes must number the things in an order of content, like names next to each other. */
export function createBlocks(): Blocks {
  const blocks = new Map<string, number[]>();
  const places: { block: number[]; place: number }[][] = [];
  return {
    put(key, index) {
      const block = blocks.get(key) ?? [];
      if (block.length === 0) blocks.set(key, block);
      if (block.at(-1) === index) return;
      const own = places[index] ?? [];
      places[index] = own;
      own.push({ block, place: block.length });
      block.push(index);
    },
    forEachPair(visit) {
      for (const [index, own] of places.entries()) {
        const partners = new Set<number>();
        for (const { block, place } of own ?? []) {
          const reach = block.length <= FULL_BLOCK ? block.length : NEIGHBOURS;
          for (const partner of block.slice(place + 1, place + 1 + reach)) partners.add(partner);
        }
        for (const partner of [...partners].sort((a, b) => a - b)) visit(index, partner);
      }
    },
  };
}

// Blocking: only things that share a key are compared, so that the cost grows with their number, not with its square.
import { createNumbers, type Numbers } from "./numbers.ts";
import { hashOf } from "./text-sketch.ts";

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
  // There are many more keys than things: as numbers, a million of them is a few megabytes.
  const hashes = createNumbers(Float64Array);
  const things = createNumbers(Uint32Array);
  return {
    put(key, index) {
      hashes.push(longHashOf(key));
      things.push(index);
    },
    forEachPair(visit) {
      const { members, ends, places } = sortedBlocks(hashes, things);
      for (let entry = 0; entry < things.length; ) {
        const index = things.at(entry);
        const partners = new Set<number>();
        for (; entry < things.length && things.at(entry) === index; entry++) {
          const place = places[entry] ?? 0;
          for (let at = place + 1; at < (ends[place] ?? 0); at++) partners.add(members[at] ?? index);
        }
        for (const partner of [...partners].sort((a, b) => a - b)) visit(index, partner);
      }
    },
  };
}

type SortedBlocks = {
  /** The things, block after block. */
  readonly members: Uint32Array;
  /** For each of them, where those that it is compared with end. */
  readonly ends: Uint32Array;
  /** Where the things are that were put, in the order of putting. */
  readonly places: Uint32Array;
};

function sortedBlocks(hashes: Numbers, things: Numbers): SortedBlocks {
  const order = Uint32Array.from({ length: things.length }, (_, entry) => entry);
  order.sort((a, b) => hashes.at(a) - hashes.at(b) || a - b);
  const members = new Uint32Array(order.length);
  const ends = new Uint32Array(order.length);
  const places = new Uint32Array(order.length);
  let size = 0;
  for (let next = 0; next < order.length; ) {
    const start = size;
    const hash = hashes.at(order[next] ?? 0);
    for (; next < order.length && hashes.at(order[next] ?? 0) === hash; next++) {
      const entry = order[next] ?? 0;
      // Put under one key twice.
      if (size === start || members[size - 1] !== things.at(entry)) members[size++] = things.at(entry);
      places[entry] = size - 1;
    }
    const reach = size - start <= FULL_BLOCK ? FULL_BLOCK : NEIGHBOURS;
    for (let place = start; place < size; place++) ends[place] = Math.min(size, place + 1 + reach);
  }
  return { members, ends, places };
}

/** 53 bits: two of a million keys share a hash once in ten thousand times, which costs a comparison and nothing else. */
function longHashOf(key: string): number {
  return hashOf(key) * 2 ** 21 + (hashOf(` ${key}`) >>> 11);
}

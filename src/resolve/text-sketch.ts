// A small sketch of a text, from which the share of common wording of two texts can be told (bottom-k MinHash).
// Broder, "On the resemblance and containment of documents" (1997).

/** Words that one hash covers: long enough that chance agreement is rare, short enough to survive an edit. */
const SHINGLE = 5;
const SIZE = 128;

export type TextSketch = {
  /** Number of words of the text. */
  readonly words: number;
  /** Every shingle hash up to this one is in `hashes`. */
  readonly limit: number;
  /** The lowest hashes, ascending. */
  readonly hashes: Uint32Array;
};

/** The sketch of a text; case, punctuation and line breaks do not matter. */
export function sketchOf(text: string): TextSketch {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const wordHashes = words.map(hashOf);
  const found = new Set<number>();
  for (let start = 0; start + SHINGLE <= wordHashes.length; start++) {
    let hash = 0;
    for (let place = start; place < start + SHINGLE; place++) hash = mix(hash ^ (wordHashes[place] ?? 0));
    found.add(hash);
  }
  const all = Uint32Array.from(found).sort();
  const hashes = all.slice(0, SIZE);
  return { words: words.length, limit: all.length > SIZE ? (hashes[SIZE - 1] ?? 0) : 0xffffffff, hashes };
}

/** The share of the shorter text's wording that the longer one has too, 0 to 1, and how many shingles that rests on. */
export function containment(one: TextSketch, other: TextSketch): { share: number; seen: number } {
  const [short, long] = one.words <= other.words ? [one, other] : [other, one];
  const limit = Math.min(short.limit, long.limit);
  let seen = 0;
  let common = 0;
  let place = 0;
  for (const hash of short.hashes) {
    if (hash > limit) break;
    seen++;
    while ((long.hashes[place] ?? limit) < hash) place++;
    if (long.hashes[place] === hash) common++;
  }
  return { share: seen === 0 ? 0 : common / seen, seen };
}

/** 32-bit FNV-1a of a word, mixed so that low values are spread evenly. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < word.length; place++) hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193);
  return mix(hash);
}

/** The finaliser of MurmurHash3: every input bit changes about half of the output bits. */
function mix(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

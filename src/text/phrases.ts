// Dictionary lookup over tokens: one trie of words finds the longest phrase of a list that starts at a token.

/** Finds phrases of a word list in a row of tokens; words must be equal as given, so the caller folds case if it wants to. */
export type PhraseIndex<T> = {
  /** The longest phrase that starts at `words[index]`, with its length in words; null if none does. */
  readonly longestAt: (
    words: readonly string[],
    index: number,
  ) => { readonly length: number; readonly value: T } | null;
};

type Node<T> = { readonly next: Map<string, Node<T>>; match: { readonly length: number; readonly value: T } | null };

/** Builds the index of a word list; of two entries with the same words the first one counts, an entry without words never matches. */
export function createPhraseIndex<T>(
  entries: readonly { readonly words: readonly string[]; readonly value: T }[],
): PhraseIndex<T> {
  const root: Node<T> = { next: new Map(), match: null };
  for (const { words, value } of entries) {
    if (words.length === 0) continue;
    let node = root;
    for (const word of words) {
      let child = node.next.get(word);
      if (child === undefined) {
        child = { next: new Map(), match: null };
        node.next.set(word, child);
      }
      node = child;
    }
    node.match ??= { length: words.length, value };
  }
  return { longestAt: (words, index) => longestFrom(root, words, index) };
}

function longestFrom<T>(root: Node<T>, words: readonly string[], index: number): Node<T>["match"] {
  let longest: Node<T>["match"] = null;
  let node: Node<T> | undefined = root;
  for (let place = index; place < words.length; place++) {
    node = node.next.get(words[place] as string);
    if (node === undefined) break;
    if (node.match !== null) longest = node.match;
  }
  return longest;
}

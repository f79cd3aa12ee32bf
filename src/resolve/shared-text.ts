// Keeps one copy of each repeated name, so that the summaries of many articles stay small.

/** Gives back the first equal text or list that was asked for. */
export type SharedText = {
  text<T extends string>(text: T): T;
  list(texts: readonly string[]): readonly string[];
};

/** Makes an empty store. */
export function createSharedText(): SharedText {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const shareText = <T extends string>(text: T): T => {
    const known = texts.get(text);
    if (known !== undefined) return known as T;
    texts.set(text, text);
    return text;
  };
  return {
    text: shareText,
    list(given) {
      const key = given.join("\n");
      const known = lists.get(key);
      if (known !== undefined && known.length === given.length) return known;
      const list = given.map(shareText);
      lists.set(key, list);
      return list;
    },
  };
}

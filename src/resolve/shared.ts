// Keeps one copy of whatever repeats, so that the summaries of many articles stay small.

/** Gives back the first equal text, list or thing that was asked for. */
export type Shared = {
  text<T extends string>(text: T): T;
  list(texts: readonly string[]): readonly string[];
  /** Its properties are texts, and lists that `list` gave. */
  thing<T extends Named>(thing: T): T;
};

type Named = { readonly name: string };

/** Makes an empty store. */
export function createShared(): Shared {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const things = new Map<string, Named[]>();
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
    thing<T extends Named>(given: T): T {
      const known = things.get(given.name);
      if (known === undefined) {
        things.set(given.name, [given]);
        return given;
      }
      const equal = known.find((thing) => areEqual(thing, given));
      if (equal === undefined) known.push(given);
      return (equal ?? given) as T;
    },
  };
}

function areEqual(one: Named, other: Named): boolean {
  const values = other as Readonly<Record<string, unknown>>;
  return Object.entries(one).every(([key, value]) => values[key] === value);
}

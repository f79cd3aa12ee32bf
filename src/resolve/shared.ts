// Keeps one copy of whatever repeats, so that the summaries of many articles stay small.
import { addTo } from "./lists.ts";
import { hashOf } from "./text-sketch.ts";

/** Gives back the first equal text, list or thing that was asked for. */
export type Shared = {
  text<T extends string>(text: T): T;
  list(texts: readonly string[]): readonly string[];
  /** Its properties are texts, and lists that `list` gave. */
  thing<T extends object>(thing: T): T;
};

/** Makes an empty store. */
export function createShared(): Shared {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const things = new Map<number, object[]>();
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
    thing<T extends object>(given: T): T {
      const hash = hashOf(Object.values(given).join("\n"));
      const equal = things.get(hash)?.find((thing) => areEqual(thing, given));
      if (equal === undefined) addTo(things, hash, given);
      return (equal ?? given) as T;
    },
  };
}

function areEqual(one: object, other: object): boolean {
  const values = other as Readonly<Record<string, unknown>>;
  return Object.entries(one).every(([key, value]) => values[key] === value);
}

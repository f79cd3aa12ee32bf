// A headed list: its first entries, and the rest when the reader asks for them.

import { LIST_LIMIT } from "../src/view/figures.ts";
import { figure } from "../src/view/words.ts";
import { button, element } from "./dom.ts";

/** A list of which the first entries are at hand, and the rest on demand. */
export type List<Item> = {
  readonly first: readonly Item[];
  readonly count: number;
  readonly all: () => Promise<readonly Item[]>;
};

/** A list that is all at hand. */
export function listOf<Item>(items: readonly Item[]): List<Item> {
  return { first: items, count: items.length, all: async () => items };
}

/** A headed list of entries, each made when it is shown: the first ones, and the rest on demand. */
export function section<Item>(
  title: string,
  count: number,
  items: List<Item>,
  entryOf: (item: Item) => HTMLElement,
): HTMLElement {
  const list = element("ul", { class: "entries" }, ...items.first.slice(0, LIST_LIMIT).map(entryOf));
  const made = element(
    "section",
    {},
    element("h3", {}, title, element("span", { class: "count" }, figure(count))),
    list,
  );
  if (items.count > LIST_LIMIT) {
    const more = button(
      `Show all ${figure(items.count)}`,
      async () => {
        list.append(...(await items.all()).slice(LIST_LIMIT).map(entryOf));
        more.remove();
      },
      { class: "link more" },
    );
    made.append(more);
  }
  return made;
}

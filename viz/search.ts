// The search box: names and aliases as one types, also of what the map does not draw.

import type { Model, PageNode } from "../src/view/model.ts";
import { counted, KIND_WORDS } from "../src/view/words.ts";
import { element } from "./dom.ts";
import { kindSign } from "./panel.ts";

const MOST = 8;

/** Lower case, without accents, so that "hector" finds "Héctor". */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Finds nodes by their names: those that start so first, then those with more links. */
function createFinder(model: Model): (query: string) => PageNode[] {
  // Made for the first question: a page that is only looked at need not pay for it.
  let texts: readonly (readonly string[])[] | null = null;
  return (query) => {
    const wanted = folded(query.trim());
    if (wanted === "") return [];
    texts ??= model.nodes.map((node) =>
      [node.name, ...((node.entity ?? node.event)?.aliases ?? []), node.entity?.code ?? ""].map(folded),
    );
    const found: { node: PageNode; rank: number }[] = [];
    for (const node of model.nodes) {
      const rank = Math.min(
        ...(texts[node.index] as string[]).map((text, place) => rankOf(text, wanted) + (place > 0 ? 0.5 : 0)),
      );
      if (rank < 9) found.push({ node, rank });
    }
    found.sort(
      (a, b) => a.rank - b.rank || b.node.strands.length - a.node.strands.length || a.node.index - b.node.index,
    );
    return found.slice(0, MOST).map(({ node }) => node);
  };
}

function rankOf(text: string, wanted: string): number {
  if (text === wanted) return 0;
  if (text.startsWith(wanted)) return 1;
  const at = text.indexOf(wanted);
  if (at < 0) return 9;
  return /[\p{L}\p{N}]/u.test(text[at - 1] as string) ? 3 : 2;
}

export type SearchBox = { readonly root: HTMLElement; readonly input: HTMLInputElement };

/** A combobox as the ARIA Authoring Practices describe it; `onPick` gets the chosen node. */
export function createSearch(
  read: () => Promise<Model>,
  name: string,
  label: string,
  onPick: (node: PageNode) => void,
): SearchBox {
  const list = element("ul", {
    class: "suggestions",
    attributes: { id: `${name}-list`, role: "listbox", "aria-label": label, hidden: true },
  });
  const input = element("input", {
    attributes: {
      id: name,
      type: "search",
      role: "combobox",
      placeholder: label,
      "aria-label": label,
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": `${name}-list`,
      autocomplete: "off",
      spellcheck: "false",
    },
  });
  let find: ((query: string) => PageNode[]) | null = null;
  let found: PageNode[] = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
  };
  const pick = (node: PageNode | undefined) => {
    if (!node) return;
    close();
    input.value = "";
    onPick(node);
  };
  const mark = (next: number) => {
    active = next;
    for (const [index, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(index === active));
    const option = list.children[active];
    if (option) input.setAttribute("aria-activedescendant", option.id);
  };
  const suggest = (entries: readonly HTMLElement[]) => {
    list.replaceChildren(...entries);
    list.hidden = input.value.trim() === "" || document.activeElement !== input;
    input.setAttribute("aria-expanded", String(!list.hidden));
  };
  const open = async () => {
    if (find === null) suggest([remark("Reading all names…")]);
    find ??= createFinder(await read());
    found = find(input.value);
    const options = found.map((node, index) => suggestion(node, `${name}-${index}`, () => pick(node)));
    suggest(options.length > 0 ? options : [remark("Nothing has that name")]);
    mark(found.length > 0 ? 0 : -1);
  };
  let opened: Promise<void> = Promise.resolve();

  input.addEventListener("focus", () => void read());
  input.addEventListener("input", () => {
    opened = open();
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && list.hidden) opened = open();
    else if (event.key === "ArrowDown") mark(Math.min(active + 1, found.length - 1));
    else if (event.key === "ArrowUp") mark(Math.max(active - 1, 0));
    else if (event.key === "Enter") void opened.then(() => pick(found[active]));
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  return { root: element("div", { class: "search" }, input, list), input };
}

function remark(words: string): HTMLElement {
  const attributes = { role: "option", "aria-disabled": "true", "aria-selected": "false" };
  return element("li", { class: "nothing", attributes }, words);
}

function suggestion(node: PageNode, id: string, onPick: () => void): HTMLElement {
  const about = node.strands.length > 0 ? counted(node.strands.length, "link", "links") : "only named";
  return element(
    "li",
    {
      attributes: { id, role: "option", "aria-selected": "false" },
      on: { pointerdown: (event) => event.preventDefault(), click: onPick },
    },
    kindSign(node.kind),
    element("span", { class: "name" }, node.name),
    element("span", { class: "about" }, `${KIND_WORDS[node.kind].one}, ${about}`),
  );
}

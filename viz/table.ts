// The table: everything that the map can show, in rows, for those who read rather than look, and for the keyboard.

import type { PageNode, Strand } from "../src/view/model.ts";
import { eventOf, isUnfiltered } from "../src/view/selection.ts";
import type { SortKey } from "../src/view/state.ts";
import { counted, ROLE_WORDS, ROLES, STANDING_WORDS, whenInWords } from "../src/view/words.ts";
import { button, element } from "./dom.ts";
import { type Context, nodeButton } from "./panel.ts";

const PAGE_SIZE = 100;

const COLUMNS: readonly { readonly key: SortKey; readonly title: string }[] = [
  { key: "who", title: "Who" },
  { key: "role", title: "Role" },
  { key: "what", title: "Meeting" },
  { key: "date", title: "Date" },
  { key: "standing", title: "Status" },
  { key: "sources", title: "Articles" },
];

/** The table of the strands that pass the filters. */
export function table(context: Context): HTMLElement {
  const { state, change } = context;
  const rows = sortedRows(context);
  if (rows.length === 0) {
    const words = isUnfiltered(state) ? "The articles make no claim." : "No claim passes the filters.";
    return element("div", { class: "table-view" }, element("p", { class: "lead" }, words));
  }
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(state.page, pages - 1);
  const shown = rows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  const body = element("tbody", {}, ...shown.map((strand) => tableRow(strand, context)));
  body.addEventListener("keydown", moveAmongRows);
  const turn = (label: string, to: number) =>
    button(label, () => change({ page: to }), { class: "plain", attributes: { disabled: to < 0 || to >= pages } });
  return element(
    "div",
    { class: "table-view" },
    element(
      "table",
      {},
      element(
        "caption",
        {},
        `${counted(rows.length, "claim", "claims")} that pass the filters. Arrow keys move between rows, Enter opens one.`,
      ),
      element("thead", {}, element("tr", {}, ...COLUMNS.map((column) => headCell(column, context)))),
      body,
    ),
    pages > 1 &&
      element(
        "nav",
        { class: "pages", attributes: { "aria-label": "Pages of the table" } },
        turn("Previous", page - 1),
        element("span", {}, `Page ${page + 1} of ${pages}`),
        turn("Next", page + 1),
      ),
  );
}

function headCell({ key, title }: (typeof COLUMNS)[number], { state, change }: Context): HTMLElement {
  const isSorted = state.sort === key;
  const sort = () =>
    change({ sort: key, descending: isSorted ? !state.descending : key === "date" || key === "sources", page: 0 });
  const arrow = isSorted ? (state.descending ? " ↓" : " ↑") : "";
  const attributes = { scope: "col", "aria-sort": isSorted ? (state.descending ? "descending" : "ascending") : "none" };
  return element("th", { attributes }, button(title + arrow, sort, { class: "link", attributes: { "data-key": key } }));
}

function tableRow(strand: Strand, { model, state, change }: Context): HTMLElement {
  const from = model.nodes[strand.from] as PageNode;
  const to = model.nodes[strand.to] as PageNode;
  const event = eventOf(model, strand)?.event;
  const isSelected = state.selected === from.id || state.selected === to.id;
  const why = () => change({ selected: from.id, other: to.id, article: null, sentence: null });
  const label = `${counted(strand.sources, "article", "articles")}, quotes: ${from.name}, ${ROLE_WORDS[strand.type].noun}, ${to.name}`;
  return element(
    "tr",
    { class: isSelected ? "selected" : "" },
    element("td", {}, nodeButton(from, change)),
    element("td", { class: `role role-${strand.type}` }, ROLE_WORDS[strand.type].noun),
    element("td", {}, nodeButton(to, change)),
    element("td", { class: "date" }, event ? whenInWords(event) : "–"),
    element("td", {}, STANDING_WORDS[strand.standing]),
    element(
      "td",
      { class: "number" },
      button(String(strand.sources), why, { class: "link quotes", attributes: { "aria-label": label } }),
    ),
  );
}

/** Up, down, Home and End move between rows, in the same column. */
function moveAmongRows(event: KeyboardEvent): void {
  const cell = (event.target as Element).closest("td");
  const row = cell?.closest("tr");
  const rows = [...(row?.parentElement?.children ?? [])];
  if (!cell || !row) return;
  const at = rows.indexOf(row);
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  rows[target]?.children[cell.cellIndex]?.querySelector("button")?.focus();
}

function sortedRows({ model, state, selection }: Context): Strand[] {
  const rows = model.strands.filter(
    (strand, index) => selection.strands[index] && selection.nodes[strand.from] && selection.nodes[strand.to],
  );
  const compare = new Intl.Collator("en", { numeric: true }).compare;
  const name = (node: number) => (model.nodes[node] as PageNode).name;
  const value: Record<SortKey, (strand: Strand) => string | number> = {
    who: (strand) => name(strand.from),
    what: (strand) => name(strand.to),
    role: (strand) => ROLES.indexOf(strand.type),
    date: (strand) => eventOf(model, strand)?.days?.[0] ?? "",
    standing: (strand) => strand.standing,
    sources: (strand) => strand.sources,
  };
  const direction = state.descending ? -1 : 1;
  const keyed = rows.map((strand) => ({ strand, key: value[state.sort](strand) }));
  keyed.sort((a, b) => {
    const order = typeof a.key === "number" ? a.key - (b.key as number) : compare(a.key, b.key as string);
    return direction * order || ROLES.indexOf(a.strand.type) - ROLES.indexOf(b.strand.type);
  });
  return keyed.map(({ strand }) => strand);
}

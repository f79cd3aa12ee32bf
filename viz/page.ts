// The page at work: one state, from which filters, map, table, details, status line and address follow.
import { drawDetails } from "./details.ts";
import type { ChangeState } from "./evidence.ts";
import { filters } from "./filters.ts";
import { helpDialog } from "./help.ts";
import { keyActions, listenForKeys, mapKeys } from "./keys.ts";
import type { Model, PageNode } from "./model.ts";
import type { Context } from "./panel.ts";
import { createSearch } from "./search.ts";
import { type Selection, selectionOf } from "./selection.ts";
import { createShell, type Shell } from "./shell.ts";
import { createStage, type Stage } from "./stage.ts";
import { fromHash, NO_FILTERS, type State, toHash } from "./state.ts";
import { statusLine } from "./status-line.ts";
import { table } from "./table.ts";
import { otherTheme, themeOf } from "./theme.ts";

const FILTER_KEYS = ["hiddenKinds", "hiddenRoles", "hiddenStandings", "minSources", "from", "to", "undated"] as const;
const DRAWN_KEYS = [...FILTER_KEYS, "everything", "expanded", "selected", "other"] as const;
const DETAIL_KEYS = [
  ...FILTER_KEYS,
  "selected",
  "other",
  "article",
  "sentence",
  "view",
  "minShared",
  "expanded",
] as const;
const TABLE_KEYS = [...FILTER_KEYS, "sort", "descending", "page", "selected", "view"] as const;

type Page = { readonly model: Model; readonly shell: Shell; readonly stage: Stage; state: State; selection: Selection };

/** Puts the page into the document and keeps it going. */
export function createPage(model: Model, title: string): void {
  const state = fromHash(location.hash);
  document.documentElement.dataset.theme = themeOf(state);
  const contextOf = ({ state, selection }: Page): Context => ({ model, state, selection, change });
  const change: ChangeState = (patch) => {
    const before = page.state;
    const isFilter = FILTER_KEYS.some((key) => key in patch);
    page.state = { ...before, ...(isFilter ? { page: 0 } : {}), ...patch };
    draw(page, contextOf, before);
    save();
  };
  const select = (node: PageNode) => {
    change({ selected: node.id, other: null, article: null, sentence: null });
    page.stage.map?.reveal(node.id);
  };
  const save = saver(() => page.state);
  const search = createSearch(model, "search", "Search names and meetings", select);
  const help = helpDialog();
  const shell = createShell(title, search.root, {
    onView: (view) => change({ view }),
    onDownload: (kind, all) => page.stage.download(kind, contextOf(page), all),
    onTheme: () => change({ theme: otherTheme(page.state) }),
    onHelp: () => help.showModal(),
    onZoom: (factor) => page.stage.map?.zoom(factor),
    onFit: () => change({ camera: null }),
  });
  document.body.replaceChildren(shell.root, help);
  const stage = createStage(shell, model, {
    onSelect: (id) => change({ selected: id, other: null, article: null, sentence: null }),
    onCamera: (camera) => {
      page.state = { ...page.state, camera };
      save();
    },
    onClear: () => change(NO_FILTERS),
  });
  const page: Page = { model, shell, stage, state, selection: selectionOf(model, state) };
  addEventListener("hashchange", () => {
    const before = page.state;
    page.state = fromHash(location.hash);
    draw(page, contextOf, before);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => draw(page, contextOf, null));
  const keys = { context: () => contextOf(page), change, search: search.input, help, shell };
  listenForKeys(shell.map, keyActions(keys), mapKeys(stage, change));
  draw(page, contextOf, null);
}

/** Draws what differs from the state before; all of it when there was none. */
function draw(page: Page, contextOf: (page: Page) => Context, before: State | null): void {
  const { model, shell, stage, state } = page;
  const differs = (keys: readonly (keyof State)[]) => before === null || keys.some((key) => before[key] !== state[key]);
  document.documentElement.dataset.theme = themeOf(state);
  const isFiltered = differs(FILTER_KEYS);
  if (isFiltered || (model.backbone !== null && differs(DRAWN_KEYS))) page.selection = selectionOf(model, state);
  const context = contextOf(page);
  if (isFiltered) replaceKeepingFocus(shell.filters, filters(context));
  stage.draw(context, before);
  if (differs(DETAIL_KEYS)) drawDetails(context, shell.details, before);
  if (state.view === "table" && differs(TABLE_KEYS)) replaceKeepingFocus(shell.reader, [table(context)]);
  shell.status.replaceChildren(...statusLine(context, stage.remark()));
}

/** Writes the state into the address, a moment after the last change. */
function saver(stateNow: () => State): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const hash = toHash(stateNow());
      history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
    }, 200);
  };
}

/** Replaces children; what had the focus has it again, found by its id or its place. */
function replaceKeepingFocus(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const controls = "button, input, select";
  const active = document.activeElement;
  const isInside = active !== null && parent.contains(active);
  const place = isInside ? [...parent.querySelectorAll(controls)].indexOf(active) : -1;
  const id = isInside ? active.id : "";
  parent.replaceChildren(...children);
  if (!isInside) return;
  const again = id === "" ? parent.querySelectorAll(controls)[place] : document.getElementById(id);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}

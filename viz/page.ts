// The page at work: one state, from which filters, map, table, details, status line and address follow.
import { type Drawing, drawingOf } from "../src/view/drawing.ts";
import { type Figures, figuresOf, type Listed, listsOf } from "../src/view/figures.ts";
import type { Model } from "../src/view/model.ts";
import { type Selection, selectionOf } from "../src/view/selection.ts";
import { fromHash, isOpening, NO_FILTERS, type State, toHash } from "../src/view/state.ts";
import type { Content } from "./content.ts";
import { drawDetails } from "./details.ts";
import { element } from "./dom.ts";
import type { ChangeState } from "./evidence.ts";
import { filters } from "./filters.ts";
import { helpDialog } from "./help.ts";
import { keyActions, listenForKeys, mapKeys } from "./keys.ts";
import { overview } from "./overview.ts";
import type { Context } from "./panel.ts";
import { createSearch } from "./search.ts";
import { createShell, type Shell } from "./shell.ts";
import { createStage, type Stage } from "./stage.ts";
import { statusLine } from "./status-line.ts";
import { table } from "./table.ts";
import { otherTheme, themeOf } from "./theme.ts";

const FILTER_KEYS = Object.keys(NO_FILTERS) as (keyof typeof NO_FILTERS)[];
const DRAWN_KEYS = [...FILTER_KEYS, "everything", "expanded", "selected", "other"] as const;
const LEGEND_KEYS = [...FILTER_KEYS, "colors"] as const;
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

/** What there is to show; `context` is null while the page knows no more than its opening view. */
export type Shown = {
  readonly state: State;
  readonly change: ChangeState;
  readonly figures: Figures;
  readonly drawing: Drawing;
  readonly context: Context | null;
};

type Around = {
  readonly content: Content;
  readonly shell: Shell;
  readonly change: ChangeState;
  readonly onBroken: (error: unknown) => void;
  state: State;
  selection: Selection | null;
  figures: Figures;
  drawing: Drawing;
};

type Page = Around & { readonly stage: Stage };

/** Puts the page into the document and keeps it going; `onBroken` hears when the data turns out to be damaged. */
export function createPage(content: Content, title: string, onBroken: (error: unknown) => void): void {
  const state = fromHash(location.hash);
  const change: ChangeState = (patch) => {
    const before = page.state;
    const isFilter = FILTER_KEYS.some((key) => key in patch);
    page.state = { ...before, ...(isFilter ? { page: 0 } : {}), ...patch };
    draw(page, before);
    save();
  };
  const open = (id: string | null) => change({ selected: id, other: null, article: null, sentence: null });
  const select = ({ id }: Pick<Listed, "id">) => {
    open(id);
    page.stage.map?.reveal(id);
  };
  const save = saver(() => page.state);
  const search = createSearch(() => readWhole(page), "search", "Search names and meetings", select);
  const help = helpDialog();
  const shell = createShell(title, search.root, {
    onView: (view) => change({ view }),
    onDownload: async (kind, all) => page.stage.download(kind, await wholeContext(page), all),
    onTheme: () => change({ theme: otherTheme(page.state) }),
    onHelp: () => help.showModal(),
    onZoom: (factor) => page.stage.map?.zoom(factor),
    onFit: () => change({ camera: null }),
  });
  document.body.replaceChildren(shell.root, help);
  const around: Around = { content, shell, change, onBroken, state, selection: null, ...content.opening };
  drawAround(around, null);
  // Only now, when everything around the map has its size.
  const stage = createStage(shell, content.opening.drawing, {
    onSelect: open,
    onCamera: (camera) => {
      page.state = { ...page.state, camera };
      save();
    },
    onClear: () => change(NO_FILTERS),
  });
  const page: Page = Object.assign(around, { stage });
  addEventListener("hashchange", () => {
    const before = page.state;
    page.state = fromHash(location.hash);
    draw(page, before);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => draw(page, null));
  const keys = { shown: () => shownOn(page), change, search: search.input, help, shell };
  listenForKeys(shell.map, keyActions(keys), mapKeys(stage, change));
  drawStage(page, null);
}

/** Draws what differs from the state before; all of it when there was none. */
function draw(page: Page, before: State | null): void {
  if (page.content.model() === null && !isOpening(page.state)) {
    void readWhole(page).then(() => page.selection ?? draw(page, null));
  }
  drawAround(page, before);
  drawStage(page, before);
}

function drawAround(page: Around, before: State | null): void {
  const { content, shell, state } = page;
  const model = content.model();
  if (model) selectAnew(page, model, before);
  const differs = differing(state, before);
  const shown = shownOn(page);
  document.documentElement.dataset.theme = themeOf(state);
  if (differs(LEGEND_KEYS)) replaceKeepingFocus(shell.filters, filters(shown));
  if (differs(DETAIL_KEYS)) drawColumn(page, shown, before);
  if (state.view === "table" && differs(TABLE_KEYS)) {
    replaceKeepingFocus(shell.reader, [shown.context ? table(shown.context) : waiting("The table")]);
  }
  shell.status.replaceChildren(...statusLine(shown, null));
}

function drawStage(page: Page, before: State | null): void {
  const shown = shownOn(page);
  page.stage.draw(shown, before);
  const remark = page.stage.remark();
  if (remark !== null) page.shell.status.replaceChildren(...statusLine(shown, remark));
}

function differing(state: State, before: State | null): (keys: readonly (keyof State)[]) => boolean {
  return (keys) => before === null || keys.some((key) => before[key] !== state[key]);
}

/** Applies the filters to the whole graph, when they differ from those before. */
function selectAnew(page: Around, model: Model, before: State | null): void {
  const { state } = page;
  const differs = differing(state, page.selection === null ? null : before);
  const isFiltered = differs(FILTER_KEYS);
  const isPart = model.backbone !== null || state.community !== null;
  if (!isFiltered && !(isPart && differs(DRAWN_KEYS))) return;
  page.selection = selectionOf(model, state);
  page.drawing = drawingOf(model, page.selection, state);
  if (isFiltered) page.figures = figuresOf(model, page.selection);
}

function shownOn(page: Around): Shown {
  const { content, change, state, selection, figures, drawing } = page;
  const model = content.model();
  const context = model && selection && { model, state, selection, change };
  return { state, change, figures, drawing, context };
}

/** The right column; while the data is read, a word that it will come. */
function drawColumn(page: Around, shown: Shown, before: State | null): void {
  const { details } = page.shell;
  if (shown.context) drawDetails(shown.context, shown.figures, details, before);
  else if (isOpening(shown.state)) {
    const complete = async () => {
      const { model, selection } = await wholeContext(page);
      return listsOf(model, selection);
    };
    details.replaceChildren(overview(shown.figures, shown.change, complete));
  } else {
    const chosen = shown.drawing.nodes.find((node) => node.id === shown.state.selected);
    details.replaceChildren(waiting(chosen?.name ?? "The details"));
  }
}

function waiting(title: string): HTMLElement {
  return element("div", {}, element("h2", {}, title), element("p", { class: "hint" }, "Reading the articles…"));
}

/** The whole graph under the present filters. */
async function wholeContext(page: Around): Promise<Context> {
  const model = await readWhole(page);
  if (page.selection === null) selectAnew(page, model, null);
  const { state, change, selection } = page;
  return { model, state, change, selection: selection as Selection };
}

/** Reads the whole graph; what waits for it when its data is damaged waits for ever, and the page says so. */
async function readWhole(page: Around): Promise<Model> {
  page.shell.root.setAttribute("aria-busy", "true");
  try {
    return await page.content.whole();
  } catch (error) {
    page.onBroken(error);
    return await new Promise(() => {});
  } finally {
    page.shell.root.removeAttribute("aria-busy");
  }
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

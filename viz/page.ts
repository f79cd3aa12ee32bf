// The page at work: one state, from which filters, map, table, details, status line and address follow.
import { connectionPanel, pathInWords, pathsBetween } from "./connection.ts";
import { button, element } from "./dom.ts";
import { articleView } from "./evidence.ts";
import { filters } from "./filters.ts";
import { helpDialog } from "./help.ts";
import { listenForKeys } from "./keys.ts";
import type { Model, PageNode } from "./model.ts";
import { otherEnd, type Strand } from "./model.ts";
import { overview } from "./overview.ts";
import { type Context, nodePanel, share } from "./panel.ts";
import { createSearch } from "./search.ts";
import { NO_FILTERS, selectionOf } from "./selection.ts";
import { createShell, type Shell } from "./shell.ts";
import { createStage, type Stage } from "./stage.ts";
import { fromHash, type State, toHash } from "./state.ts";
import { table } from "./table.ts";
import { counted } from "./words.ts";

const FILTER_KEYS = ["hiddenKinds", "hiddenRoles", "hiddenStandings", "minSources", "from", "to", "undated"] as const;
const DRAWN_KEYS = [...FILTER_KEYS, "everything", "expanded", "selected", "other"] as const;
const DETAIL_KEYS = [...FILTER_KEYS, "selected", "other", "article", "sentence"] as const;
const TABLE_KEYS = [...FILTER_KEYS, "sort", "descending", "page", "selected", "view"] as const;
/** From here on, drawing everything is slow enough to be asked about. */
const SLOW = 20_000;

/** Puts the page into the document and keeps it going. */
export function createPage(model: Model, title: string): void {
  let state = fromHash(location.hash);
  let selection = selectionOf(model, state);
  let saving = 0;
  const search = createSearch(model, "search", "Search names and meetings", (node) => select(node));
  const help = helpDialog();
  const shell = createShell(title, search.root, {
    onView: (view) => change({ view }),
    onDownload: (kind, all) => stage.download(kind, context(), all),
    onTheme: () => change({ theme: themeOf(state) === "dark" ? "light" : "dark" }),
    onHelp: () => help.showModal(),
    onZoom: (factor) => stage.map?.zoom(factor),
    onFit: () => change({ camera: null }),
  });
  document.body.replaceChildren(shell.root, help);
  document.documentElement.dataset["theme"] = themeOf(state);
  const stage: Stage = createStage(shell, model, {
    onSelect: (id) => change({ selected: id, other: null, article: null, sentence: null }),
    onCamera: (camera) => {
      state = { ...state, camera };
      save();
    },
    onClear: () => change(NO_FILTERS),
  });

  const context = (): Context => ({ model, state, selection, change });

  function change(patch: Partial<State>): void {
    const before = state;
    state = { ...state, ...patch };
    if (FILTER_KEYS.some((key) => key in patch)) state = { ...state, page: 0 };
    draw(before);
    save();
  }

  function select(node: PageNode): void {
    change({ selected: node.id, other: null, article: null, sentence: null });
    stage.map?.reveal(node.id);
  }

  function draw(before: State | null): void {
    const differs = (keys: readonly (keyof State)[]) =>
      before === null || keys.some((key) => before[key] !== state[key]);
    if (differs(["theme"])) document.documentElement.dataset["theme"] = themeOf(state);
    const isReselected = differs(DRAWN_KEYS);
    const isFiltered = differs(FILTER_KEYS);
    if (isFiltered || (isReselected && model.backbone !== null)) selection = selectionOf(model, state);
    if (isFiltered) drawKeepingFocus(shell.filters, filters(context()));
    stage.draw(context(), before);
    if (differs(DETAIL_KEYS)) drawDetails(context(), shell, before);
    if (state.view === "table" && differs(TABLE_KEYS)) drawKeepingFocus(shell.reader, [table(context())]);
    drawStatus(context(), shell, stage);
  }

  function save(): void {
    clearTimeout(saving);
    saving = setTimeout(() => {
      const hash = toHash(state);
      history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
    }, 200);
  }

  addEventListener("hashchange", () => {
    const before = state;
    state = fromHash(location.hash);
    draw(before);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => change({ theme: state.theme }));
  listenForKeys(shell.map, keyActions({ context, change, search: search.input, help, shell }), mapKeys(stage, change));
  draw(null);
}

function themeOf(state: State): "light" | "dark" {
  return state.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

/** Replaces children; what had the focus has it again, found by its id or its place. */
function drawKeepingFocus(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const active = document.activeElement;
  const isInside = active !== null && parent.contains(active);
  const place = isInside ? [...parent.querySelectorAll("button, input, select")].indexOf(active) : -1;
  const id = isInside ? active.id : "";
  parent.replaceChildren(...children);
  if (!isInside) return;
  const again = (id && document.getElementById(id)) || parent.querySelectorAll("button, input, select")[place];
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}

function nodeOf(model: Model, id: string | null): PageNode | null {
  const index = id === null ? undefined : model.byId.get(id);
  return index === undefined ? null : (model.nodes[index] as PageNode);
}

function drawDetails(context: Context, { details }: Shell, before: State | null): void {
  const { model, state, change } = context;
  const first = nodeOf(model, state.selected);
  const second = nodeOf(model, state.other);
  const panel =
    state.article !== null
      ? articleView(model, state, change)
      : first && second
        ? connectionPanel(first, second, context)
        : first
          ? nodePanel(first, context)
          : overview(context);
  if (first && !second && state.article === null) panel.querySelector("header")?.after(nodeActions(first, context));
  const isNew =
    before?.selected !== state.selected || before?.other !== state.other || before?.article !== state.article;
  details.replaceChildren(panel);
  details.classList.toggle("chosen", first !== null || state.article !== null);
  if (!isNew) return;
  details.scrollTop = 0;
  details.querySelector("mark")?.scrollIntoView({ block: "center" });
  if (before !== null && state.article !== null) details.querySelector<HTMLElement>("button.back")?.focus();
}

function nodeActions(node: PageNode, { model, state, selection, change }: Context): HTMLElement {
  const connect = createSearch(model, "connect", "What joins it to …", (other) => change({ other: other.id }));
  const ends = new Set(node.strands.map((index) => otherEnd(model.strands[index] as Strand, node.index)));
  const missing = [...ends].filter((end) => selection.nodes[end] && !selection.drawn.has(end)).length;
  const more = missing > 0 && !state.expanded.includes(node.id);
  const expand = () => change({ expanded: [...state.expanded, node.id] });
  return element(
    "div",
    { class: "actions" },
    connect.root,
    more && button(`Show ${counted(missing, "more neighbour", "more neighbours")}`, expand, { class: "plain" }),
  );
}

function drawStatus({ model, state, selection, change }: Context, { status }: Shell, stage: Stage): void {
  const first = nodeOf(model, state.selected);
  const second = nodeOf(model, state.other);
  const unknown = state.selected !== null && first === null;
  const path = first && second ? pathsBetween(model, selection, first.index, second.index)[0] : undefined;
  const all = model.nodes.filter((node) => node.kind === "event" || node.strands.length > 0).length;
  const undrawn = selection.drawable - selection.drawn.size;
  const showAll = () => {
    const isSlow = selection.drawable > SLOW;
    if (!isSlow || confirm(`Drawing ${selection.drawable.toLocaleString("en")} names may take a while. Go on?`))
      change({ everything: true });
  };
  const isMap = state.view === "map";
  const remark = stage.remark();
  const parts = [
    element("span", {}, share(selection.drawable, all, "name passes the filters", "names pass the filters")),
    isMap &&
      undrawn > 0 &&
      element(
        "span",
        {},
        `The map opens on the ${selection.drawn.size.toLocaleString("en")} best connected; search finds the others.`,
      ),
    isMap && undrawn > 0 && button("Draw all", showAll, { class: "link" }),
    remark !== null && element("span", {}, remark),
    unknown && element("span", { class: "warning" }, "The link names something that is not in this graph."),
    path !== undefined && element("span", { class: "path" }, pathInWords(model, path)),
  ];
  status.replaceChildren(...parts.filter((part) => part !== false));
}

type KeyParts = {
  readonly context: () => Context;
  readonly change: (patch: Partial<State>) => void;
  readonly search: HTMLInputElement;
  readonly help: HTMLDialogElement;
  readonly shell: Shell;
};

function keyActions({ context, change, search, help, shell }: KeyParts): Record<string, () => void> {
  const step = (by: number) => {
    const { model, state, selection } = context();
    const node = nodeOf(model, state.selected);
    if (!node) return;
    const passing = node.strands.filter((index) => selection.strands[index]);
    const ids = [
      ...new Set(
        passing.map((index) => model.nodes[otherEnd(model.strands[index] as Strand, node.index)]?.id as string),
      ),
    ];
    if (ids.length === 0) return;
    const at = state.other === null ? (by > 0 ? -1 : 0) : ids.indexOf(state.other);
    change({ other: ids[(at + by + ids.length) % ids.length] as string, article: null });
  };
  const closeOne = () => {
    const { state } = context();
    if (state.article !== null) change({ article: null, sentence: null });
    else if (state.other !== null) change({ other: null });
    else if (state.selected !== null) change({ selected: null });
  };
  return {
    "/": () => search.focus(),
    "1": () => change({ view: "map" }),
    "2": () => change({ view: "hosts" }),
    "3": () => change({ view: "table" }),
    t: () => change({ view: context().state.view === "table" ? "map" : "table" }),
    d: () => change({ theme: themeOf(context().state) === "dark" ? "light" : "dark" }),
    f: () => void (document.fullscreenElement ? document.exitFullscreen() : shell.root.requestFullscreen()),
    p: () => document.querySelector<HTMLInputElement>("#connect")?.focus(),
    e: () => {
      const { state } = context();
      if (state.selected !== null) change({ expanded: [...new Set([...state.expanded, state.selected])] });
    },
    "]": () => step(1),
    "[": () => step(-1),
    "?": () => help.showModal(),
    Escape: closeOne,
  };
}

function mapKeys(stage: Stage, change: (patch: Partial<State>) => void): Record<string, () => void> {
  return {
    ArrowLeft: () => stage.map?.pan(-0.1, 0),
    ArrowRight: () => stage.map?.pan(0.1, 0),
    ArrowUp: () => stage.map?.pan(0, 0.1),
    ArrowDown: () => stage.map?.pan(0, -0.1),
    "+": () => stage.map?.zoom(0.75),
    "=": () => stage.map?.zoom(0.75),
    "-": () => stage.map?.zoom(1.33),
    "0": () => change({ camera: null }),
  };
}

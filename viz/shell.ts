// The page's fixed parts: header, filters, map, details, status line.

import type { ViewName } from "../src/view/state.ts";
import { button, element } from "./dom.ts";

export type DownloadKind = "png" | "svg" | "csv" | "gexf" | "json";

export type Shell = {
  readonly root: HTMLElement;
  readonly filters: HTMLElement;
  readonly stage: HTMLElement;
  readonly map: HTMLElement;
  readonly reader: HTMLElement;
  readonly notice: HTMLElement;
  readonly tools: HTMLElement;
  /** The button for a picture of the map. */
  readonly picture: HTMLElement;
  /** What the pointer is on. */
  readonly hint: HTMLElement;
  readonly details: HTMLElement;
  readonly status: HTMLElement;
  readonly views: ReadonlyMap<ViewName, HTMLButtonElement>;
};

export type ShellActions = {
  readonly onView: (view: ViewName) => void;
  readonly onDownload: (kind: DownloadKind, all: boolean) => void;
  readonly onTheme: () => void;
  readonly onHelp: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
};

const VIEWS: readonly (readonly [ViewName, string])[] = [
  ["map", "Map"],
  ["hosts", "Co-hosts"],
  ["table", "Table"],
];

/** The picture first: there is none without a map. */
const DOWNLOADS: readonly (readonly [DownloadKind, string])[] = [
  ["png", "Picture (PNG)"],
  ["svg", "Drawing (SVG)"],
  ["csv", "Table with quotes (CSV)"],
  ["gexf", "Graph (GEXF)"],
  ["json", "Data (JSON)"],
];

/** Builds the shell around a title and a search box. */
export function createShell(title: string, search: HTMLElement, actions: ShellActions): Shell {
  const views = new Map(VIEWS.map(([view, label]) => [view, button(label, () => actions.onView(view))]));
  const { menu, picture } = downloadMenu(actions.onDownload);
  const header = element(
    "header",
    { class: "masthead" },
    element("h1", {}, title),
    search,
    element("nav", { class: "views", attributes: { "aria-label": "Views" } }, ...views.values()),
    menu,
    button("◐", actions.onTheme, {
      class: "icon",
      attributes: { "aria-label": "Dark or light", title: "Dark or light" },
    }),
    button("?", actions.onHelp, {
      class: "icon",
      attributes: { "aria-label": "Help and keys", title: "Help and keys" },
    }),
  );
  const filters = element("aside", { class: "filters", attributes: { "aria-label": "Filters" } });
  const map = element("div", {
    class: "map",
    attributes: {
      role: "img",
      tabindex: 0,
      "aria-label": "Map of meetings and participants. The table view has the same facts as text.",
    },
  });
  const reader = element("div", { class: "reader", attributes: { hidden: true, tabindex: -1 } });
  const notice = element("div", { class: "notice", attributes: { hidden: true, role: "alert" } });
  const tools = zoomTools(actions);
  const hint = element("div", { class: "pointed" });
  const stage = element("main", { class: "stage" }, map, hint, tools, reader, notice);
  const details = element("aside", { class: "details", attributes: { "aria-label": "Details", tabindex: 0 } });
  const status = element("footer", { class: "status", attributes: { "aria-live": "polite" } });
  const root = element("div", { class: "page" }, header, filters, stage, details, status);
  return { root, filters, stage, map, reader, notice, tools, picture, hint, details, status, views };
}

function zoomTools({ onZoom, onFit }: ShellActions): HTMLElement {
  const tool = (label: string, name: string, act: () => void) =>
    button(label, act, { class: "icon", attributes: { "aria-label": name, title: name } });
  return element(
    "div",
    { class: "tools", attributes: { role: "group", "aria-label": "Zoom" } },
    tool("+", "Closer", () => onZoom(0.7)),
    tool("−", "Farther", () => onZoom(1.4)),
    tool("⤢", "Show all of it", onFit),
  );
}

function downloadMenu(onDownload: ShellActions["onDownload"]): { menu: HTMLElement; picture: HTMLElement } {
  const all = element("input", { attributes: { type: "checkbox", id: "download-all" } });
  const buttons = DOWNLOADS.map(([kind, label]) =>
    button(label, () => {
      menu.open = false;
      onDownload(kind, all.checked);
    }),
  );
  const menu = element(
    "details",
    { class: "menu" },
    element("summary", {}, "Download"),
    element(
      "div",
      { class: "menu-body" },
      ...buttons,
      element(
        "label",
        { class: "box" },
        all,
        element("span", { class: "label" }, "All, not only what passes the filters"),
      ),
    ),
  );
  return { menu, picture: buttons[0] as HTMLElement };
}

// The middle of the page: map, co-hosts or table, and a word when there is nothing to show.

import type { Drawing } from "../src/view/drawing.ts";
import type { Camera, State } from "../src/view/state.ts";
import { counted, KIND_WORDS } from "../src/view/words.ts";
import { hostsPicture, hostsRemark } from "./co-hosts.ts";
import { pathsBetween } from "./connection.ts";
import { button, element } from "./dom.ts";
import { download, partOf, toCsv, toGexf, toJson, toSvg } from "./downloads.ts";
import { createMap, type GraphMap } from "./map.ts";
import { type Palette, readPalette } from "./map-look.ts";
import type { Shown } from "./page.ts";
import type { Context } from "./panel.ts";
import { neighbourhood, pictureOf } from "./pictures.ts";
import { EMPTY_PICTURE, type Picture } from "./scene.ts";
import type { DownloadKind, Shell } from "./shell.ts";

export type Stage = {
  /** null without WebGL. */
  readonly map: GraphMap | null;
  draw(shown: Shown, before: State | null): void;
  /** A sentence for the status line about the view. */
  remark(): string | null;
  download(kind: DownloadKind, context: Context, all: boolean): void;
};

type StageEvents = {
  readonly onSelect: (id: string | null) => void;
  readonly onCamera: (camera: Camera) => void;
  readonly onClear: () => void;
};

const PICTURE_KEYS = ["view", "theme", "minShared", "colors"] as const;

/** Makes the stage in the shell's middle; nodes of the opening view keep their places. */
export function createStage(shell: Shell, opening: Drawing, events: StageEvents): Stage {
  let picture = EMPTY_PICTURE;
  let latest: Shown | null = null;
  let isSettled = false;
  let isLost = false;
  const map = createMap(shell.map, {
    onSelect: events.onSelect,
    onHover: (id) => {
      if (latest && map) light(map, picture, latest, id);
      shell.hint.textContent = id === null ? "" : hintOf(picture, id);
    },
    onCamera: (camera) => isSettled && events.onCamera(camera),
  });
  if (map) new ResizeObserver(() => map.resize()).observe(shell.map);
  for (const canvas of shell.map.querySelectorAll("canvas")) {
    canvas.setAttribute("aria-hidden", "true");
    canvas.addEventListener("webglcontextlost", () => {
      isLost = true;
      if (latest) arrange(shell, latest, map, isLost);
    });
  }

  function draw(shown: Shown, before: State | null): void {
    const { state, drawing } = shown;
    const isSame =
      before !== null && latest?.drawing === drawing && PICTURE_KEYS.every((key) => before[key] === state[key]);
    latest = shown;
    arrange(shell, shown, map, isLost);
    if (map === null || isLost || state.view === "table") return;
    if (!isSame) {
      const palette = readPalette();
      picture = pictureFor(shown, opening, palette);
      map.show(picture, palette);
    }
    if (before === null ? state.camera !== null : before.camera !== state.camera || before.view !== state.view) {
      map.setCamera(before !== null && before.view !== state.view ? null : state.camera);
    }
    light(map, picture, shown, null);
    announce(shell, shown, picture, events.onClear);
    isSettled = true;
  }

  return {
    map,
    draw,
    remark: () => (latest?.context && latest.state.view === "hosts" ? hostsRemark(latest.context, picture) : null),
    download: (kind, context, all) => {
      if (kind === "png") map?.picture().toBlob((blob) => blob && download("plenary.png", blob));
      else if (latest) save(kind, { ...latest, context }, all, opening);
    },
  };
}

/** Shows the map or the table, and marks the view's button. */
function arrange(shell: Shell, { state, change }: Shown, map: GraphMap | null, isLost: boolean): void {
  const isTable = state.view === "table";
  const hasMap = map !== null && !isLost;
  shell.picture.hidden = isTable || !hasMap;
  shell.map.hidden = isTable || !hasMap;
  shell.tools.hidden = isTable || !hasMap;
  shell.reader.hidden = !isTable;
  for (const [view, tab] of shell.views) tab.setAttribute("aria-pressed", String(view === state.view));
  shell.stage.dataset.view = state.view;
  if (!isTable && isLost) {
    tell(
      shell,
      "The browser has taken the map's drawing surface away. The table has the same facts.",
      button("Load the page again", () => location.reload()),
    );
  } else if (!isTable && !hasMap) {
    tell(
      shell,
      "This browser cannot draw the map (it has no WebGL). The table has the same facts.",
      button("Open the table", () => change({ view: "table" })),
    );
  } else if (isTable) shell.notice.hidden = true;
}

function tell(shell: Shell, words: string, ...more: HTMLElement[]): void {
  shell.notice.replaceChildren(element("p", {}, words), ...more);
  shell.notice.hidden = false;
}

function announce(shell: Shell, { figures, state }: Shown, picture: Picture, onClear: () => void): void {
  shell.notice.hidden = picture.nodes.length > 0;
  if (picture.nodes.length > 0) return;
  if (figures.drawable === 0) {
    tell(shell, `No meeting was found in ${counted(figures.articles, "article", "articles")}.`);
  } else if (state.view === "hosts" && figures.passing > 0) {
    tell(shell, "No two hosts that pass the filters share a meeting.", button("Clear filters", onClear));
  } else tell(shell, "Nothing passes the filters.", button("Clear filters", onClear));
}

/** What the pointer is on, in words. */
function hintOf(picture: Picture, id: string): string {
  const node = picture.nodes.find((one) => one.key === id);
  return node
    ? `${node.name}: ${KIND_WORDS[node.kind].one.toLowerCase()}, ${counted(node.links, "link", "links")}`
    : "";
}

/** Lights what the pointer is on, else what the reader chose, else nothing. */
function light(map: GraphMap, picture: Picture, { state, context }: Shown, hovered: string | null): void {
  const isDrawn = (id: string | null): id is string => picture.nodes.some((node) => node.key === id);
  const chosen = [state.selected, state.other].filter(isDrawn);
  const centre = hovered ?? (chosen.length === 1 ? (chosen[0] as string) : null);
  if (centre !== null) map.focus(neighbourhood(picture, centre), chosen, hovered);
  else if (chosen.length === 0 || context === null) map.focus(null, [], null);
  else {
    const { model, selection } = context;
    const [from, to] = chosen.map((id) => model.byId.get(id)) as [number, number];
    const between = pathsBetween(model, selection, from, to).flatMap((path) => path.nodes);
    map.focus(new Set([...chosen, ...between.map((node) => model.nodes[node]?.id as string)]), chosen, null);
  }
}

function pictureFor({ state, drawing, context }: Shown, opening: Drawing, palette: Palette): Picture {
  if (state.view === "hosts" && context) return hostsPicture(context, palette);
  return pictureOf(drawing, opening, palette, state.colors);
}

function svgOf(shown: Shown & { context: Context }, opening: Drawing): string {
  const palette = readPalette();
  return toSvg(pictureFor(shown, opening, palette), palette);
}

function save(kind: DownloadKind, shown: Shown & { context: Context }, all: boolean, opening: Drawing): void {
  const { model, selection } = shown.context;
  const part = partOf(model, all ? null : selection);
  const text = (name: string, type: string, content: string) => download(name, new Blob([content], { type }));
  if (kind === "csv") text("plenary.csv", "text/csv", toCsv(model, part));
  else if (kind === "gexf") text("plenary.gexf", "application/xml", toGexf(model, part));
  else if (kind === "json") text("plenary.json", "application/json", toJson(model, part));
  else if (kind === "svg") text("plenary.svg", "image/svg+xml", svgOf(shown, opening));
}

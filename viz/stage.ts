// The middle of the page: map, co-hosts or table, and a word when there is nothing to show.

import { hostsPicture, hostsRemark } from "./co-hosts.ts";
import { pathsBetween } from "./connection.ts";
import { button, element } from "./dom.ts";
import { download, partOf, toCsv, toGexf, toJson, toSvg } from "./downloads.ts";
import { canDrawMap, createMap, type GraphMap } from "./map.ts";
import { readPalette } from "./map-look.ts";
import { type Model, nodeById } from "./model.ts";
import type { Context } from "./panel.ts";
import { meetingsPicture, neighbourhood } from "./pictures.ts";
import type { Picture } from "./scene.ts";
import type { DownloadKind, Shell } from "./shell.ts";
import type { Camera, State } from "./state.ts";
import { counted, KIND_WORDS } from "./words.ts";

export type Stage = {
  /** null without WebGL. */
  readonly map: GraphMap | null;
  draw(context: Context, before: State | null): void;
  /** A sentence for the status line about the view. */
  remark(): string | null;
  download(kind: DownloadKind, context: Context, all: boolean): void;
};

type StageEvents = {
  readonly onSelect: (id: string | null) => void;
  readonly onCamera: (camera: Camera) => void;
  readonly onClear: () => void;
};

/** Makes the stage in the shell's middle. */
export function createStage(shell: Shell, model: Model, events: StageEvents): Stage {
  let picture: Picture = { nodes: [], links: [], extent: { x: [0, 1], y: [0, 1] } };
  let latest: Context | null = null;
  let isSettled = false;
  const map = canDrawMap()
    ? createMap(shell.map, {
        onSelect: events.onSelect,
        onHover: (id) => {
          if (latest && map) light(map, picture, latest, id);
          shell.hint.textContent = id === null ? "" : hintOf(model, id);
        },
        onCamera: (camera) => isSettled && events.onCamera(camera),
      })
    : null;
  if (map) new ResizeObserver(() => map.resize()).observe(shell.map);
  for (const canvas of shell.map.querySelectorAll("canvas")) {
    canvas.setAttribute("aria-hidden", "true");
    canvas.addEventListener("webglcontextlost", () =>
      tell(
        shell,
        "The browser has taken the map's drawing surface away.",
        button("Load the page again", () => location.reload()),
      ),
    );
  }

  function draw(context: Context, before: State | null): void {
    const { state, selection } = context;
    const isSame =
      latest !== null &&
      latest.selection === selection &&
      ["view", "theme", "minShared"].every((key) => before?.[key as keyof State] === state[key as keyof State]);
    latest = context;
    arrange(shell, context, map !== null);
    if (map === null || state.view === "table") return;
    if (!isSame) {
      const palette = readPalette();
      picture =
        state.view === "hosts"
          ? hostsPicture(model, selection, state, palette)
          : meetingsPicture(model, selection, state, palette);
      map.show(picture, palette);
    }
    if (before === null ? state.camera !== null : before.camera !== state.camera || before.view !== state.view) {
      map.setCamera(before !== null && before.view !== state.view ? null : state.camera);
    }
    light(map, picture, context, null);
    announce(shell, context, picture, events.onClear);
    isSettled = true;
  }

  return {
    map,
    draw,
    remark: () => (latest?.state.view === "hosts" ? hostsRemark(latest, picture) : null),
    download: (kind, context, all) => save(kind, context, all, picture, map),
  };
}

/** Shows the map or the table, and marks the view's button. */
function arrange(shell: Shell, { state, change }: Context, hasMap: boolean): void {
  const isTable = state.view === "table";
  shell.map.hidden = isTable || !hasMap;
  shell.tools.hidden = isTable || !hasMap;
  shell.reader.hidden = !isTable;
  for (const [view, tab] of shell.views) tab.setAttribute("aria-pressed", String(view === state.view));
  shell.stage.dataset.view = state.view;
  if (!isTable && !hasMap) {
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

function announce(shell: Shell, context: Context, picture: Picture, onClear: () => void): void {
  shell.notice.hidden = picture.nodes.length > 0;
  if (picture.nodes.length > 0) return;
  const { model, state } = context;
  if (model.strands.length === 0 && !model.nodes.some((node) => node.event)) {
    tell(shell, `No meeting was found in ${counted(model.articles.length, "article", "articles")}.`);
  } else if (state.view === "hosts" && context.selection.drawable > 0) {
    tell(shell, "No two hosts that pass the filters share a meeting.", button("Clear filters", onClear));
  } else tell(shell, "Nothing passes the filters.", button("Clear filters", onClear));
}

/** What the pointer is on, in words. */
function hintOf(model: Model, id: string): string {
  const node = nodeById(model, id);
  return node
    ? `${node.name}: ${KIND_WORDS[node.kind].one.toLowerCase()}, ${counted(node.strands.length, "link", "links")}`
    : "";
}

/** Lights what the pointer is on, else what the reader chose, else nothing. */
function light(map: GraphMap, picture: Picture, { model, state, selection }: Context, hovered: string | null): void {
  const keys = new Set(picture.nodes.map((node) => node.key));
  const chosen = [state.selected, state.other].filter((id): id is string => id !== null && keys.has(id));
  const centre = hovered ?? (chosen.length === 1 ? (chosen[0] as string) : null);
  if (centre !== null) map.focus(neighbourhood(picture, centre), chosen, hovered);
  else if (chosen.length === 0) map.focus(null, [], null);
  else {
    const [from, to] = chosen.map((id) => model.byId.get(id)) as [number, number];
    const between = pathsBetween(model, selection, from, to).flatMap((path) => path.nodes);
    map.focus(new Set([...chosen, ...between.map((node) => model.nodes[node]?.id as string)]), chosen, null);
  }
}

function save(
  kind: DownloadKind,
  { model, selection }: Context,
  all: boolean,
  picture: Picture,
  map: GraphMap | null,
): void {
  const part = partOf(model, all ? null : selection);
  const text = (name: string, type: string, content: string) => download(name, new Blob([content], { type }));
  if (kind === "csv") text("plenary.csv", "text/csv", toCsv(model, part));
  else if (kind === "gexf") text("plenary.gexf", "application/xml", toGexf(model, part));
  else if (kind === "json") text("plenary.json", "application/json", toJson(model, part));
  else if (kind === "svg") text("plenary.svg", "image/svg+xml", toSvg(picture, readPalette().surface));
  else map?.picture().toBlob((blob) => blob && download("plenary.png", blob));
}

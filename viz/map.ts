// The map: the only file that knows sigma. Draws what is selected, lights the neighbours of what the pointer is on.
import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import { LineProgram } from "./edge-program.ts";
import { drawLabels, type LabelNode, type LinkWord } from "./label-layer.ts";
import type { Palette } from "./map-look.ts";
import { MarkProgram, type NodeLook } from "./node-program.ts";
import type { Camera } from "./state.ts";

export type MapNode = NodeLook & {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly name: string;
  readonly bold: boolean;
  readonly mark: string | null;
  readonly markColor: string;
};

export type MapLink = {
  readonly from: string;
  readonly to: string;
  readonly color: string;
  readonly width: number;
  readonly dashed: boolean;
  readonly word: string;
  readonly rank: number;
};

/** What the map shows at one time; `extent` stays the same under filters, so that nothing moves. */
export type Picture = {
  readonly nodes: readonly MapNode[];
  readonly links: readonly MapLink[];
  readonly extent: { readonly x: [number, number]; readonly y: [number, number] };
};

export type MapEvents = {
  readonly onSelect: (key: string | null) => void;
  readonly onHover: (key: string | null) => void;
  readonly onCamera: (camera: Camera) => void;
};

export type GraphMap = {
  show(picture: Picture, palette: Palette): void;
  /** Lights some nodes and the links at `chosen` and `hovered` among them; null: all as bright as ever. */
  focus(keys: ReadonlySet<string> | null, chosen: readonly string[], hovered: string | null): void;
  setCamera(camera: Camera | null): void;
  zoom(factor: number): void;
  pan(x: number, y: number): void;
  /** Moves the camera so that the node is in view. */
  reveal(key: string): void;
  /** One canvas with all layers. */
  picture(): HTMLCanvasElement;
  resize(): void;
  kill(): void;
};

const FADING_LIMIT = 5000;
const LABEL_AREA = 5200;

/** True when the browser can draw the map. */
export function canDrawMap(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

/** Makes the map inside a container that has a size. */
export function createMap(container: HTMLElement, events: MapEvents): GraphMap {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let palette: Palette | null = null;
  let lit: ReadonlySet<string> | null = null;
  let chosen: readonly string[] = [];
  let hovered: string | null = null;
  let bySize: readonly MapNode[] = [];
  let ranks = new Map<string, number>();
  const fades = () => lit !== null && graph.order <= FADING_LIMIT;

  let graph = new UndirectedGraph();
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    nodeProgramClasses: { mark: MarkProgram },
    edgeProgramClasses: { line: LineProgram },
    defaultNodeType: "mark",
    defaultEdgeType: "line",
    zIndex: true,
    stagePadding: 58,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    zoomDuration: calm ? 0 : 200,
    inertiaDuration: calm ? 0 : 200,
    nodeReducer: (key, data) => {
      const isLit = lit?.has(key) ?? false;
      if (fades() && !isLit)
        return { ...data, color: palette?.faded ?? "#ccc", line: palette?.surface, crossed: false, zIndex: 0 };
      return {
        ...data,
        zIndex: isLit ? 2 : 1,
        size: chosen.includes(key) ? (data["size"] as number) + 3 : (data["size"] as number),
      };
    },
    edgeReducer: (key, data) => {
      if (!fades()) return { ...data, zIndex: data["rank"] as number };
      const [from, to] = graph.extremities(key);
      const isLit = isLitLink(from as string, to as string);
      return isLit ? { ...data, zIndex: 20 } : { ...data, color: palette?.faded ?? "#ccc", size: 0.8, zIndex: 0 };
    },
  });

  function isLitLink(from: string, to: string): boolean {
    const ends = hovered === null ? chosen : [hovered, ...chosen];
    if (!lit?.has(from) || !lit.has(to)) return false;
    return ends.length === 0 || ends.includes(from) || ends.includes(to) || chosen.length > 1;
  }

  function place(node: MapNode): LabelNode {
    const data = sigma.getNodeDisplayData(node.key);
    const point = sigma.framedGraphToViewport({ x: data?.x ?? 0, y: data?.y ?? 0 });
    const isLit = !fades() || (lit?.has(node.key) ?? false);
    const bold = node.bold || chosen.includes(node.key) || node.key === hovered;
    const color = isLit ? (palette?.ink ?? "#000") : (palette?.muted ?? "#777");
    return { ...node, ...point, radius: sigma.scaleSize(data?.size ?? node.size), color, bold };
  }

  function labelOrder(): readonly MapNode[] {
    if (lit === null) return bySize;
    const own = bySize.filter((node) => lit?.has(node.key));
    const first = own.filter((node) => chosen.includes(node.key) || node.key === hovered);
    return [...first, ...own.filter((node) => !first.includes(node))];
  }

  function inView(nodes: readonly MapNode[], most: number): LabelNode[] {
    const { width, height } = sigma.getDimensions();
    const found: LabelNode[] = [];
    for (const node of nodes) {
      const at = place(node);
      if (at.x > -30 && at.y > -30 && at.x < width + 30 && at.y < height + 30) found.push(at);
      if (found.length >= most) break;
    }
    return found;
  }

  function linkWords(): LinkWord[] {
    if (lit === null || lit.size > 40) return [];
    return graph
      .filterEdges((_key, _data, from, to) => isLitLink(from, to))
      .map((key) => {
        const [from, to] = graph.extremities(key).map((end) => sigma.getNodeDisplayData(end));
        const point = sigma.framedGraphToViewport({
          x: ((from?.x ?? 0) + (to?.x ?? 0)) / 2,
          y: ((from?.y ?? 0) + (to?.y ?? 0)) / 2,
        });
        return {
          ...point,
          text: String(graph.getEdgeAttribute(key, "word")),
          color: String(graph.getEdgeAttribute(key, "color")),
        };
      });
  }

  sigma.on("afterRender", () => {
    const context = sigma.getCanvases()["labels"]?.getContext("2d");
    if (!context || !palette || graph.order === 0) return;
    const size = sigma.getDimensions();
    const discs = inView(bySize, 1200);
    const most = Math.round((size.width * size.height) / LABEL_AREA);
    drawLabels(context, size, inView(labelOrder(), 500), discs, linkWords(), {
      most: Math.max(30, most),
      halo: palette.surface,
    });
  });
  sigma.on("clickNode", ({ node }) => events.onSelect(node));
  sigma.on("clickStage", () => events.onSelect(null));
  sigma.on("enterNode", ({ node }) => events.onHover(node));
  sigma.on("leaveNode", () => events.onHover(null));
  const camera = sigma.getCamera();
  camera.on("updated", ({ x, y, ratio }) => events.onCamera({ x, y, ratio }));

  const move = (state: Partial<Camera>) => {
    if (calm) camera.setState(state);
    else void camera.animate(state, { duration: 220 });
  };

  return {
    show(picture, colours) {
      palette = colours;
      bySize = [...picture.nodes].sort((a, b) => b.size - a.size);
      ranks = new Map(bySize.map((node, rank) => [node.key, rank]));
      const next = new UndirectedGraph();
      for (const { key, ...look } of picture.nodes) next.addNode(key, { ...look, type: "mark" });
      for (const { from, to, width, ...look } of picture.links)
        next.mergeEdge(from, to, { ...look, size: width, type: "line" });
      if (hovered !== null && !next.hasNode(hovered)) hovered = null;
      graph = next;
      sigma.setCustomBBox({ x: [...picture.extent.x], y: [...picture.extent.y] });
      sigma.setGraph(next);
    },
    focus(keys, chosenKeys, hoveredKey) {
      const wasLit = lit;
      lit = keys;
      chosen = chosenKeys;
      hovered = hoveredKey;
      if (graph.order <= FADING_LIMIT) sigma.refresh({ schedule: true });
      else {
        const nodes = [...(wasLit ?? []), ...(keys ?? [])].filter((key) => ranks.has(key) && graph.hasNode(key));
        sigma.refresh({ partialGraph: { nodes }, skipIndexation: true, schedule: true });
      }
    },
    setCamera(state) {
      if (state) camera.setState(state);
      else move({ x: 0.5, y: 0.5, ratio: 1 });
    },
    zoom(factor) {
      move({ ratio: camera.getBoundedRatio(camera.ratio * factor) });
    },
    pan(x, y) {
      move({ x: camera.x + x * camera.ratio, y: camera.y + y * camera.ratio });
    },
    reveal(key) {
      const data = sigma.getNodeDisplayData(key);
      if (!data) return;
      const { x, y } = sigma.framedGraphToViewport(data);
      const { width, height } = sigma.getDimensions();
      const isNear = x > 60 && y > 40 && x < width - 60 && y < height - 60;
      if (!isNear) move({ x: data.x, y: data.y });
    },
    picture: () => picture(sigma, palette?.surface ?? "#fff"),
    resize() {
      sigma.resize();
      sigma.scheduleRender();
    },
    kill: () => sigma.kill(),
  };
}

/** Draws the layers on one canvas, in the same task as they were rendered: WebGL forgets them afterwards. */
function picture(sigma: Sigma, background: string): HTMLCanvasElement {
  sigma.refresh();
  const layers = sigma.getCanvases();
  const made = document.createElement("canvas");
  made.width = layers["nodes"]?.width ?? 1;
  made.height = layers["nodes"]?.height ?? 1;
  const context = made.getContext("2d") as CanvasRenderingContext2D;
  context.fillStyle = background;
  context.fillRect(0, 0, made.width, made.height);
  for (const name of ["edges", "nodes", "labels"]) {
    const layer = layers[name];
    if (layer) context.drawImage(layer, 0, 0);
  }
  return made;
}

// The map: with scene labels the only file that knows sigma. Draws a picture, and lights what the reader points at.
import type Sigma from "sigma";
import type { Settings } from "sigma/settings";
import type { Camera } from "../src/view/state.ts";
import { LineProgram } from "./edge-program.ts";
import type { Palette } from "./map-look.ts";
import { NoLinks, NoNodes } from "./no-program.ts";
import { MarkProgram } from "./node-program.ts";
import { OneSurfaceSigma } from "./one-surface.ts";
import {
  emptyScene,
  graphOf,
  isNarrow,
  type Picture,
  rankedNodes,
  reduceLink,
  reduceNode,
  type Scene,
} from "./scene.ts";
import { paintLabels } from "./scene-labels.ts";

export type MapEvents = {
  readonly onSelect: (key: string | null) => void;
  readonly onHover: (key: string | null) => void;
  readonly onCamera: (camera: Camera) => void;
};

export type GraphMap = {
  show(picture: Picture, palette: Palette): void;
  /** Lights some nodes and the links at `hovered`, else at `chosen`; null: all as bright as ever. */
  focus(keys: ReadonlySet<string> | null, chosen: readonly string[], hovered: string | null): void;
  /** null: all of it in view. */
  setCamera(camera: Camera | null): void;
  zoom(factor: number): void;
  /** By shares of the view. */
  pan(x: number, y: number): void;
  /** Moves the camera when the node is not well in view. */
  reveal(key: string): void;
  /** One canvas with all layers. */
  picture(): HTMLCanvasElement;
  resize(): void;
};

/** How far the layout may be stretched upwards, and the pixels for one unit of it that still read well. */
const STRETCH: readonly [number, number] = [0.7, 1.6];
const SCALE: readonly [number, number] = [0.74, 1.3];

/** Radius in pixels within which a node is hit. */
const LEAST_TARGET = 12;

type Point = { readonly x: number; readonly y: number };

/** Pixels between the outermost nodes and the border, for their names; less on a telephone. */
function paddingOf(width: number): number {
  return isNarrow(width) ? 34 : 62;
}

/** Makes the map inside a container; null when the browser has no WebGL. */
export function createMap(container: HTMLElement, events: MapEvents): GraphMap | null {
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const scene = emptyScene();
  const sigma = createSigma(container, scene, isCalm);
  if (sigma === null) return null;
  sigma.on("afterRender", () => paintLabels(sigma, scene));
  sigma.on("clickNode", ({ node }) => events.onSelect(node));
  sigma.on("clickStage", () => events.onSelect(null));
  sigma.on("enterNode", ({ node }) => events.onHover(node));
  sigma.on("leaveNode", () => events.onHover(null));
  const camera = sigma.getCamera();
  camera.on("updated", ({ x, y, ratio }) => events.onCamera({ x, y, ratio }));
  const move = (state: Partial<Camera>) => {
    if (isCalm) camera.setState(state);
    else void camera.animate(state, { duration: 220 });
  };

  return {
    show(picture, palette) {
      scene.picture = picture;
      scene.palette = palette;
      fitToContainer(sigma, scene);
      setGraph(sigma, scene);
    },
    focus(keys, chosen, hovered) {
      const before = scene.lit;
      if (before === null && keys === null) return;
      Object.assign(scene, { lit: keys, chosen, hovered });
      refresh(sigma, scene, before);
    },
    setCamera(state) {
      if (state) camera.setState(state);
      else move({ x: 0.5, y: 0.5, ratio: 1 });
    },
    zoom: (factor) => move({ ratio: camera.getBoundedRatio(camera.ratio * factor) }),
    pan: (x, y) => move({ x: camera.x + x * camera.ratio, y: camera.y + y * camera.ratio }),
    reveal(key) {
      const node = scene.ranked.find((one) => one.key === key);
      if (!node) return;
      // Not by getNodeDisplayData: until the next frame, it has the positions of the layout.
      const { x, y } = sigma.graphToViewport(node);
      const { width, height } = sigma.getDimensions();
      const edge = paddingOf(width);
      const isNear = x > edge && y > edge && x < width - edge && y < height - edge;
      if (!isNear) move(sigma.viewportToFramedGraph({ x, y }));
    },
    picture: () => pictureOf(sigma, scene),
    resize() {
      const before = { ...sigma.getDimensions(), unit: scene.unit, stretch: scene.stretch };
      fitToContainer(sigma, scene);
      if (scene.stretch !== before.stretch || scene.unit !== before.unit) return setGraph(sigma, scene);
      const { width, height } = sigma.getDimensions();
      if (width !== before.width || height !== before.height) sigma.refresh({ schedule: true });
    },
  };
}

/** Brings size, padding and scale in line with the container; a hidden one changes nothing. */
function fitToContainer(sigma: Sigma, scene: Scene): void {
  if (sigma.getContainer().offsetWidth === 0) return;
  sigma.resize();
  const padding = paddingOf(sigma.getDimensions().width);
  if (padding !== sigma.getSetting("stagePadding")) sigma.setSetting("stagePadding", padding);
  const { x, y } = scene.picture.extent;
  const dimensions = sigma.getDimensions();
  const [width, height] = [dimensions.width - 2 * padding, dimensions.height - 2 * padding];
  const [across, up] = [Math.max(1, x[1] - x[0]), Math.max(1, y[1] - y[0])];
  scene.stretch = within(STRETCH, (height / width) * (across / up));
  scene.unit = Math.max(0.01, Math.min(width / across, height / (up * scene.stretch)));
  scene.scale = within(SCALE, scene.unit);
}

function within([least, most]: readonly [number, number], value: number): number {
  return Math.max(least, Math.min(most, value));
}

function setGraph(sigma: Sigma, scene: Scene): void {
  const { x, y } = scene.picture.extent;
  scene.ranked = rankedNodes(scene);
  scene.graph = graphOf(scene);
  sigma.setCustomBBox({ x: [x[0], x[1]], y: [y[0] * scene.stretch, y[1] * scene.stretch] });
  sigma.setGraph(scene.graph);
}

function createSigma(container: HTMLElement, scene: Scene, isCalm: boolean): Sigma | null {
  const settings: Partial<Settings> = {
    allowInvalidContainer: true,
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    // Under sigma's own names for its types, or it compiles its own programs as well.
    nodeProgramClasses: { circle: MarkProgram },
    nodeHoverProgramClasses: { circle: NoNodes },
    edgeProgramClasses: { line: LineProgram, arrow: NoLinks },
    defaultNodeType: "circle",
    defaultEdgeType: "line",
    zIndex: true,
    stagePadding: paddingOf(container.clientWidth),
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    zoomDuration: isCalm ? 0 : 200,
    inertiaDuration: isCalm ? 0 : 200,
    nodeReducer: (key, data) => reduceNode(scene, key, data),
    edgeReducer: (key, data) => reduceLink(scene, key, data),
  };
  try {
    const sigma = new OneSurfaceSigma(scene.graph, container, settings);
    // Sigma's own way reads the pixel below the pointer from a surface of its own.
    return Object.assign(sigma, { getNodeAtPosition: (point: Point) => nodeAt(sigma, scene, point) });
  } catch {
    // Without WebGL it throws; asking a canvas of our own first would cost every reader one more context.
    container.replaceChildren();
    return null;
  }
}

/** The node at a point of the screen, and of several the one whose middle is nearest; small ones are easy to hit. */
function nodeAt(sigma: Sigma, { ranked, scale }: Scene, point: Point): string | null {
  const { x, y } = sigma.viewportToGraph(point);
  const pixel = Math.abs(sigma.viewportToGraph({ x: point.x + 1, y: point.y }).x - x);
  let found: string | null = null;
  let least = 1;
  for (const node of ranked) {
    const radius = pixel * Math.max(LEAST_TARGET, sigma.scaleSize(node.size * scale));
    const distance = Math.hypot(node.x - x, node.y - y) / radius;
    if (distance <= least) [found, least] = [node.key, distance];
  }
  return found;
}

/** Draws again; when the graph is large only what the light has moved on or off. */
function refresh(sigma: Sigma, { graph, lit }: Scene, before: ReadonlySet<string> | null): void {
  if (graph.order <= 5000) {
    sigma.refresh({ schedule: true });
    return;
  }
  const nodes = [...new Set([...(before ?? []), ...(lit ?? [])])].filter((key) => graph.hasNode(key));
  const edges = nodes.flatMap((key) => (graph.degree(key) < 2000 ? graph.edges(key) : []));
  sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true });
}

/** Draws the layers on one canvas, in the same task as they were rendered: WebGL forgets them afterwards. */
function pictureOf(sigma: Sigma, { palette }: Scene): HTMLCanvasElement {
  sigma.refresh();
  const layers = sigma.getCanvases();
  const made = document.createElement("canvas");
  made.width = layers.edges?.width ?? 1;
  made.height = layers.edges?.height ?? 1;
  const context = made.getContext("2d") as CanvasRenderingContext2D;
  context.fillStyle = palette?.surface ?? "#fff";
  context.fillRect(0, 0, made.width, made.height);
  for (const name of ["edges", "labels"]) {
    const layer = layers[name];
    if (layer) context.drawImage(layer, 0, 0);
  }
  return made;
}

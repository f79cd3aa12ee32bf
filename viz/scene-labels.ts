// Chooses which names of a scene to write, and where its nodes are on the screen.
import type Sigma from "sigma";
import type { Segment } from "./label-boxes.ts";
import { drawLabels, type LabelNode, type LinkWord } from "./label-layer.ts";
import { isFading, isLitLink, isNarrow, type MapNode, type Scene } from "./scene.ts";

/** Square pixels of the map for each name. */
const LABEL_AREA = 5200;
const MOST_DISCS = 1200;
const MOST_CANDIDATES = 400;
/** The share of the names that get a place where there is none: the first in order. */
const IMPORTANT = 0.1;
/** The zoom buttons in the lower right corner; they stand below a narrow map. */
const BUTTONS: { readonly width: number; readonly height: number } = { width: 52, height: 130 };
/** Up to this many links, names keep clear of the lines where they can. */
const MOST_SEGMENTS = 400;

/** Writes the names of a scene on sigma's label layer, after each frame. */
export function paintLabels(sigma: Sigma, scene: Scene): void {
  const context = sigma.getCanvases().labels?.getContext("2d");
  if (!context || !scene.palette || scene.graph.order === 0) return;
  const size = sigma.getDimensions();
  // What is faded may be written over.
  const isBright = (node: MapNode) => !isFading(scene) || scene.lit?.has(node.key);
  const marked = inView(sigma, scene, scene.ranked, MOST_DISCS);
  const discs = inView(sigma, scene, scene.ranked.filter(isBright), MOST_DISCS);
  const most = Math.max(30, Math.round((size.width * size.height) / LABEL_AREA));
  const candidates = inView(sigma, scene, labelOrder(scene), MOST_CANDIDATES).map((node, index) => ({
    ...node,
    important: index < most * IMPORTANT,
  }));
  drawLabels(context, size, {
    nodes: candidates,
    marked,
    discs,
    segments: scene.graph.size <= MOST_SEGMENTS ? segmentsOf(sigma, scene) : [],
    words: linkWords(sigma, scene),
    covered: isNarrow(size.width)
      ? []
      : [
          {
            left: size.width - BUTTONS.width,
            right: size.width,
            top: size.height - BUTTONS.height,
            bottom: size.height,
          },
        ],
    most,
    halo: scene.palette.surface,
  });
}

function labelOrder({ ranked, lit, chosen, hovered }: Scene): readonly MapNode[] {
  if (lit === null) return ranked;
  const own = ranked.filter((node) => lit.has(node.key));
  const isFirst = (node: MapNode) => chosen.includes(node.key) || node.key === hovered;
  return [...own.filter(isFirst), ...own.filter((node) => !isFirst(node))];
}

function inView(sigma: Sigma, scene: Scene, nodes: readonly MapNode[], most: number): LabelNode[] {
  const { width, height } = sigma.getDimensions();
  const found: LabelNode[] = [];
  for (const node of nodes) {
    const at = place(sigma, scene, node);
    if (at.x > -30 && at.y > -30 && at.x < width + 30 && at.y < height + 30) found.push(at);
    if (found.length >= most) break;
  }
  return found;
}

function place(sigma: Sigma, scene: Scene, node: MapNode): LabelNode {
  const data = sigma.getNodeDisplayData(node.key);
  const point = sigma.framedGraphToViewport({ x: data?.x ?? 0, y: data?.y ?? 0 });
  const isLit = !isFading(scene) || (scene.lit?.has(node.key) ?? false);
  const bold = node.bold || scene.chosen.includes(node.key) || node.key === scene.hovered;
  const { ink, muted, surface } = scene.palette as NonNullable<Scene["palette"]>;
  return {
    key: node.key,
    name: node.name,
    mark: node.mark,
    markColor: isLit ? node.markColor : surface,
    ...point,
    important: false,
    needed: scene.chosen.includes(node.key) || node.key === scene.hovered,
    radius: sigma.scaleSize(data?.size ?? node.size),
    color: isLit ? ink : muted,
    bold,
  };
}

/** The links that are in the light. */
function segmentsOf(sigma: Sigma, scene: Scene): Segment[] {
  const { graph } = scene;
  const keys = graph.filterEdges((_key, _link, from, to) => !isFading(scene) || isLitLink(scene, from, to));
  return keys.map((key) => {
    const [from, to] = graph.extremities(key);
    const [start, end] = [sigma.getNodeDisplayData(from), sigma.getNodeDisplayData(to)];
    const a = sigma.framedGraphToViewport({ x: start?.x ?? 0, y: start?.y ?? 0 });
    const b = sigma.framedGraphToViewport({ x: end?.x ?? 0, y: end?.y ?? 0 });
    return { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
  });
}

/** The role on each lit link, when there are few. */
function linkWords(sigma: Sigma, scene: Scene): LinkWord[] {
  if (scene.lit === null || scene.lit.size > 40) return [];
  const { graph } = scene;
  return graph
    .filterEdges((_key, _link, from, to) => isLitLink(scene, from, to))
    .map((key) => {
      const [from, to] = graph.extremities(key).map((end) => sigma.getNodeDisplayData(end));
      const middle = { x: ((from?.x ?? 0) + (to?.x ?? 0)) / 2, y: ((from?.y ?? 0) + (to?.y ?? 0)) / 2 };
      const { word, wordColor } = graph.getEdgeAttributes(key);
      return { ...sigma.framedGraphToViewport(middle), text: String(word), color: String(wordColor) };
    });
}

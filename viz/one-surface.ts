// Sigma on one drawing surface. By itself it takes three from the graphics card and four more for text and pointer, and draws
// each frame once more to ask the card which node the pointer is on: for a small map that is most of the work.
import Sigma from "sigma";

/** Layers that sigma makes and clears, and on which this map draws nothing. */
const EMPTY_LAYERS: readonly string[] = ["edgeLabels", "hovers", "hoverNodes", "mouse"];

/** Stands for the drawing surface of an empty layer. */
const NO_SURFACE = {
  COLOR_BUFFER_BIT: 0,
  blendFunc: () => {},
  clear: () => {},
  clearRect: () => {},
  getExtension: () => null,
  scale: () => {},
  viewport: () => {},
};

type LayerOptions = Parameters<Sigma["createWebGLContext"]>[1];

/** Draws links and nodes on the layer "edges"; who makes one says which node is at a point. */
export class OneSurfaceSigma extends Sigma {
  override createCanvas(id: string, options?: Parameters<Sigma["createCanvas"]>[1]): HTMLCanvasElement {
    const canvas = super.createCanvas(id, options);
    if (EMPTY_LAYERS.includes(id)) Object.assign(canvas, { getContext: () => NO_SURFACE });
    // What the pointer does is heard on the layer "mouse".
    canvas.hidden = id === "nodes" || (EMPTY_LAYERS.includes(id) && id !== "mouse");
    return canvas;
  }

  override createWebGLContext(id: string, options: LayerOptions): WebGLRenderingContext {
    // Sigma sizes a canvas for each layer.
    const own = this.createCanvas(id);
    const canvas = id === "nodes" ? (this.getCanvases().edges as HTMLCanvasElement) : own;
    return super.createWebGLContext(id, { ...options, canvas, style: undefined, picking: false });
  }
}

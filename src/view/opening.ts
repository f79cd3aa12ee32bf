// What the page shows before the reader asks for more: small, so that a graph of any size opens at once.
import { type Drawing, drawingOf } from "./drawing.ts";
import { type Figures, figuresOf } from "./figures.ts";
import type { Model } from "./model.ts";
import { selectionOf } from "./selection.ts";
import { START } from "./state.ts";

export type Opening = { readonly figures: Figures; readonly drawing: Drawing };

/** The opening view of a graph: as the page would draw it from the model itself. */
export function openingOf(model: Model): Opening {
  const selection = selectionOf(model, START);
  return { figures: figuresOf(model, selection), drawing: drawingOf(model, selection, START) };
}

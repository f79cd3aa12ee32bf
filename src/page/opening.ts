// What the page shows before the reader asks for more: small, so that a graph of any size opens at once.
import { type Drawing, drawingOf } from "./drawing.ts";
import { type Figures, figuresOf } from "./figures.ts";
import type { Model } from "./model.ts";
import { selectionOf } from "./selection.ts";
import { START } from "./state.ts";

export type Opening = { readonly figures: Figures; readonly drawing: Drawing };

/** How many entries of a list are shown before "Show all". */
export const LIST_LIMIT = 25;

/** The opening view of a graph: as the page would draw it from the model itself, the lists as far as they are shown. */
export function openingOf(model: Model): Opening {
  const selection = selectionOf(model, START);
  const figures = figuresOf(model, selection);
  const { overview } = figures;
  const meetings = overview.meetings.slice(0, LIST_LIMIT);
  const hosts = overview.hosts.slice(0, LIST_LIMIT);
  return {
    figures: { ...figures, overview: { ...overview, meetings, hosts } },
    drawing: drawingOf(model, selection, START),
  };
}

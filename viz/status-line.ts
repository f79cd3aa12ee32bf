// The status line: how much is shown, what is not drawn, and the way between two chosen nodes in words.

import { nodeById } from "../src/view/model.ts";
import { isUnfiltered } from "../src/view/selection.ts";
import { counted, figure } from "../src/view/words.ts";
import { ask } from "./ask.ts";
import { pathInWords, pathsBetween } from "./connection.ts";
import { button, element } from "./dom.ts";
import type { Shown } from "./page.ts";
import type { Context } from "./panel.ts";

/** From here on, drawing everything is slow enough to be asked about. */
const SLOW = 20_000;

/** The parts of the status line; `remark` is the view's own. */
export function statusLine(shown: Shown, remark: string | null): HTMLElement[] {
  const { state, context } = shown;
  const isUnknown = context !== null && state.selected !== null && nodeById(context.model, state.selected) === null;
  const path = context && chosenPath(context);
  return [
    element("span", {}, shownInWords(shown)),
    ...(state.view === "map" ? undrawn(shown) : []),
    ...(remark === null ? [] : [element("span", {}, remark)]),
    ...(isUnknown
      ? [element("span", { class: "warning" }, "The address names something that is not in this graph.")]
      : []),
    ...(path ? [element("span", { class: "path" }, path)] : []),
  ];
}

function chosenPath({ model, state, selection }: Context): string | null {
  const first = nodeById(model, state.selected);
  const second = nodeById(model, state.other);
  const path = first && second ? pathsBetween(model, selection, first.index, second.index)[0] : undefined;
  return path ? pathInWords(model, path) : null;
}

function shownInWords({ figures, state }: Shown): string {
  const { drawable, passing, meetings } = figures;
  if (!isUnfiltered(state)) return `${figure(passing)} of ${figure(drawable)} pass the filters`;
  return `${counted(meetings, "meeting", "meetings")}, ${counted(drawable - meetings, "participant", "participants")}`;
}

/** What passes the filters and is not on the map, with a way to see it. */
function undrawn({ figures, drawing, change }: Shown): HTMLElement[] {
  const drawable = figures.passing;
  const drawn = drawing.nodes.length;
  if (drawable <= drawn) return [];
  const total = figure(drawable);
  const drawAll = () => change({ everything: true });
  const askFirst = () =>
    ask(
      `Draw all ${total} names?`,
      "It may take a while, and the map will be too dense to read from afar. Filters and the search show parts of it at once.",
      `Draw all ${total}`,
      drawAll,
    );
  return [
    element("span", {}, `The map shows the ${figure(drawn)} best connected; search finds the others.`),
    button(`Draw all ${total}`, drawable > SLOW ? askFirst : drawAll, { class: "link" }),
  ];
}

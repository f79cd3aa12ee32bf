// The status line: how much is shown, what is not drawn, and the way between two chosen nodes in words.
import { pathInWords, pathsBetween } from "./connection.ts";
import { button, element } from "./dom.ts";
import { nodeById } from "./model.ts";
import type { Context } from "./panel.ts";
import { isUnfiltered } from "./selection.ts";
import { counted } from "./words.ts";

/** From here on, drawing everything is slow enough to be asked about. */
const SLOW = 20_000;

/** The parts of the status line; `remark` is the view's own. */
export function statusLine(context: Context, remark: string | null): HTMLElement[] {
  const { model, state, selection } = context;
  const first = nodeById(model, state.selected);
  const second = nodeById(model, state.other);
  const path = first && second ? pathsBetween(model, selection, first.index, second.index)[0] : undefined;
  const isUnknown = state.selected !== null && first === null;
  return [
    element("span", {}, shownInWords(context)),
    ...(state.view === "map" ? undrawn(context) : []),
    ...(remark === null ? [] : [element("span", {}, remark)]),
    ...(isUnknown
      ? [element("span", { class: "warning" }, "The address names something that is not in this graph.")]
      : []),
    ...(path === undefined ? [] : [element("span", { class: "path" }, pathInWords(model, path))]),
  ];
}

function shownInWords({ model, state, selection }: Context): string {
  const drawable = model.nodes.filter((node) => node.event !== null || node.strands.length > 0);
  if (!isUnfiltered(state)) {
    return `${selection.drawable.toLocaleString("en")} of ${drawable.length.toLocaleString("en")} pass the filters`;
  }
  const meetings = drawable.filter((node) => node.event !== null).length;
  const participants = counted(drawable.length - meetings, "participant", "participants");
  return `${counted(meetings, "meeting", "meetings")}, ${participants}`;
}

/** What passes the filters and is not on the map, with a way to see it. */
function undrawn({ selection, change }: Context): HTMLElement[] {
  const { drawable, drawn } = selection;
  if (drawable <= drawn.size) return [];
  const total = drawable.toLocaleString("en");
  const drawAll = () => {
    const isSlow = drawable > SLOW;
    if (!isSlow || confirm(`Drawing ${total} names may take a while. Go on?`)) change({ everything: true });
  };
  return [
    element(
      "span",
      {},
      `The map shows the ${drawn.size.toLocaleString("en")} best connected; search finds the others.`,
    ),
    button(`Draw all ${total}`, drawAll, { class: "link" }),
  ];
}

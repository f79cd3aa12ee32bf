// The right column: an article, what joins two nodes, one node, or the overview.
import { type Figures, listsOf } from "../src/view/figures.ts";
import { nodeById, type PageNode } from "../src/view/model.ts";
import { neighboursOf } from "../src/view/selection.ts";
import type { State } from "../src/view/state.ts";
import { counted, figure } from "../src/view/words.ts";
import { hostsOverview } from "./co-hosts.ts";
import { connectionPanel } from "./connection.ts";
import { button, element } from "./dom.ts";
import { articleView } from "./evidence.ts";
import { overview } from "./overview.ts";
import { type Context, nodePanel } from "./panel.ts";
import { createSearch } from "./search.ts";

/** Draws the panel for what is selected; a new one starts at its top, an article at the marked sentence. */
export function drawDetails(context: Context, figures: Figures, details: HTMLElement, before: State | null): void {
  const { model, state, change } = context;
  const first = nodeById(model, state.selected);
  const second = nodeById(model, state.other);
  const panel =
    state.article !== null
      ? articleView(model, state, change)
      : first && second
        ? connectionPanel(first, second, context)
        : first
          ? nodePanel(first, context)
          : state.view === "hosts"
            ? hostsOverview(context)
            : overview(figures, change, async () => listsOf(model, context.selection));
  if (first && !second && state.article === null) panel.querySelector("header")?.after(nodeActions(first, context));
  const isNew =
    before?.selected !== state.selected || before?.other !== state.other || before?.article !== state.article;
  details.replaceChildren(panel);
  details.classList.toggle("chosen", first !== null || state.article !== null);
  if (!isNew) return;
  details.scrollTop = 0;
  details.querySelector("mark")?.scrollIntoView({ block: "center" });
  if (before !== null && state.article !== null) details.querySelector<HTMLElement>("button.back")?.focus();
}

function nodeActions(node: PageNode, { model, state, selection, change }: Context): HTMLElement {
  const connect = createSearch(
    async () => model,
    "connect",
    "What joins it to …",
    (other) => change({ other: other.id }),
  );
  const ends = neighboursOf(model, node.index).filter((end) => selection.nodes[end]);
  const missing = ends.filter((end) => !selection.drawn.has(end)).length;
  const isExpanded = state.expanded.includes(node.id);
  const expand = () => change({ expanded: [...state.expanded, node.id] });
  return element(
    "div",
    { class: "actions" },
    connect.root,
    missing > 0 &&
      !isExpanded &&
      button(`Show ${counted(missing, "more neighbour", "more neighbours")}`, expand, { class: "plain" }),
    missing > 0 &&
      isExpanded &&
      element(
        "p",
        { class: "hint" },
        `The best connected ${figure(ends.length - missing)} of ${counted(ends.length, "neighbour", "neighbours")} are on the map.`,
      ),
  );
}

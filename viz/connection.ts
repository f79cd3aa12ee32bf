// What joins two nodes: the meetings that they share, or the shortest way through meetings, in words and with sentences.

import { type Model, otherEnd, type PageNode, type Strand } from "../src/view/model.ts";
import type { Selection } from "../src/view/selection.ts";
import { counted, roleInWords, whenInWords } from "../src/view/words.ts";
import { button, element } from "./dom.ts";
import { quotation, sentencesBehind } from "./evidence.ts";
import { type Context, nodeButton, standingBadge } from "./panel.ts";
import { listOf, section } from "./section.ts";

/** Nodes from one end to the other, and the strands between each two. */
export type Path = { readonly nodes: readonly number[]; readonly steps: readonly (readonly number[])[] };

/** Every way of the shortest length, when that is one or two steps; else one of them; none when nothing joins the two. */
export function pathsBetween(model: Model, selection: Selection, from: number, to: number): Path[] {
  const direct = strandsBetween(model, selection, from, to);
  if (direct.length > 0) return [{ nodes: [from, to], steps: [direct] }];
  const near = new Set(neighbours(model, selection, from));
  const shared = [...new Set(neighbours(model, selection, to))].filter((node) => near.has(node));
  const through =
    shared.length > 0 ? shared.map((node) => [from, node, to]) : [breadthFirst(model, selection, from, to)];
  return through
    .filter((nodes) => nodes.length > 1)
    .map((nodes) => ({
      nodes,
      steps: nodes.slice(1).map((node, index) => strandsBetween(model, selection, nodes[index] as number, node)),
    }));
}

function neighbours(model: Model, selection: Selection, node: number): number[] {
  const strands = (model.nodes[node] as PageNode).strands.filter((index) => selection.strands[index]);
  return strands.map((index) => otherEnd(model.strands[index] as Strand, node)).filter((end) => selection.nodes[end]);
}

function strandsBetween(model: Model, selection: Selection, from: number, to: number): number[] {
  return (model.nodes[from] as PageNode).strands.filter(
    (index) => selection.strands[index] && otherEnd(model.strands[index] as Strand, from) === to,
  );
}

function breadthFirst(model: Model, selection: Selection, from: number, to: number): number[] {
  const cameFrom = new Map([[from, from]]);
  const queue = [from];
  for (const node of queue) {
    if (node === to) break;
    for (const next of neighbours(model, selection, node)) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  if (!cameFrom.has(to)) return [];
  const nodes = [to];
  while (nodes[0] !== from) nodes.unshift(cameFrom.get(nodes[0] as number) as number);
  return nodes;
}

/** "Ghana hosted the meeting; Hana Al-Rifai spoke at it." */
export function pathInWords(model: Model, path: Path): string {
  return path.steps
    .map((strands) => {
      const strand = model.strands[strands[0] as number] as Strand;
      const names = [strand.from, strand.to].map((node) => (model.nodes[node] as PageNode).name);
      return `${names[0]} ${roleInWords(strand.type, strand.standing)} ${names[1]}`;
    })
    .join("; ");
}

/** The panel for two nodes. */
export function connectionPanel(first: PageNode, second: PageNode, context: Context): HTMLElement {
  const { model, selection, change } = context;
  const paths = pathsBetween(model, selection, first.index, second.index);
  const shared = paths.filter((path) => path.nodes.length === 3 && model.nodes[path.nodes[1] as number]?.event);
  const answer =
    paths.length === 0
      ? "Nothing that passes the filters joins them."
      : shared.length > 0
        ? `They share ${counted(shared.length, "meeting", "meetings")}.`
        : paths[0]?.steps.length === 1
          ? "The articles join them directly."
          : `The shortest way between them takes ${paths[0]?.steps.length} steps.`;
  return element(
    "div",
    { class: "node-panel connection" },
    button("×", () => change({ other: null }), {
      class: "close",
      attributes: { "aria-label": "Close the connection" },
    }),
    element("p", { class: "kicker" }, "Connection"),
    element("h2", {}, first.name, element("span", { class: "and" }, " and "), second.name),
    element("p", { class: "lead" }, answer),
    ...paths.map((path) => pathSection(path, context)),
  );
}

function pathSection(path: Path, context: Context): HTMLElement {
  const { model, change } = context;
  const middle = path.nodes.length === 3 ? (model.nodes[path.nodes[1] as number] as PageNode) : null;
  const entryOf = (strands: readonly number[]): HTMLElement =>
    element(
      "li",
      {},
      ...strands.map((index) => stepLine(index, context)),
      ...sentencesBehind(model, strands).map((quoted) => quotation(model, quoted, change)),
    );
  const steps = path.steps.length === 1 ? "In the articles" : counted(path.steps.length, "step", "steps");
  const title = middle?.event ? whenInWords(middle.event) : steps;
  return section(title, path.steps.length, listOf(path.steps), entryOf);
}

function stepLine(index: number, { model, change }: Context): HTMLElement {
  const strand = model.strands[index] as Strand;
  return element(
    "p",
    { class: "step" },
    nodeButton(model.nodes[strand.from] as PageNode, change),
    ` ${roleInWords(strand.type, strand.standing)} `,
    nodeButton(model.nodes[strand.to] as PageNode, change),
    " ",
    standingBadge(strand.standing),
  );
}

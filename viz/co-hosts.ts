// The hosts among themselves: two are joined by the meetings that they hosted together.
import { HOST_LIMIT, PAIR_LIMIT } from "../src/graph/co-host-limits.ts";
import { drawnNode, frameOf } from "../src/view/drawing.ts";
import type { Model, PageNode } from "../src/view/model.ts";
import type { Selection } from "../src/view/selection.ts";
import type { State } from "../src/view/state.ts";
import { counted, figure } from "../src/view/words.ts";
import { button, element } from "./dom.ts";
import type { Palette } from "./map-look.ts";
import type { Context } from "./panel.ts";
import { mapNode } from "./pictures.ts";
import type { Picture } from "./scene.ts";
import { listOf, section } from "./section.ts";

/** `held` of the shared meetings took place; the others were planned or put off. */
type HostPair = { readonly from: number; readonly to: number; readonly meetings: number; readonly held: number };

type Hosts = {
  readonly pairs: readonly HostPair[];
  /** Host → meetings. */
  readonly hosts: ReadonlyMap<number, number>;
  /** Meetings left out because they have too many hosts. */
  readonly crowded: number;
};

/** Pairs of hosts that share a meeting, the ones with most first; meetings that were called off do not count. */
function hostPairs(model: Model, selection: Selection): Hosts {
  const hostsOf = new Map<number, { hosts: Set<number>; isHeld: boolean }>();
  for (const [index, { type, standing, from, to }] of model.strands.entries()) {
    if (!selection.strands[index] || type !== "HOSTED" || standing === "declined" || standing === "cancelled") continue;
    if (!selection.nodes[from] || !selection.nodes[to]) continue;
    const known = hostsOf.get(to) ?? { hosts: new Set(), isHeld: false };
    hostsOf.set(to, { hosts: known.hosts.add(from), isHeld: known.isHeld || standing === "held" });
  }
  const hosts = new Map<number, number>();
  const pairs = new Map<number, HostPair>();
  let crowded = 0;
  for (const group of hostsOf.values()) {
    for (const host of group.hosts) hosts.set(host, (hosts.get(host) ?? 0) + 1);
    if (group.hosts.size > HOST_LIMIT) crowded += 1;
    else
      addPairs(
        pairs,
        [...group.hosts].sort((a, b) => a - b),
        model.nodes.length,
        group.isHeld,
      );
  }
  const sorted = [...pairs.values()].sort((a, b) => b.meetings - a.meetings || a.from - b.from || a.to - b.to);
  return { pairs: sorted, hosts, crowded };
}

function addPairs(pairs: Map<number, HostPair>, group: readonly number[], base: number, isHeld: boolean): void {
  for (const [index, from] of group.entries()) {
    for (const to of group.slice(index + 1)) {
      const known = pairs.get(from * base + to) ?? { from, to, meetings: 0, held: 0 };
      pairs.set(from * base + to, { from, to, meetings: known.meetings + 1, held: known.held + (isHeld ? 1 : 0) });
    }
  }
}

/** The drawing of the pairs that share at least `state.minShared` meetings. */
export function hostsPicture({ model, selection, state }: Context, palette: Palette): Picture {
  const { pairs, hosts } = hostPairs(model, selection);
  const kept = pairs.filter((pair) => pair.meetings >= state.minShared).slice(0, PAIR_LIMIT);
  const joined = [...new Set(kept.flatMap((pair) => [pair.from, pair.to]))];
  const idOf = (host: number) => (model.nodes[host] as PageNode).id;
  const nodes = joined.map((host) => ({
    ...mapNode(drawnNode(model, model.nodes[host] as PageNode, model.hosts), palette, state.colors, joined.length),
    size: Math.min(26, 10 + 2.5 * Math.sqrt(hosts.get(host) ?? 0)),
  }));
  const links = kept.map(({ from, to, meetings, held }) => ({
    from: idOf(from),
    to: idOf(to),
    color: palette.roles.HOSTED,
    litColor: palette.roles.HOSTED,
    width: Math.min(9, 0.8 + meetings * 0.9),
    dashed: held === 0,
    word: counted(meetings, "meeting", "meetings"),
    wordColor: palette.muted,
    rank: meetings,
  }));
  const frame = joined.map((host) => model.nodes[host] as PageNode);
  return { nodes, links, extent: frameOf(frame, model.hosts), seats: nodes };
}

/** For the status line: how many pairs there are, and what is not drawn. */
export function hostsRemark({ model, selection }: Context, picture: Picture): string {
  const { crowded, hosts, pairs } = hostPairs(model, selection);
  const alone = hosts.size - picture.nodes.length;
  const parts = [
    `${counted(picture.links.length, "pair of co-hosts", "pairs of co-hosts")} drawn of ${figure(pairs.length)}`,
    alone > 0 ? `${counted(alone, "host", "hosts")} without such a co-host not drawn` : "",
    crowded > 0 ? `${counted(crowded, "meeting", "meetings")} with over ${HOST_LIMIT} hosts left out` : "",
  ];
  return parts.filter(Boolean).join("; ");
}

/** The details beside the co-host view: the pairs as a list, and how many meetings they must share. */
export function hostsOverview(context: Context): HTMLElement {
  const { model, state, selection, change } = context;
  const { pairs } = hostPairs(model, selection);
  const kept = pairs.filter((pair) => pair.meetings >= state.minShared);
  const most = pairs[0]?.meetings ?? 1;
  const entryOf = (pair: HostPair): HTMLElement => {
    const [from, to] = [model.nodes[pair.from], model.nodes[pair.to]] as [PageNode, PageNode];
    const planned = pair.held === 0 ? ", none held yet" : "";
    return element(
      "li",
      {},
      button(`${from.name} and ${to.name}`, () => change({ selected: from.id, other: to.id }), {
        class: "link node-name",
      }),
      element("span", { class: "as" }, `${counted(pair.meetings, "meeting", "meetings")}${planned}`),
    );
  };
  return element(
    "div",
    { class: "overview" },
    element("h2", {}, "Who hosts together"),
    element(
      "p",
      { class: "lead" },
      pairs.length > 0
        ? "Two are joined when they hosted a meeting together; the line is as thick as the meetings are many. Choose a pair to read the sentences."
        : "No two hosts share a meeting here.",
    ),
    most > 1 && leastShared(state, most, change),
    pairs.length > 0 && section("Pairs", kept.length, listOf(kept), entryOf),
  );
}

function leastShared(state: State, most: number, change: Context["change"]): HTMLElement {
  const input = element("input", {
    attributes: { type: "range", id: "least-shared", min: 1, max: most, value: Math.min(most, state.minShared) },
    on: { change: (event) => change({ minShared: Number((event.target as HTMLInputElement).value) }) },
  });
  return element(
    "label",
    { class: "slider" },
    `At least ${counted(state.minShared, "shared meeting", "shared meetings")}`,
    input,
  );
}

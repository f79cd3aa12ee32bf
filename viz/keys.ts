// The keyboard map. No key acts while somebody types, or with Ctrl, Alt or Meta.
import { nodeById, otherEnd, type Strand } from "../src/view/model.ts";
import type { State } from "../src/view/state.ts";
import type { Shown } from "./page.ts";
import type { Shell } from "./shell.ts";
import type { Stage } from "./stage.ts";
import { otherTheme } from "./theme.ts";

export type KeyActions = Readonly<Record<string, () => void>>;

/** Runs the action of a key; `mapActions` only while the map has the focus. */
export function listenForKeys(map: HTMLElement, actions: KeyActions, mapActions: KeyActions): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    const isTyping = target.matches("input:not([type=checkbox]), select, textarea");
    if (isTyping || document.querySelector("dialog[open]")) return;
    const action = (map.contains(target) ? mapActions[event.key] : undefined) ?? actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

export type KeyParts = {
  readonly shown: () => Shown;
  readonly change: (patch: Partial<State>) => void;
  readonly search: HTMLInputElement;
  readonly help: HTMLDialogElement;
  readonly shell: Shell;
};

/** What the keys do anywhere on the page. */
export function keyActions({ shown, change, search, help, shell }: KeyParts): Record<string, () => void> {
  const step = (by: number) => {
    const { context, state } = shown();
    const node = context && nodeById(context.model, state.selected);
    if (!node) return;
    const { model, selection } = context;
    const passing = node.strands.filter((index) => selection.strands[index]);
    const ids = [
      ...new Set(
        passing.map((index) => model.nodes[otherEnd(model.strands[index] as Strand, node.index)]?.id as string),
      ),
    ];
    if (ids.length === 0) return;
    const at = state.other === null ? (by > 0 ? -1 : 0) : ids.indexOf(state.other);
    change({ other: ids[(at + by + ids.length) % ids.length] as string, article: null });
  };
  const closeOne = () => {
    const { state } = shown();
    if (state.article !== null) change({ article: null, sentence: null });
    else if (state.other !== null) change({ other: null });
    else if (state.selected !== null) change({ selected: null });
  };
  return {
    "/": () => search.focus(),
    "1": () => change({ view: "map" }),
    "2": () => change({ view: "hosts" }),
    "3": () => change({ view: "table" }),
    t: () => change({ view: shown().state.view === "table" ? "map" : "table" }),
    c: () => change({ colors: shown().state.colors === "kind" ? "community" : "kind" }),
    d: () => change({ theme: otherTheme(shown().state) }),
    f: () => void (document.fullscreenElement ? document.exitFullscreen() : shell.root.requestFullscreen()),
    p: () => document.querySelector<HTMLInputElement>("#connect")?.focus(),
    e: () => {
      const { state } = shown();
      if (state.selected !== null) change({ expanded: [...new Set([...state.expanded, state.selected])] });
    },
    "]": () => step(1),
    "[": () => step(-1),
    "?": () => help.showModal(),
    Escape: closeOne,
  };
}

/** What the keys do while the map has the focus. */
export function mapKeys(stage: Stage, change: (patch: Partial<State>) => void): Record<string, () => void> {
  return {
    ArrowLeft: () => stage.map?.pan(-0.1, 0),
    ArrowRight: () => stage.map?.pan(0.1, 0),
    ArrowUp: () => stage.map?.pan(0, 0.1),
    ArrowDown: () => stage.map?.pan(0, -0.1),
    "+": () => stage.map?.zoom(0.75),
    "=": () => stage.map?.zoom(0.75),
    "-": () => stage.map?.zoom(1.33),
    "0": () => change({ camera: null }),
  };
}

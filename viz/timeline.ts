// The time line: a bar for each year, month or day, two sliders to brush it, and a box for meetings without a date.

import type { Bins } from "../src/view/timeline-bins.ts";
import { dateInWords, figure } from "../src/view/words.ts";
import { button, element, svgElement } from "./dom.ts";
import type { Shown } from "./page.ts";

const WIDTH = 208;
const HEIGHT = 46;

/** The time line of the meetings, or a line that says why there is none. */
export function timeline(shown: Shown): HTMLElement {
  const { figures, state, change } = shown;
  const { bins } = figures;
  const undated = element(
    "label",
    { class: "box" },
    element("input", {
      attributes: { type: "checkbox", id: "filter-undated", checked: state.undated },
      on: { change: () => change({ undated: !state.undated }) },
    }),
    element("span", { class: "label" }, "Without a date"),
    element("span", { class: "count" }, figure(figures.undated)),
  );
  const frame = element("fieldset", { class: "timeline" }, element("legend", {}, "When"));
  if (bins.keys.length > 1) frame.append(...brush(bins, shown));
  else
    frame.append(
      element(
        "p",
        { class: "hint" },
        bins.keys.length === 1
          ? `All dated meetings: ${dateInWords(bins.keys[0] as string)}`
          : "No meeting has a date.",
      ),
    );
  if (figures.undated > 0) frame.append(undated);
  return frame;
}

function brush(bins: Bins, { state, change }: Shown): Element[] {
  const last = bins.keys.length - 1;
  const from =
    state.from === null
      ? 0
      : clamp(
          bins.keys.findIndex((key) => endOf(key) >= (state.from as string)),
          last,
        );
  const to =
    state.to === null
      ? last
      : clamp(
          bins.keys.findLastIndex((key) => startOf(key) <= (state.to as string)),
          last,
        );
  const set = (first: number, second: number) => {
    const [low, high] = [Math.min(first, second), Math.max(first, second)];
    change({
      from: low === 0 ? null : startOf(bins.keys[low] as string),
      to: high === last ? null : endOf(bins.keys[high] as string),
    });
  };
  const words = element("p", { class: "hint range" }, `${binInWords(bins, from)} – ${binInWords(bins, to)}`);
  const slider = (id: string, label: string, value: number, onInput: (value: number) => void) =>
    element("input", {
      attributes: {
        type: "range",
        id,
        min: 0,
        max: last,
        step: 1,
        value,
        "aria-label": label,
        "aria-valuetext": binInWords(bins, value),
      },
      on: { input: (event) => onInput(Number((event.target as HTMLInputElement).value)) },
    });
  return [
    chart(bins, from, to, set),
    element(
      "div",
      { class: "sliders" },
      slider("time-from", "From", from, (value) => set(value, Math.max(value, to))),
      slider("time-to", "Until", to, (value) => set(Math.min(value, from), value)),
    ),
    words,
    button("All dates", () => change({ from: null, to: null }), {
      class: "link reset",
      attributes: { hidden: state.from === null && state.to === null },
    }),
  ];
}

/** Bars; a drag over them sets the range. */
function chart(bins: Bins, from: number, to: number, set: (from: number, to: number) => void): SVGSVGElement {
  const most = Math.max(...bins.counts);
  const step = WIDTH / bins.keys.length;
  const bars = bins.counts.map((count, index) => {
    const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
    const width = Math.max(0.6, step - Math.min(2, step * 0.2));
    return svgElement("rect", {
      class: index >= from && index <= to ? "in" : "out",
      x: index * step,
      y: HEIGHT - height,
      width,
      height,
    });
  });
  const made = svgElement(
    "svg",
    { class: "bars", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" },
    ...bars,
  );
  const binAt = (event: PointerEvent) => {
    const { left, width } = made.getBoundingClientRect();
    return clamp(Math.floor(((event.clientX - left) / width) * bins.keys.length), bins.keys.length - 1);
  };
  made.addEventListener("pointerdown", (down) => {
    const start = binAt(down);
    const up = (event: PointerEvent) => {
      removeEventListener("pointerup", up);
      set(start, binAt(event));
    };
    addEventListener("pointerup", up);
  });
  return made;
}

/** "March 2023"; for the first bin perhaps "2019 or earlier". */
function binInWords({ keys, hasEarlier }: Bins, index: number): string {
  return `${dateInWords(keys[index] as string)}${index === 0 && hasEarlier ? " or earlier" : ""}`;
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}

function startOf(key: string): string {
  return `${key}-01-01`.slice(0, 10);
}

function endOf(key: string): string {
  if (key.length === 10) return key;
  return key.length === 7 ? `${key}-31` : `${key}-12-31`;
}

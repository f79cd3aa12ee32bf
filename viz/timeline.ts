// The time line: a bar for each year, month or day, two sliders to brush it, and a box for meetings without a date.

import type { State } from "../src/view/state.ts";
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

type Range = readonly [first: number, last: number];

/** Bars and sliders: what is dragged shows the range at once, and sets it when it is let go. */
function brush(bins: Bins, { state, change }: Shown): Element[] {
  const last = bins.keys.length - 1;
  const chosen = rangeOf(bins, state);
  const bars = barsOf(bins);
  const words = element("p", { class: "hint range" });
  const show = ([low, high]: Range) => {
    for (const [index, bar] of bars.entries()) bar.setAttribute("class", index >= low && index <= high ? "in" : "out");
    words.textContent = [...new Set([low, high])].map((bin) => binInWords(bins, bin)).join(" – ");
    for (const [slider, value] of [
      [from, low],
      [to, high],
    ] as const) {
      slider.value = String(value);
      slider.setAttribute("aria-valuetext", binInWords(bins, value));
    }
  };
  const set = ([low, high]: Range) =>
    change({
      from: low === 0 ? null : startOf(bins.keys[low] as string),
      to: high === last ? null : endOf(bins.keys[high] as string),
    });
  const slider = (id: string, label: string, value: number, rangeNow: () => Range) =>
    element("input", {
      attributes: { type: "range", id, min: 0, max: last, step: 1, value, "aria-label": label },
      on: { input: () => show(rangeNow()), change: () => set(rangeNow()) },
    });
  const from = slider("time-from", "From", chosen[0], () => [
    Number(from.value),
    Math.max(Number(from.value), Number(to.value)),
  ]);
  const to = slider("time-to", "Until", chosen[1], () => [
    Math.min(Number(from.value), Number(to.value)),
    Number(to.value),
  ]);
  show(chosen);
  return [
    chart(bars, { show, set, cancel: () => show(chosen) }),
    element("div", { class: "sliders" }, from, to),
    words,
    button("All dates", () => change({ from: null, to: null }), {
      class: "link reset",
      attributes: { hidden: state.from === null && state.to === null },
    }),
  ];
}

/** The bins that a state's days are in. */
function rangeOf({ keys }: Bins, { from, to }: Pick<State, "from" | "to">): Range {
  const last = keys.length - 1;
  return [
    from === null
      ? 0
      : clamp(
          keys.findIndex((key) => endOf(key) >= from),
          last,
        ),
    to === null
      ? last
      : clamp(
          keys.findLastIndex((key) => startOf(key) <= to),
          last,
        ),
  ];
}

function barsOf({ counts }: Bins): readonly SVGRectElement[] {
  const most = Math.max(...counts);
  const step = WIDTH / counts.length;
  const width = Math.max(0.6, step - Math.min(2, step * 0.2));
  return counts.map((count, index) => {
    const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
    return svgElement("rect", { x: index * step, y: HEIGHT - height, width, height });
  });
}

type Drag = {
  readonly show: (range: Range) => void;
  readonly set: (range: Range) => void;
  readonly cancel: () => void;
};

/** The bars; a drag over them sets the range. */
function chart(bars: readonly SVGRectElement[], { show, set, cancel }: Drag): SVGSVGElement {
  const made = svgElement(
    "svg",
    { class: "bars", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" },
    ...bars,
  );
  const binAt = (event: PointerEvent) => {
    const { left, width } = made.getBoundingClientRect();
    return clamp(Math.floor(((event.clientX - left) / width) * bars.length), bars.length - 1);
  };
  made.addEventListener("pointerdown", (down) => {
    const start = binAt(down);
    const end = new AbortController();
    const { signal } = end;
    const rangeTo = (event: PointerEvent): Range => {
      const other = binAt(event);
      return [Math.min(start, other), Math.max(start, other)];
    };
    addEventListener("pointermove", (event) => show(rangeTo(event)), { signal });
    addEventListener(
      "pointerup",
      (event) => {
        end.abort();
        set(rangeTo(event));
      },
      { signal },
    );
    addEventListener(
      "pointercancel",
      () => {
        end.abort();
        cancel();
      },
      { signal },
    );
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

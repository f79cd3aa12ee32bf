// The time line: a bar for each year, month or day, two sliders to brush it, and a box for meetings without a date.
import { button, element, svgElement } from "./dom.ts";
import type { Model } from "./model.ts";
import type { Context } from "./panel.ts";
import { dateInWords } from "./words.ts";

type Bins = { readonly keys: readonly string[]; readonly counts: readonly number[]; readonly length: 4 | 7 | 10 };

const WIDTH = 208;
const HEIGHT = 46;

/** The time line of the meetings, or a line that says why there is none. */
export function timeline(context: Context): HTMLElement {
  const { model, state, selection, change } = context;
  const bins = binsOf(model);
  const undated = element(
    "label",
    { class: "box" },
    element("input", {
      attributes: { type: "checkbox", id: "filter-undated", checked: state.undated },
      on: { change: () => change({ undated: !state.undated }) },
    }),
    element("span", { class: "label" }, "Without a date"),
    element("span", { class: "count" }, selection.counts.undated.toLocaleString("en")),
  );
  const frame = element("fieldset", { class: "timeline" }, element("legend", {}, "When"));
  if (bins.keys.length > 1) frame.append(...brush(bins, context));
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
  if (selection.counts.undated > 0) frame.append(undated);
  return frame;
}

function brush(bins: Bins, { state, change }: Context): Element[] {
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
  const words = element(
    "p",
    { class: "hint range" },
    `${dateInWords(bins.keys[from] as string)} – ${dateInWords(bins.keys[to] as string)}`,
  );
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
        "aria-valuetext": dateInWords(bins.keys[value] as string),
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

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}

/** Days, months or years, whichever gives a readable number of bars; no gaps. */
function binsOf(model: Model): Bins {
  const days = model.nodes.flatMap((node) => (node.days ? [node.days[0]] : [])).sort();
  if (days.length === 0) return { keys: [], counts: [], length: 4 };
  const [first, last] = [days[0] as string, days.at(-1) as string];
  const span = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const length = span > 1200 ? 4 : span > 60 ? 7 : 10;
  const keys: string[] = [];
  for (let key = first.slice(0, length); key <= last.slice(0, length) && keys.length < 400; key = nextKey(key))
    keys.push(key);
  const place = new Map(keys.map((key, index) => [key, index]));
  const counts = keys.map(() => 0);
  for (const day of days) {
    const index = place.get(day.slice(0, length));
    if (index !== undefined) counts[index] = (counts[index] as number) + 1;
  }
  return { keys, counts, length };
}

function nextKey(key: string): string {
  const [year, month, day] = key.split("-").map(Number) as [number, number?, number?];
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (day !== undefined) date.setUTCDate(day + 1);
  else if (month !== undefined) date.setUTCMonth(month);
  else date.setUTCFullYear(year + 1);
  return date.toISOString().slice(0, key.length);
}

function startOf(key: string): string {
  return `${key}-01-01`.slice(0, 10);
}

function endOf(key: string): string {
  if (key.length === 10) return key;
  return key.length === 7 ? `${key}-31` : `${key}-12-31`;
}

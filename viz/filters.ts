// The filters, which are the legend too: each box shows the sign or line that the map uses, and how much it stands for.

import type { ClaimType } from "../src/model.ts";
import { isUnfiltered } from "../src/view/selection.ts";
import { NO_FILTERS } from "../src/view/state.ts";
import { figure, KIND_WORDS, ROLE_WORDS, STANDING_WORDS } from "../src/view/words.ts";
import { communityList } from "./community-list.ts";
import { button, element, svgElement } from "./dom.ts";
import { ROLE_WIDTHS } from "./map-look.ts";
import type { Shown } from "./page.ts";
import { kindSign } from "./panel.ts";
import { timeline } from "./timeline.ts";

/** The filter column for the present state; nothing when there is nothing to filter. */
export function filters(shown: Shown): HTMLElement[] {
  const { figures, state, change } = shown;
  if (figures.drawable === 0) return [];
  const kinds = figures.kinds.map(({ key, count }) =>
    box(`kind-${key}`, KIND_WORDS[key].many, kindSign(key), count, !state.hiddenKinds.includes(key), () =>
      change({ hiddenKinds: toggled(state.hiddenKinds, key) }),
    ),
  );
  const roles = figures.roles.map(({ key, count }) =>
    box(`role-${key}`, ROLE_WORDS[key].noun, roleSign(key), count, !state.hiddenRoles.includes(key), () =>
      change({ hiddenRoles: toggled(state.hiddenRoles, key) }),
    ),
  );
  const standings = figures.standings.map(({ key, count }) =>
    box(
      `standing-${key}`,
      STANDING_WORDS[key],
      kindSign("event", key),
      count,
      !state.hiddenStandings.includes(key),
      () => change({ hiddenStandings: toggled(state.hiddenStandings, key) }),
    ),
  );
  return [
    group("Who and what", ...kinds),
    group("Role", ...roles),
    ...(standings.length > 1 ? [group("Status", ...standings)] : []),
    timeline(shown),
    ...(figures.mostSources > 1 ? [sourcesFilter(shown, figures.mostSources)] : []),
    ...(figures.communities.length > 1 ? [communityList(shown)] : []),
    element(
      "div",
      { class: "clear", attributes: { hidden: isUnfiltered(state) } },
      button("Clear all filters", () => change(NO_FILTERS), { class: "plain" }),
    ),
  ];
}

function group(title: string, ...children: HTMLElement[]): HTMLElement {
  return element("fieldset", {}, element("legend", {}, title), ...children);
}

function box(
  id: string,
  label: string,
  sign: SVGSVGElement,
  count: number,
  checked: boolean,
  onChange: () => void,
): HTMLElement {
  const input = element("input", {
    attributes: { type: "checkbox", id: `filter-${id}`, checked },
    on: { change: onChange },
  });
  return element(
    "label",
    { class: "box" },
    input,
    sign,
    element("span", { class: "label" }, label),
    element("span", { class: "count" }, figure(count)),
  );
}

function toggled<Item>(hidden: readonly Item[], item: Item): Item[] {
  return hidden.includes(item) ? hidden.filter((other) => other !== item) : [...hidden, item];
}

function roleSign(role: ClaimType): SVGSVGElement {
  const line = svgElement("line", { x1: 1, y1: 8, x2: 25, y2: 8, "stroke-width": ROLE_WIDTHS[role] + 0.4 });
  return svgElement(
    "svg",
    { class: `sign line role-${role}`, viewBox: "0 0 26 16", width: 26, height: 16, "aria-hidden": "true" },
    line,
  );
}

function sourcesFilter({ state, change }: Shown, most: number): HTMLElement {
  const choose = element("select", {
    attributes: { id: "filter-sources", "aria-label": "Least number of independent articles" },
    on: { change: (event) => change({ minSources: Number((event.target as HTMLSelectElement).value) }) },
  });
  for (let count = 1; count <= Math.min(most, 6); count += 1) {
    const label = count === 1 ? "any number of articles" : `at least ${count} articles`;
    choose.append(element("option", { attributes: { value: count, selected: state.minSources === count } }, label));
  }
  return group("Reported by", choose);
}

// The filters, which are the legend too: each box shows the sign or line that the map uses, and how much it stands for.

import type { ClaimType } from "../src/model.ts";
import { button, element, svgElement } from "./dom.ts";
import { ROLE_WIDTHS } from "./map-look.ts";
import type { Context } from "./panel.ts";
import { kindSign } from "./panel.ts";
import { isUnfiltered } from "./selection.ts";
import { NO_FILTERS } from "./state.ts";
import { timeline } from "./timeline.ts";
import { KIND_WORDS, NODE_KINDS, ROLE_WORDS, ROLES, STANDING_WORDS, STANDINGS } from "./words.ts";

/** The filter column for the present state. */
export function filters(context: Context): HTMLElement[] {
  const { model, state, selection, change } = context;
  const { counts } = selection;
  const has = (role: ClaimType) => model.strands.some((strand) => strand.type === role);
  const standings = STANDINGS.filter((standing) => model.strands.some((strand) => strand.standing === standing));
  const mostSources = model.strands.reduce((most, strand) => Math.max(most, strand.sources), 1);
  return [
    group(
      "Who and what",
      ...NODE_KINDS.filter((kind) => model.nodes.some((node) => node.kind === kind)).map((kind) =>
        box(
          `kind-${kind}`,
          KIND_WORDS[kind].many,
          kindSign(kind),
          counts.kinds.get(kind) ?? 0,
          !state.hiddenKinds.includes(kind),
          () => change({ hiddenKinds: toggled(state.hiddenKinds, kind) }),
        ),
      ),
    ),
    group(
      "Role",
      ...ROLES.filter(has).map((role) =>
        box(
          `role-${role}`,
          ROLE_WORDS[role].noun,
          roleSign(role),
          counts.roles.get(role) ?? 0,
          !state.hiddenRoles.includes(role),
          () => change({ hiddenRoles: toggled(state.hiddenRoles, role) }),
        ),
      ),
    ),
    ...(standings.length > 1
      ? [
          group(
            "Status",
            ...standings.map((standing) =>
              box(
                `standing-${standing}`,
                STANDING_WORDS[standing],
                kindSign("event", standing),
                counts.standings.get(standing) ?? 0,
                !state.hiddenStandings.includes(standing),
                () => change({ hiddenStandings: toggled(state.hiddenStandings, standing) }),
              ),
            ),
          ),
        ]
      : []),
    timeline(context),
    ...(mostSources > 1 ? [sourcesFilter(context, mostSources)] : []),
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
    element("span", { class: "count" }, count.toLocaleString("en")),
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

function sourcesFilter({ state, change }: Context, most: number): HTMLElement {
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

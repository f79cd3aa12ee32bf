// Communities: who meets whom most. A list of the largest, each of which can be shown alone, and a choice to colour by them.
import { type Figures, LISTED_COMMUNITIES } from "../src/view/figures.ts";
import { counted, figure } from "../src/view/words.ts";
import { button, element } from "./dom.ts";
import type { Shown } from "./page.ts";

/** The list; a press on the chosen one shows everything again. */
export function communityList({ figures, state, change }: Shown): HTMLElement {
  const isColored = state.colors === "community";
  const colors = element(
    "label",
    { class: "box" },
    element("input", {
      attributes: { type: "checkbox", id: "color-by-community", checked: isColored },
      on: { change: () => change({ colors: isColored ? "kind" : "community" }) },
    }),
    element("span", { class: "label" }, "Colour by community"),
  );
  const rest = figures.otherCommunities;
  return element(
    "fieldset",
    { class: isColored ? "communities colored" : "communities" },
    element("legend", {}, "Communities"),
    colors,
    element(
      "ul",
      {},
      ...figures.communities.map((community, place) =>
        element(
          "li",
          {},
          button(communityLabel(community, place), () => change(toggled(community.id, state.community)), {
            class: "community",
            attributes: {
              id: `community-${place}`,
              "aria-pressed": String(state.community === community.id),
              title: "Show only this community",
            },
          }),
        ),
      ),
    ),
    rest > 0 &&
      element(
        "p",
        { class: "hint" },
        `and ${counted(rest, "smaller one", "smaller ones")}, found through their members`,
      ),
  );
}

function toggled(id: string, chosen: string | null): Partial<Shown["state"]> {
  return { community: id === chosen ? null : id, camera: null };
}

function communityLabel({ names, count }: Figures["communities"][number], place: number): HTMLElement {
  return element(
    "span",
    {},
    communitySign(place),
    element("span", { class: "label" }, names.join(", ")),
    element("span", { class: "count" }, figure(count)),
  );
}

/** The colour of a community on the map; those beyond the list share one. */
export function communitySign(place: number): HTMLElement {
  const color = place >= 0 && place < LISTED_COMMUNITIES ? String(place) : "none";
  return element("span", { class: `swatch community-${color}` });
}

// How the map shows each thing: colours from the style sheet's variables, shapes, sizes and widths.
import type { ClaimType } from "../src/model.ts";
import type { DrawnLink, DrawnNode } from "../src/view/drawing.ts";
import { LISTED_COMMUNITIES } from "../src/view/figures.ts";
import type { State } from "../src/view/state.ts";
import type { NodeKind } from "../src/view/words.ts";
import type { NodeLook, Shape } from "./node-program.ts";

const KIND_SHAPES: Readonly<Record<NodeKind, Shape>> = {
  country: "disc",
  person: "disc",
  institution: "diamond",
  event: "square",
};

/** Widths of links in pixels: hosts stand out. */
export const ROLE_WIDTHS: Readonly<Record<ClaimType, number>> = {
  HOSTED: 3,
  CHAIRED: 2.2,
  SPOKE_AT: 1.6,
  ATTENDED: 1.2,
  PART_OF: 1.2,
  REPRESENTS: 1,
  AFFILIATED_WITH: 1,
  ABOUT: 1,
};

export type Palette = {
  readonly kinds: Readonly<Record<NodeKind, string>>;
  readonly roles: Readonly<Record<ClaimType, string>>;
  /** By place in the list of communities. */
  readonly communities: readonly string[];
  readonly noCommunity: string;
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  /** What lies outside the focus. */
  readonly faded: string;
  /** Links that did not come about. */
  readonly gone: string;
  /** The better of the two is written on a colour. */
  readonly onColors: readonly [string, string];
};

/** The palette of the theme in force. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const variable = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const relation = variable("role-relation");
  return {
    kinds: {
      country: variable("kind-country"),
      institution: variable("kind-institution"),
      person: variable("kind-person"),
      event: variable("kind-event"),
    },
    roles: {
      HOSTED: variable("role-host"),
      CHAIRED: variable("role-chair"),
      SPOKE_AT: variable("role-speaker"),
      ATTENDED: variable("role-attendee"),
      PART_OF: relation,
      REPRESENTS: relation,
      AFFILIATED_WITH: relation,
      ABOUT: relation,
    },
    communities: Array.from({ length: LISTED_COMMUNITIES }, (_, place) => variable(`community-${place}`)),
    noCommunity: variable("community-none"),
    surface: variable("surface"),
    ink: variable("ink"),
    muted: variable("muted"),
    faded: variable("faded"),
    gone: variable("gone"),
    onColors: [variable("on-country"), variable("on-light")],
  };
}

/** Radius in pixels when the layout is drawn at its own scale: by what joins the node, with room for a country's code. */
export function sizeOf(node: DrawnNode, crowd: number): number {
  const least = { country: 12, event: 11, institution: 8, person: 6.5 }[node.kind];
  const links = Math.sqrt(node.links);
  if (crowd > 1000) return Math.min(14, least * 0.45 + 0.5 * links);
  if (crowd > 60) return Math.min(19, (node.kind === "country" ? 11 : least * 0.8) + 0.8 * links);
  return Math.min(26, least + 1.3 * links);
}

/** A colour on the way to another: 0 gives the first, 1 the second; both as #rrggbb. */
export function blend(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [from, to].map((color) => Number.parseInt(color.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

/** Colour and lines of a node: hollow when the meeting has not been held, crossed when it was called off. */
export function lookOf(
  node: DrawnNode,
  palette: Palette,
  colors: State["colors"],
): NodeLook & { readonly color: string; readonly markColor: string } {
  const { surface, kinds, communities, noCommunity, muted, onColors } = palette;
  const shape = KIND_SHAPES[node.kind];
  const color = colors === "kind" ? kinds[node.kind] : (communities[node.community] ?? noCommunity);
  const markColor = onColors.reduce((best, ink) => (contrast(ink, color) > contrast(best, color) ? ink : best));
  if (node.standing === "held") return { shape, color, line: surface, crossed: false, markColor };
  const calledOff = node.standing === "cancelled" || node.standing === "declined";
  return { shape, color: surface, line: calledOff ? muted : color, crossed: calledOff, markColor };
}

/** The contrast of two colours as #rrggbb (WCAG 2.2). */
function contrast(first: string, second: string): number {
  const [a, b] = [luminance(first), luminance(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour of a link: its role's, paler when it did not happen. */
export function linkColorOf({ type, standing }: DrawnLink, palette: Palette): string {
  return standing === "declined" || standing === "cancelled" ? palette.gone : palette.roles[type];
}

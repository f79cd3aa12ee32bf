// How the map shows each thing: colours from the style sheet's variables, shapes, sizes and widths.
import type { ClaimType } from "../src/model.ts";
import { eventStanding, type Model, type PageNode, type Strand } from "./model.ts";
import type { NodeLook, Shape } from "./node-program.ts";
import type { NodeKind } from "./words.ts";

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
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  /** What lies outside the focus. */
  readonly faded: string;
  /** Links that did not come about. */
  readonly gone: string;
  readonly onCountry: string;
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
    surface: variable("surface"),
    ink: variable("ink"),
    muted: variable("muted"),
    faded: variable("faded"),
    gone: variable("gone"),
    onCountry: variable("on-country"),
  };
}

/** Radius in pixels when the layout is drawn at its own scale: by what joins the node, with room for a country's code. */
export function sizeOf(node: PageNode, crowd: number): number {
  const least = { country: 12, event: 11, institution: 8, person: 6.5 }[node.kind];
  const links = Math.sqrt(node.strands.length);
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
export function lookOf(node: PageNode, palette: Palette): NodeLook & { readonly color: string } {
  const shape = KIND_SHAPES[node.kind];
  const color = palette.kinds[node.kind];
  if (node.event === null) return { shape, color, line: palette.surface, crossed: false };
  const standing = eventStanding(node.event);
  if (standing === "held") return { shape, color, line: palette.surface, crossed: false };
  const calledOff = standing === "cancelled" || standing === "declined";
  return { shape, color: palette.surface, line: calledOff ? palette.muted : color, crossed: calledOff };
}

/** The strand that a link is drawn as: the passing one that says most. */
export function leadingStrand(model: Model, link: number, passing: Uint8Array): Strand | null {
  const strand = model.links[link]?.strands.find((index) => passing[index]);
  return strand === undefined ? null : (model.strands[strand] as Strand);
}

/** The colour of a link: its role's, paler when it did not happen. */
export function linkColorOf(strand: Strand, palette: Palette): string {
  return strand.standing === "declined" || strand.standing === "cancelled" ? palette.gone : palette.roles[strand.type];
}

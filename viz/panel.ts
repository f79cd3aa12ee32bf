// The details beside the map: what the graph says of one node, with the sentences that say so.
import type { ClaimType } from "../src/model.ts";
import { type Model, otherEnd, type PageNode, type Strand } from "../src/view/model.ts";
import { eventOf, type Selection } from "../src/view/selection.ts";
import type { State } from "../src/view/state.ts";
import {
  dateInWords,
  figure,
  KIND_WORDS,
  type NodeKind,
  ROLE_WORDS,
  ROLES,
  roleInWords,
  STANDING_WORDS,
  STANDINGS,
  type Standing,
  whenInWords,
} from "../src/view/words.ts";
import { communitySign } from "./community-list.ts";
import { button, element, svgElement } from "./dom.ts";
import { type ChangeState, quotation, sentencesBehind, titleOf } from "./evidence.ts";
import { listOf, section } from "./section.ts";

export type Context = {
  readonly model: Model;
  readonly state: State;
  readonly selection: Selection;
  readonly change: ChangeState;
};

/** Names beyond this are whole clauses: the search knows them, nobody reads them in a list. */
const MOST_LETTERS = 70;
const MOST_ALIASES = 8;

/** The sign of a kind, as the map draws it. */
export function kindSign(kind: NodeKind, standing: Standing = "held"): SVGSVGElement {
  const shape = {
    country: () => svgElement("circle", { cx: 8, cy: 8, r: 7 }),
    person: () => svgElement("circle", { cx: 8, cy: 8, r: 4.6 }),
    institution: () => svgElement("path", { d: "M8 1 15 8 8 15 1 8Z" }),
    event: () => svgElement("rect", { x: 2.5, y: 2.5, width: 11, height: 11, rx: 2 }),
  }[kind]();
  const isOff = standing === "cancelled" || standing === "declined";
  const cross = isOff ? svgElement("path", { d: "M3 3 13 13M13 3 3 13" }) : null;
  const name = `sign kind-${kind}${standing === "held" ? "" : ` standing-${standing}`}`;
  return svgElement(
    "svg",
    { class: name, viewBox: "0 0 16 16", width: 14, height: 14, "aria-hidden": "true" },
    shape,
    cross,
  );
}

/** A node's name as a button that selects it. */
export function nodeButton(
  node: Pick<PageNode, "id" | "name" | "kind" | "standing">,
  change: ChangeState,
): HTMLButtonElement {
  const made = button(node.name, () => change({ selected: node.id, other: null, article: null, sentence: null }), {
    class: "link node-name",
  });
  made.prepend(kindSign(node.kind, node.standing));
  return made;
}

/** A meeting's status, unless it was held. */
export function standingBadge(standing: Standing): HTMLElement | null {
  if (standing === "held") return null;
  return element("span", { class: `badge standing-${standing}` }, STANDING_WORDS[standing]);
}

/** Everything about one node. */
export function nodePanel(node: PageNode, context: Context): HTMLElement {
  return element(
    "div",
    { class: "node-panel" },
    panelHead(node, context),
    ...facts(node),
    communityLine(node, context),
    ...(node.event === null ? rolesOf(node, context) : participantsOf(node, context)),
    mentionsOf(node, context),
  );
}

function panelHead(node: PageNode, { change }: Context): HTMLElement {
  const code = node.entity?.code ?? null;
  const kicker = element(
    "p",
    { class: "kicker" },
    kindSign(node.kind),
    `${KIND_WORDS[node.kind].one}${code ? ` · ${code}` : ""}`,
  );
  const close = button("×", () => change({ selected: null, other: null }), {
    class: "close",
    attributes: { "aria-label": "Close the details" },
  });
  return element("header", {}, close, kicker, element("h2", {}, node.name), standingBadge(node.standing));
}

function facts(node: PageNode): HTMLElement[] {
  const { entity, event } = node;
  const rows: [string, string][] = [];
  if (event) {
    rows.push(["When", whenInWords(event)]);
    const place = [event.place, event.online ? "online" : null].filter(Boolean).join(", ");
    if (place) rows.push(["Where", place]);
    rows.push(["Kind", event.kind === "other" ? "Meeting" : sentenceCase(event.kind.replace("-", " "))]);
    if (event.theme && event.theme !== event.name) rows.push(["Theme", event.theme]);
  }
  if (entity && entity.titles.length > 0) rows.push(["Titles", entity.titles.join("; ")]);
  if (entity?.kind) rows.push(["Kind", sentenceCase(entity.kind)]);
  const isShort = (alias: string) => alias !== node.name && alias.length <= MOST_LETTERS;
  const aliases = (entity ?? event)?.aliases.filter(isShort) ?? [];
  if (aliases.length > 0) rows.push(["Also called", aliases.slice(0, MOST_ALIASES).join("; ")]);
  if (rows.length === 0) return [];
  const entries = rows.flatMap(([term, value]) => [element("dt", {}, term), element("dd", {}, value)]);
  return [element("dl", { class: "facts" }, ...entries)];
}

/** The community of a node, with a way to see it alone. */
function communityLine(node: PageNode, { model, state, change }: Context): HTMLElement | null {
  const place = model.communityOf[node.index] as number;
  const community = model.communities[place];
  if (!community || model.communities.length < 2) return null;
  const isChosen = state.community === community.id;
  const label = isChosen ? "Show everything again" : `Show its community of ${figure(community.size)}`;
  return element(
    "p",
    { class: "in-community" },
    communitySign(place),
    button(label, () => change({ community: isChosen ? null : community.id, camera: null }), {
      class: "link",
      attributes: { title: community.names.join(", ") },
    }),
  );
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

type Group = { readonly title: string; readonly strands: readonly number[] };

/** The strands of a node by role, by what became of it and by direction: no plan stands under a heading for facts. */
function groupsOf(node: PageNode, { model, selection }: Context): Group[] {
  const groups = new Map<string, number[]>();
  for (const index of node.strands.filter((strand) => selection.strands[strand])) {
    const { type, standing, from } = strandAt(model, index);
    const key = [type, standing, from === node.index].join(" ");
    const known = groups.get(key);
    if (known) known.push(index);
    else groups.set(key, [index]);
  }
  return ROLES.flatMap((role) =>
    STANDINGS.flatMap((standing) =>
      [true, false].map((isOwn) => ({
        title: headingOf(role, standing, isOwn, node.event !== null),
        strands: groups.get([role, standing, isOwn].join(" ")) ?? [],
      })),
    ),
  ).filter((group) => group.strands.length > 0);
}

function headingOf(role: ClaimType, standing: Standing, isOwn: boolean, isEvent: boolean): string {
  const { noun, past, list } = ROLE_WORDS[role];
  if (standing !== "held") return `${noun}, ${STANDING_WORDS[standing].toLowerCase()}`;
  if (!isOwn) return list;
  return isEvent ? noun : sentenceCase(past);
}

/** A meeting's participants; each sentence once, under the names that it speaks of. */
function participantsOf(node: PageNode, context: Context): HTMLElement[] {
  const { model, change } = context;
  return groupsOf(node, context).map(({ title, strands }, place) => {
    // "Also" only after hosts and speakers.
    const heading = place === 0 && title === ROLE_WORDS.ATTENDED.list ? "Attended by" : title;
    return section(heading, strands.length, listOf(sentencesBehind(model, strands)), (quoted) => {
      const names = quoted.strands.map((index) => participant(index, quoted.sentences, node, context));
      return element("li", {}, element("ul", { class: "names" }, ...names), quotation(model, quoted, change));
    });
  });
}

/** A participant of a meeting, "as" what this sentence says. */
function participant(
  index: number,
  sentences: readonly number[],
  node: PageNode,
  { model, change }: Context,
): HTMLElement {
  const strand = strandAt(model, index);
  const other = model.nodes[otherEnd(strand, node.index)] as PageNode;
  const claim = strand.claims
    .map((number) => model.claims[number])
    .find((one) => one && sentences.includes(one.sentence));
  const as = claim?.as ?? claim?.title ?? null;
  return element("li", {}, nodeButton(other, change), as === null ? null : element("span", { class: "as" }, as));
}

/** What a person, country or institution did: the latest meeting first. */
function rolesOf(node: PageNode, context: Context): HTMLElement[] {
  const { model } = context;
  return groupsOf(node, context).map(({ title, strands }) => {
    const sorted = [...strands].sort((a, b) => dayOf(model, b).localeCompare(dayOf(model, a)) || a - b);
    return section(title, strands.length, listOf(sorted), (index) => meetingEntry(index, node, context));
  });
}

function meetingEntry(index: number, node: PageNode, { model, change }: Context): HTMLElement {
  const strand = strandAt(model, index);
  const other = model.nodes[otherEnd(strand, node.index)] as PageNode;
  const claims = strand.claims.map((claim) => model.claims[claim]);
  const as = claims.map((claim) => claim?.as ?? claim?.title).find(Boolean);
  const when = other.event ? whenInWords(other.event) : "";
  const did = strand.standing === "held" ? "" : `${roleInWords(strand.type, strand.standing)} it`;
  const line = [did, when, as ? `as ${as}` : ""].filter(Boolean).join(" · ");
  return element(
    "li",
    {},
    nodeButton(other, change),
    line === "" ? null : element("span", { class: "as" }, standingBadge(strand.standing), " ", line),
    ...sentencesBehind(model, [index]).map((quoted) => quotation(model, quoted, change)),
  );
}

function mentionsOf(node: PageNode, { model, change }: Context): HTMLElement | null {
  const articles = model.mentions.get(node.index) ?? [];
  if (articles.length === 0) return null;
  return section("Named in", articles.length, listOf(articles), (index) => {
    const article = model.articles[index] as Model["articles"][number];
    const open = () => change({ article: article.id, sentence: null });
    const line = [article.publisher, dateInWords(article.published)].filter(Boolean).join(", ");
    return element("li", {}, button(titleOf(article), open, { class: "link" }), element("span", { class: "as" }, line));
  });
}

function strandAt(model: Model, index: number): Strand {
  return model.strands[index] as Strand;
}

function dayOf(model: Model, index: number): string {
  return eventOf(model, strandAt(model, index))?.days?.[0] ?? "";
}

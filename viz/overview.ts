// What the details show when nothing is selected: the graph in a few words, its meetings and its busiest hosts.
import { element } from "./dom.ts";
import { eventStanding, type PageNode, type Strand } from "./model.ts";
import { type Context, nodeButton, section, standingBadge } from "./panel.ts";
import { counted, KIND_WORDS, NODE_KINDS, whenInWords } from "./words.ts";

/** Up to this many meetings, the list begins with the latest; a longer one begins with those that most is said of. */
const LATEST_FIRST = 60;

/** The overview of what passes the filters. */
export function overview(context: Context): HTMLElement {
  const { model, selection, change } = context;
  const passing = model.nodes.filter((node) => selection.nodes[node.index]);
  const meetings = passing.filter((node) => node.event !== null);
  const isLong = meetings.length > LATEST_FIRST;
  meetings.sort(isLong ? (a, b) => b.strands.length - a.strands.length || latestFirst(a, b) : latestFirst);
  const hosts = passing
    .map((node) => ({ node, hosted: hostedBy(node, context) }))
    .filter(({ hosted }) => hosted > 0)
    .sort((a, b) => b.hosted - a.hosted || a.node.index - b.node.index);
  const copies = model.articles.filter((article) => article.copyOf !== null).length;
  const articles = `${counted(model.articles.length, "article", "articles")}${copies > 0 ? ` (${copies} a copy of another)` : ""}`;
  return element(
    "div",
    { class: "overview" },
    element("h2", {}, "What the articles say"),
    element(
      "p",
      { class: "lead" },
      `${articles} report ${counted(meetings.length, "meeting", "meetings")}, hosted by ${kindsInWords(hosts.map(({ node }) => node))}. Choose a name to see its meetings and the sentences that say so.`,
    ),
    section(isLong ? "Meetings, the best attended first" : "Meetings", meetings.length, meetings, (node) =>
      meetingLine(node, context),
    ),
    hosts.length === 0
      ? null
      : section("Hosts", hosts.length, hosts, ({ node, hosted }) =>
          element(
            "li",
            {},
            nodeButton(node, change),
            element("span", { class: "as" }, counted(hosted, "meeting", "meetings")),
          ),
        ),
  );
}

function meetingLine(node: PageNode, { model, selection, change }: Context): HTMLElement {
  const parts = new Set(
    node.strands.filter((index) => selection.strands[index]).map((index) => (model.strands[index] as Strand).from),
  );
  parts.delete(node.index);
  const event = node.event as NonNullable<PageNode["event"]>;
  const line = [whenInWords(event), parts.size > 0 ? counted(parts.size, "participant", "participants") : ""].filter(
    Boolean,
  );
  return element(
    "li",
    {},
    nodeButton(node, change),
    " ",
    standingBadge(eventStanding(event)),
    element("span", { class: "as" }, line.join(" · ")),
  );
}

/** Meetings that a node hosted and that were held. */
function hostedBy(node: PageNode, { model, selection }: Context): number {
  return node.strands.filter((index) => {
    const strand = model.strands[index] as Strand;
    return (
      selection.strands[index] && strand.type === "HOSTED" && strand.standing === "held" && strand.from === node.index
    );
  }).length;
}

/** "6 countries and 1 institution". */
function kindsInWords(nodes: readonly PageNode[]): string {
  const parts = NODE_KINDS.flatMap((kind) => {
    const count = nodes.filter((node) => node.kind === kind).length;
    const { one, many } = KIND_WORDS[kind];
    return count === 0 ? [] : [counted(count, one.toLowerCase(), many.toLowerCase())];
  });
  return parts.length === 0 ? "nobody by name" : new Intl.ListFormat("en").format(parts);
}

function latestFirst(a: PageNode, b: PageNode): number {
  const [first, second] = [a.days?.[0] ?? "", b.days?.[0] ?? ""];
  return first === second ? b.strands.length - a.strands.length : first < second ? 1 : -1;
}

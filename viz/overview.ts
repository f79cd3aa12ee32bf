// What the details show when nothing is selected: the graph in a few words, its meetings and its busiest hosts.
import type { Figures, Listed, Overview, Share } from "../src/view/figures.ts";
import { counted, KIND_WORDS, listInWords, type NodeKind } from "../src/view/words.ts";
import { element } from "./dom.ts";
import type { ChangeState } from "./evidence.ts";
import { nodeButton, standingBadge } from "./panel.ts";
import { section } from "./section.ts";

type Lists = Pick<Overview, "meetings" | "hosts">;

/** The overview of what passes the filters; `complete` gives its lists to their ends. */
export function overview(figures: Figures, change: ChangeState, complete: () => Promise<Lists>): HTMLElement {
  const { articles, copies } = figures;
  const { meetingCount, hostCount, hostKinds, meetings, isByAttendance, hosts } = figures.overview;
  const read = `${counted(articles, "article", "articles")}${copies > 0 ? ` (${copies} a copy of another)` : ""}`;
  const meetingLine = (meeting: Listed) =>
    element(
      "li",
      {},
      nodeButton(meeting, change),
      " ",
      standingBadge(meeting.standing),
      element("span", { class: "as" }, meeting.about),
    );
  const hostLine = (host: Listed) =>
    element("li", {}, nodeButton(host, change), element("span", { class: "as" }, host.about));
  return element(
    "div",
    { class: "overview" },
    element("h2", {}, "What the articles say"),
    element(
      "p",
      { class: "lead" },
      `${read} report ${counted(meetingCount, "meeting", "meetings")}, hosted by ${kindsInWords(hostKinds)}. Choose a name to see its meetings and the sentences that say so.`,
    ),
    section(
      isByAttendance ? "Meetings, the best attended first" : "Meetings",
      meetingCount,
      { first: meetings, count: meetingCount, all: async () => (await complete()).meetings },
      meetingLine,
    ),
    hostCount > 0 &&
      section(
        "Hosts",
        hostCount,
        { first: hosts, count: hostCount, all: async () => (await complete()).hosts },
        hostLine,
      ),
  );
}

/** "6 countries and 1 institution". */
function kindsInWords(kinds: readonly Share<NodeKind>[]): string {
  const parts = kinds.map(({ key, count }) =>
    counted(count, KIND_WORDS[key].one.toLowerCase(), KIND_WORDS[key].many.toLowerCase()),
  );
  return parts.length === 0 ? "nobody by name" : listInWords(parts);
}

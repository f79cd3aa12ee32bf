// What the details show when nothing is selected: the graph in a few words, its meetings and its busiest hosts.
import type { Figures, Listed, Overview, Share } from "../src/view/figures.ts";
import { counted, figure, KIND_WORDS, listInWords, type NodeKind } from "../src/view/words.ts";
import { element } from "./dom.ts";
import type { ChangeState } from "./evidence.ts";
import { nodeButton, standingBadge } from "./panel.ts";
import { section } from "./section.ts";

type Lists = Pick<Overview, "meetings" | "hosts">;

const TITLE = "What the articles say";

/** The overview of what passes the filters; `complete` gives its lists to their ends. */
export function overview(figures: Figures, change: ChangeState, complete: () => Promise<Lists>): HTMLElement {
  const { articles, copies } = figures;
  const { meetingCount, hostCount, hostKinds, meetings, isByAttendance, hosts } = figures.overview;
  const repeated = copies === 0 ? "" : ` (${figure(copies)} of them ${copies === 1 ? "a copy" : "copies"})`;
  const read = `${counted(articles, "article", "articles")}${repeated} ${articles === 1 ? "reports" : "report"}`;
  if (meetingCount === 0) {
    const words = `${read} no meeting${figures.meetings === 0 ? "" : " that passes the filters"}.`;
    return element("div", { class: "overview" }, element("h2", {}, TITLE), element("p", { class: "lead" }, words));
  }
  const passing = meetingCount === figures.meetings ? "" : " that pass the filters";
  const meetingLine = (meeting: Listed) =>
    element(
      "li",
      {},
      nodeButton(meeting, change),
      element("span", { class: "as" }, standingBadge(meeting.standing), " ", meeting.about),
    );
  const hostLine = (host: Listed) =>
    element("li", {}, nodeButton(host, change), element("span", { class: "as" }, host.about));
  return element(
    "div",
    { class: "overview" },
    element("h2", {}, TITLE),
    element(
      "p",
      { class: "lead" },
      `${read} ${counted(meetingCount, "meeting", "meetings")}${passing}${byHosts(hostKinds)}. Choose a name to see its meetings and the sentences that say so.`,
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

/** ", hosted by 6 countries and 1 institution". */
function byHosts(kinds: readonly Share<NodeKind>[]): string {
  const parts = kinds.map(({ key, count }) =>
    counted(count, KIND_WORDS[key].one.toLowerCase(), KIND_WORDS[key].many.toLowerCase()),
  );
  return parts.length === 0 ? ", and name no host" : `, hosted by ${listInWords(parts)}`;
}

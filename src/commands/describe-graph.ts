// What `build` found, in a few lines for a person.
import { join } from "node:path";
import type { GraphSummary, MeetingSummary } from "../graph/summary.ts";
import { printable } from "../text/printable.ts";
import { counted, shortName } from "./counted.ts";
import type { Reporter } from "./reporter.ts";

const NAME_LENGTH = 90;
const HOSTS_SHOWN = 8;

/** The lines of the summary: what was found, the largest meetings, what to open and ask next. */
export function describeGraph(summary: GraphSummary, folder: string, { bold }: Reporter): string[] {
  const { articles, copies, meetings, largest } = summary;
  const total = Object.values(meetings).reduce((sum, count) => sum + count, 0);
  const lines = [`Read ${counted(articles, "article")}${copies === 0 ? "" : ` (${copies} repeat another)`}.`];
  if (total === 0) return [...lines, "No meeting was found in them, so the graph has none."];
  const others = (["planned", "postponed", "cancelled", "denied"] as const)
    .filter((status) => meetings[status] > 0)
    .map((status) => `${meetings[status]} ${status}`);
  lines.push(
    `Found ${bold(counted(total, "meeting"))}${others.length === 0 ? "" : ` (${others.join(", ")})`}: ${[
      counted(summary.hosts, "host"),
      counted(summary.chairs, "chair"),
      counted(summary.speakers, "speaker"),
      counted(summary.attendees, "attendee"),
    ].join(", ")}.`,
  );
  if (largest.length > 0) lines.push("", "The largest:", ...largest.flatMap(describeMeeting));
  const [first, second] = largest[0]?.hosts ?? [];
  const database = folder === "plenary-out" ? "" : ` --db ${shellWord(join(folder, "graph.db"))}`;
  const why =
    first === undefined
      ? []
      : [
          `plenary why ${[first, second]
            .filter((name) => name !== undefined)
            .map(shellWord)
            .join(" ")}${database}`,
        ];
  lines.push("", `Open  ${bold(printable(join(folder, "index.html")))}`);
  for (const [place, command] of [`plenary query co-hosts${database}`, ...why].entries()) {
    lines.push(`${place === 0 ? "Ask   " : "      "}${command}`);
  }
  return lines;
}

function describeMeeting({ name, start, place, hosts, speakers, participants }: MeetingSummary): string[] {
  const more = hosts.length > HOSTS_SHOWN ? ` and ${hosts.length - HOSTS_SHOWN} more` : "";
  const hosted =
    hosts.length === 0
      ? ""
      : `hosted by ${hosts
          .slice(0, HOSTS_SHOWN)
          .map((host) => shortName(host, NAME_LENGTH))
          .join(", ")}${more}; `;
  const when = [start, place].filter((part) => part !== null).map((part) => shortName(part, NAME_LENGTH));
  return [
    `  ${shortName(name, NAME_LENGTH)}${when.length === 0 ? "" : ` (${when.join(", ")})`}`,
    `    ${hosted}${counted(speakers, "speaker")}, ${counted(participants, "participant")} in all`,
  ];
}

/** A word that a shell reads as it stands. */
function shellWord(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${shortName(word, NAME_LENGTH).replaceAll("'", "'\\''")}'`;
}

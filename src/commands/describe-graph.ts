// What `build` found, in a few lines for a person.
import { join } from "node:path";
import type { GraphSummary, MeetingSummary } from "../graph/summary.ts";
import { printable } from "../text/printable.ts";
import { counted, shortName } from "./counted.ts";

const NAME_LENGTH = 90;
const HOSTS_SHOWN = 8;

/** The lines of the summary: what was found, and the largest meetings. */
export function describeGraph({ articles, copies, meetings, largest, ...roles }: GraphSummary): string[] {
  const total = Object.values(meetings).reduce((sum, count) => sum + count, 0);
  const read = `Read ${counted(articles, "article")}${copies === 0 ? "" : ` (${copies} repeat another)`}.`;
  if (total === 0) return [read, "No meeting was found in them, so the graph has none."];
  const unusual = (["planned", "postponed", "cancelled", "denied"] as const)
    .filter((status) => meetings[status] > 0)
    .map((status) => `${meetings[status].toLocaleString("en")} ${status}`);
  const { hosts, chairs, speakers, attendees } = roles;
  const people = [
    counted(hosts, "host"),
    counted(chairs, "chair"),
    counted(speakers, "speaker"),
    counted(attendees, "attendee"),
  ];
  const status = unusual.length === 0 ? "" : ` (${unusual.join(", ")})`;
  const found = `Found ${counted(total, "meeting")}${status} with ${people.join(", ")}.`;
  return [read, found, ...(largest.length === 0 ? [] : ["", "The largest:", ...largest.flatMap(describeMeeting)])];
}

/** Commands to try next, for the database of that folder; `program` is how the user calls this program. */
export function nextCommands({ largest }: GraphSummary, folder: string, program: string): string[] {
  if (largest.length === 0) return [];
  const database = folder === "plenary-out" ? "" : ` --db ${shellWord(join(folder, "graph.db"))}`;
  const hosted = largest.find(({ hosts }) => hosts.length > 1) ?? largest.find(({ hosts }) => hosts.length === 1);
  const names = hosted?.hosts.slice(0, 2).map(shellWord) ?? [];
  const why = names.length === 0 ? [] : [`${program} why ${names.join(" ")}${database}`];
  return [`${program} query co-hosts${database}`, ...why];
}

function describeMeeting({ name, start, place, hosts, speakers, participants }: MeetingSummary): string[] {
  const when = [start, place].filter((part) => part !== null).map((part) => shortName(part, NAME_LENGTH));
  const shown = hosts.slice(0, HOSTS_SHOWN).map((host) => shortName(host, NAME_LENGTH));
  const more = hosts.length > HOSTS_SHOWN ? ` and ${hosts.length - HOSTS_SHOWN} more` : "";
  const cast = [
    ...(hosts.length === 0 ? [] : [`hosted by ${shown.join(", ")}${more}`]),
    ...(speakers === 0 ? [] : [counted(speakers, "speaker")]),
    `${counted(participants, "participant")} in all`,
  ];
  return [
    `  ${shortName(name, NAME_LENGTH)}${when.length === 0 ? "" : ` (${when.join(", ")})`}`,
    `    ${cast.join("; ")}`,
  ];
}

/** A word that a shell reads as it stands. */
function shellWord(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${printable(word).replaceAll("'", "'\\''")}'`;
}

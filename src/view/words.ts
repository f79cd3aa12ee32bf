// The page's own words and signs for the graph's constants: one place for each name, colour variable and shape.
import type { ClaimType, DatePrecision, EntityType, EventNode } from "../model.ts";

export type NodeKind = EntityType | "event";
/** What became of a meeting or of a part in it; declined and denied are shown as one. */
export type Standing = "held" | "planned" | "postponed" | "cancelled" | "declined";

export const NODE_KINDS: readonly NodeKind[] = ["country", "institution", "person", "event"];
export const STANDINGS: readonly Standing[] = ["held", "planned", "postponed", "cancelled", "declined"];
export const ROLES: readonly ClaimType[] = [
  "HOSTED",
  "CHAIRED",
  "SPOKE_AT",
  "ATTENDED",
  "PART_OF",
  "REPRESENTS",
  "AFFILIATED_WITH",
  "ABOUT",
];

export const KIND_WORDS: Readonly<Record<NodeKind, { one: string; many: string }>> = {
  country: { one: "Country", many: "Countries" },
  institution: { one: "Institution", many: "Institutions" },
  person: { one: "Person", many: "People" },
  event: { one: "Meeting", many: "Meetings" },
};

/** `noun` for filters and tables, `past` between two names, `list` above a meeting's participants, `short` on the map. */
export const ROLE_WORDS: Readonly<Record<ClaimType, { noun: string; past: string; list: string; short: string }>> = {
  HOSTED: { noun: "Host", past: "hosted", list: "Hosted by", short: "host" },
  CHAIRED: { noun: "Chair", past: "chaired", list: "Chaired by", short: "chair" },
  SPOKE_AT: { noun: "Speaker", past: "spoke at", list: "Speakers", short: "speaker" },
  ATTENDED: { noun: "Attendee", past: "attended", list: "Also attended", short: "attended" },
  PART_OF: { noun: "Part of", past: "was part of", list: "Took in", short: "part of" },
  REPRESENTS: { noun: "Represents", past: "represents", list: "Represented by", short: "represents" },
  AFFILIATED_WITH: { noun: "Works with", past: "works with", list: "People of it", short: "works with" },
  ABOUT: { noun: "About", past: "was about", list: "Subject of", short: "about" },
};

/** The same in a sentence about what is planned, was called off, or never happened. */
export const ROLE_VERBS: Readonly<Record<ClaimType, string>> = {
  HOSTED: "host",
  CHAIRED: "chair",
  SPOKE_AT: "speak at",
  ATTENDED: "attend",
  PART_OF: "be part of",
  REPRESENTS: "represent",
  AFFILIATED_WITH: "work with",
  ABOUT: "be about",
};

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  held: "Held",
  planned: "Planned",
  postponed: "Postponed",
  cancelled: "Cancelled",
  declined: "Declined or denied",
};

/** "12,345". By hand: the first use of the browser's own formatter takes longer than the rest of the column. */
export function figure(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** "3 meetings", "1 meeting". */
export function counted(count: number, one: string, many: string): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

/** "one", "one and two", "one, two and three". */
export function listInWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** Who did what, in words that keep plans and refusals apart from facts: "was to host". */
export function roleInWords(type: ClaimType, standing: Standing): string {
  if (standing === "held") return ROLE_WORDS[type].past;
  const verb = ROLE_VERBS[type];
  return {
    planned: `is to ${verb}`,
    postponed: `was to ${verb}`,
    cancelled: `was to ${verb}`,
    declined: `did not ${verb}`,
  }[standing];
}

const MONTHS = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

/** "14 March 2023", "March 2023" or "2023", as precise as the date is; other text as it is. */
export function dateInWords(date: string | null): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? "");
  if (!match) return date ?? "";
  const [, year, month, day] = match;
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** A meeting's date: one day, a range ("3–5 May 2023", "30 April – 2 May 2023"), or "No date given". */
export function whenInWords(event: Pick<EventNode, "start" | "end"> & { precision: DatePrecision | null }): string {
  if (event.start === null) return "No date given";
  if (event.end === null || event.end === event.start) return dateInWords(event.start);
  const [first, last] = [dateInWords(event.start).split(" "), dateInWords(event.end).split(" ")];
  if (first.length < 3 || last.length < 3 || first[2] !== last[2]) return `${first.join(" ")} – ${last.join(" ")}`;
  if (first[1] !== last[1]) return `${first[0]} ${first[1]} – ${last.join(" ")}`;
  return `${first[0]}–${last.join(" ")}`;
}

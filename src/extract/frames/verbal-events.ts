// Gatherings that only a verb tells: "Ruiz met Salo" is a meeting of the two.
import type { EventGroup } from "../../annotate/words.ts";
import type { Unit } from "../../link/linked.ts";
import type { EventKind } from "../../model.ts";
import { addVerbalEvent, type FrameInput } from "../claims.ts";
import type { EventMention } from "../event-mentions.ts";
import type { Verb } from "../verbs.ts";

const SORT: Readonly<Record<string, { kind: EventKind; group: EventGroup; noun: string }>> = {
  meet: { kind: "meeting", group: "any", noun: "meeting" },
  receive: { kind: "meeting", group: "any", noun: "meeting" },
  host: { kind: "meeting", group: "any", noun: "meeting" },
  talk: { kind: "talks", group: "call", noun: "call" },
  // Another occasion than the one told of, as a visit is.
  invite: { kind: "meeting", group: "visit", noun: "meeting" },
  visit: { kind: "visit", group: "visit", noun: "visit" },
};

/** An event mention made from a verb: named after those who meet, with the words of the clause as its other name. */
export function verbalMention(input: FrameInput, verb: Verb, frame: string, who: readonly Unit[]): EventMention {
  const { sentence } = input.clause;
  const sort = SORT[frame] ?? { kind: "meeting" as const, group: "any" as const, noun: "meeting" };
  const names = [...new Set(who.flatMap((unit) => unit.entities))].map(input.nameOf);
  const from = Math.min(verb.from, ...who.map((unit) => unit.from));
  const to = Math.max(verb.to, ...who.map((unit) => unit.to));
  const start = sentence.tokens[from]?.start ?? sentence.start;
  const end = sentence.tokens[to - 1]?.end ?? sentence.end;
  return addVerbalEvent(input, verb, { start, end }, { ...sort, name: `${sort.noun} of ${listed(names)}` });
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

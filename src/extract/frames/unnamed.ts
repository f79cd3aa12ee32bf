// Gatherings of people or bodies that the text does not name: "met with business leaders", "hosted the Network for its dialogue".
import type { Unit } from "../../link/linked.ts";
import { eventBehind, type FrameInput } from "../claims.ts";
import type { EventMention } from "../event-mentions.ts";
import type { Verb } from "../verbs.ts";

/** "The Council met in Lima": a body of many members. */
export function isSitting({ nameOf }: FrameInput, unit: Unit): boolean {
  return (
    unit.kind === "institution" &&
    unit.entities.some((id) =>
      /\b(?:Council|Committee|Commission|Board|Assembly|Cabinet|Working Group)\b/u.test(nameOf(id)),
    )
  );
}

/** "met with business leaders": the other side has no name, the meeting is one all the same. */
export function someoneUnnamed({ clause }: FrameInput, verb: Verb): boolean {
  const { tokens } = clause.sentence;
  return (
    tokens.slice(verb.to, verb.to + 4).some((token) => token.lower === "with") &&
    tokens.slice(verb.to, verb.to + 8).some((token) => token.pos === "NOUN" && /s$/u.test(token.lower))
  );
}

const GUESTS =
  /^(?:ministers|leaders|delegations?|delegates|envoys|ambassadors|officials|presidents|visitors|guests|lawmakers|parliamentarians)$/u;

/** "convened business leaders": people as object, but no gathering named. */
export function gathersPeople({ clause }: FrameInput, verb: Verb): boolean {
  if (!/^(?:convene|host|co-host|assemble|receive)$/u.test(verb.lemma)) return false;
  const { tokens } = clause.sentence;
  // "received the prime ministers of both countries"; letters are received, too.
  if (verb.lemma === "receive")
    return tokens.slice(verb.to, verb.to + 5).some((token) => GUESTS.test(token.lower)) && !verb.infinitive;
  let noun = tokens.findIndex(
    (token, at) =>
      at >= verb.to && token.pos === "NOUN" && !/^(?:today|yesterday|morning|afternoon|evening)$/u.test(token.lower),
  );
  // "state legislators"
  while (tokens[noun + 1]?.pos === "NOUN") noun += 1;
  if (noun < 0 || noun - verb.to > 8 || clause.events.some((event) => event.from >= verb.to && event.from <= noun))
    return false;
  return /(?:ers|ors|ists|ives|ants|ials|ents|ees|eers|people|women|men|youth|groups?|allies|cabinet|ministers|counterparts|colleagues|peers|team)$/u.test(
    tokens[noun]?.lower ?? "",
  );
}

/** "hosted the Investor Network for its dialogue": a body of no known kind as guest at a gathering. */
export function eventFor({ clause }: FrameInput, verb: Verb): EventMention | null {
  const { tokens } = clause.sentence;
  if (!/^(?:host|convene)$/u.test(verb.lemma)) return null;
  const link = tokens.findIndex((token, at) => at > verb.to && at < verb.to + 12 && token.lower === "for");
  if (link < 0 || !tokens.slice(verb.to, link).some((token) => token.pos === "PROPN")) return null;
  const event = eventBehind(clause, link + 1, 4);
  return event === null || event.plural ? null : event;
}

// Gatherings of people or bodies that the text does not name: "met with business leaders", "hosted the Network for its dialogue".
import type { Unit } from "../../link/linked.ts";
import { eventBehind, type FrameInput } from "../claims.ts";
import type { EventMention } from "../event-mentions.ts";
import type { Verb } from "../verbs.ts";

const NO_OBJECT =
  /^(?:in|at|on|for|again|here|there|next|last|this|early|late|later|today|yesterday|tomorrow|behind|twice|once|online|every|\.|,)$/u;

/** "The Council met in Lima", "Unison gathers in Glasgow": a body of many members, with nobody as object. */
export function isSitting({ nameOf, clause }: FrameInput, unit: Unit, verb: Verb): boolean {
  if (unit.kind !== "institution") return false;
  const council = unit.entities.some((id) =>
    /\b(?:Council|Committee|Commission|Board|Assembly|Cabinet|Working Group|Parliament|Senate|Party|Conservatives|Democrats|Labour|Union)\b/u.test(
      nameOf(id),
    ),
  );
  const next = clause.sentence.tokens[verb.to];
  const alone = next === undefined || NO_OBJECT.test(next.lower);
  return alone && (council || /^(?:gather|convene|assemble|reconvene)$/u.test(verb.lemma));
}

/** Plural words for people: "met campaigners", "spoke with business leaders". */
const PEOPLE =
  /^(?:[a-z]+(?:ers|ists|eers|ians|ees)|people|families|relatives|officials|representatives|students|residents|pupils|patients|investors|survivors|doctors|professors|ambassadors|governors|mayors|mps|legislators|senators|directors|donors|counterparts|colleagues|envoys|executives|activists|women|men|youths|allies|veterans|civilians|clergy|staff|troops|diplomats|citizens|immigrants|refugees|migrants|delegates|advocates|chiefs)$/u;
const NOT_PEOPLE =
  /^(?:numbers|members|matters|orders|papers|powers|borders|centers|offers|quarters|others|consumers|parameters|customers|trees|guarantees|fees|degrees|lists|posters|targets|waters|rivers|letters|barriers|answers|carriers|computers|containers|figures)$/u;

/** "met with business leaders", "met campaigners", "will see the prime minister": no name, but a meeting all the same. */
export function someoneUnnamed({ clause }: FrameInput, verb: Verb): boolean {
  const { tokens, titles } = clause.sentence;
  const near = tokens.slice(verb.to, verb.to + 8);
  if (
    near.slice(0, 4).some((token) => token.lower === "with") &&
    near.some((token) => token.pos === "NOUN" && /s$/u.test(token.lower))
  )
    return true;
  for (let at = verb.to; at < verb.to + 5; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const own = /^(?:the|his|her|its|their)$/u.test(tokens[verb.to]?.lower ?? "");
    if (own && (titles.some((title) => title.from === at) || /^(?:counterpart|colleague)$/u.test(token.lower)))
      return true;
    if (token.pos === "NOUN" && PEOPLE.test(token.lower) && !NOT_PEOPLE.test(token.lower)) return true;
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/u.test(token.pos)) break;
  }
  return false;
}

const GUESTS =
  /^(?:ministers|leaders|delegations?|delegates|envoys|ambassadors|officials|presidents|visitors|guests|lawmakers|parliamentarians)$/u;

/** Nouns for several people whom somebody can convene. */
const GATHERED =
  /(?:ers|ors|ists|ives|ants|ials|ents|ees|eers|people|women|men|youth|groups?|allies|cabinet|ministers|counterparts|colleagues|peers|team)$/u;

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
  return GATHERED.test(tokens[noun]?.lower ?? "");
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

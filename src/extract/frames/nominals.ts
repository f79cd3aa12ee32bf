// Roles told without a verb of their own: "A's meeting with B", "talks between A and B", "The speakers were …".

import { isGenitive } from "../../annotate/words.ts";
import type { Unit } from "../../link/linked.ts";
import type { ParticipationStatus, Role } from "../../model.ts";
import { claim, type FrameInput, isOnePerson, isPeople } from "../claims.ts";
import { fullVerbBefore } from "../clause-borders.ts";
import { subjectOf } from "../clauses.ts";
import type { EventMention } from "../event-mentions.ts";
import { fullList, listFrom } from "../unit-lists.ts";
import { isFullVerb } from "../verbs.ts";
import { partnersBehind } from "./hosting.ts";
import { presentWere, roleNouns, roleTitles } from "./role-nouns.ts";
import {
  delegates,
  delegations,
  inTheChair,
  invitation,
  ownSpeech,
  questionsFrom,
  speechFrom,
  speechOwners,
  underTheChair,
} from "./set-phrases.ts";

/** Claims a role at the gathering for a list of units. */
type AddPart = (list: readonly Unit[], role: Role, rule: string, confidence: number) => void;

const NONE = /^(?:no|any|such)\b/iu;

/** All nominal frames of one sentence. */
export function nominalFrames(input: FrameInput): void {
  for (const event of input.clause.events) {
    const several =
      event.plural &&
      event.determiner !== "no" &&
      !NONE.test(event.name) &&
      partnersBehind(input, event.head + 1).some((unit) => unit.kind === "person");
    if ((!event.plural || event.named || several) && !isOpen(input, event)) eventPhrase(input, event);
  }
  roleNouns(input);
  roleTitles(input);
  inTheChair(input);
  underTheChair(input);
  delegates(input);
  delegations(input);
  speechOwners(input);
  ownSpeech(input);
  speechFrom(input);
  questionsFrom(input);
  presentWere(input);
  invitation(input);
}

/** "A's meeting with B", "talks between A and B", "a meeting of A and B leaders", "the visit of A". */
function eventPhrase(input: FrameInput, event: EventMention): void {
  const { clause } = input;
  const status: ParticipationStatus = isComing(input, event) ? "planned" : "held";
  const add: AddPart = (list, role, rule, confidence) =>
    claim(input, list, role, { event, status, confidence, rule, at: event.head });
  const meets = isEncounter(event);
  const owner = ownerOf(input, event);
  if (owner !== null && meets) add([owner], "attendee", "nominal/owner", 0.88);
  const holder = bodyOf(input, event);
  if (holder !== null) add([holder], "host", "nominal/own-conference", 0.8);
  if (event.group === "visit") {
    visitors(input, event, owner, add);
    return;
  }
  if (event.group === "ceremony") add(guestsOf(input, event), "attendee", "nominal/guest", 0.82);
  if (/(?:discussion|panel)$/iu.test(event.name) && event.kind !== "talks")
    add(fullList(clause, partnersBehind(input, event.head + 1, 16)), "speaker", "nominal/with", 0.86);
  else if (meets || event.kind === "summit" || event.group === "session")
    add(partnersBehind(input, event.head + 1), "attendee", "nominal/with", 0.86);
  const of = clause.sentence.tokens[event.head + 1]?.lower === "of" ? listFrom(clause, event.head + 2, 3) : [];
  add(of.filter(isPeople), "attendee", "nominal/of", 0.82);
  if (isYearly(event))
    add(
      of.filter(({ kind }) => kind === "institution"),
      "host",
      "nominal/own-conference",
      0.8,
    );
  if (meets || event.kind === "summit") namedPair(input, event, add);
}

/** "the annual conference of the Harbour Union": a body's own. */
function isYearly({ name }: EventMention): boolean {
  return /^annual .*(?:conference|congress|convention|meeting|dinner|assembly|gala|lecture)$/iu.test(name);
}

/** "Russia-Ukraine talks", "China-EU summit" */
function namedPair(input: FrameInput, event: EventMention, add: AddPart): void {
  const inside = input.clause.sentence.units.some(
    (unit) => unit.from >= event.from && unit.to <= event.head && unit.kind !== "person",
  );
  if (!inside && event.from < event.head) add(hyphenPair(input, event), "attendee", "nominal/pair", 0.85);
}

/** "the visit of A", "a visit by A", "During a visit to Chile, A …". */
function visitors(input: FrameInput, event: EventMention, owner: Unit | null, add: AddPart): void {
  const link = input.clause.sentence.tokens[event.head + 1]?.lower ?? "";
  const named = /^(?:of|by)$/u.test(link) ? listFrom(input.clause, event.head + 2, 2) : [];
  add(named.filter(isPeople), "attendee", "nominal/visit-of", 0.85);
  if (owner === null && named.length === 0)
    add(visitorOfClause(input, event), "attendee", "nominal/visit-subject", 0.78);
}

/** Gatherings at which two sides meet. */
function isEncounter({ group, kind }: EventMention): boolean {
  return /^(?:talks|call|visit)$/u.test(group) || (group === "any" && kind === "meeting");
}

/** "a dinner for the Chilean delegation", "a reception in honour of President Ruiz". */
function guestsOf({ clause }: FrameInput, event: EventMention): Unit[] {
  const { tokens } = clause.sentence;
  const at = event.head + 1;
  const honour = /^hono[u]?r/u.test(tokens[at + 1]?.lower ?? "") ? at + 3 : at + 1;
  if (!/^(?:for|in|to|honou?ring)$/u.test(tokens[at]?.lower ?? "") || (tokens[at]?.lower === "in" && honour === at + 1))
    return [];
  return listFrom(clause, honour, 3).filter(isPeople);
}

/** "whether Chile would hold talks with Peru", "if …": nothing is said to be. */
function isOpen({ clause }: FrameInput, event: EventMention): boolean {
  const { tokens } = clause.sentence;
  const verb = fullVerbBefore(clause, event.from);
  if (verb?.reality === "possible" && event.from - verb.to < 8) return true;
  return tokens
    .slice(Math.max(0, event.from - 14), event.from)
    .some((token) => /^(?:if|whether|unless)$/u.test(token.lower));
}

/** "Turkey-EU talks": two countries or bodies joined by a hyphen inside the phrase. */
function hyphenPair({ clause }: FrameInput, event: EventMention): Unit[] {
  const { tokens, countries } = clause.sentence;
  for (let at = event.from + 1; at < event.head; at += 1) {
    if (!/^[-–/]$/u.test(tokens[at]?.text ?? "")) continue;
    const left = countries.find((mention) => mention.to === at);
    const right = countries.find((mention) => mention.from === at + 1);
    if (left !== undefined && right !== undefined) {
      return [left, right].map((side) => ({
        from: side.from,
        to: side.to,
        entities: [`country:${side.code}`],
        kind: "country" as const,
        as: null,
      }));
    }
  }
  return [];
}

/** "During a three-day visit to Chile, Ruiz warned …": who acts in the main clause is who visits. */
function visitorOfClause({ clause }: FrameInput, event: EventMention): readonly Unit[] {
  const { tokens } = clause.sentence;
  const verb = clause.verbs.find((candidate) => candidate.from > event.head && isFullVerb(candidate));
  const leads = tokens
    .slice(Math.max(0, event.from - 4), event.from)
    .some((token) => /^(?:after|during|on|in|for|following)$/u.test(token.lower));
  if (verb === undefined || !leads) return [];
  return subjectOf(clause, verb).units.filter(isOnePerson);
}

/** The person or country whose meeting it is: "President Ruiz's meeting", "his meeting" (the pronoun's person). */
function ownerOf({ clause }: FrameInput, event: EventMention): Unit | null {
  const { tokens, units } = clause.sentence;
  const mark = tokens[event.from - 1];
  if (mark !== undefined && isGenitive(mark))
    return units.find((unit) => unit.to === event.from - 1 && unit.kind !== "institution") ?? null;
  if (mark?.lower === "his" || mark?.lower === "her")
    return (
      actorBefore(clause, event) ?? units.filter((unit) => unit.to < event.from && isOnePerson(unit)).at(-1) ?? null
    );
  const inner = units.find((unit) => unit.from >= event.from && unit.to < event.head && unit.kind === "person");
  return inner !== undefined && isGenitive(tokens[inner.to]) ? inner : null;
}

/** "the party's annual conference", "the Harbour Union's congress": a body's own yearly gathering. */
function bodyOf({ clause }: FrameInput, event: EventMention): Unit | null {
  const { tokens, owners } = clause.sentence;
  const own = /conference|congress|convention|lecture$/iu.test(event.name) && !/press|news/iu.test(event.name);
  if (!own || !isGenitive(tokens[event.from - 1])) return null;
  return owners.find((unit) => unit.to === event.from - 1) ?? null;
}

/** "Ruiz, who runs against Salo, held his own meeting": he who acts is meant. */
function actorBefore(clause: FrameInput["clause"], event: EventMention): Unit | null {
  const verb = fullVerbBefore(clause, event.from);
  if (verb === undefined) return null;
  return subjectOf(clause, verb).units.find(isOnePerson) ?? null;
}

function isComing({ clause }: FrameInput, event: EventMention): boolean {
  const { tokens } = clause.sentence;
  const near = tokens.slice(Math.max(0, event.from - 2), event.head);
  if (
    near.some((token) =>
      /^(?:upcoming|planned|scheduled|forthcoming|proposed|next|possible|potential|future|expected)$/u.test(
        token.lower,
      ),
    )
  )
    return true;
  if (clause.verbs.some((verb) => verb.reality !== "fact" && verb.to <= event.from && event.from - verb.to < 5))
    return true;
  const main = fullVerbBefore(clause, event.from);
  // "During the trip, Ms Ruiz will also meet …": the trip is to come as well.
  if (main === undefined && event.group === "visit")
    return clause.verbs.find((verb) => verb.from > event.head && !verb.participle)?.reality === "planned";
  return main?.reality === "planned" && !main.infinitive && event.from - main.to < 16;
}

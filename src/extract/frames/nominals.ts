// Roles told without a verb of their own: "A's meeting with B", "talks between A and B", "The speakers were …".
import type { Unit } from "../../link/linked.ts";
import type { ParticipationStatus, Role } from "../../model.ts";
import { claim, type FrameInput } from "../claims.ts";
import { fullList, listFrom, onlySeparators, subjectOf } from "../clauses.ts";
import type { EventMention } from "../event-mentions.ts";
import { partnersBehind } from "./gatherings.ts";

/** All nominal frames of one sentence. */
export function nominalFrames(input: FrameInput): void {
  for (const event of input.clause.events) {
    const several = event.plural && partnersBehind(input, event.head + 1).some((unit) => unit.kind === "person");
    if ((!event.plural || event.named || several) && !isOpen(input, event)) eventPhrase(input, event);
  }
  roleNouns(input);
  inTheChair(input);
  delegates(input);
  speechOwners(input);
  speechFrom(input);
  presentWere(input);
  invitation(input);
}

/** "A's meeting with B", "talks between A and B", "a meeting of A and B leaders", "the visit of A". */
function eventPhrase(input: FrameInput, event: EventMention): void {
  const { tokens, units } = input.clause.sentence;
  const status: ParticipationStatus = isComing(input, event) ? "planned" : "held";
  const add = (list: readonly Unit[], role: Role, rule: string, confidence: number): void =>
    claim(input, list, role, { event, status, confidence, rule, at: event.head });
  const meets = event.group === "talks" || event.group === "call" || event.group === "visit" || (event.group === "any" && event.kind === "meeting");
  const owner = ownerOf(input, event);
  if (owner !== null && meets) add([owner], "attendee", "nominal/owner", 0.88);
  if (event.group === "visit") {
    const visitor = tokens[event.head + 1]?.lower === "of" || tokens[event.head + 1]?.lower === "by" ? listFrom(input.clause, event.head + 2, 2) : [];
    add(visitor.filter((unit) => unit.kind === "person" || unit.kind === "group"), "attendee", "nominal/visit-of", 0.85);
    if (owner === null && visitor.length === 0) add(visitorOfClause(input, event), "attendee", "nominal/visit-subject", 0.78);
    return;
  }
  if (event.group === "ceremony") add(guestsOf(input, event), "attendee", "nominal/guest", 0.82);
  const partners = meets || event.kind === "summit" || event.group === "session" ? partnersBehind(input, event.head + 1) : [];
  const panel = /(?:discussion|panel)$/iu.test(event.name) && event.kind !== "talks";
  add(panel ? fullList(input.clause, partnersBehind(input, event.head + 1, 16)) : partners, panel ? "speaker" : "attendee", "nominal/with", 0.86);
  const of = tokens[event.head + 1]?.lower === "of" ? listFrom(input.clause, event.head + 2, 3) : [];
  add(of.filter((unit) => unit.kind === "group" || unit.kind === "person"), "attendee", "nominal/of", 0.82);
  // "Russia-Ukraine talks", "China-EU summit"
  if (!meets && event.kind !== "summit") return;
  const inside = units.filter((unit) => unit.from >= event.from && unit.to <= event.head && unit.kind !== "person");
  if (inside.length === 0 && event.from < event.head) add(hyphenPair(input, event), "attendee", "nominal/pair", 0.85);
}

/** "a dinner for the Chilean delegation", "a reception in honour of President Ruiz". */
function guestsOf({ clause }: FrameInput, event: EventMention): Unit[] {
  const { tokens } = clause.sentence;
  const at = event.head + 1;
  const honour = /^hono[u]?r/u.test(tokens[at + 1]?.lower ?? "") ? at + 3 : at + 1;
  if (!/^(?:for|in|to|honou?ring)$/u.test(tokens[at]?.lower ?? "") || (tokens[at]?.lower === "in" && honour === at + 1)) return [];
  return listFrom(clause, honour, 3).filter((unit) => unit.kind === "person" || unit.kind === "group");
}

/** "President Ruiz's keynote speech": a speech was given, at the gathering spoken of. */
function speechOwners(input: FrameInput): void {
  const { tokens, units } = input.clause.sentence;
  for (const unit of units) {
    if (!/^['’]s?$/u.test(tokens[unit.to]?.text ?? "") || unit.kind === "institution" || unit.kind === "country") continue;
    const noun = tokens.slice(unit.to + 1, unit.to + 5).findIndex((token) => /^(?:speech|address|keynote|lecture|presentation|testimony)$/u.test(token.lower));
    if (noun < 0 || tokens.slice(unit.to + 1, unit.to + 1 + noun).some((token) => !/^(?:ADJ|NOUN|PROPN)$/u.test(token.pos))) continue;
    claim(input, [unit], "speaker", { event: null, status: "held", confidence: 0.84, rule: "speech/owner", at: unit.to });
  }
}

/** "Also in attendance were A and B", "Among those present was A": they attended. */
function presentWere(input: FrameInput): void {
  const { clause } = input;
  const { tokens } = clause.sentence;
  const be = tokens.findIndex((token, at) => /^(?:were|was)$/u.test(token.lower) && tokens.slice(Math.max(0, at - 5), at).some((before) => /^(?:present|attendance|attending|participating|attended|guests|hand)$/u.test(before.lower)));
  if (be < 0 || be > 12) return;
  const list = fullList(clause, listFrom(clause, be + 1, 3));
  claim(input, list, "attendee", { event: null, status: "held", confidence: 0.87, rule: "attend/present-were", at: be });
}

/** "remarks from A, B and C", "a lecture by A": they spoke at the gathering spoken of. */
function speechFrom(input: FrameInput): void {
  const { clause, words } = input;
  const { tokens } = clause.sentence;
  for (let at = 0; at < tokens.length - 1; at += 1) {
    if (!words.speechNouns.has(tokens[at]?.lower ?? "") || !/^(?:from|by)$/u.test(tokens[at + 1]?.lower ?? "")) continue;
    if (clause.verbs.some((verb) => verb.at === at || (verb.to > at && verb.from <= at + 1)) || /^(?:briefing|welcome|talk|talks)$/u.test(tokens[at]?.lower ?? "")) continue;
    const list = fullList(clause, listFrom(clause, at + 2, 4)).filter((unit) => unit.kind !== "institution");
    const event = clause.events.find((candidate) => candidate.from < at && at - candidate.head < 12 && !candidate.plural) ?? null;
    if (/^(?:statements?|comments?|remarks)$/u.test(tokens[at]?.lower ?? "") && event === null && !clause.verbs.some((verb) => verb.to <= at && /^(?:include|feature|consist|follow|hear|open|close|begin|have)$/u.test(verb.lemma))) continue;
    claim(input, list, "speaker", { event, status: "held", confidence: 0.86, rule: "speech/from", at });
  }
}

/** "whether Chile would hold talks with Peru", "if …": nothing is said to be. */
function isOpen({ clause }: FrameInput, event: EventMention): boolean {
  const { tokens } = clause.sentence;
  const verb = clause.verbs.filter((candidate) => candidate.to <= event.from && !candidate.participle).at(-1);
  if (verb?.reality === "possible" && event.from - verb.to < 8) return true;
  return tokens.slice(Math.max(0, event.from - 14), event.from).some((token) => /^(?:if|whether|unless)$/u.test(token.lower));
}

/** "Turkey-EU talks": two countries or bodies joined by a hyphen inside the phrase. */
function hyphenPair({ clause }: FrameInput, event: EventMention): Unit[] {
  const { tokens, countries, institutions } = clause.sentence;
  for (let at = event.from + 1; at < event.head; at += 1) {
    if (!/^[-–/]$/u.test(tokens[at]?.text ?? "")) continue;
    const sides = [
      countries.find((mention) => mention.to === at),
      countries.find((mention) => mention.from === at + 1),
    ];
    const [left, right] = sides;
    if (left !== undefined && right !== undefined && institutions.length >= 0) {
      return [left, right].map((side) => ({ from: side.from, to: side.to, entities: [`country:${side.code}`], kind: "country" as const, as: null }));
    }
  }
  return [];
}

/** "During a three-day visit to Chile, Ruiz warned …": who acts in the main clause is who visits. */
function visitorOfClause({ clause }: FrameInput, event: EventMention): readonly Unit[] {
  const { tokens } = clause.sentence;
  const verb = clause.verbs.find((candidate) => candidate.from > event.head && !candidate.participle && !candidate.infinitive);
  const leads = tokens.slice(Math.max(0, event.from - 4), event.from).some((token) => /^(?:after|during|on|in|for|following)$/u.test(token.lower));
  if (verb === undefined || !leads) return [];
  return subjectOf(clause, verb).units.filter((unit) => unit.kind === "person" || unit.kind === "pronoun");
}

/** The person or country whose meeting it is: "President Ruiz's meeting", "his meeting" (the pronoun's person). */
function ownerOf({ clause }: FrameInput, event: EventMention): Unit | null {
  const { tokens, units } = clause.sentence;
  const mark = tokens[event.from - 1];
  if (mark !== undefined && /^['’]s?$/u.test(mark.text)) return units.find((unit) => unit.to === event.from - 1 && unit.kind !== "institution") ?? null;
  if (mark?.lower === "his" || mark?.lower === "her") return units.filter((unit) => unit.to < event.from && (unit.kind === "person" || unit.kind === "pronoun")).at(-1) ?? null;
  const inner = units.find((unit) => unit.from >= event.from && unit.to < event.head && unit.kind === "person");
  return inner !== undefined && /^['’]s?$/u.test(tokens[inner.to]?.text ?? "") ? inner : null;
}

function isComing({ clause }: FrameInput, event: EventMention): boolean {
  const { tokens } = clause.sentence;
  const near = tokens.slice(Math.max(0, event.from - 2), event.head);
  if (near.some((token) => /^(?:upcoming|planned|scheduled|forthcoming|proposed|next|possible|potential|future|expected)$/u.test(token.lower))) return true;
  return clause.verbs.some((verb) => verb.reality !== "fact" && verb.to <= event.from && event.from - verb.to < 5);
}

/** "The speakers were A; B; and C", "Participants included: …", "among the panelists were A and B", "A was the keynote speaker". */
function roleNouns(input: FrameInput): void {
  const { clause, words } = input;
  const { tokens, units } = clause.sentence;
  const lower = tokens.map((token) => token.lower);
  for (let at = 0; at < lower.length; at += 1) {
    const match = words.roleNouns.longestAt(lower, at);
    if (match === null || isPersonTitle(input, at)) continue;
    const after = at + match.length;
    const link = tokens.findIndex((token, place) => place >= after && place < after + 10 && /^(?:were|are|include|included|includes|including|is|was|:|comprised)$/u.test(token.lower));
    const between = link < 0 ? false : !units.some((unit) => unit.from >= after && unit.to <= link && unit.kind === "person");
    if (link >= 0 && between) {
      const list = fullList(clause, listFrom(clause, link + 1, 4));
      const event = clause.events.find((candidate) => candidate.from >= after && candidate.head < link) ?? null;
      claim(input, list, match.value, { event, status: "held", confidence: 0.92, rule: "role-noun/were", at });
      continue;
    }
    const withAt = tokens[at - 1]?.lower === "as" ? tokens.findLastIndex((token, place) => place < at && token.lower === "with") : -1;
    if (withAt >= 0) {
      const list = units.filter((unit) => unit.from > withAt && unit.to <= at - 1);
      claim(input, list, match.value, { event: null, status: "held", confidence: 0.86, rule: "role-noun/with-as", at });
    } else if (/^(?:a|an|the|as|keynote|main|guest|other|featured|invited|two|three|four|five|six)$/u.test(tokens[at - 1]?.lower ?? "")) predicate(input, at, match.value);
  }
}

function isPersonTitle({ clause }: FrameInput, at: number): boolean {
  return clause.sentence.persons.some((person) => person.from === at + 1);
}

/** "A was the keynote speaker", "with A as host". */
function predicate(input: FrameInput, at: number, role: Role): void {
  const { clause } = input;
  const { tokens, units } = clause.sentence;
  const before = tokens.slice(Math.max(0, at - 6), at).map((token) => token.lower);
  if (!before.some((word) => /^(?:was|were|is|are|as)$/u.test(word)) || (before.at(-1) === "the" && before.at(-2) === "in")) return;
  const last = units.findLastIndex((candidate) => candidate.to <= at && at - candidate.to < 7);
  if (last < 0 || before.some((word) => /^(?:not|n't)$/u.test(word))) return;
  let first = last;
  while (first > 0 && onlySeparators(clause, units[first - 1]?.to ?? 0, units[first]?.from ?? 0)) first -= 1;
  const event = clause.events.find((candidate) => candidate.from > at && candidate.from - at < 6) ?? null;
  claim(input, units.slice(first, last + 1), role, { event, status: "held", confidence: 0.85, rule: "role-noun/predicate", at });
}

/** "X was in the chair", "represented in the chair by X". */
function inTheChair(input: FrameInput): void {
  const { tokens, units } = input.clause.sentence;
  const at = tokens.findIndex((token, place) => token.lower === "in" && tokens[place + 1]?.lower === "the" && tokens[place + 2]?.lower === "chair");
  if (at < 0) return;
  const behind = tokens.slice(at + 3, at + 5).some((token) => token.lower === "by") ? listFrom(input.clause, at + 4, 6).filter((unit) => unit.kind === "person") : [];
  const before = units.filter((unit) => unit.to <= at).at(-1);
  const who = behind.length > 0 ? behind.slice(0, 1) : before === undefined ? [] : [before];
  claim(input, who, "chair", { event: null, status: "held", confidence: 0.9, rule: "chair/in-the-chair", at });
}

/** "At the invitation of A, B visited …": A is the host. */
function invitation(input: FrameInput): void {
  const { tokens } = input.clause.sentence;
  const at = tokens.findIndex((token, place) => /^(?:invitation|initiative)$/u.test(token.lower) && /^(?:of|from)$/u.test(tokens[place + 1]?.lower ?? ""));
  if (at < 0 || !/^(?:the|an)$/u.test(tokens[at - 1]?.lower ?? "") || tokens[at - 2]?.lower !== "at") return;
  const hosts = listFrom(input.clause, at + 2, 2);
  const event = input.clause.events[0] ?? input.findings.verbal.at(-1) ?? null;
  claim(input, hosts, "host", { event, status: "held", confidence: 0.82, rule: "host/invitation", at });
}

/** "Chile, represented by A,", "a delegation headed by A": A is there with it. */
function delegates(input: FrameInput): void {
  const { tokens, units } = input.clause.sentence;
  for (const verb of input.clause.verbs) {
    if (!verb.passive || !(verb.participle || verb.lemma === "represent") || !/^(?:represent|head|lead)$/u.test(verb.lemma)) continue;
    const end = tokens[verb.from - 1]?.text === "," ? verb.from - 1 : verb.from;
    const sent = units.some((unit) => unit.to === end) || /^(?:delegation|team|group)$/u.test(tokens[end - 1]?.lower ?? "");
    const by = tokens[verb.to]?.lower === "by" ? listFrom(input.clause, verb.to + 1, 3).filter((unit) => unit.kind === "person") : [];
    if (!sent || by.length === 0) continue;
    const main = input.clause.verbs.find((other) => other.from > verb.to && !other.participle);
    const event = main === undefined ? null : (input.clause.events.find((candidate) => candidate.from >= main.to && candidate.from - main.to < 8) ?? null);
    claim(input, by.slice(0, 1), "attendee", { event, status: "held", confidence: 0.85, rule: "attend/represented-by", at: verb.at });
  }
}

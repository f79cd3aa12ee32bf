// Who had the floor: "took the floor", "delivered a speech", "addressed the conference", "the meeting heard from".
import type { Unit } from "../../link/linked.ts";
import type { ParticipationStatus } from "../../model.ts";
import { claim, eventAt, eventBehind, type FrameInput, isOnePerson, toldSince } from "../claims.ts";
import { subjectOf } from "../clauses.ts";
import type { EventMention } from "../event-mentions.ts";
import { agentOf, clauseEnd, fullList, listFrom } from "../unit-lists.ts";
import { isFullVerb, type Verb } from "../verbs.ts";
import { leadingEvent, whereBefore, whereEvent } from "./said-where.ts";

/** "took the floor", "gave evidence": at the gathering named, or the one spoken of. */
export function floor(input: FrameInput, verb: Verb, subject: readonly Unit[], status: ParticipationStatus): boolean {
  const { clause } = input;
  // What stands in the speaker's apposition is not where he spoke: "Ruiz, delegate to the Assembly, took the floor".
  const event =
    whereEvent(input, verb) ??
    eventAt(clause, verb.to, clause.sentence.tokens.length) ??
    eventAt(clause, 0, subject[0]?.from ?? verb.from);
  // "in Lima, where she took questions": elsewhere.
  if (event === null && whereBefore(input, verb) !== null) return true;
  // "is due to give evidence to a committee": not at the gathering that was held.
  if (event === null && status !== "held") return false;
  claim(input, subject, "speaker", { event, status, confidence: 0.9, rule: "speech/floor", at: verb.at });
  return true;
}

/** "The event saw the minister, A, share …", "delegates heard A warn …": who is seen or heard to say so spoke. */
export function witnessed(input: FrameInput, verb: Verb, status: ParticipationStatus): boolean {
  const { clause, words } = input;
  const list = listFrom(clause, verb.to, 3);
  const end = list.at(-1)?.to ?? -1;
  const { tokens } = clause.sentence;
  // The tagger takes a bare infinitive for a noun at times: "saw the minister share".
  const next = tokens[tokens[end]?.text === "," ? end + 1 : end];
  const says = words.senses.get(next?.lower ?? "")?.some(({ frame }) => /^(?:say|deliver|address|floor)$/u.test(frame));
  if (says !== true) return false;
  const { event } = subjectOf(clause, verb);
  claim(input, list, "speaker", { event, status, confidence: 0.84, rule: "speech/witnessed", at: verb.at });
  return true;
}

/** "The participants heard from A and B": who is heard spoke. */
export function heard(input: FrameInput, verb: Verb, start: number, status: ParticipationStatus): boolean {
  const { clause } = input;
  const { tokens } = clause.sentence;
  const from = /^(?:from|to)$/u.test(tokens[start - 1]?.lower ?? "")
    ? start
    : tokens.findIndex(
        (token, at) =>
          at >= start &&
          at - start < 25 &&
          /^(?:from|by)$/u.test(token.lower) &&
          listFrom(clause, at + 1, 3).length > 0,
      ) + 1;
  const speakers =
    from === 0 ? [] : fullList(clause, listFrom(clause, from, 3)).filter((unit) => unit.kind !== "country");
  const again = tokens.findIndex(
    (token, at) => at > start && token.lower === "from" && tokens[at - 1]?.lower === "and",
  );
  if (again > 0)
    speakers.push(
      ...listFrom(clause, again + 1, 3).filter((unit) => unit.kind !== "country" && !speakers.includes(unit)),
    );
  const event = subjectOf(clause, verb).event;
  const audience = clause.sentence.tokens
    .slice(Math.max(0, verb.from - 6), verb.from)
    .some((token) =>
      /^(?:participants|audience|meeting|members|delegates|guests|attendees|council|committee|board|inquiry|ministers|leaders|lawmakers|governors|conference|session|event|they)$/u.test(
        token.lower,
      ),
    );
  if (!audience || event?.plural === true) return false;
  claim(input, speakers, "speaker", { event, status, confidence: 0.88, rule: "speech/heard", at: verb.at });
  return speakers.length > 0;
}

export function deliver(input: FrameInput, verb: Verb, subject: readonly Unit[], status: ParticipationStatus): boolean {
  const { clause, words } = input;
  const { tokens } = clause.sentence;
  const end = clauseEnd(clause, verb.to);
  const noun = tokens.findIndex(
    (token, at) => at >= verb.to && at < Math.min(end, verb.to + 9) && words.speechNouns.has(token.lower),
  );
  if (
    noun < 0 ||
    tokens
      .slice(verb.to, noun)
      .some((token) => (token.pos === "VERB" && !token.lower.endsWith("ing")) || token.text === ",")
  )
    return false;
  const event =
    eventAt(clause, noun + 1, Math.min(tokens.length, noun + 15)) ??
    clause.events.find((candidate) => candidate.head === noun && !candidate.plural) ??
    openedBehind(clause, noun) ??
    whereEvent(input, verb) ??
    eventBeforeSpeaker(clause, subject[0]?.from ?? verb.from);
  if (event === null && whereBefore(input, verb) !== null) return true;
  claim(input, subject, "speaker", {
    event,
    status,
    confidence: event === null ? 0.88 : 0.94,
    rule: "speech/delivered",
    at: verb.at,
  });
  const colon = tokens[noun + 1]?.text === ":" ? fullList(clause, listFrom(clause, noun + 2, 2)) : [];
  claim(input, colon, "speaker", { event, status, confidence: 0.93, rule: "speech/delivered-list", at: verb.at });
  return subject.length + colon.length > 0;
}

/** "At the forum Ms Ruiz delivered …"; "was held up in talks and had her adviser deliver …" is another clause's. */
function eventBeforeSpeaker(clause: FrameInput["clause"], end: number): EventMention | null {
  const event = eventAt(clause, 0, end);
  if (event === null) return null;
  return clause.verbs.some((verb) => verb.to <= event.from && isFullVerb(verb)) ? null : event;
}

/** "delivered the address to open the Forum": the gathering that the speech opens or closes. */
function openedBehind(clause: FrameInput["clause"], noun: number): EventMention | null {
  const opens = clause.verbs.find(
    (verb) =>
      verb.infinitive && verb.from === noun + 1 && /^(?:open|close|kick|begin|start|conclude)$/u.test(verb.lemma),
  );
  if (opens === undefined) return null;
  return eventBehind(clause, clause.sentence.tokens[opens.to]?.lower === "off" ? opens.to + 1 : opens.to);
}

/** "Keynote speeches were delivered by A; B; and C". */
export function deliveredBy(input: FrameInput, verb: Verb, status: ParticipationStatus): boolean {
  const { clause, words } = input;
  const noun = clause.sentence.tokens
    .slice(Math.max(0, verb.from - 8), verb.from)
    .some((token) => words.speechNouns.has(token.lower));
  const past = clause.sentence.tokens
    .slice(0, verb.from)
    .some((token) => /^(?:last|previous|earlier)$/u.test(token.lower));
  const reads =
    verb.lemma === "read" &&
    clause.sentence.tokens
      .slice(0, verb.from)
      .some((token) => /^(?:letter|message|greetings|statement)$/u.test(token.lower));
  const listed = (noun || reads) && !past ? fullList(clause, agentOf(clause, verb)) : [];
  // "by A; B, ambassador to Tanzania and Cyprus; and C": among persons a country belongs to a title.
  const persons = listed.filter((unit) => unit.kind === "person").length;
  const agents = persons > 1 ? listed.filter((unit) => unit.kind !== "country") : listed;
  const event =
    eventAt(clause, 0, verb.from) ?? eventAt(clause, agents.at(-1)?.to ?? verb.to, clause.sentence.tokens.length);
  claim(input, agents, "speaker", { event, status, confidence: 0.92, rule: "speech/delivered-by", at: verb.at });
  return agents.length > 0;
}

/** "The President was briefed by A; B; and C": they spoke, and he was there. */
export function briefedBy(input: FrameInput, verb: Verb, status: ParticipationStatus): boolean {
  const { clause } = input;
  const persons = fullList(clause, agentOf(clause, verb)).filter((unit) => unit.kind === "person");
  const event = eventAt(clause, 0, verb.from) ?? eventAt(clause, verb.to, clause.sentence.tokens.length);
  const more = { event, status, rule: "speech/briefed-by", at: verb.at };
  claim(input, persons, "speaker", { ...more, confidence: 0.86 });
  claim(input, persons.length > 0 ? subjectOf(clause, verb).units : [], "attendee", { ...more, confidence: 0.84 });
  return persons.length > 0;
}

/** The gathering addressed: an event noun, or an assembly that is one while it sits. */
export function address(
  input: FrameInput,
  verb: Verb,
  start: number,
  subject: readonly Unit[],
  status: ParticipationStatus,
): boolean {
  const event: EventMention | null = eventBehind(input.clause, start, 8);
  const audience = input.clause.sentence.tokens
    .slice(start, start + 3)
    .some((token) =>
      /^(?:group|audience|crowd|participants|delegates|delegations|guests|gathering|students|members|attendees|assembled|councillors|lawmakers|mps)$/u.test(
        token.lower,
      ),
    );
  // "workers gathered outside the club, where she addressed the crowd"
  const told = toldSince(input.findings.verbal, input.clause.sentence.index);
  const crowd = told.findLast((mention) => mention.kind === "other") ?? null;
  // "addressed questions at the conference", "During the discussion, Ruiz addressed the needs of farmers"
  const place = event === null ? addressedAt(input, verb, status) : null;
  if (place !== null && subject.every(isOnePerson)) {
    claim(input, subject, "speaker", {
      event: place,
      status,
      confidence: 0.86,
      rule: "speech/addressed-at",
      at: verb.at,
    });
    return true;
  }
  // "in the square, where she addressed the crowd": elsewhere.
  if (event === null && audience && crowd === null && whereBefore(input, verb) !== null) return true;
  if (event === null && audience) {
    claim(input, subject, "speaker", {
      event: crowd,
      status,
      confidence: 0.88,
      rule: "speech/addressed-audience",
      at: verb.at,
    });
    return true;
  }
  if (event === null || (event.plural && !event.named)) return false;
  claim(input, subject, "speaker", { event, status, confidence: 0.93, rule: "speech/addressed", at: verb.at });
  return true;
}

function addressedAt(input: FrameInput, verb: Verb, status: ParticipationStatus): EventMention | null {
  const behind = eventAt(input.clause, verb.to, input.clause.sentence.tokens.length);
  const place = behind ?? (status === "held" ? leadingEvent(input, verb) : null);
  return place === null || place.plural || place.group === "visit" ? null : place;
}

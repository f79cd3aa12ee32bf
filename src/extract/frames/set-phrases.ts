// Set phrases that tell a role: "in the chair", "at the invitation of", "represented by", "remarks from".
import { isGenitive } from "../../annotate/words.ts";
import type { Unit } from "../../link/linked.ts";
import { claim, type FrameInput, isOnePerson, statusOf, toldSince } from "../claims.ts";
import { fullVerbBefore } from "../clause-borders.ts";
import { subjectOf } from "../clauses.ts";
import { type Clause, fullList, listFrom } from "../unit-lists.ts";

/** "President Ruiz's keynote speech": a speech was given, at the gathering spoken of. */
export function speechOwners(input: FrameInput): void {
  const { tokens, units } = input.clause.sentence;
  for (const unit of units) {
    if (!isGenitive(tokens[unit.to]) || unit.kind === "institution" || unit.kind === "country") continue;
    const noun = tokens
      .slice(unit.to + 1, unit.to + 5)
      .findIndex((token) => /^(?:speech|address|keynote|lecture|presentation|testimony)$/u.test(token.lower));
    if (
      noun < 0 ||
      tokens.slice(unit.to + 1, unit.to + 1 + noun).some((token) => !/^(?:ADJ|NOUN|PROPN)$/u.test(token.pos))
    )
      continue;
    // "Her address was relayed on screens": given elsewhere.
    const shown = input.clause.verbs.find((verb) => verb.from > unit.to && verb.from - unit.to < 8);
    if (shown?.passive === true && /^(?:relay|broadcast|show|screen|play|read|publish|air)$/u.test(shown.lemma))
      continue;
    claim(input, [unit], "speaker", {
      event: null,
      status: "held",
      confidence: 0.84,
      rule: "speech/owner",
      at: unit.to,
    });
  }
}

/** "used her speech to the conference to promise …", "in his address at the forum": hers who acts. */
export function ownSpeech(input: FrameInput): void {
  const { clause } = input;
  const { tokens } = clause.sentence;
  tokens.forEach((token, at) => {
    if (
      !/^(?:speech|address|lecture|keynote)$/u.test(token.lower) ||
      !/^(?:to|at|before)$/u.test(tokens[at + 1]?.lower ?? "")
    )
      return;
    if (!tokens.slice(Math.max(0, at - 3), at).some((before) => /^(?:his|her)$/u.test(before.lower))) return;
    const event = clause.events.find((candidate) => candidate.from > at && candidate.from - at < 7) ?? null;
    const verb = clause.verbs.filter((candidate) => candidate.to <= at).at(-1);
    const status = verb === undefined ? null : statusOf(verb.reality);
    if (event === null || verb === undefined || status === null || event.plural) return;
    const who = subjectOf(clause, verb).units.filter(isOnePerson);
    claim(input, who, "speaker", { event, status, confidence: 0.88, rule: "speech/own", at });
  });
}

/** "remarks from A, B and C", "a lecture by A", "speeches included: …": they spoke at the gathering spoken of. */
export function speechFrom(input: FrameInput): void {
  const { clause, words } = input;
  const { tokens } = clause.sentence;
  for (let at = 0; at < tokens.length - 1; at += 1) {
    if (!words.speechNouns.has(tokens[at]?.lower ?? "")) continue;
    const next = tokens[at + 1]?.lower ?? "";
    if (/^(?:followed|came|included|were)$/u.test(next) && tokens[at + 2]?.text === ":") {
      const list = fullList(clause, listFrom(clause, at + 3, 2));
      claim(input, list, "speaker", {
        event: null,
        status: toldStatus(clause, at),
        confidence: 0.88,
        rule: "speech/list",
        at,
      });
    } else if (/^(?:from|by)$/u.test(next) && !isVerbOrTalk(clause, at)) speakersBehind(input, at);
  }
}

/** "Questions came from A and B", "Comments were made by A". */
export function questionsFrom(input: FrameInput): void {
  const { clause } = input;
  const { tokens } = clause.sentence;
  const at = tokens.findIndex((token) => /^(?:questions|comments|interventions|contributions)$/u.test(token.lower));
  const verb = clause.verbs.find(
    (other) => other.from > at && other.from - at < 4 && /^(?:come|raise|make|put|ask|follow)$/u.test(other.lemma),
  );
  if (at < 0 || at > 4 || verb === undefined || !/^(?:from|by)$/u.test(tokens[verb.to]?.lower ?? "")) return;
  const list = fullList(clause, listFrom(clause, verb.to + 1, 4));
  claim(input, list, "speaker", { event: null, status: "held", confidence: 0.84, rule: "speech/questions-from", at });
}

/** "briefed by", "a welcome from", "talks by": said of no speech. */
function isVerbOrTalk({ sentence, verbs }: Clause, at: number): boolean {
  return (
    verbs.some((verb) => verb.at === at || (verb.to > at && verb.from <= at + 1)) ||
    /^(?:briefing|welcome|talk|talks)$/u.test(sentence.tokens[at]?.lower ?? "")
  );
}

/** "will feature a speech by A": to come, as the verb before says. */
function toldStatus(clause: Clause, at: number): "held" | "planned" {
  return fullVerbBefore(clause, at)?.reality === "planned" ? "planned" : "held";
}

/** The list behind "from" or "by"; a mere statement needs a gathering, or a verb that opens a programme. */
function speakersBehind(input: FrameInput, at: number): void {
  const { clause } = input;
  const event =
    clause.events.find((candidate) => candidate.from < at && at - candidate.head < 12 && !candidate.plural) ?? null;
  const programme = clause.verbs.some(
    (verb) => verb.to <= at && /^(?:include|feature|consist|follow|hear|open|close|begin|have)$/u.test(verb.lemma),
  );
  const mere = /^(?:statements?|comments?|remarks)$/u.test(clause.sentence.tokens[at]?.lower ?? "");
  if (mere && event === null && !programme) return;
  const list = fullList(clause, listFrom(clause, at + 2, 4)).filter((unit) => unit.kind !== "institution");
  claim(input, list, "speaker", { event, status: toldStatus(clause, at), confidence: 0.86, rule: "speech/from", at });
}

/** "X was in the chair", "represented in the chair by X". */
export function inTheChair(input: FrameInput): void {
  const { tokens, units } = input.clause.sentence;
  const at = tokens.findIndex(
    (token, place) =>
      token.lower === "in" && tokens[place + 1]?.lower === "the" && tokens[place + 2]?.lower === "chair",
  );
  if (at < 0) return;
  const behind = tokens.slice(at + 3, at + 5).some((token) => token.lower === "by")
    ? listFrom(input.clause, at + 4, 6).filter((unit) => unit.kind === "person")
    : [];
  const before = units.filter((unit) => unit.to <= at).at(-1);
  const who = behind.length > 0 ? behind.slice(0, 1) : before === undefined ? [] : [before];
  claim(input, who, "chair", { event: null, status: "held", confidence: 0.9, rule: "chair/in-the-chair", at });
}

/** "under the chairmanship of A and B": they chair what the sentence tells of. */
export function underTheChair(input: FrameInput): void {
  const { tokens } = input.clause.sentence;
  const at = tokens.findIndex(
    (token, place) =>
      /^(?:co-)?(?:chairmanship|chair|presidency|moderation)$/u.test(token.lower) && tokens[place + 1]?.lower === "of",
  );
  if (at < 0 || !tokens.slice(Math.max(0, at - 3), at).some((token) => token.lower === "under")) return;
  const event = [...input.clause.events, ...toldSince(input.findings.verbal, input.clause.sentence.index)]
    .filter((candidate) => candidate.from < at && !candidate.plural)
    .at(-1);
  if (event === undefined) return;
  const chairs = listFrom(input.clause, at + 2, 3).filter((unit) => unit.kind !== "institution");
  claim(input, chairs, "chair", { event, status: "held", confidence: 0.88, rule: "chair/under", at });
}

/** "At the invitation of A, B visited …": A is the host. */
export function invitation(input: FrameInput): void {
  const { tokens } = input.clause.sentence;
  const at = tokens.findIndex(
    (token, place) =>
      /^(?:invitation|initiative)$/u.test(token.lower) && /^(?:of|from)$/u.test(tokens[place + 1]?.lower ?? ""),
  );
  if (at < 0 || !/^(?:the|an)$/u.test(tokens[at - 1]?.lower ?? "") || tokens[at - 2]?.lower !== "at") return;
  // "At the invitation of Mr Salo, Ms Ruiz went": behind the comma stands the guest.
  const list = listFrom(input.clause, at + 2, 2);
  const hosts = list.filter((unit, place) => place === 0 || tokens[unit.from - 1]?.text !== ",");
  const { events, sentence } = input.clause;
  const event = events[0] ?? toldSince(input.findings.verbal, sentence.index).at(-1);
  if (event === undefined) return;
  claim(input, hosts, "host", { event, status: "held", confidence: 0.82, rule: "host/invitation", at });
}

/** "A led the Chilean delegation, comprising B and C": all of them take part in the gathering spoken of. */
export function delegations(input: FrameInput): void {
  const { clause } = input;
  const { tokens, units } = clause.sentence;
  const at = tokens.findIndex((token) => /^(?:delegations?|team)$/u.test(token.lower));
  if (at < 0) return;
  const lead = clause.verbs.find((verb) => /^(?:lead|head)$/u.test(verb.lemma) && Math.abs(verb.at - at) < 10);
  const made = clause.verbs.find((verb) => /^(?:comprise|include|consist)$/u.test(verb.lemma) && verb.at > at - 2);
  if (lead === undefined && made === undefined) return;
  const more = { event: null, status: "held", confidence: 0.82, rule: "attend/delegation", at } as const;
  const sent =
    units.find((unit) => unit.kind === "group" && unit.from <= at && at < unit.to) ??
    units.find((unit) => unit.kind === "country" && unit.to === at);
  if (sent !== undefined) claim(input, [sent], "attendee", more);
  if (lead !== undefined && !lead.passive && lead.to <= at)
    claim(
      input,
      subjectOf(clause, lead).units.filter((unit) => unit.kind === "person"),
      "attendee",
      more,
    );
  const start = made === undefined ? -1 : tokens[made.to]?.lower === "of" ? made.to + 1 : made.to;
  if (start > 0)
    claim(
      input,
      fullList(clause, listFrom(clause, start, 3)).filter((unit) => unit.kind === "person"),
      "attendee",
      more,
    );
}

/** "…, Peru by Ana Ruiz and Norway by Mika Salo": those whom the same verb gives the other states. */
function furtherDelegates({ sentence: { tokens, units } }: Clause, start: number): Unit[] {
  return units.filter(
    (unit) =>
      unit.kind === "person" &&
      unit.from > start &&
      tokens[unit.from - 1]?.lower === "by" &&
      units.some((sent) => sent.to === unit.from - 1 && sent.kind !== "person"),
  );
}

/** "Chile, represented by A,", "a delegation headed by A": A is there with it. */
export function delegates(input: FrameInput): void {
  const { tokens, units } = input.clause.sentence;
  for (const verb of input.clause.verbs) {
    if (
      !verb.passive ||
      !(verb.participle || verb.lemma === "represent") ||
      !/^(?:represent|head|lead)$/u.test(verb.lemma)
    )
      continue;
    const end = tokens[verb.from - 1]?.text === "," ? verb.from - 1 : verb.from;
    const sent =
      units.some((unit) => unit.to === end) || /^(?:delegation|team|group)$/u.test(tokens[end - 1]?.lower ?? "");
    const by =
      tokens[verb.to]?.lower === "by"
        ? listFrom(input.clause, verb.to + 1, 3).filter((unit) => unit.kind === "person")
        : [];
    if (!sent || by.length === 0) continue;
    by.push(...furtherDelegates(input.clause, by.at(-1)?.to ?? verb.to));
    const main = input.clause.verbs.find((other) => other.from > verb.to && !other.participle);
    const event =
      main === undefined
        ? null
        : (input.clause.events.find((candidate) => candidate.from >= main.to && candidate.from - main.to < 8) ?? null);
    claim(input, by, "attendee", {
      event,
      status: "held",
      confidence: 0.85,
      rule: "attend/represented-by",
      at: verb.at,
    });
  }
}

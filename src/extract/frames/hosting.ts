// Talks and visits that are held by those who take part, and partners in organising a gathering.
import type { Unit } from "../../link/linked.ts";
import type { ParticipationStatus } from "../../model.ts";
import { claim, type FrameInput } from "../claims.ts";
import type { Place } from "../clauses.ts";
import type { EventMention } from "../event-mentions.ts";
import { clauseEnd, listBehind, listFrom } from "../unit-lists.ts";
import type { Verb } from "../verbs.ts";

/** Talks, calls and plain meetings are held by those who take part in them. */
export function isBilateral(event: EventMention): boolean {
  return (
    event.group === "talks" ||
    event.group === "call" ||
    event.group === "visit" ||
    event.group === "press" ||
    /^(?:bilateral|trilateral|one-on-one) /iu.test(event.name)
  );
}

/** "A held talks with B": both attend. A press conference has its holder as speaker. */
export function bilateral(
  input: FrameInput,
  verb: Verb,
  event: EventMention,
  subject: Place,
  status: ParticipationStatus,
): boolean {
  const hosting = /^(?:host|co-host|organi[sz]e|convene|sponsor|arrange)$/u.test(verb.lemma);
  const role = event.group === "press" ? "speaker" : hosting ? "host" : "attendee";
  claim(input, subject.units, role, { event, status, confidence: 0.9, rule: "host/talks", at: verb.at });
  const partners = partnersBehind(input, event.head + 1);
  claim(input, partners, "attendee", { event, status, confidence: 0.9, rule: "host/talks-with", at: verb.at });
  return subject.units.length + partners.length > 0;
}

/** The units behind "with" or "between" after an event noun. */
export function partnersBehind({ clause }: FrameInput, start: number, reach = 12): ReturnType<typeof listFrom> {
  const { tokens } = clause.sentence;
  const end = Math.min(clauseEnd(clause, start), start + reach);
  for (let at = start; at < end; at += 1) {
    const calls = at === start && /^(?:on|to)$/u.test(tokens[at]?.lower ?? "") && tokens[at - 1]?.lower === "call";
    if (calls || /^(?:with|between|among)$/u.test(tokens[at]?.lower ?? "")) return withMore(clause, at + 1);
    if (
      /^(?:VERB|PUNCT)$/u.test(tokens[at]?.pos ?? "") &&
      !/^(?:following|focused|focusing|entitled|titled)$/u.test(tokens[at]?.lower ?? "")
    )
      return [];
  }
  return [];
}

/** "in partnership with A and B": they organised it as well. */
export function partnersInHosting(
  input: FrameInput,
  start: number,
  event: EventMention | null,
  status: ParticipationStatus,
  at: number,
): void {
  const { tokens } = input.clause.sentence;
  const link = tokens.findIndex(
    (token, place) =>
      place >= start &&
      token.lower === "with" &&
      /^(?:partnership|cooperation|co-operation|collaboration|coordination|co-ordination|conjunction|association|jointly)$/u.test(
        tokens[place - 1]?.lower ?? "",
      ),
  );
  if (link < 0) return;
  const partners = listBehind(input.clause, link + 1, 4).filter((unit) => unit.kind !== "person");
  claim(input, partners, "host", { event, status, confidence: 0.8, rule: "host/partnership", at });
}

/** "with A and with the head of …, B": partners whose "with" is repeated. */
function withMore(clause: FrameInput["clause"], start: number): ReturnType<typeof listFrom> {
  const { tokens } = clause.sentence;
  const list = listFrom(clause, start, 5);
  const end = list.at(-1)?.to ?? -1;
  const again = tokens[end]?.lower === "and" && tokens[end + 1]?.lower === "with";
  return again ? [...list, ...listFrom(clause, end + 2, 5)] : [...list, ...furtherPersons(clause, list)];
}

/** "with Ruiz and the heads of two utilities, Salo of Entra and Lind, the head of …": persons behind others of the list without a name. */
function furtherPersons(clause: FrameInput["clause"], list: readonly Unit[]): Unit[] {
  const { tokens, units } = clause.sentence;
  const further: Unit[] = [];
  let end = list.at(-1)?.to ?? Number.POSITIVE_INFINITY;
  const border = clauseEnd(clause, Math.min(end, tokens.length));
  for (const unit of units) {
    if (unit.from < end || unit.to > border || unit.kind !== "person") continue;
    const gap = tokens.slice(end, unit.from);
    const joins = /^(?:,|and|as)$/u.test(gap[0]?.lower ?? "") && /^(?:,|and|as)$/u.test(gap.at(-1)?.lower ?? "");
    if (
      !joins ||
      gap.some((token) => /^(?:VERB|PART|SCONJ)$/u.test(token.pos) || /^(?:about|on|to|by|[.;:])$/u.test(token.lower))
    )
      break;
    further.push(unit);
    end = unit.to;
  }
  return further;
}

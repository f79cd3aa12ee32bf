// Whether each participation of an event is right, wrong or neither, and which are missing.
import type { Participation, Role } from "../model.ts";
import type { LabelledParticipant } from "./labels.ts";

/** `spared`: neither rewarded nor punished. */
export type Verdict = "right" | "wrong" | "spared";
export type Judgement = {
  readonly verdicts: readonly { readonly claim: Participation; readonly verdict: Verdict }[];
  readonly missed: readonly LabelledParticipant[];
};

/**
 * Judges what was found of one event against what its label wants. Each wanted part is rewarded once; optional ones are
 * spared, and so is "attendee" of somebody who is wanted in any role.
 */
export function judge(
  found: readonly Participation[],
  wanted: readonly LabelledParticipant[],
  labelOf: ReadonlyMap<string, string>,
): Judgement {
  const open = new Set(wanted.filter(({ optional }) => optional !== true));
  const required = [...open];
  const present = new Set(wanted.flatMap(({ entity, or = [] }) => [entity, ...or]));
  const seen = new Set<string>();
  const verdictOf = (claim: Participation): Verdict => {
    const entity = labelOf.get(claim.entity);
    const key = partKey(entity ?? claim.entity, claim.role);
    if (seen.has(key)) return "spared";
    seen.add(key);
    if (entity === undefined) return "wrong";
    const means = (part: LabelledParticipant) =>
      part.role === claim.role && (part.entity === entity || part.or?.includes(entity) === true);
    const fresh = required.find((part) => means(part) && open.has(part));
    if (fresh !== undefined) {
      open.delete(fresh);
      return "right";
    }
    const spared = wanted.some(means) || (claim.role === "attendee" && present.has(entity));
    return spared ? "spared" : "wrong";
  };
  const verdicts = found.map((claim) => ({ claim, verdict: verdictOf(claim) }));
  return { verdicts, missed: required.filter((part) => open.has(part)) };
}

/** The parts of all events, each entity and role once; required where any event requires it. */
export function partsOfAny(
  events: readonly { readonly participants: readonly LabelledParticipant[]; readonly optional?: boolean }[],
): LabelledParticipant[] {
  const parts = new Map<string, LabelledParticipant>();
  for (const event of events) {
    for (const part of event.participants) {
      const key = partKey(part.entity, part.role);
      const spared = part.optional === true || event.optional === true;
      const known = parts.get(key);
      if (known === undefined || (known.optional === true && !spared)) parts.set(key, { ...part, optional: spared });
    }
  }
  return [...parts.values()];
}

function partKey(entity: string, role: Role): string {
  return `${role} ${entity}`;
}

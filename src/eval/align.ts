// Which entity and which event of a record is which of the labels: one to one, the best pairs first.
import type { Event, ExtractionRecord } from "../model.ts";
import type { Label, LabelledEvent } from "./labels.ts";
import { eventNameOverlap, isSameEntity } from "./names.ts";

/** What is scored of a record. */
export type FoundFacts = Pick<ExtractionRecord, "entities" | "events" | "participations"> & {
  readonly article: { readonly text: string };
};
/** Entity ids of a record → ids of the label; entities that the label has not, and such that repeat one of it. */
export type EntityAlignment = {
  readonly labelOf: ReadonlyMap<string, string>;
  readonly unknown: ReadonlySet<string>;
  readonly repeated: ReadonlySet<string>;
};

/** Pairs weaker than this are two events: neither a third of the words nor of those who took part are common. */
const WEAKEST_PAIR = 0.34;
const SAME_KIND = 0.1;
/** Between pairs that are equal, the one that counts comes first. */
const REQUIRED = 0.01;

/** Aligns the entities in the order of the record. */
export function alignEntities(record: FoundFacts, label: Label): EntityAlignment {
  const labelOf = new Map<string, string>();
  const taken = new Set<string>();
  const unknown = new Set<string>();
  const repeated = new Set<string>();
  for (const entity of record.entities) {
    const same = label.entities.filter((one) => isSameEntity(entity, one));
    const match = same.find(({ id }) => !taken.has(id)) ?? same[0];
    if (match === undefined) {
      unknown.add(entity.id);
      continue;
    }
    labelOf.set(entity.id, match.id);
    if (taken.has(match.id)) repeated.add(entity.id);
    taken.add(match.id);
  }
  return { labelOf, unknown, repeated };
}

/** Events of a record → events of the label, by their names, by who took part and by their kind. */
export function alignEvents(
  record: FoundFacts,
  label: Label,
  labelOf: ReadonlyMap<string, string>,
): ReadonlyMap<Event, LabelledEvent> {
  const pairs = record.events.flatMap((found) => {
    const parts = record.participations.filter(({ event }) => event === found.id);
    const who = new Set(parts.flatMap(({ entity }) => labelOf.get(entity) ?? []));
    return label.events.map((wanted) => ({ found, wanted, likeness: likeness(found, who, wanted) }));
  });
  const likely = pairs.filter(({ likeness }) => likeness >= WEAKEST_PAIR);
  const rank = (pair: (typeof pairs)[number]) => pair.likeness + (pair.wanted.optional ? 0 : REQUIRED);
  likely.sort((a, b) => rank(b) - rank(a));
  const aligned = new Map<Event, LabelledEvent>();
  const taken = new Set<LabelledEvent>();
  for (const { found, wanted } of likely) {
    if (aligned.has(found) || taken.has(wanted)) continue;
    aligned.set(found, wanted);
    taken.add(wanted);
  }
  return aligned;
}

function likeness(found: Event, who: ReadonlySet<string>, wanted: LabelledEvent): number {
  const others = new Set(wanted.participants.flatMap(({ entity, or = [] }) => [entity, ...or]));
  const common = [...who].filter((entity) => others.has(entity)).length;
  const together = common === 0 ? 0 : common / Math.min(who.size, others.size);
  return eventNameOverlap(found, wanted) + together + (found.kind === wanted.kind ? SAME_KIND : 0);
}

// The units of a sentence: persons with their titles, groups that act for countries, countries and bodies in their own right.

import type { Sentence } from "../annotate/annotated.ts";
import { covers } from "../annotate/token-ranges.ts";
import { isGenitive } from "../annotate/words.ts";
import { isStateUse } from "./countries.ts";
import { isModifier } from "./entity-lists.ts";
import { findGroups, type GroupHeads } from "./groups.ts";
import type { Unit } from "./linked.ts";
import { type Ids, type PersonUnit, personUnit } from "./person-units.ts";

/** The units of a sentence, left to right, none overlapping. */
export function findUnits(
  sentence: Sentence,
  ids: Ids,
  heads: GroupHeads,
): { units: Unit[]; owners: Unit[]; persons: PersonUnit[] } {
  const persons = sentence.persons.map((person) => personUnit(sentence, person.from, person.to, ids));
  const within = (at: number, units: readonly Unit[]): boolean => units.some((unit) => covers(unit, at));
  const groups = findGroups(sentence, ids, heads).filter(
    (group) => !within(group.from, persons) && !within(group.to - 1, persons),
  );
  const taken = [...persons, ...groups];
  const bodies = sentence.institutions.flatMap((mention): Unit[] => {
    const id = ids.institutions.get(mention.from) ?? null;
    if (mention.nested === true) return [];
    const bracketed = sentence.tokens[mention.from - 1]?.text === "(" && sentence.tokens[mention.to]?.text === ")";
    if (id === null || bracketed || within(mention.from, taken) || isModifier(sentence, mention.to)) return [];
    return [
      { from: mention.from, to: bracketEnd(sentence, mention.to), entities: [id], kind: "institution", as: null },
    ];
  });
  const inBody = (at: number): boolean => sentence.institutions.some((mention) => covers(mention, at));
  const countries = sentence.countries.flatMap((mention): Unit[] => {
    if (
      mention.form === "demonym" ||
      (mention.form === "capital" && !isStateUse(sentence, mention)) ||
      within(mention.from, taken) ||
      inBody(mention.from) ||
      isModifier(sentence, mention.to)
    )
      return [];
    return [{ from: mention.from, to: mention.to, entities: [`country:${mention.code}`], kind: "country", as: null }];
  });
  const units = [...taken, ...bodies, ...countries].sort((a, b) => a.from - b.from);
  // "President Ruiz's trade minister Ana Lind": only the minister acts.
  const owns = (unit: Unit): boolean =>
    isGenitive(sentence.tokens[unit.to]) &&
    persons.some((person) => person.from === unit.to + 1 || (person.from <= unit.from && unit.to < person.to));
  // "the Centre (CSIS) Indonesia": a country right behind a body says where it is.
  const tail = (unit: Unit): boolean =>
    unit.kind === "country" && units.some((other) => other.kind === "institution" && other.to === unit.from);
  return {
    units: units.filter((unit) => !owns(unit) && !tail(unit)),
    owners: bodiesInGenitive(sentence, ids),
    persons,
  };
}

function bodiesInGenitive(sentence: Sentence, ids: Ids): Unit[] {
  return sentence.institutions.flatMap((mention): Unit[] => {
    const id = ids.institutions.get(mention.from) ?? null;
    const to = bracketEnd(sentence, mention.to);
    return id === null || !isGenitive(sentence.tokens[to])
      ? []
      : [{ from: mention.from, to, entities: [id], kind: "institution", as: null }];
  });
}

function bracketEnd({ tokens }: Sentence, at: number): number {
  if (tokens[at]?.text !== "(") return at;
  const close = tokens.findIndex((token, index) => index > at && token.text === ")");
  return close > 0 && close - at < 10 ? close + 1 : at;
}

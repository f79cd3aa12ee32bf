// Who does what an infinitive says when another verb makes them do it: "asked Ruiz to chair", "had Salo speak".
import type { Unit } from "../link/linked.ts";
import { isBareForm } from "./scope.ts";
import type { Clause } from "./unit-lists.ts";
import type { Verb } from "./verbs.ts";

/** Verbs whose object does what the infinitive says: "asked Ruiz to chair". */
const CONTROLS = /^(?:ask|invite|urge|appoint|choose|name|task|nominate|send|designate|authorize|allow|lead|select)$/u;

/** The unit between "asked" and "to chair". */
export function controlledUnit(clause: Clause, verb: Verb): Unit | null {
  const before = clause.verbs.filter((other) => other.to <= verb.from).at(-1);
  if (before === undefined || before.passive || !CONTROLS.test(before.lemma)) return null;
  return clause.sentence.units.find((unit) => unit.to === verb.from && unit.from >= before.to) ?? null;
}

/** "had her adviser, Salo, deliver the speech": the unit before a bare infinitive behind "had" or "let". */
export function causedUnit({ sentence, verbs }: Clause, verb: Verb): Unit | null {
  const { tokens } = sentence;
  const before = verbs.filter((other) => other.to <= verb.from).at(-1);
  if (
    !isBareForm(tokens, verb) ||
    before === undefined ||
    !/^(?:have|make|let|help|see|hear|watch)$/u.test(before.lemma)
  )
    return null;
  const end = tokens[verb.from - 1]?.text === "," ? verb.from - 1 : verb.from;
  return sentence.units.find((unit) => unit.to === end && unit.from >= before.to) ?? null;
}

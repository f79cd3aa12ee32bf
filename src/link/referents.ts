// Who "he", "she" and "the ambassador" are: the last person in subject place, or the last one who holds that office.

import type { Sentence, TitleMention } from "../annotate/annotated.ts";
import { covers, overlaps } from "../annotate/token-ranges.ts";
import type { Pronoun } from "../annotate/words.ts";
import type { Unit } from "./linked.ts";
import type { PersonUnit } from "./person-units.ts";

/** Reads the sentences in order and completes the units of each with those that point back. */
export type Referents = { add(sentence: Sentence, units: readonly Unit[], persons: readonly PersonUnit[]): Unit[] };

/** Somebody with an office that the article gives. */
export type Holder = { readonly person: string; readonly title: string; readonly countries: readonly string[] };

/** How many of the last ones who acted a pronoun can take up. */
const REACH = 4;

/** The offices that go with a person's name. */
export function holdersOf(persons: readonly PersonUnit[]): Holder[] {
  return persons.flatMap(({ person, titles, countries }) =>
    titles.map((title) => ({ person, title: title.title.title, countries })),
  );
}

/** Starts at the top of an article; `later` are the holders of offices in all of it, `pronounOf` tells "he" from "she". */
export function createReferents(later: readonly Holder[], pronounOf: ReadonlyMap<string, Pronoun>): Referents {
  const subjects: string[] = [];
  const holders: Holder[] = [];

  const holderOf = (title: TitleMention): string | null => {
    const wanted = title.countries.map((code) => `country:${code}`);
    const holds = (holder: Holder): boolean =>
      holder.title === title.title.title &&
      (wanted.length === 0 || wanted.some((country) => holder.countries.includes(country)));
    const named = holders.filter(holds);
    // "The trade minister opened it. Trade Minister Ana Ruiz …": named only afterwards.
    const fits = named.length > 0 ? named : later.filter(holds);
    const last = fits.at(-1);
    if (last === undefined) return null;
    // Two holders of an office with one title: "the president" is then nobody in particular.
    return wanted.length === 0 && new Set(fits.map((holder) => holder.person)).size > 1 ? null : last.person;
  };

  return {
    add(sentence, units, persons) {
      const free = (at: number): boolean => !units.some((unit) => unit.kind !== "group" && covers(unit, at));
      const pronouns = sentence.tokens.flatMap((token, at): Unit[] => {
        // "HE Ambassador Ruiz": a form of address.
        if (!/^(?:he|she)$/u.test(token.lower) || token.text === "HE" || !free(at)) return [];
        // "At a forum hosted by Ms Lind, he said": who only follows a preposition is not taken up.
        const earlier = persons.filter(
          (person) =>
            person.to <= at &&
            !/^(?:by|of|with|from|to|for|against|between)$/u.test(sentence.tokens[person.from - 1]?.lower ?? ""),
        );
        // "Mr Salo left early. She spoke": not he.
        const fits = (person: string): boolean => (pronounOf.get(person) ?? token.lower) === token.lower;
        const own =
          earlier.findLast(({ person }) => fits(person))?.person ??
          subjects.findLast(fits) ??
          persons.find(({ person, to }) => to <= at && fits(person))?.person ??
          null;
        return own === null ? [] : [{ from: at, to: at + 1, entities: [own], kind: "pronoun", as: null }];
      });
      holders.push(...holdersOf(persons));
      const offices = sentence.titles.flatMap((title): Unit[] => {
        const definite =
          /^(?:the|our|this)$/u.test(sentence.tokens[title.from - 1]?.lower ?? "") ||
          title.countries.length > 0 ||
          isBareOffice(sentence, title);
        if (
          !definite ||
          title.title.plural ||
          title.title.kind === "honorific" ||
          !free(title.from) ||
          !free(title.to - 1)
        )
          return [];
        const person = holderOf(title);
        return person === null
          ? []
          : [{ from: title.from, to: title.to, entities: [person], kind: "pronoun", as: null }];
      });
      // "The Chilean president" is the person where one is known, else Chile's representative.
      const kept = units.filter((unit) => !offices.some((office) => overlaps(office, unit)));
      const all = [...kept, ...pronouns, ...offices].sort((a, b) => a.from - b.from);
      const people = all.filter((unit) => unit.kind === "person" || unit.kind === "pronoun");
      const acting = people.find((unit) => !isGoverned(sentence, unit)) ?? people[0];
      const subject = acting?.entities[0];
      if (subject !== undefined) subjects.push(subject);
      if (subjects.length > REACH) subjects.shift();
      return all;
    },
  };
}

/** "During the visit, Minister also met …": an office in capitals without a name or an article, right before its verb. */
function isBareOffice({ tokens }: Sentence, { from, to }: TitleMention): boolean {
  const next = tokens[to]?.pos ?? "";
  return (
    to - from === 1 &&
    tokens[from]?.capital === true &&
    /^(?:AUX|VERB|ADV)$/u.test(next) &&
    !/^(?:ADJ|NOUN|PROPN|ADP)$/u.test(tokens[from - 1]?.pos ?? "")
  );
}

/** Behind a preposition a person is not the one who acts. */
function isGoverned({ tokens }: Sentence, unit: Unit): boolean {
  return /^(?:by|of|with|from|to|for|against|between|like|about)$/u.test(tokens[unit.from - 1]?.lower ?? "");
}

// Annotated → Linked: mentions become entities of this article ("Chen" is Chen Xu), and sentences get their units.
import type { Annotated, Sentence } from "../annotate/annotated.ts";
import type { Pronoun, Words } from "../annotate/words.ts";
import type { Span } from "../model.ts";
import { isStateUse } from "./countries.ts";
import { createEntities, type Entities } from "./entities.ts";
import type { GroupHeads } from "./groups.ts";
import type { DraftEntity, Linked, LinkedSentence } from "./linked.ts";
import type { Ids, PersonUnit } from "./person-units.ts";
import { createReferents, holdersOf } from "./referents.ts";
import { findUnits } from "./units.ts";

/** Links the mentions of one article. */
export function link({ article, sentences }: Annotated, words: Words, heads: GroupHeads): Linked {
  const fullNames = sentences.flatMap((sentence) => sentence.persons.map((person) => person.name));
  const entities = createEntities(words, fullNames);
  const found = sentences.map((sentence) => {
    const ids = idsOf(sentence, entities, article.text);
    const named = findUnits(sentence, ids, heads);
    for (const person of named.persons) learn(entities, sentence, person);
    return { sentence, ...named };
  });
  const referents = createReferents(
    found.flatMap(({ persons }) => holdersOf(persons)),
    pronounsOf(found, entities, words),
  );
  const linked = found.map(
    ({ sentence, units, owners, persons }): LinkedSentence => ({
      ...sentence,
      units: referents.add(sentence, units, persons),
      owners,
    }),
  );
  return { article, entities: entities.all, sentences: linked };
}

/** Behind a name, no part of it: "Elizabeth II", "Ana Ruiz Jr.". */
const SUFFIX = /^(?:(?:Jr|Sr)\.?|II|III|IV|VI{0,3}|XI{0,3}|XIV|XVI)$/u;

/** Person → "he" or "she", where a form of address or the given name tells. */
function pronounsOf(
  found: readonly { readonly sentence: Sentence; readonly persons: readonly PersonUnit[] }[],
  { all }: Entities,
  { pronouns }: Words,
): Map<string, Pronoun> {
  const known = new Map<string, Pronoun>();
  for (const { sentence, persons } of found) {
    for (const { person, from, to } of persons) {
      const address = sentence.titles.find(
        (title) => title.from >= from && title.to <= to && pronouns.has(title.text.replace(/\.$/u, "")),
      );
      const word = address?.text.replace(/\.$/u, "") ?? all.get(person)?.name.split(" ")[0] ?? "";
      const pronoun = pronouns.get(word);
      if (pronoun !== undefined && (address !== undefined || !known.has(person))) known.set(person, pronoun);
    }
  }
  return known;
}

function spanOf({ tokens }: Sentence, from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function idsOf(sentence: Sentence, entities: Entities, text: string): Ids {
  for (const country of sentence.countries) {
    if (isStateUse(sentence, country)) entities.country(country.code, spanOf(sentence, country.from, country.to));
  }
  const institutions = new Map(
    sentence.institutions.map((mention) => {
      const span = spanOf(sentence, mention.from, mention.to);
      return [mention.from, entities.institution(mention, text.slice(span.start, span.end), span)];
    }),
  );
  const persons = new Map(
    sentence.persons.map((mention) => {
      const id = entities.person(mention, spanOf(sentence, mention.from, mention.to));
      const suffix = sentence.tokens[mention.to]?.text ?? "";
      if (SUFFIX.test(suffix)) entities.all.get(id)?.aliases.add(`${mention.name} ${suffix}`);
      return [mention.from, id];
    }),
  );
  return { persons, institutions };
}

/** Notes titles, the body and the country that the words around a name give. */
function learn({ all, country }: Entities, sentence: Sentence, unit: PersonUnit): void {
  const person = all.get(unit.person);
  if (person === undefined) return;
  const span = spanOf(sentence, unit.from, unit.to);
  for (const title of unit.titles) person.titles.add(title.text);
  const stated = { ...span, title: unit.as, sentence: sentence.index };
  for (const body of unit.bodies) state(person.affiliations, body, stated);
  for (const code of unit.countries) {
    country(code.slice("country:".length), null);
    state(person.represents, code, stated);
  }
  shortAlias(person, sentence, unit);
}

function state(
  known: DraftEntity["represents"],
  id: string,
  stated: Span & { title: string | null; sentence: number },
): void {
  if (!known.has(id)) known.set(id, stated);
}

/** A person known by one word is also known with the title before it: "Sheikh Hasina", "Mr Low". */
function shortAlias(person: DraftEntity, sentence: Sentence, unit: PersonUnit): void {
  const mention = sentence.persons.find((candidate) => candidate.from >= unit.from && candidate.to <= unit.to);
  const title = sentence.titles.find((candidate) => candidate.to === mention?.from);
  if (mention === undefined || title === undefined || title.to - title.from !== 1 || person.name.includes(" ")) return;
  person.aliases.add(`${title.text} ${mention.name}`);
}

// Lists of countries and bodies, "A, B and the C", and mentions that only modify what follows.

import type { CountryMention, InstitutionMention, Sentence } from "../annotate/annotated.ts";
import { isGenitive } from "../annotate/words.ts";
import type { Ids } from "./person-units.ts";

/** A day right behind a name is no part of it: "Chile today". */
const DAY_WORD = /^(?:today|yesterday|tomorrow|tonight)$/u;

/** "A, B and the C": countries and bodies joined by commas and "and", from `start` on. */
export function listAt(sentence: Sentence, start: number, ids: Ids): { entities: string[]; to: number } {
  const { tokens } = sentence;
  const entities: string[] = [];
  let to = start;
  let at = start;
  while (at < tokens.length) {
    if (tokens[at]?.lower === "the") at += 1;
    const item = itemAt(sentence, at, ids);
    if (item === null) {
      if (entities.length === 0 || !isUnknownName(tokens, at)) break;
      at += tokens[at + 1]?.text === "," && tokens[at + 2]?.lower === "and" ? 3 : 2;
      continue;
    }
    entities.push(item.id);
    to = item.to;
    at = behindSeparators(tokens, to);
    if (at === to) break;
  }
  return { entities, to };
}

/** The body, else the country, whose name begins here. */
function itemAt(
  { tokens, countries, institutions }: Sentence,
  at: number,
  ids: Ids,
): { id: string; to: number } | null {
  const body = institutions.find((mention) => mention.from === at && mention.nested !== true);
  const country = countries.find(
    (mention) => mention.from === at && mention.form === "name" && !isCompound(tokens[mention.to]),
  );
  const id = entityOf(body, country, ids);
  return id === null ? null : { id, to: body?.to ?? country?.to ?? at };
}

/** "leaders of U.S. climate centres": the country only modifies the noun behind it. */
function isCompound(next: Sentence["tokens"][number] | undefined): boolean {
  return next?.pos === "NOUN" && !next.capital && !DAY_WORD.test(next.lower);
}

/** The entity that a body's mention means, or a country's where there is no body. */
export function entityOf(
  body: InstitutionMention | undefined,
  country: CountryMention | undefined,
  ids: Ids,
): string | null {
  if (body !== undefined) return ids.institutions.get(body.from) ?? null;
  return country === undefined ? null : `country:${country.code}`;
}

/** One name in the list that nobody knows does not end it. */
function isUnknownName(tokens: Sentence["tokens"], at: number): boolean {
  return tokens[at]?.capital === true && /^(?:,|and)$/u.test(tokens[at + 1]?.lower ?? "");
}

function behindSeparators(tokens: Sentence["tokens"], start: number): number {
  let at = start;
  if (tokens[at]?.text === ",") at += 1;
  if (tokens[at]?.lower === "and" || tokens[at]?.text === "&") at += 1;
  if (tokens[at]?.lower === "as" && tokens[at + 1]?.lower === "well" && tokens[at + 2]?.lower === "as") at += 3;
  return at;
}

/** Whether a mention that ends here only modifies what follows: "Chile's economy", "the NATO airlift", "Chile trade". */
export function isModifier({ tokens, persons, titles }: Sentence, to: number): boolean {
  const next = tokens[to];
  if (next === undefined) return false;
  if (isGenitive(next)) return true;
  if (next.text === "-") return tokens[to + 1]?.start === next.end;
  if (next.start === tokens[to - 1]?.end && next.text === "/") return false;
  // "Tesco chief executive Ana Ruiz": whose officer she is.
  const title = titles.find((mention) => mention.from === to);
  if (title !== undefined) return !next.capital && !title.title.plural;
  if (persons.some((person) => person.from === to)) return false;
  if (DAY_WORD.test(next.lower)) return false;
  return next.pos === "NOUN" || (next.pos === "PROPN" && next.capital && !/^[,;.(]/u.test(next.text));
}

// Lists of countries and bodies, "A, B and the C", and mentions that only modify what follows.
import type { Sentence } from "../annotate/annotated.ts";
import type { Ids } from "./person-units.ts";

/** "A, B and the C": countries and bodies joined by commas and "and", from `start` on. */
export function listAt(sentence: Sentence, start: number, ids: Ids): { entities: string[]; to: number } {
  const { tokens, countries, institutions } = sentence;
  const entities: string[] = [];
  let to = start;
  let at = start;
  while (at < tokens.length) {
    if (tokens[at]?.lower === "the") at += 1;
    const body = institutions.find((mention) => mention.from === at && mention.nested !== true);
    const country = countries.find((mention) => mention.from === at && mention.form === "name");
    const id =
      body === undefined
        ? country === undefined
          ? null
          : `country:${country.code}`
        : (ids.institutions.get(body.from) ?? null);
    if (id === null) {
      // One name that nobody knows does not end the list.
      const unknown =
        entities.length > 0 && tokens[at]?.capital === true && /^(?:,|and)$/u.test(tokens[at + 1]?.lower ?? "");
      if (!unknown) break;
      at += tokens[at + 1]?.text === "," && tokens[at + 2]?.lower === "and" ? 3 : 2;
      continue;
    }
    entities.push(id);
    to = body?.to ?? country?.to ?? at;
    at = to;
    if (tokens[at]?.text === ",") at += 1;
    if (tokens[at]?.lower === "and" || tokens[at]?.text === "&") at += 1;
    if (tokens[at]?.lower === "as" && tokens[at + 1]?.lower === "well" && tokens[at + 2]?.lower === "as") at += 3;
    if (at === to) break;
  }
  return { entities, to };
}

/** Whether a mention that ends here only modifies what follows: "Chile's economy", "the NATO airlift", "Chile trade". */
export function isModifier({ tokens, persons, titles }: Sentence, to: number): boolean {
  const next = tokens[to];
  if (next === undefined) return false;
  if (/^['’]s?$/u.test(next.text)) return true;
  if (next.text === "-") return tokens[to + 1]?.start === next.end;
  if (next.start === tokens[to - 1]?.end && next.text === "/") return false;
  if (persons.some((person) => person.from === to) || titles.some((title) => title.from === to)) return false;
  return next.pos === "NOUN" || (next.pos === "PROPN" && next.capital && !/^[,;.(]/u.test(next.text));
}

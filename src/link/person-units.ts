// A person with the titles, the body and the country that stand before and behind the name.

import type { Sentence, TitleMention } from "../annotate/annotated.ts";
import { isGenitive, isJunior } from "../annotate/words.ts";
import type { Unit } from "./linked.ts";

/** Entity ids of the sentence's mentions, by the token at which they start. */
export type Ids = {
  readonly persons: ReadonlyMap<number, string>;
  readonly institutions: ReadonlyMap<number, string | null>;
};

/** A person with the titles and the body or country that the words around the name give. */
export type PersonUnit = Unit & {
  readonly person: string;
  readonly titles: readonly TitleMention[];
  readonly countries: readonly string[];
  readonly bodies: readonly string[];
};

export function personUnit(sentence: Sentence, start: number, end: number, ids: Ids): PersonUnit {
  const titles: TitleMention[] = [];
  const from = titlesBefore(sentence, start, end, titles);
  const after = afterName(sentence, end, ids, titles);
  const countries = [...titles.flatMap((title) => title.countries), ...after.countries].map(
    (code) => `country:${code}`,
  );
  const bodies = [
    ...titles.flatMap((title) => title.institutions.flatMap((at) => ids.institutions.get(at) ?? [])),
    ...after.bodies,
  ];
  const person = ids.persons.get(start) ?? "";
  const office = titles.filter((title) => title.title.kind !== "honorific" && !title.title.plural);
  return {
    from,
    to: after.to,
    entities: [person],
    kind: "person",
    as: office.at(-1)?.text ?? null,
    person,
    titles: office,
    countries,
    bodies,
  };
}

/** "Minister for Law, Mr" before "K Shanmugam": titles that end where the name or another title begins. */
function titlesBefore(
  { tokens, titles, persons }: Sentence,
  start: number,
  end: number,
  found: TitleMention[],
): number {
  let from = start;
  for (let step = 0; step < 6; step += 1) {
    // "Minister for Law, Mr K Shanmugam", "the minister, Ana Ruiz, said".
    const comma =
      tokens[from - 1]?.text === "," &&
      (found.some((title) => title.title.kind === "honorific" || title.to - title.from === 1) ||
        (step === 0 && /^[,.)]$/u.test(tokens[end]?.text ?? ".")));
    const free = (mention: TitleMention): boolean =>
      !persons.some((person) => person.from >= mention.to && person.to <= from) &&
      !((step === 0 ? mention.to < from : tokens[mention.to]?.text === ",") && isApposed(tokens, persons, mention));
    const title = titles.findLast(
      (mention) =>
        free(mention) &&
        mention.to <= from &&
        (endsAt(tokens, mention.to, from, found) || (comma && mention.to === from - 1)) &&
        (!mention.title.plural || mention.title.kind === "honorific" || (step === 0 && mention.to === from)),
    );
    if (title === undefined) break;
    found.push(title);
    from = title.from;
  }
  // "President Ruiz's Trade Secretary Mika Salo": whose officer it is.
  const owner =
    found.length > 0 && isGenitive(tokens[from - 1]) ? persons.find((person) => person.to === from - 1) : undefined;
  if (owner !== undefined) from = titles.find((title) => title.to === owner.from)?.from ?? owner.from;
  while (/^(?:the|a|an|his|her|its)$/u.test(tokens[from - 1]?.lower ?? "") && found.length > 0) from -= 1;
  return from;
}

/** "Ana Ruiz, Minister of Trade, Mika Salo, …": the title behind a name and a comma is that person's. */
function isApposed(tokens: Sentence["tokens"], persons: Sentence["persons"], title: TitleMention): boolean {
  return tokens[title.from - 1]?.text === "," && persons.some((person) => person.to === title.from - 1);
}

/** The title ends at the name, at "and" before another title, or before capitalised words of its office. */
function endsAt(tokens: Sentence["tokens"], end: number, from: number, found: readonly TitleMention[]): boolean {
  if (end === from) return true;
  // "Administrator of the Harbour Agency (HA) Ana Ruiz"
  const bracketed = tokens[end]?.text === "(" && tokens[end + 2]?.text === ")" ? end + 3 : end;
  if (bracketed === from) return true;
  const gap = tokens.slice(end, from);
  if (gap.length === 0 || gap.length > 5) return false;
  // "Permanent Secretary (Law) and Dr Ruiz": somebody else's.
  if (found.at(-1)?.title.kind === "honorific") return false;
  // "Minister for Culture, Community and Youth, and Second Minister for Law"
  if (found.length > 0)
    return gap.at(-1)?.lower === "and" && (gap.length === 1 || (gap.length === 2 && gap[0]?.text === ","));
  return (
    gap.every((token) => token.capital || /^(?:and|&|of|for|the)$/u.test(token.lower)) &&
    gap.some((token) => token.capital)
  );
}

/** What stands behind a name, up to token `to`: country codes and ids of bodies. */
type Behind = { to: number; countries: string[]; bodies: string[] };

/** ", a professor at …, and chair of …", "of Chile", "(Chile)", ", Argentine Republic". */
function afterName(sentence: Sentence, end: number, ids: Ids, titles: TitleMention[]): Behind {
  const { tokens } = sentence;
  const found: Behind = { to: suffixEnd(sentence, end), countries: [], bodies: [] };
  if (/^(?:of|from)$/u.test(tokens[found.to]?.lower ?? "")) ofOrigin(sentence, found, ids);
  for (let step = 0; step < 4; step += 1) {
    const open = tokens[found.to]?.text;
    const at = appositionStart(tokens, found.to, step);
    if (at === null) break;
    const title = ownTitle(sentence, at);
    if (title !== null) {
      titles.push(title);
      found.to = trailingBody(sentence, title.to, found, ids);
    } else if (step === 0 && (open === "(" || !inList(sentence, at))) {
      const to = origin(sentence, at, found, ids);
      if (to === null) break;
      found.to = to;
    } else break;
    if (open === "(" && tokens[found.to]?.text === ")") found.to += 1;
  }
  return found;
}

/** Behind a comma, a bracket or a later "and", and articles; null where the apposition goes no further. */
function appositionStart(tokens: Sentence["tokens"], end: number, step: number): number | null {
  const open = tokens[end]?.text;
  if (open !== "," && open !== "(" && !(step > 0 && tokens[end]?.lower === "and")) return null;
  let at = end + 1;
  if (open === "," && step > 0 && tokens[at]?.lower === "and") at += 1;
  while (/^(?:the|a|an|who|is|was|also|now|then|currently)$/u.test(tokens[at]?.lower ?? "") && at < end + 5) at += 1;
  return at;
}

/** The office that begins here and is not the next person's. */
function ownTitle(sentence: Sentence, at: number): TitleMention | null {
  const title = sentence.titles.find(
    (mention) => mention.from === at && !mention.title.plural && mention.title.kind !== "honorific",
  );
  if (title === undefined || startsPerson(sentence, title.to) || sharedByNext(sentence, title.to)) return null;
  return title;
}

function suffixEnd({ tokens }: Sentence, end: number): number {
  let to = end;
  if (tokens[to]?.text === "," && isJunior(tokens[to + 1])) to += 2;
  while (isJunior(tokens[to]) || /^(?:SC|QC|KC|MP|II|III|IV)\.?$/u.test(tokens[to]?.text ?? "")) to += 1;
  return isJunior(tokens[to - 1]) && tokens[to]?.text === "." ? to + 1 : to;
}

/** A title followed by a name is the next person's: "Ana Ruiz, President Mika Salo and …". */
function startsPerson({ persons, titles }: Sentence, at: number): boolean {
  return (
    persons.some((person) => person.from === at) ||
    titles.some((title) => title.from === at && persons.some((person) => person.from === title.to))
  );
}

/** "…, Adviser and Director Ruiz": two titles joined before a name are both the next person's. */
function sharedByNext({ tokens, titles, persons }: Sentence, at: number): boolean {
  if (tokens[at]?.lower !== "and") return false;
  const second = titles.find((title) => title.from === at + 1);
  return (
    second !== undefined && second.title.kind !== "honorific" && persons.some((person) => person.from === second.to)
  );
}

function ofOrigin({ countries, institutions, places, tokens }: Sentence, found: Behind, ids: Ids): void {
  const at = tokens[found.to + 1]?.lower === "the" ? found.to + 2 : found.to + 1;
  const body = institutions.find((mention) => mention.from === at);
  const country = countries.find((mention) => mention.from === at && mention.form === "name");
  const id = body === undefined ? null : (ids.institutions.get(body.from) ?? null);
  if (body !== undefined && id !== null) {
    found.bodies.push(id);
    if (body.country !== null) found.countries.push(body.country);
    found.to = body.to;
  } else if (country !== undefined) {
    found.countries.push(country.code);
    found.to = country.to;
  } else found.to = places.find((mention) => mention.from === at)?.to ?? found.to;
}

/** The body or country that alone follows a comma: "President Mika Salo, Republic of Chile". */
function origin({ countries, institutions, tokens }: Sentence, at: number, found: Behind, ids: Ids): number | null {
  const body = institutions.find((mention) => mention.from === at);
  const country = countries.find((mention) => mention.from === at && mention.form === "name");
  const to = body?.to ?? country?.to;
  const ends = to === undefined ? false : to >= tokens.length || /^[);.,]$/u.test(tokens[to]?.text ?? "");
  if (to === undefined || !ends) return null;
  const id = body === undefined ? null : (ids.institutions.get(body.from) ?? null);
  if (id !== null) found.bodies.push(id);
  else if (country !== undefined) found.countries.push(country.code);
  return to;
}

/** A country after a comma in running text is usually the next of a list: only a line of its own reads as an origin. */
function inList(sentence: Sentence, at: number): boolean {
  const first = sentence.tokens[0]?.text ?? "";
  const bullet = /^[-•*–]$/u.test(first) || /^\d+[.)]?$/u.test(first) || sentence.tokens.length < 16;
  return !bullet || sentence.persons.filter((person) => person.from < at).length > 1;
}

/** ", Ministry of Public Security" after a title: the body that the title's office belongs to. */
function trailingBody(sentence: Sentence, at: number, found: Behind, ids: Ids): number {
  const { tokens, institutions, titles } = sentence;
  if (tokens[at]?.text !== ",") return at;
  const body = institutions.find((mention) => mention.from === at + 1 && mention.kind !== "media");
  if (body === undefined || titles.some((title) => title.from === at + 1)) return at;
  const closes = /^[,;.)]$/u.test(tokens[body.to]?.text ?? ".");
  const id = ids.institutions.get(body.from) ?? null;
  if (!closes || id === null) return at;
  found.bodies.push(id);
  return body.to;
}

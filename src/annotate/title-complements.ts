// What follows a title's head: "of Chile to the UN", "for Health and Human Services", "(Law)", "of international law at …".
import type { Token } from "../text/tokens.ts";
import type { InstitutionMention } from "./annotated.ts";
import type { Places } from "./institution-borders.ts";
import { type Title, titleWord, type Words } from "./words.ts";

export type Found = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: Words;
  readonly places: Places;
  readonly institutions: readonly InstitutionMention[];
};

export type Edge = {
  readonly at: number;
  readonly countries: readonly string[];
  readonly institutions: readonly number[];
};

const LINKS: ReadonlySet<string> = new Set(["of", "for", "to", "at", "in", "on", "from", "with"]);

/** "deputy head of the Chilean mission". */
const SENT = /^(?:mission|embassy|consulate|delegation|government|parliament|side|team)$/u;

/** How many words of a complement in lower case are taken: "professor of international humanitarian law". */
const LOWER_WORDS = 5;

/** The longest title here, with a second one right behind it: "General Director", "Foreign Minister". */
export function titleAt(
  { words, tokens }: Found,
  lower: readonly string[],
  at: number,
): { length: number; value: Title } | null {
  const match = words.titles.longestAt(lower, at);
  if (match === null) return null;
  if (match.value.kind === "honorific")
    return tokens[at]?.capital && !/^(?:He|Hon)$/u.test(tokens[at]?.text ?? "") ? match : null;
  const next = words.titles.longestAt(lower, at + match.length);
  const joined =
    next !== null &&
    next.value.kind === "office" &&
    tokens[at]?.capital === tokens[at + match.length]?.capital &&
    !match.value.plural;
  return joined ? { length: match.length + next.length, value: next.value } : match;
}

export function rightEdge(found: Found, start: number, title: Title): Edge {
  const { tokens } = found;
  let edge: Edge = { at: start, countries: [], institutions: [] };
  if (title.kind === "honorific") return edge;
  const bracket =
    tokens[start]?.text === "(" ? tokens.findIndex((token, index) => index > start && token.text === ")") : -1;
  if (bracket > 0 && bracket - start < 8) edge = { ...edge, at: bracket + 1 };
  for (let link = 0; link < 4; link += 1) {
    const word = tokens[edge.at]?.lower ?? "";
    if (!LINKS.has(word)) break;
    const next = complement(found, edge.at + 1, word);
    if (next === null) break;
    const own = word !== "to" && word !== "in" && word !== "with";
    edge = {
      at: next.at,
      countries: own ? [...edge.countries, ...next.countries] : edge.countries,
      institutions: [...edge.institutions, ...next.institutions],
    };
  }
  return edge;
}

/** What follows "of": bodies and countries (also several, joined), fields of work, or a few words in lower case. */
function complement(found: Found, start: number, link: string): Edge | null {
  const { tokens, places, institutions } = found;
  const at = tokens[start]?.lower === "the" || tokens[start]?.lower === "his" ? start + 1 : start;
  const body = institutions.find((mention) => mention.from === at);
  if (body !== undefined) {
    const rest = joined(found, body.to, link);
    return {
      at: rest.at,
      countries: [...(body.country === null ? [] : [body.country]), ...rest.countries],
      institutions: [body.from, ...rest.institutions],
    };
  }
  // "President of the Republic of Chile": the country's name may begin inside the title.
  const state = stateBehind(found, at) ?? (link === "in" ? capitalBehind(found, at) : null);
  if (state !== null) return state;
  const place = places.places.find((mention) => mention.from === at);
  if (place !== undefined && link !== "to") return { at: place.to, countries: [], institutions: [] };
  const inner = link === "to" || link === "of" ? innerTitle(found, at) : null;
  if (inner !== null) return inner;
  const unknown = link === "of" ? unknownBodyEnd(found, at) : at;
  const named = Math.max(unknown, fieldsEnd(found, at));
  if (named > at) return { at: named, countries: [], institutions: [] };
  if (link !== "of" && link !== "for" && link !== "in") return null;
  const words = lowerEnd(tokens, start);
  return words > start ? { at: words, countries: [], institutions: [] } : null;
}

/** "Permanent Representative in Vienna": the city is where the office is. */
function capitalBehind({ places }: Found, at: number): Edge | null {
  const city = places.countries.find((mention) => mention.from === at && mention.form === "capital");
  return city === undefined ? null : { at: city.to, countries: [], institutions: [] };
}

/** "of Chile", "of the Chilean mission". */
function stateBehind({ tokens, places }: Found, at: number): Edge | null {
  const country = places.countries.find(
    (mention) => mention.from <= at && at < mention.to && mention.form !== "capital",
  );
  if (country !== undefined && country.form === "name")
    return { at: country.to, countries: [country.code], institutions: [] };
  if (country !== undefined && SENT.test(tokens[country.to]?.text ?? ""))
    return { at: country.to + 1, countries: [country.code], institutions: [] };
  return null;
}

/** "Adviser to the Deputy Foreign Minister of Chile": the title served is part of the title. */
function innerTitle(found: Found, start: number): Edge | null {
  const lower = found.tokens.map(titleWord);
  let at = start;
  while (found.words.titleModifiers.has(lower[at] ?? "") && at < start + 3) at += 1;
  const match = titleAt(found, lower, at);
  if (match === null || match.value.plural || match.value.kind !== "office") return null;
  return rightEdge(found, at + match.length, match.value);
}

/** "and the Singapore International Commercial Court" after a first body. */
function joined({ tokens, institutions }: Found, start: number, link: string): Edge {
  let at = start;
  const bodies: number[] = [];
  while (link === "of" || link === "to") {
    let next = tokens[at]?.text === "," ? at + 1 : at;
    const and = tokens[next]?.lower === "and";
    if (and) next += 1;
    if (tokens[next]?.lower === "the" || tokens[next]?.lower === "other") next += 1;
    const body = and ? institutions.find((mention) => mention.from === next) : undefined;
    if (body === undefined) break;
    bodies.push(body.from);
    at = body.to;
  }
  return { at, countries: [], institutions: bodies };
}

/** "Speaker of the Jatiya Sangsad, Dr Ruiz": a body that nobody knows, between the title and a form of address. */
function unknownBodyEnd({ tokens, words }: Found, start: number): number {
  let at = start;
  while (at - start < 4 && tokens[at]?.capital && /^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? "")) at += 1;
  const next = tokens[at]?.text === "," ? tokens[at + 1] : undefined;
  const addressed = next !== undefined && words.titles.longestAt([titleWord(next)], 0)?.value.kind === "honorific";
  return addressed ? at : start;
}

/** "Health and Human Services", "Labour, Environment and Forests". */
function fieldsEnd({ tokens, words }: Found, start: number): number {
  const isField = (index: number): boolean =>
    tokens[index]?.capital === true && words.portfolio.has(tokens[index]?.text ?? "");
  let at = start;
  while (at < tokens.length) {
    if (isField(at)) at += 1;
    else {
      let next = tokens[at]?.text === "," ? at + 1 : at;
      if (tokens[next]?.lower === "and" || tokens[next]?.text === "&") next += 1;
      if (at === start || next === at || !isField(next)) break;
      at = next + 1;
    }
  }
  return at;
}

function lowerEnd(tokens: readonly Token[], start: number): number {
  let at = start;
  let seen = false;
  while (at < tokens.length && at - start < LOWER_WORDS) {
    const token = tokens[at];
    if (token === undefined || token.capital || !/^(?:NOUN|ADJ|DET|NUM)$/u.test(token.pos)) break;
    seen ||= token.pos === "NOUN";
    at += 1;
  }
  return seen ? at : start;
}

// Titles with what belongs to them: "China's Permanent Representative to the UN", "a professor of law at X University".
import type { Token } from "../text/tokens.ts";
import type { InstitutionMention, TitleMention } from "./annotated.ts";
import type { Places } from "./institutions.ts";
import { type Title, titleWord, type Words } from "./words.ts";

type Found = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: Words;
  readonly places: Places;
  readonly institutions: readonly InstitutionMention[];
};
type Edge = { readonly at: number; readonly countries: readonly string[]; readonly institutions: readonly number[] };

const LINKS: ReadonlySet<string> = new Set(["of", "for", "to", "at", "in", "on", "from", "with"]);
/** How many words of a complement in lower case are taken: "professor of international humanitarian law". */
const LOWER_WORDS = 5;

/** All titles of a sentence, left to right, none overlapping. */
export function findTitles(found: Found): TitleMention[] {
  const { tokens } = found;
  const lower = tokens.map(titleWord);
  const titles: TitleMention[] = [];
  let free = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (at < free) continue;
    const match = titleAt(found, lower, at);
    if (match === null || inInstitution(found, at)) continue;
    if ((tokens[at]?.pos === "VERB" && tokens[at]?.capital !== true) || isSurname(found, at, match.length)) continue;
    const left = match.value.kind === "honorific" ? { at, countries: [], institutions: [] } : leftEdge(found, at, free);
    const right = rightEdge(found, at + match.length, match.value);
    titles.push(titleOf(found, match.value, left, right));
    free = right.at;
  }
  return titles;
}

/** "Eric Holder", "Stephen King": behind a given name and before no further name the word is a family name. */
function isSurname({ tokens, words }: Found, at: number, length: number): boolean {
  const before = tokens[at - 1];
  if (length > 1 || before === undefined || tokens[at]?.capital !== true || !words.givenNames.has(before.text)) return false;
  const next = tokens[at + 1];
  return next === undefined || !(next.capital || next.lower === "of" || next.lower === "for");
}

/** The longest title here, with a second one right behind it: "General Director", "Foreign Minister". */
function titleAt({ words, tokens }: Found, lower: readonly string[], at: number): { length: number; value: Title } | null {
  const match = words.titles.longestAt(lower, at);
  if (match === null) return null;
  if (match.value.kind === "honorific") return tokens[at]?.capital && !/^(?:He|Hon)$/u.test(tokens[at]?.text ?? "") ? match : null;
  const next = words.titles.longestAt(lower, at + match.length);
  const joined = next !== null && next.value.kind === "office" && tokens[at]?.capital === tokens[at + match.length]?.capital && !match.value.plural;
  return joined ? { length: match.length + next.length, value: next.value } : match;
}

function titleOf({ text, tokens }: Found, title: Title, left: Edge, right: Edge): TitleMention {
  const start = tokens[left.at]?.start ?? 0;
  const end = tokens[right.at - 1]?.end ?? start;
  const past = tokens.slice(left.at, right.at).some((token) => /^(?:former|ex-.*|then-.*|late)$/u.test(token.lower));
  // Who was sent "to" a country does not speak for it; who held an office no longer does.
  const countries = past ? [] : [...left.countries, ...(left.countries.length > 0 ? [] : right.countries)];
  return {
    type: "title",
    title,
    text: text.slice(start, end),
    countries,
    institutions: [...left.institutions, ...right.institutions],
    from: left.at,
    to: right.at,
  };
}

/** A head like "Speaker" or "Secretary" inside "Office of the Secretary General" is part of a name. */
function inInstitution({ institutions }: Found, at: number): boolean {
  return institutions.some((mention) => mention.from <= at && at < mention.to && mention.name !== "");
}

function leftEdge(found: Found, start: number, free: number): Edge {
  const { tokens, words, places, institutions } = found;
  const countries: string[] = [];
  const bodies: number[] = [];
  let at = beforeQualifiers(found, start, free);
  while (at > free) {
    const end = /^['’]s?$/u.test(tokens[at - 1]?.text ?? "") ? at - 1 : at;
    const country = places.countries.find((mention) => mention.to === end && mention.from >= free);
    const body = institutions.find((mention) => mention.to === end && mention.from >= free && mention.nested !== true);
    const word = tokens[at - 1];
    if (body !== undefined) {
      bodies.push(body.from);
      if (body.country !== null) countries.push(body.country);
      at = body.from;
    } else if (country !== undefined) {
      countries.push(country.code);
      at = country.from;
    } else if (word?.capital && tokens[start]?.capital && isTitleWord(found, at - 1)) {
      at -= 1;
    } else if (word !== undefined && (words.titleModifiers.has(word.lower) || (word.capital && words.portfolio.has(word.text)))) {
      at -= 1;
    } else if ((word?.text === "and" || word?.text === "&") && words.portfolio.has(tokens[at - 2]?.text ?? "") && words.portfolio.has(tokens[at]?.text ?? "")) {
      at -= 1;
    } else break;
  }
  return { at, countries, institutions: bodies };
}

/** "a US criminal defense lawyer": words in lower case between an article or a country and the title belong to it. */
function beforeQualifiers({ tokens, places }: Found, start: number, free: number): number {
  let at = start;
  while (at > free && start - at < 4 && tokens[at - 1]?.capital === false && /^(?:ADJ|NOUN)$/u.test(tokens[at - 1]?.pos ?? "")) at -= 1;
  if (at === start) return start;
  const opens = tokens[at - 1]?.pos === "DET" || /^[,;]$/u.test(tokens[at - 1]?.text ?? "") || places.countries.some((mention) => mention.to === at && mention.from >= free);
  return opens ? at : start;
}

/** Capitalised words that lead up to a capitalised title, "Rescue Plan Coordinator", and are nobody's name. */
function isTitleWord({ tokens, words }: Found, at: number): boolean {
  const word = tokens[at];
  if (word === undefined || !/^(?:PROPN|NOUN|ADJ)$/u.test(word.pos) || !/^\p{Lu}[\p{L}-]+$/u.test(word.text)) return false;
  if (words.givenNames.has(word.text) || words.familyFirst.has(word.text) || words.familyLast.has(word.text)) return false;
  return !(tokens[at - 1] !== undefined && words.givenNames.has(tokens[at - 1]?.text ?? "")) && at > 0;
}

function rightEdge(found: Found, start: number, title: Title): Edge {
  const { tokens } = found;
  let edge: Edge = { at: start, countries: [], institutions: [] };
  if (title.kind === "honorific") return edge;
  const bracket = tokens[start]?.text === "(" ? tokens.findIndex((token, index) => index > start && token.text === ")") : -1;
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
    return { at: rest.at, countries: [...(body.country === null ? [] : [body.country]), ...rest.countries], institutions: [body.from, ...rest.institutions] };
  }
  const country = places.countries.find((mention) => mention.from === at && mention.form !== "capital");
  if (country !== undefined && country.form === "name") return { at: country.to, countries: [country.code], institutions: [] };
  const place = places.places.find((mention) => mention.from === at);
  if (place !== undefined && link !== "to") return { at: place.to, countries: [], institutions: [] };
  const inner = link === "to" || link === "of" ? innerTitle(found, at) : null;
  if (inner !== null) return inner;
  const fields = fieldsEnd(found, at);
  if (fields > at) return { at: fields, countries: [], institutions: [] };
  if (link !== "of" && link !== "for" && link !== "in") return null;
  const words = lowerEnd(tokens, start);
  return words > start ? { at: words, countries: [], institutions: [] } : null;
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

/** "Health and Human Services", "Labour, Environment and Forests". */
function fieldsEnd({ tokens, words }: Found, start: number): number {
  const isField = (index: number): boolean => tokens[index]?.capital === true && words.portfolio.has(tokens[index]?.text ?? "");
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

// Titles with what belongs to them: "China's Permanent Representative to the UN", "a professor of law at X University".
import type { Token } from "../text/tokens.ts";
import type { TitleMention } from "./annotated.ts";
import { type Edge, type Found, rightEdge, titleAt } from "./title-complements.ts";
import { covers } from "./token-ranges.ts";
import { isGenitive, isGivenName, type Title, titleWord } from "./words.ts";

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
    if (
      (tokens[at]?.pos === "VERB" && tokens[at]?.capital !== true) ||
      isSurname(found, at, match.length) ||
      isVerbHere(tokens, at)
    )
      continue;
    const left = match.value.kind === "honorific" ? { at, countries: [], institutions: [] } : leftEdge(found, at, free);
    const right = rightEdge(found, at + match.length, match.value);
    titles.push(titleOf(found, match.value, left, right));
    free = right.at;
  }
  return titles;
}

/** "we will co-host", "to chair": behind a modal verb the word is a verb, whatever the tagger says. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    tokens[at]?.capital === false &&
    /^(?:will|would|shall|to|can|could|may|might|must|should)$/u.test(before?.lower ?? "") &&
    before?.pos !== "ADP"
  );
}

/** "Eric Holder", "Stephen King": behind a given name and before no further name the word is a family name. */
function isSurname({ tokens, words }: Found, at: number, length: number): boolean {
  const before = tokens[at - 1];
  if (length > 1 || before === undefined || tokens[at]?.capital !== true || !isGivenName(words, before.text))
    return false;
  const next = tokens[at + 1];
  return next === undefined || !(next.capital || next.lower === "of" || next.lower === "for");
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
  return institutions.some((mention) => covers(mention, at) && mention.name !== "");
}

function leftEdge(found: Found, start: number, free: number): Edge {
  const { tokens, places, institutions } = found;
  const countries: string[] = [];
  const bodies: number[] = [];
  let at = beforeQualifiers(found, start, free);
  while (at > free) {
    const end = isGenitive(tokens[at - 1]) ? at - 1 : at;
    const country = places.countries.find((mention) => mention.to === end && mention.from >= free);
    const body = institutions.find((mention) => mention.to === end && mention.from >= free && mention.nested !== true);
    if (body !== undefined) {
      bodies.push(body.from);
      if (body.country !== null) countries.push(body.country);
      at = body.from;
    } else if (country !== undefined) {
      countries.push(country.code);
      at = country.from;
    } else if (isPartOfTitle(found, at - 1, start)) at -= 1;
    else break;
  }
  return { at, countries, institutions: bodies };
}

/** Whether the word before a title that starts at `start` belongs to it: a modifier, a field of work, "and" between two. */
function isPartOfTitle(found: Found, at: number, start: number): boolean {
  const { tokens, words } = found;
  const word = tokens[at];
  if (word === undefined) return false;
  if (word.capital && tokens[start]?.capital && isTitleWord(found, at)) return true;
  if (words.titleModifiers.has(word.lower) || (word.capital && words.portfolio.has(word.text))) return true;
  return (
    (word.text === "and" || word.text === "&") &&
    words.portfolio.has(tokens[at - 1]?.text ?? "") &&
    words.portfolio.has(tokens[at + 1]?.text ?? "")
  );
}

/** "a US criminal defense lawyer": words in lower case between an article or a country and the title belong to it. */
function beforeQualifiers({ tokens, places }: Found, start: number, free: number): number {
  let at = start;
  while (
    at > free &&
    start - at < 4 &&
    tokens[at - 1]?.capital === false &&
    /^(?:ADJ|NOUN)$/u.test(tokens[at - 1]?.pos ?? "")
  )
    at -= 1;
  if (at === start) return start;
  const opens =
    tokens[at - 1]?.pos === "DET" ||
    /^[,;]$/u.test(tokens[at - 1]?.text ?? "") ||
    places.countries.some((mention) => mention.to === at && mention.from >= free);
  return opens ? at : start;
}

/** Capitalised words that lead up to a capitalised title, "Rescue Plan Coordinator", and are nobody's name. */
function isTitleWord({ tokens, words }: Found, at: number): boolean {
  const word = tokens[at];
  if (word === undefined || !/^(?:PROPN|NOUN|ADJ)$/u.test(word.pos) || !/^\p{Lu}[\p{L}-]+$/u.test(word.text))
    return false;
  if (words.givenNames.has(word.text) || words.familyFirst.has(word.text) || words.familyLast.has(word.text))
    return false;
  return !(tokens[at - 1] !== undefined && words.givenNames.has(tokens[at - 1]?.text ?? "")) && at > 0;
}

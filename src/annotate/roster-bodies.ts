// Bodies at the end of the lines of a list of participants: "- Ana Ruiz, Executive Director, Rivers for All".

import type { Token } from "../text/tokens.ts";
import type { InstitutionMention, Sentence } from "./annotated.ts";
import { nameOf } from "./institution-names.ts";
import { overlaps } from "./token-ranges.ts";
import { isCalendarWord, titleWord, type Words } from "./words.ts";

/** Longest name that a line of a list may end with, in tokens. */
const LONGEST_NAME = 10;
/** Those who hold office for places, and not in bodies. */
const OF_PLACES =
  /\b(?:mayor|governor|senator|representative|council\w*|commissioner|judge|supervisor|sheriff|delegate|legislator|ambassador|minister|member)\b/iu;

/** The body that each part of the line ends with, where a person stands before it; none if the sentence is no such line. */
export function findRosterBodies(sentence: Sentence, words: Words): InstitutionMention[] {
  const { tokens, persons } = sentence;
  if (!/^[-•*–·▪]$/u.test(tokens[0]?.text ?? "") || persons.length === 0 || tokens.length > 45) return [];
  const ends = tokens.flatMap((token, at) => (token.text === ";" ? [at] : []));
  return [...ends, tokens.length].flatMap((end) => bodyBefore(sentence, end, words));
}

function bodyBefore(sentence: Sentence, end: number, words: Words): InstitutionMention[] {
  const { tokens, persons, titles, institutions, countries, places } = sentence;
  let from = end;
  while (from > 0 && end - from <= LONGEST_NAME && isNameWord(tokens[from - 1])) from -= 1;
  if (tokens[from - 1]?.text !== "," || !isName(tokens.slice(from, end), words)) return [];
  const person = persons.findLast((mention) => mention.to < from);
  if (person === undefined) return [];
  const between = { from: person.to, to: from };
  const named = { from, to: end };
  if ([...persons, ...titles].some((mention) => overlaps(mention, named))) return [];
  if ([...countries, ...places].some((mention) => mention.to === end && mention.from <= from + 1)) return [];
  if (institutions.some((mention) => overlaps(mention, between) || (mention.from <= from + 1 && mention.to >= end)))
    return [];
  if (titles.some((title) => title.to <= from && OF_PLACES.test(title.text))) return [];
  const name = nameOf(sentence, from, end);
  return [
    {
      type: "institution",
      name,
      aliases: [],
      kind: "organization",
      head: tokens[end - 1]?.lower ?? "",
      country: null,
      from,
      to: end,
    },
  ];
}

function isNameWord(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.capital || /^(?:of|the|for|on|and|in|to|is|&|['’]s|\.org|\.com)$/u.test(token.lower))
  );
}

/** Begins and ends with a capital, is no field of work and no date. */
function isName(tokens: readonly Token[], words: Words): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined || !first.capital || !last.capital) return false;
  if (tokens.length === 1 && /^(?:\p{Lu}{1,2}|MSW|PhD|MBA|(?:Jr|Sr)\.?|[DRI]-.*)$/u.test(first.text)) return false;
  if (tokens.some((token) => isTitle(token, words))) return false;
  return !words.portfolio.has(last.text) && !tokens.some((token) => isCalendarWord(token.lower));
}

/** A title, "Representative-elect" too. */
function isTitle(token: Token, words: Words): boolean {
  const title = words.titles.longestAt([titleWord(token).replace(/-elect$/u, "")], 0);
  return title !== null && !title.value.plural && title.value.kind !== "honorific";
}

// The dateline of news copy: place, often date and agency, before the first sentence.
import type { Span } from "../model.ts";
import { DAY_AND_MONTH, WEEKDAY } from "./calendar-day.ts";

/** `span` covers the dateline with its dash; `date` and the agency are null where it has none. */
export type Dateline = {
  readonly place: string;
  readonly date: Span | null;
  readonly agency: string | null;
  readonly span: Span;
};

const WORD = "\\p{Lu}[\\p{L}.'’]{1,24}";
const JOINER = "(?:(?:de|del|di|da|la|el|al|of|the|sur|am) )?";
const PLACE = `${WORD}(?:[ -]${JOINER}${WORD}){0,3}`;
const REGION = `(?:, ${WORD}(?: ${WORD}){0,2})?`;
const DATE = `(?:(?:,|,? \\(| ) ?(${DAY_AND_MONTH})\\)?)?`;
const AGENCY = "(?:,? \\((\\p{Lu}[^()\\d\\n]{1,40})\\)|[,/] ?(\\p{Lu}[\\p{L}. ]{1,30}))?";
const DASH = "(?: ?(?:--|[—–―]|- -) ?| - )";
const OPENING = new RegExp(
  `^(?!${WEEKDAY}(?![\\p{L}]))(${PLACE}${REGION}(?:/${PLACE})?)${DATE}${AGENCY}(${DASH}|$)`,
  "iu",
);
const CAPITALS = new RegExp(`^${PLACE}${REGION}(?:/${PLACE})?$`, "u");
const LONGEST = 160;
const PARAGRAPHS = 4;

/** The dateline at the start of one of the first paragraphs, or null. Constant time. */
export function datelineOf(text: string): Dateline | null {
  let start = 0;
  for (let paragraph = 0; paragraph < PARAGRAPHS && start < text.length; paragraph += 1) {
    const found = datelineAt(text, start);
    if (found !== null) return found;
    const next = text.indexOf("\n\n", start);
    if (next < 0) return null;
    start = next + 2;
  }
  return null;
}

function datelineAt(text: string, start: number): Dateline | null {
  const line = text.slice(start, start + LONGEST).split("\n", 1)[0] ?? "";
  const match = OPENING.exec(line);
  if (match === null) return null;
  const [whole, places = "", words, inBrackets, afterComma, dash = ""] = match;
  if (!CAPITALS.test(places)) return null;
  const agency = inBrackets ?? afterComma ?? null;
  const isAlone = dash === "";
  if (isAlone && (words === undefined || agency !== null)) return null;
  const isMarkedOff = agency !== null || (words !== undefined && /^[,(]/.test(whole.slice(places.length).trimStart()));
  if (!isMarkedOff && (isAlone || !isCapitals(places))) return null;
  if (!isAlone && !/^["'“‘(]?[\p{Lu}\d]/u.test(text.slice(start + whole.length, start + whole.length + 2))) return null;
  const dateAt = words === undefined ? -1 : whole.indexOf(words, places.length);
  return {
    place: asPlace(places),
    date: words === undefined ? null : { start: start + dateAt, end: start + dateAt + words.length },
    agency,
    span: { start, end: start + whole.length },
  };
}

function isCapitals(places: string): boolean {
  return places === places.toUpperCase() && /\p{Lu}{3}/u.test(places);
}

/** "NEW YORK" → "New York"; names that are not all capitals stay as they are. */
function asPlace(places: string): string {
  if (!isCapitals(places)) return places;
  return places.replace(/\p{L}[\p{L}'’]*/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());
}

// Parts the title from the text, where the first line is one.
import { FULL_DATE } from "./calendar-day.ts";
import { datelineOf } from "./dateline.ts";
import { isProse, type Paragraph } from "./paragraphs.ts";

/** A title and the paragraphs without it. */
export type Titled = { readonly title: string | null; readonly paragraphs: readonly Paragraph[] };

const LONGEST = 220;
const MOST_WORDS = 35;
const SHORTEST_PART = 12;
const ENDS_OTHERWISE = /[.,;:](?:["”’)\]])?$/;
const STARTS_AS_TITLE = /^["'“‘«(¿¡]?[\p{L}\p{N}]/u;
const STARTS_AS_ITEM = /^\(?(?:\d{1,3}|[a-z])[.)] /i;
const DATE = new RegExp(`^${FULL_DATE}`, "i");

/**
 * With a title given, a first line that repeats it goes; one that repeats it but for the site's name is the better title.
 * Without, a first line is the title if it has two words or more, is short, ends in no
 * full stop, is no date, dateline or list item, and prose follows.
 */
export function partTitle(given: string | null, paragraphs: readonly Paragraph[]): Titled {
  const [first = [], ...others] = paragraphs;
  const [line = "", ...rest] = first;
  const without = rest.length > 0 ? [rest, ...others] : others;
  if (given !== null) {
    if (line.length > LONGEST || without.length === 0) return { title: given, paragraphs };
    const [key, givenKey] = [keyOf(line), keyOf(given)];
    if (key === givenKey) return { title: given, paragraphs: without };
    // "Talks open in Oslo - Harbour News" above "Talks open in Oslo".
    const isPart = isTitle(line) && key.length >= SHORTEST_PART && (givenKey.startsWith(key) || givenKey.endsWith(key));
    return isPart ? { title: line, paragraphs: without } : { title: given, paragraphs };
  }
  return isTitle(line) && without.some((lines) => lines.some(isProse))
    ? { title: line, paragraphs: without }
    : { title: null, paragraphs };
}

function isTitle(line: string): boolean {
  return (
    line.length > 0 &&
    line.length <= LONGEST &&
    line.includes(" ") &&
    line.split(" ").length <= MOST_WORDS &&
    STARTS_AS_TITLE.test(line) &&
    !ENDS_OTHERWISE.test(line) &&
    !STARTS_AS_ITEM.test(line) &&
    !DATE.test(line) &&
    datelineOf(line) === null
  );
}

function keyOf(line: string): string {
  return line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

// The words of a mention that tell its gathering from others.
import { isCalendarWord } from "../annotate/words.ts";
import type { EventMention } from "./event-mentions.ts";

const STOP = new Set(
  "the a an of on in at for to and with by from between its their his her this that entitled titled annual upcoming special official new joint high level two one day three four five week long".split(
    " ",
  ),
);
const wordsKnown = new WeakMap<EventMention, readonly string[]>();

/** Content words of a mention, found once; a mention never changes. */
export function wordsOf(mention: EventMention): readonly string[] {
  const known = wordsKnown.get(mention);
  if (known !== undefined) return known;
  const words = contentWords(mention);
  wordsKnown.set(mention, words);
  return words;
}

/** Content words of a mention in lower case, without its head noun's plural ending. */
function contentWords(mention: EventMention): string[] {
  if (mention.verbal) return [];
  const chain = mention.longName
    .slice(mention.name.length)
    .replace(/\b(?:sessions?|summits?|conferences?|meetings?|assembly|forums?|talks)\b.*$/iu, "")
    .replace(/^(\W*(?:of|at|to)\b).*?\d+(?:st|nd|rd|th)\b.*$/u, "$1");
  const code = /\(([A-Z]+-?\d+)\)/u.exec(mention.longName)?.[1]?.toLowerCase().replace("-", "");
  const words = (mention.name + chain)
    .replace(/\b([A-Z]{2,})-(\d+)\b/gu, "$1$2")
    .toLowerCase()
    .replace(/['’]s\b/gu, "")
    .split(/[^\p{L}\p{N}+]+/u)
    .filter((word) => word !== "" && !STOP.has(word) && !isCalendarWord(word) && !/^\d{1,2}$/u.test(word))
    .map((word) => (/(?:meet|call|event|session|summit)s$/u.test(word) ? word.slice(0, -1) : word));
  return code === undefined ? words : [...words, code];
}

// When a name of the extractor and a name of a label count as one.
import type { Entity, Event } from "../model.ts";
import type { LabelledEntity, LabelledEvent } from "./labels.ts";

/** Words that say nothing of which gathering it is. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "a an the this that its their his her of on in at for to and with by from between first second third annual".split(
    " ",
  ),
);

/** Small letters without marks, possessive endings or a leading "the"; one space between words. */
function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}

/**
 * Whether both are the same: of one type, and with one code (countries) or a common name; for persons of two words and
 * more it is enough that the words of one name are all in the other, with the same last word.
 */
export function isSameEntity(found: Entity, label: LabelledEntity): boolean {
  if (found.type !== label.type) return false;
  if (label.type === "country" && found.code && label.code)
    return found.code.toUpperCase() === label.code.toUpperCase();
  const labelled = [label.name, ...(label.aliases ?? [])].map(plainName);
  if ([found.name, ...found.aliases].some((name) => labelled.includes(plainName(name)))) return true;
  if (label.type !== "person") return false;
  const mine = plainName(found.name).split(" ");
  const theirs = plainName(label.name).split(" ");
  if (mine.length < 2 || theirs.length < 2 || mine.at(-1) !== theirs.at(-1)) return false;
  return mine.every((word) => theirs.includes(word)) || theirs.every((word) => mine.includes(word));
}

/** The best overlap (Jaccard, 0 to 1) of the words of any two names of the events. */
export function eventNameOverlap(found: Event, label: LabelledEvent): number {
  const theirs = label.names.map(contentWords);
  const overlaps = [found.name, ...found.aliases]
    .map(contentWords)
    .flatMap((words) => theirs.map((others) => jaccard(words, others)));
  return Math.max(0, ...overlaps);
}

function contentWords(name: string): Set<string> {
  return new Set(
    plainName(name)
      .split(" ")
      .filter((word) => word !== "" && !EMPTY_WORDS.has(word)),
  );
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

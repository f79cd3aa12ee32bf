// Text → sentence spans: Intl.Segmenter on each line, then segments that were cut after an abbreviation are joined again.
import type { Span } from "../model.ts";

/** What the joining needs to know: abbreviation → whether a name must follow. */
export type Abbreviations = ReadonlyMap<string, "name" | "any">;

const SEGMENTER: Intl.Segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const LAST_WORD = /(\S{1,12})\s*$/u;
const FIRST_WORD = /^[\s“"'‘(]*([\p{L}\p{N}]+)/u;
const STARTERS: ReadonlySet<string> = new Set(
  "The A An He She It They We I In On At This That These Those But And As After Before When While If For There His Her Their Its Both During Under However Meanwhile Earlier Later Since With Also Asked According".split(
    " ",
  ),
);
/** A sentence longer than this is cut at a space, so that what reads sentences stays linear. */
const LONGEST = 4_000;

/** Sentence spans of the text, in order, each inside one line; blank lines belong to none. */
export function findSentences(text: string, abbreviations: Abbreviations): (Span & { readonly line: number })[] {
  const sentences: (Span & { line: number })[] = [];
  let start = 0;
  for (const [number, line] of text.split("\n").entries()) {
    for (const span of sentencesOfLine(line, abbreviations)) {
      sentences.push({ start: start + span.start, end: start + span.end, line: number });
    }
    start += line.length + 1;
  }
  return sentences;
}

function sentencesOfLine(line: string, abbreviations: Abbreviations): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { index, segment } of SEGMENTER.segment(line)) {
    const last = spans.at(-1);
    if (
      last !== undefined &&
      continues(line.slice(Math.max(last.start, last.end - 40), last.end), segment, abbreviations)
    ) {
      last.end = index + segment.length;
    } else {
      spans.push({ start: index, end: index + segment.length });
    }
  }
  return spans
    .flatMap((span) => cutLong(line, span))
    .map((span) => trim(line, span))
    .filter((span) => span.end > span.start);
}

/** Whether a segment goes on where the one before it ended: after "Mr." always, after "U.S." unless a first word follows. */
function continues(before: string, segment: string, abbreviations: Abbreviations): boolean {
  const last = (LAST_WORD.exec(before)?.[1] ?? "").replace(/^[“"'‘(]+/u, "");
  const next = FIRST_WORD.exec(segment)?.[1] ?? "";
  if (/^\(?\d{1,3}[.)]$/u.test(before.trim()) || /\(\p{Ll}{2,5}\.\)$/u.test(before.trimEnd())) return true;
  if (/^\p{Ll}/u.test(next) && !/[?!]["”’']?$/u.test(last)) return true;
  const follows = abbreviations.get(last) ?? (/^\p{Lu}\.$/u.test(last) ? "name" : undefined);
  if (follows === undefined || next === "") return false;
  return follows === "name" || !STARTERS.has(next);
}

function cutLong(line: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  while (span.end - start > LONGEST) {
    const space = line.lastIndexOf(" ", start + LONGEST);
    const end = space > start ? space + 1 : start + LONGEST;
    pieces.push({ start, end });
    start = end;
  }
  pieces.push({ start, end: span.end });
  return pieces;
}

function trim(line: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(line[start] ?? "")) start += 1;
  while (end > start && /\s/u.test(line[end - 1] ?? "")) end -= 1;
  return { start, end };
}

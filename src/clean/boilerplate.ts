// Takes off what surrounds an article on its page: whole short lines that a row of lexicon/boilerplate.tsv describes.
import { type Lexicon, tableOf } from "../lexicon.ts";
import { calendarDay, FULL_DATE } from "./calendar-day.ts";
import { isProse, type Paragraph } from "./paragraphs.ts";

/**
 * Where a pattern may fire. `line`: a whole line anywhere; `edge`: a whole line before the first or after the last prose;
 * `block`: a line and what stands under it in its paragraph; `tail`: likewise, and all that follows when no prose does;
 * `published`: an `edge` that also tells the day of publication; `updated`: likewise, but only before the first prose.
 */
type Place = "line" | "edge" | "block" | "tail" | "published" | "updated";
type Patterns = { readonly exact: ReadonlySet<string>; readonly open: RegExp };
/** The compiled table. */
export type Boilerplate = ReadonlyMap<Place, Patterns>;
/** What is left of a text, and the day that a removed line named as that of publication. */
export type Cleared = { readonly paragraphs: readonly Paragraph[]; readonly published: string | null };

/** Before the first prose, after the last, or between. */
type Side = "head" | "foot" | null;

const PLACES: readonly Place[] = ["line", "edge", "block", "tail", "published", "updated"];
const LONGEST = 200;
const NAME = "\\p{Lu}[\\p{L}.'’-]{0,20}(?: \\p{Lu}[\\p{L}.'’-]{0,20}){1,3}";
const BYLINE = new RegExp(`^(?:By|BY) ${NAME}(?:,? (?:and |in )?${NAME}){0,3}$`, "u");
const SEPARATOR = / *[|•·] */;
const DATE = `(${FULL_DATE}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})`;

/** Compiles `boilerplate.tsv`: in a pattern `*` stands for any words and `<date>` for a full date; case does not matter. */
export function compileBoilerplate(lexicon: Lexicon): Boilerplate {
  const rows = tableOf(lexicon, "boilerplate");
  return new Map(
    PLACES.map((place) => {
      const patterns = rows.filter((row) => row.place === place).map((row) => row.pattern ?? "");
      const isOpen = (pattern: string): boolean => /\*|<date>/.test(pattern);
      const open = patterns.filter(isOpen).map(sourceOf).join("|");
      const exact = new Set(patterns.filter((pattern) => !isOpen(pattern)).map(keyOf));
      return [place, { exact, open: new RegExp(open === "" ? "(?!)" : `^(?:${open})$`, "i") }];
    }),
  );
}

/** Takes boilerplate off; in doubt a line stays. Linear in the number of lines. */
export function clearBoilerplate(boilerplate: Boilerplate, paragraphs: readonly Paragraph[]): Cleared {
  const first = paragraphs.findIndex((lines) => lines.some(isProse));
  const last = paragraphs.findLastIndex((lines) => lines.some(isProse));
  const sideOf = (index: number): Side => {
    if (first < 0 || index < first) return "head";
    return index > last ? "foot" : null;
  };
  const days: string[] = [];
  const kept = paragraphs.map((lines, index) => clearLines(boilerplate, lines, sideOf(index), days));
  const filled = kept.filter((lines) => lines.length > 0);
  return { paragraphs: clearEdges(boilerplate, clearTail(boilerplate, filled)), published: days[0] ?? null };
}

/** The lines that stay; the days that the others name are added to `days`. */
function clearLines(boilerplate: Boilerplate, lines: Paragraph, side: Side, days: string[]): Paragraph {
  const block = lines.findIndex((line) => matches(boilerplate, "block", line));
  return (block < 0 ? lines : lines.slice(0, block))
    .map((line) => {
      const dated = dayIn(boilerplate, line, side);
      if (dated.day !== null) days.push(dated.day);
      return dated.found || matches(boilerplate, "line", line) ? "" : withoutMenu(boilerplate, line);
    })
    .filter((line) => line !== "");
}

/** Cuts at a `tail` line after the last prose; before it, only what stands under such a line in its paragraph goes. */
function clearTail(boilerplate: Boilerplate, paragraphs: readonly Paragraph[]): Paragraph[] {
  const last = paragraphs.findLastIndex((lines) => lines.some(isProse));
  const kept: Paragraph[] = [];
  for (const [index, lines] of paragraphs.entries()) {
    const at = lines.findIndex((line) => matches(boilerplate, "tail", line));
    const rest = at < 0 ? lines : lines.slice(0, at);
    if (rest.length > 0) kept.push(rest);
    if (at >= 0 && last >= 0 && index > last) break;
  }
  return kept;
}

function clearEdges(boilerplate: Boilerplate, paragraphs: readonly Paragraph[]): Paragraph[] {
  const first = paragraphs.findIndex((lines) => lines.some(isProse));
  const last = paragraphs.findLastIndex((lines) => lines.some(isProse));
  if (first < 0) return [...paragraphs];
  return paragraphs
    .map((lines, index) =>
      index >= first && index <= last
        ? lines
        : lines.filter((line) => !matches(boilerplate, "edge", line) && !BYLINE.test(line)),
    )
    .filter((lines) => lines.length > 0);
}

function dayIn(boilerplate: Boilerplate, line: string, side: Side): { found: boolean; day: string | null } {
  if (side === null || line.length > LONGEST) return { found: false, day: null };
  const key = keyOf(line);
  const published = boilerplate.get("published")?.open.exec(key) ?? null;
  const updated = boilerplate.get("updated")?.open.exec(key) ?? null;
  const date = (published ?? (side === "head" ? updated : null))?.slice(1).find((group) => group !== undefined);
  return { found: (published ?? updated) !== null, day: date === undefined ? null : calendarDay(date) };
}

function matches(boilerplate: Boilerplate, place: Place, line: string): boolean {
  const patterns = boilerplate.get(place);
  if (patterns === undefined || line.length > LONGEST) return false;
  const key = keyOf(line);
  return patterns.exact.has(key) || patterns.open.test(key);
}

/** A line of links parted by bars: a menu goes whole, of a mixed line the known pieces go. */
function withoutMenu(boilerplate: Boilerplate, line: string): string {
  if (line.length > LONGEST || !/[|•·]/.test(line)) return line;
  const pieces = line.split(SEPARATOR).filter((piece) => piece !== "");
  const isKnown = (piece: string): boolean =>
    /[\p{L}\p{N}]/u.test(piece) &&
    (matches(boilerplate, "line", piece) || matches(boilerplate, "edge", piece) || BYLINE.test(piece));
  const strange = pieces.filter((piece) => !isKnown(piece));
  if (strange.length === pieces.length || pieces.length < 2) return line;
  const isMenu = pieces.length >= 3 && strange.every((piece) => piece.split(" ").length <= 2);
  return isMenu ? "" : strange.join(" | ");
}

/** Lower case, plain apostrophes, no brackets around and no marks at the end, so that one row covers its variants. */
function keyOf(line: string): string {
  return line
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/^[\s([*>»›→▶#-]{0,8}/, "")
    .replace(/[\s)\].!…:»›→>*#-]{0,8}$/, "");
}

function sourceOf(pattern: string): string {
  return pattern
    .toLowerCase()
    .split(/(\*|<date>)/)
    .map((piece) => (piece === "*" ? ".*" : piece === "<date>" ? DATE : piece.replace(/[\\^$.+?()[\]{}|/]/g, "\\$&")))
    .join("");
}

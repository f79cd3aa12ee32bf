// Lines → paragraphs: hard-wrapped copy is joined again, lists and tables keep their lines.

/** A paragraph: one line of prose, or the lines of a list or table. */
export type Paragraph = readonly string[];

const WIDEST_WRAP = 110;
const NARROWEST_WRAP = 45;
const PROSE_LENGTH = 300;
const SENTENCE_LENGTH = 60;
const SENTENCE_END = /[.!?…][)\]"'”’»\d ]{0,3}$/;
const LIST_MARK = /^(?:[-*•·▪◦–—o] |\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)] |\d{1,3} [A-Z])/;

/** Whether a line is running text rather than a heading, a caption or an item of a list. */
export function isProse(line: string): boolean {
  return (
    line.length >= PROSE_LENGTH || (line.length >= SENTENCE_LENGTH && (SENTENCE_END.test(line) || line.endsWith(":")))
  );
}

/** The paragraphs of a text with plain characters. Blank lines part paragraphs; so does a line end beside prose. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = text.split("\n");
  const width = wrapWidth(lines);
  const paragraphs: string[][] = [];
  let current: string[] = [];
  const close = (): void => {
    if (current.length > 0) paragraphs.push(current);
    current = [];
  };
  for (const block of blocksOf(lines)) {
    for (const line of width === null ? block.map(squeeze) : unwrapped(block, width)) {
      const before = current.at(-1);
      if (before !== undefined && (isProse(before) || isProse(line))) close();
      current.push(line);
    }
    close();
  }
  return paragraphs;
}

/** The text of paragraphs: one blank line between them. */
export function joinParagraphs(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((lines) => lines.join("\n")).join("\n\n");
}

function squeeze(line: string): string {
  return line.replace(/ {2,}/g, " ").trim();
}

function* blocksOf(lines: readonly string[]): Generator<string[]> {
  let block: string[] = [];
  for (const line of lines) {
    if (line.trim() !== "") {
      block.push(line.trimEnd());
    } else if (block.length > 0) {
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}

/**
 * The column at which the text was wrapped, or null. Where it was, long lines have no room for the next word, and that
 * word often is a small one; in a list it has a capital.
 */
function wrapWidth(lines: readonly string[]): number | null {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.length);
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return null;
  let full = 0;
  let roomy = 0;
  let small = 0;
  for (const block of blocksOf(lines)) {
    for (const [index, line] of block.entries()) {
      const next = block[index + 1];
      if (next === undefined || line.length < width / 2 || SENTENCE_END.test(line) || LIST_MARK.test(next)) continue;
      if (!isFull(line, next, width)) roomy += 1;
      else full += 1;
      if (/^ *\p{Ll}/u.test(next)) small += 1;
    }
  }
  return full >= 2 && full > roomy && small > full / 3 ? width : null;
}

/** Whether the next line's first word would not have fitted; one word's worth of slack for ragged setting. */
function isFull(line: string, next: string, width: number): boolean {
  const word = next.trimStart().split(" ", 1)[0] ?? "";
  return line.length + 1 + word.length > width - 6;
}

function unwrapped(block: readonly string[], width: number): string[] {
  const joined: string[] = [];
  let parts: string[] = [];
  const close = (): void => {
    if (parts.length > 0) joined.push(squeeze(parts.join("")));
    parts = [];
  };
  for (const [index, line] of block.entries()) {
    const before = block[index - 1];
    const continues =
      before !== undefined &&
      isFull(before, line, width) &&
      !isIndented(line, before) &&
      !LIST_MARK.test(line.trimStart());
    if (!continues) close();
    else if (!/\p{L}-$/u.test(before)) parts.push(" ");
    parts.push(line.trim());
  }
  close();
  return joined;
}

function isIndented(line: string, before: string): boolean {
  return /^ {2}/.test(line) && !/^ /.test(before);
}

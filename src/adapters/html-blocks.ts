// HTML tree → text: a blank line between blocks, list items and table rows one a line, cells parted by "; ".
import { attribute, type HtmlDocument, type HtmlElement, walk } from "./html-tree.ts";

const SKIPPED = new Set(
  "head script style noscript template iframe object svg math select button textarea audio video canvas figcaption nav footer aside dialog".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "address article blockquote body center details div dl fieldset figure form h1 h2 h3 h4 h5 h6 header hr main ol p pre section summary table ul".split(
    " ",
  ),
);
const LINES = new Set("br caption dd dt legend li option tr".split(" "));
const CELLS = new Set(["td", "th"]);
const HIDDEN = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i;

const LISTS = new Set(["ol", "table", "ul"]);
/** What stands between words, the wider the further down: nothing, a space, a cell border, a line end, a blank line. */
const GAPS = ["", " ", "; ", "\n", "\n\n"];
const [NONE, SPACE, CELL, LINE, BLANK_LINE] = [0, 1, 2, 3, 4];

/** The text of a page or of a part of one. Linear in its size. */
export function blockText(root: HtmlDocument): string {
  const parts: string[] = [];
  let gap = NONE;
  let items = 0;
  let cellStart = -1;
  const widen = (to: number): void => {
    gap = Math.max(gap, to);
  };
  const border = ({ tagName }: HtmlElement): void => {
    if (CELLS.has(tagName)) widen(CELL);
    else if (LINES.has(tagName)) widen(LINE);
    // A block that opens a cell does not part it from the cell before; in a list item a paragraph is a piece of the line.
    else if (BLOCKS.has(tagName) && parts.length !== cellStart)
      widen(items > 0 && !LISTS.has(tagName) ? SPACE : BLANK_LINE);
  };
  walk(root, {
    text: (value) => {
      const words = value.replace(/\s+/g, " ").trim();
      if (/^\s/.test(value)) widen(SPACE);
      if (words === "") return;
      parts.push(parts.length === 0 ? "" : (GAPS[gap] ?? ""), words);
      gap = /\s$/.test(value) ? SPACE : NONE;
    },
    enter: (element) => {
      if (SKIPPED.has(element.tagName) || isHidden(element)) return false;
      if (element.tagName === "br") widen(gap === LINE ? BLANK_LINE : LINE);
      else border(element);
      if (element.tagName === "li") items += 1;
      if (CELLS.has(element.tagName)) cellStart = parts.length;
      return true;
    },
    exit: (element) => {
      if (element.tagName === "li") items -= 1;
      if (CELLS.has(element.tagName)) gap = parts.length === 0 ? NONE : CELL;
      else if (element.tagName !== "br") border(element);
    },
  });
  return parts.join("");
}

function isHidden(element: HtmlElement): boolean {
  return attribute(element, "hidden") !== null || HIDDEN.test(attribute(element, "style")?.slice(0, 500) ?? "");
}

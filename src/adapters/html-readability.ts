// Finds the article in a page with Mozilla's Readability, on a small DOM made from the bounded tree.
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type HtmlDocument, type HtmlElement, walk } from "./html-tree.ts";

const DEEPEST = 100;
const MOST_ELEMENTS = 20_000;
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const LEFT_OUT = new Set("script style svg math template iframe object canvas noscript".split(" "));
const MOST_ATTRIBUTE_LENGTH = 1_000;
/** What Readability looks at. */
const ATTRIBUTES = new Set(
  "class id role rel href src alt content property name itemprop itemtype datetime hidden style aria-hidden aria-modal".split(
    " ",
  ),
);

/** The HTML of the article in a page, or null if none was found. May be slow on a hostile page: give it a time limit. */
export function articleHtml(page: HtmlDocument): string | null {
  const html = flatHtml(page);
  if (html === null) return null;
  const { document } = parseHTML(html);
  return new Readability(document, { charThreshold: 250, disableJSONLD: true }).parse()?.content ?? null;
}

/** The page as HTML that the DOM can bear: what nests deeper than 100 is laid out flat. Null if it has too many elements. */
function flatHtml(page: HtmlDocument): string | null {
  const parts: string[] = ["<!doctype html>"];
  let elements = 0;
  walk(page, {
    text: (value) => parts.push(escaped(value)),
    enter: (element, depth) => {
      if (LEFT_OUT.has(element.tagName)) return false;
      elements += 1;
      if (depth <= DEEPEST) parts.push(openTag(element));
      return true;
    },
    exit: (element, depth) => {
      if (depth <= DEEPEST && !VOID.has(element.tagName)) parts.push(`</${element.tagName}>`);
      else parts.push(" ");
    },
  });
  return elements > MOST_ELEMENTS ? null : parts.join("");
}

function openTag(element: HtmlElement): string {
  const attributes = element.attrs
    .filter((attribute) => ATTRIBUTES.has(attribute.name) && attribute.value.length <= MOST_ATTRIBUTE_LENGTH)
    .map((attribute) => ` ${attribute.name}="${escaped(attribute.value)}"`);
  return `<${element.tagName}${attributes.join("")}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

// Parses HTML of any kind into a bounded tree. parse5 is the one parser that no page has brought down so far.
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.Node;
/** What a walk calls: `enter` says whether to go inside; `exit` comes after the children, if it did. */
export type Visitor = {
  readonly text: (value: string) => void;
  readonly enter: (element: HtmlElement, depth: number) => boolean;
  readonly exit: (element: HtmlElement, depth: number) => void;
};

const MOST_ELEMENTS = 200_000;
const MOST_ATTRIBUTES = 256;

const TOO_MANY_ELEMENTS = new Error("the page has too many elements");

/** The tree of a page; one with more than 200,000 elements is cut off there, and a tag has 256 attributes at most. */
export function parseHtml(html: string): HtmlDocument {
  let elements = 0;
  let document = defaultTreeAdapter.createDocument();
  try {
    return parse(html, {
      treeAdapter: {
        ...defaultTreeAdapter,
        createDocument: () => {
          document = defaultTreeAdapter.createDocument();
          return document;
        },
        createElement: (tag, namespace, attributes) => {
          elements += 1;
          if (elements > MOST_ELEMENTS) throw TOO_MANY_ELEMENTS;
          return defaultTreeAdapter.createElement(tag, namespace, attributes.slice(0, MOST_ATTRIBUTES));
        },
      },
    });
  } catch (error) {
    if (error === TOO_MANY_ELEMENTS) return document;
    throw error;
  }
}

/** Walks a tree in the order of the page, without recursion: pages nest as deep as they like. */
export function walk(root: HtmlNode, visitor: Visitor): void {
  type Step = { readonly node: HtmlNode; readonly depth: number; readonly leaving: boolean };
  const stack: Step[] = [{ node: root, depth: 0, leaving: false }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, depth, leaving } = step;
    if (defaultTreeAdapter.isTextNode(node)) {
      visitor.text(node.value);
      continue;
    }
    const isElement = defaultTreeAdapter.isElementNode(node);
    if (leaving) {
      if (isElement) visitor.exit(node, depth);
      continue;
    }
    if (isElement && !visitor.enter(node, depth)) continue;
    if (!("childNodes" in node)) continue;
    stack.push({ node, depth, leaving: true });
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) stack.push({ node: child, depth: depth + 1, leaving: false });
    }
  }
}

/** The value of an attribute, or null. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

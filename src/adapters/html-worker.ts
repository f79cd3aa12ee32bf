// The thread that reads pages: first all of a page's text, at once; then the article in it, which may take long.
import { parentPort } from "node:worker_threads";
import { blockText } from "./html-blocks.ts";
import { type PageMetadata, pageMetadata } from "./html-metadata.ts";
import { articleHtml } from "./html-readability.ts";
import { parseHtml } from "./html-tree.ts";

/** A page that was read: `text` has a blank line between blocks. */
export type HtmlPage = PageMetadata & { readonly text: string };
/** Two answers come for each page; the second, `final`, is the better one. */
export type PageAnswer = { readonly page: HtmlPage; readonly final: boolean };

/** An article found by Readability with less text than this share of the page's is not trusted. */
const LEAST_SHARE = 0.2;
const IS_WHOLE_PAGE = /<(?:!doctype|html|head|body)[\s>]/i;

function readPage(html: string, answer: (answer: PageAnswer) => void): void {
  const document = parseHtml(html);
  const page = { ...pageMetadata(document), text: blockText(document) };
  const isWhole = IS_WHOLE_PAGE.test(html.slice(0, 5_000));
  answer({ page, final: !isWhole });
  if (isWhole) answer({ page: { ...page, text: articleText(document, page.text) }, final: true });
}

function articleText(document: ReturnType<typeof parseHtml>, all: string): string {
  try {
    const html = articleHtml(document);
    const text = html === null ? "" : blockText(parseHtml(html));
    return text.length >= all.length * LEAST_SHARE || text.length > 2_000 ? text : all;
  } catch {
    return all;
  }
}

const port = parentPort;
if (port === null) throw new Error("bug: html-worker runs as a worker thread only");
port.on("message", (html: string) => readPage(html, (answer) => port.postMessage(answer)));

// The page's start: reads what the address asks for, then hands over to the page.
import { fromHash, isOpening } from "../src/view/state.ts";
import { readContent } from "./content.ts";
import { element } from "./dom.ts";
import { createPage } from "./page.ts";
import { themeOf } from "./theme.ts";

async function start(): Promise<void> {
  const state = fromHash(location.hash);
  // At once: what says that the page cannot be read has the theme too.
  document.documentElement.dataset.theme = themeOf(state);
  try {
    const content = readContent();
    if (!isOpening(state)) await content.whole();
    createPage(content, document.title, showBroken);
    content.arrived.catch(showBroken);
    followChanges(document.querySelector("meta[name=plenary-changes]"));
  } catch (error) {
    showBroken(error);
  }
}

/** Says that the data cannot be read, and what to do. */
function showBroken(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  document.body.replaceChildren(
    element(
      "main",
      { class: "broken", attributes: { role: "alert" } },
      element("h1", {}, "This page cannot be read"),
      element(
        "p",
        {},
        "The file is damaged or cut off. Get it again from where it came from, or make it again with: plenary export --format html",
      ),
      element("p", { class: "hint" }, reason),
    ),
  );
}

/** A served page is loaded again when its server says that the graph has changed; the address keeps the view. */
function followChanges(source: Element | null): void {
  const address = source?.getAttribute("content");
  if (address) new EventSource(address).addEventListener("message", () => location.reload());
}

void start();

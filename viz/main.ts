// The page's start: reads the data, keeps the state and the address in step, and draws what changed.
import { element } from "./dom.ts";
import { modelOf } from "./model.ts";
import { createPage } from "./page.ts";
import { readPageData } from "./read-data.ts";

async function start(): Promise<void> {
  const title = document.title;
  try {
    const data = await readPageData(document.getElementById("plenary-data"));
    createPage(modelOf(data), title);
    followChanges(document.querySelector("meta[name=plenary-changes]"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    document.body.replaceChildren(
      element(
        "main",
        { class: "broken", attributes: { role: "alert" } },
        element("h1", {}, "This page cannot be read"),
        element("p", {}, "Its data is damaged or cut off. Make it again with: plenary export --format html"),
        element("p", { class: "hint" }, reason),
      ),
    );
  }
}

/** A served page is loaded again when its server says that the graph has changed; the address keeps the view. */
function followChanges(source: Element | null): void {
  const address = source?.getAttribute("content");
  if (address) new EventSource(address).addEventListener("message", () => location.reload());
}

void start();

// A page that is damaged, has nothing to show, or lacks what it needs says so in words, with a way out.
import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { writePage } from "../src/adapters/page.ts";
import { findChromium, launch, openGraph, openHtml } from "./page/chromium.ts";
import { inChromium } from "./page/in-chromium.ts";
import { sideEventGraph } from "./page/side-event.ts";

const graph = sideEventGraph();

inChromium("the page", (browser) => {
  test.each([
    ["its opening view is cut off", /(id="plenary-opening">.{100})[^<]*/, ""],
    ["its data is cut off, at once", /(id="plenary-data">.{100})[^<]*/, "v=table"],
    ["its data is cut off, when it is asked for", /(id="plenary-data">.{100})[^<]*/, ""],
    ["its data is of another version", /(id="plenary-data">)[^<]*/, "n=country:CR"],
    ["its data is missing", /<div hidden id="plenary-data"[^<]*/, "n=country:CR"],
  ])("a damaged page says so, and how to make it again: %s", async (_name, part, hash) => {
    const otherVersion = deflateRawSync("plenary-page 1\n").toString("base64");
    const damaged = writePage(graph).replace(part, (_, kept) => kept + (_name.includes("version") ? otherVersion : ""));
    const options = { hash, colorScheme: "dark", ready: ".broken, .page" } as const;
    const { page, misdeeds } = await openHtml(browser(), damaged, options);
    if (await page.isVisible(".page")) await page.keyboard.press("3");
    await page.waitForSelector(".broken");
    expect(await page.innerText("[role=alert]")).toContain("damaged or cut off");
    expect(await page.getAttribute("html", "data-theme")).toBe("dark");
    expect(misdeeds.errors).toEqual([]);
  });

  test.each([
    ["in its data", /id="plenary-data">.{400}/s],
    ["at the end of its data", /id="plenary-data">[^<]*/],
  ])("a page that was cut off says so at once, in words: %s", async (_name, part) => {
    const html = writePage(graph);
    const cut = html.slice(0, html.search(part) + (part.exec(html)?.[0].length ?? 0));
    const { page, misdeeds } = await openHtml(browser(), cut, { ready: ".broken" });
    const words = await page.innerText("[role=alert]");
    expect(words).toContain("The file ends too early");
    expect(words).toContain("Get it again");
    expect(words).not.toMatch(/fetch|JSON|undefined|Error/);
    expect(misdeeds.errors).toEqual([]);
  });

  test.each([
    ["its opening view", /(id="plenary-opening">)[^<]*/, "$1{"],
    ["letters that are none of its data's", /(id="plenary-data">.{100})..../, "$1&&&&"],
    ["data that was changed", /(id="plenary-data">.{100})..../, "$1AAAA"],
  ])("a page whose file was changed says so in words: %s", async (_name, part, instead) => {
    const damaged = writePage(graph).replace(part, instead);
    const { page } = await openHtml(browser(), damaged, { hash: "v=table", ready: ".broken" });
    expect(await page.innerText(".broken .hint")).toMatch(/^Its (opening view|data) cannot be read/);
  });

  test("a page that was cut off before its script ends says after a while that nothing more will come", async () => {
    const html = writePage(graph);
    const cut = html.slice(0, html.indexOf("<script>") + 5000);
    const { page } = await openHtml(browser(), cut, { ready: ".loading" });
    expect(await page.isVisible(".late")).toBe(false);
    await page.evaluate("document.getAnimations().forEach((one) => one.finish())");
    expect(await page.innerText(".late")).toContain("cut off");
  });

  test("a graph without meetings and a missing map each get words and a way out", async () => {
    const empty = await openGraph(browser(), { entities: [], events: [], fragments: [] });
    expect(await empty.page.innerText(".notice")).toBe("No meeting was found in 0 articles.");
    expect(await empty.page.innerText(".filters")).toBe("");
    await empty.page.keyboard.press("3");
    expect(await empty.page.innerText(".table-view")).toBe("The articles make no claim.");
    const without = await launch(findChromium() as string, ["--disable-3d-apis"]);
    const flat = await openGraph(without, graph);
    expect(await flat.page.innerText(".notice")).toContain("no WebGL");
    await flat.page.click(".notice button");
    expect(await flat.page.locator(".table-view tbody tr").count()).toBeGreaterThan(20);
    await without.close();
    const plain = await openGraph(browser(), graph, { javaScriptEnabled: false, ready: "noscript, ol" });
    expect(await plain.page.innerText("ol")).toMatch(/hosted by Costa Rica, Ghana, Jordan/);
  });
});

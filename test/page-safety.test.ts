import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openGraph, openHtml } from "./page/chromium.ts";
import { generatedGraph } from "./page/generated-graph.ts";
import { hostileGraph } from "./page/hostile-graph.ts";
import { hostileStrings } from "./page/hostile-strings.ts";
import { inChromium } from "./page/in-chromium.ts";
import { sideEventGraph } from "./page/side-event.ts";

const graph = sideEventGraph();
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

inChromium("the page", (browser) => {
  test("shows hostile text in every field as text: nothing runs, nothing is sent, no element comes of it", async () => {
    const strings = hostileStrings();
    expect(strings.length).toBeGreaterThanOrEqual(7000);
    const { page, misdeeds } = await openGraph(browser(), hostileGraph(strings), { hash: "v=table" });
    const shown = new Set<string>();
    for (;;) {
      for (const name of await page.locator(".table-view td .node-name").allTextContents()) shown.add(wellFormed(name));
      const next = page.locator(".pages button", { hasText: "Next" });
      if (await next.isDisabled()) break;
      await next.click();
    }
    expect(strings.filter((text) => !shown.has(wellFormed(text)))).toEqual([]);
    await page.keyboard.press("1");
    for (let index = 0; index < strings.length; index += 250) {
      await page.fill("#search", (strings[index] as string).replace(/[\r\n\0]/g, " "));
      await page.keyboard.press("Enter");
      await page
        .locator(".details .source")
        .first()
        .click({ timeout: 1000 })
        .catch(() => {});
      await page.keyboard.press("Escape");
    }
    expect(await page.evaluate("window.__fired")).toBeUndefined();
    expect(
      await page.locator("iframe, object, embed, form, img, video, audio, base, [onerror], [onload]").count(),
    ).toBe(0);
    const addresses = await page.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(addresses.filter((address) => !/^https?:/.test(address ?? ""))).toEqual([]);
    expect(misdeeds).toEqual({ requests: [], violations: [], errors: [] });
  }, 240_000);

  test("the same strings do run in a page that writes them as markup, so the test above can fail", async () => {
    const list = JSON.stringify(hostileStrings()).replaceAll("<", "\\u003c");
    const control = `<!doctype html><body><main></main><script>for (const text of ${list}) { const place = document.createElement("div"); place.innerHTML = text; document.querySelector("main").append(place); }</script></body>`;
    const { page } = await openHtml(browser(), control, { ready: "main", offline: true });
    await page.waitForTimeout(500);
    expect(await page.evaluate("window.__fired")).toBe(1);
  });

  test.each([
    ["the map", "", {}],
    ["the table", "v=table", {}],
    ["a panel", "n=country:CR", {}],
    ["an article", "n=country:CR", { open: ".source" }],
    ["what joins two", "n=country:CR&p=person:hana-al-rifai", {}],
    ["the co-hosts, dark", "v=hosts&l=dark", {}],
    ["a panel, dark", "n=event:drafting-meeting-in-manila&l=dark", {}],
    ["the help", "", { open: "[aria-label='Help and keys']" }],
    ["a telephone", "n=country:NO", { viewport: { width: 390, height: 844 } }],
    ["a telephone with the table", "v=table", { viewport: { width: 390, height: 844 } }],
    ["a community alone, in its colour", "h=community", { open: "#community-0" }],
    ["a community alone, in its colour, dark", "h=community&l=dark", { open: "#community-0" }],
    ["nothing left", "k=country,institution,person,event", {}],
  ] as const)(
    "axe finds nothing to mend: %s",
    async (_name, hash, given: { open?: string; viewport?: { width: number; height: number } }) => {
      const { open, ...options } = given;
      const { page } = await openGraph(browser(), graph, { hash, bypassCSP: true, ...options });
      if (open) await page.locator(open).first().click();
      await page.evaluate(axeSource);
      const violations = await page.evaluate<string[]>(
        "axe.run().then((result) => result.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.target.join(' ') + ' ' + node.failureSummary).join(' | ')))",
      );
      expect(violations).toEqual([]);
      if (options.viewport) expect(await page.evaluate(WIDTHS)).toEqual([390, true]);
    },
  );

  test("everything can be done with the keyboard alone: find, read, go on, compare, filter, sort, turn pages", async () => {
    const { page } = await openGraph(browser(), generatedGraph(300));
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press("3");
    await page.locator(".table-view tbody button").first().focus();
    await press("ArrowDown", "ArrowDown");
    const name = await focusedText(page);
    await press("Enter");
    expect(await page.innerText(".details h2")).toBe(name);
    await press("]");
    expect(await page.innerText(".details .kicker")).toBe("Connection");
    await press("Escape", "Escape");
    expect(await page.innerText(".details h2")).toBe("What the articles say");
    await page.locator("th [data-key=who]").focus();
    await press("Enter");
    expect(await page.getAttribute("th[aria-sort=ascending] button", "data-key")).toBe("who");
    expect(await focusedText(page)).toBe("Who ↑");
    await page.locator(".pages button", { hasText: "Next" }).focus();
    await press("Enter");
    expect(await page.innerText(".pages span")).toMatch(/^Page 2 of \d+$/);
    await page.locator("#filter-role-HOSTED").focus();
    await press("Space");
    expect(await page.evaluate("document.activeElement.id")).toBe("filter-role-HOSTED");
    await press("1", "/");
    expect(await page.evaluate("document.activeElement.id")).toBe("search");
  });

  test.each([
    "v=table&n=country%3ANO&r=ATTENDED%2CPART_OF&o=who&d=0",
    "n=country%3ACR&p=person%3Ahana-al-rifai&l=dark",
    "v=hosts&k=person&s=cancelled%2Cdeclined",
    "y=2023-03-01&u=0&m=2",
    "c=0.4_0.6_0.5",
  ])("the address restores the view after a reload: %s", async (hash) => {
    const { page } = await openGraph(browser(), graph, { hash });
    await page.waitForTimeout(400);
    const seen = await pictureOf(page);
    await page.reload();
    await page.waitForSelector(".page");
    await page.waitForTimeout(400);
    expect(await pictureOf(page)).toEqual(seen);
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).toString()).toBe(
      new URLSearchParams(hash).toString(),
    );
  });

  test("an address that names nothing in the graph says so and shows the rest", async () => {
    const { page, misdeeds } = await openGraph(browser(), graph, {
      hash: "n=person:nobody&p=x&a=y&q=999999&c=a_b&g=-1&v=nonsense",
    });
    expect(await page.innerText(".status")).toContain("not in this graph");
    expect(misdeeds.errors).toEqual([]);
  });

  test.each([
    [
      "Picture (PNG)",
      "plenary.png",
      (bytes: Buffer) => bytes.subarray(1, 4).toString() === "PNG" && bytes.length > 20_000,
    ],
    ["Drawing (SVG)", "plenary.svg", (bytes: Buffer) => bytes.toString().includes(">Costa Rica</text>")],
    [
      "Table with quotes (CSV)",
      "plenary.csv",
      (bytes: Buffer) => bytes.toString().includes("The permanent missions of"),
    ],
    ["Graph (GEXF)", "plenary.gexf", (bytes: Buffer) => bytes.toString().includes('label="Costa Rica"')],
    ["Data (JSON)", "plenary.json", (bytes: Buffer) => JSON.parse(bytes.toString()).nodes.length === 27],
  ])("what is shown can be taken along: %s", async (label, name, isRight) => {
    const { page, misdeeds } = await openGraph(browser(), graph);
    await page.click("summary");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`text=${label}`)]);
    expect(download.suggestedFilename()).toBe(name);
    expect(isRight(readFileSync(await download.path()))).toBe(true);
    expect(misdeeds.requests).toEqual([]);
  });
});

/** The page's width, and whether its table, if it is shown, has no more. */
const WIDTHS = `[document.documentElement.scrollWidth, [...document.querySelectorAll(".reader, .stage")].every((part) => part.scrollWidth <= part.clientWidth)]`;

/** What a browser makes of text that cannot be encoded. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate<string>("document.activeElement.textContent");
}

/** What the page says, apart from the picture. */
function pictureOf(page: Page): Promise<unknown> {
  return page.evaluate(
    "[document.documentElement.dataset.theme, ...['.filters', '.details', '.reader', '.status', '.views'].map((part) => document.querySelector(part).innerHTML.replace(/ (selected|checked)=\"\"/g, ' $1'))]",
  );
}

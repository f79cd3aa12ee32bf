import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { writePage } from "../src/adapters/page.ts";
import { pageDataOf } from "../src/graph/page-data.ts";
import { openGraph, settled } from "./page/chromium.ts";
import { generatedGraph } from "./page/generated-graph.ts";
import { inChromium } from "./page/in-chromium.ts";
import { sideEventGraph } from "./page/side-event.ts";

const graph = sideEventGraph();
const EVENT = "event:children-of-migrant-families-and-the-right-to-schooling";

inChromium("the page, opened from disk", (browser) => {
  test("sends nothing, breaks no policy and throws nothing, whatever the reader does", async () => {
    const { page, misdeeds } = await openGraph(browser(), graph);
    for (const key of ["2", "3", "1", "d", "/", "Escape", "?", "Escape"]) await page.keyboard.press(key);
    await page.fill("#search", "Norway");
    await page.keyboard.press("Enter");
    await page.click(".details .source");
    await page.waitForTimeout(400);
    expect(misdeeds).toEqual({ requests: [], violations: [], errors: [] });
  });

  test("its policy allows one script, one style and no address, and its script is at most 75 kB gzipped", () => {
    const html = writePage(graph);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data: blob:;/,
    );
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    const script = readFileSync(new URL("../dist/page/page.js", import.meta.url));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(75_000);
  });

  test("says what it shows, and lists the meetings with what became of them", async () => {
    const { page } = await openGraph(browser(), graph);
    expect(await page.innerText(".status")).toContain("5 meetings, 21 participants");
    const meetings = await page.locator(".overview section", { hasText: "Meetings" }).first().innerText();
    expect(meetings).toMatch(/Drafting meeting in Manila\s+Planned\s+9 June 2023/);
    expect(meetings).toMatch(/Donors' breakfast\s+Cancelled/);
  });

  test("search suggests names without accents or case, aliases too, and Enter opens the first", async () => {
    const { page } = await openGraph(browser(), graph);
    await page.fill("#search", "OHCHR");
    await settled(page);
    expect(await page.locator("#search-list [role=option]").allInnerTexts()).toEqual([
      expect.stringContaining("Office of the High Commissioner"),
    ]);
    await page.fill("#search", "elena march");
    await page.keyboard.press("Enter");
    expect(await page.innerText(".details h2")).toBe("Elena Marchetti-Ruiz");
    await page.fill("#search", "Abel");
    expect(await page.innerText("#search-list")).toContain("only named");
  });

  test.each(["", "c=0.2_0.9_0.15", "c=3_3_0.1"])(
    "the map shows what was found, wherever it stood before: %s",
    async (hash) => {
      const { page } = await openGraph(browser(), graph, { hash });
      await page.keyboard.press("/");
      await page.keyboard.type("Costa Rica");
      await page.keyboard.press("Enter");
      await page.waitForTimeout(800);
      const camera = new URLSearchParams(new URL(page.url()).hash.slice(1)).get("c") ?? "0.5_0.5_1";
      const [x, y] = camera.split("_").map(Number);
      expect(x).toBeGreaterThan(-0.2);
      expect(x).toBeLessThan(1.2);
      expect(y).toBeGreaterThan(-0.2);
      expect(y).toBeLessThan(1.2);
      expect(await bluePixels(page)).toBeGreaterThan(100);
    },
  );

  test("pointing at a node on the map names it, and a click opens it", async () => {
    const { page } = await openGraph(browser(), graph);
    const at = await placeOf(page, EVENT);
    await page.mouse.move(at.x, at.y);
    await expect
      .poll(() => page.locator(".pointed").textContent())
      .toBe("Children of Migrant Families and the Right to Schooling: meeting, 19 links");
    const before = await page.locator(".map").screenshot();
    await page.mouse.click(at.x, at.y);
    await page.waitForSelector(".node-panel");
    await settled(page);
    expect(await page.innerText(".details h2")).toBe("Children of Migrant Families and the Right to Schooling");
    await page.mouse.move(5, 300);
    await page.waitForTimeout(300);
    expect((await page.locator(".map").screenshot()).equals(before)).toBe(false);
  });

  test("a meeting's panel has its six hosts under the sentence that says so, with its article, date and confidence", async () => {
    const { page } = await openGraph(browser(), graph, { hash: `n=${EVENT}` });
    const hosts = page.locator(".details section", { hasText: "Hosted by" });
    expect(await hosts.locator("h3 .count").innerText()).toBe("6");
    const first = hosts.locator("li.quoted, .entries > li").first();
    for (const name of ["Costa Rica", "Ghana", "Jordan", "New Zealand", "Norway", "Philippines"]) {
      expect(await first.locator(".names").innerText()).toContain(name);
    }
    expect(await first.locator("blockquote").innerText()).toMatch(/^The permanent missions of .* on Tuesday\.$/);
    expect(await first.locator("figcaption").innerText()).toMatch(/Lakeside Courier, 14 March 2023\s*97% sure/);
    expect(await page.innerText(".details")).toMatch(/When\s+14 March 2023\s+Where\s+Geneva, online/);
  });

  test("a sentence's article opens with the sentence marked, and its address only when it is http", async () => {
    const { page } = await openGraph(browser(), graph, { hash: "n=country:CR" });
    await page.locator(".source").first().click();
    expect(await page.innerText("mark")).toMatch(/^The permanent missions/);
    expect(await page.getAttribute(".article a", "href")).toBe("https://example.org/lakeside/side-event");
    await page.click(".back");
    expect(await page.innerText(".details h2")).toBe("Costa Rica");
  });

  test("two nodes are joined by the meetings that they share, with the sentences of both", async () => {
    const { page } = await openGraph(browser(), graph, { hash: "n=country:CR" });
    await page.fill("#connect", "Hana");
    await page.keyboard.press("Enter");
    expect(await page.innerText(".details h2")).toBe("Costa Rica and Hana Al-Rifai");
    expect(await page.innerText(".details .lead")).toBe("They share 1 meeting.");
    expect(await page.innerText(".status .path")).toContain("Costa Rica hosted Children of Migrant");
    expect(await page.locator(".details blockquote").count()).toBe(4);
  });

  test("what was declined, planned or called off is told apart from what happened", async () => {
    const { page } = await openGraph(browser(), graph, { hash: "n=country:KE" });
    const panel = await page.innerText(".details");
    expect(panel).toMatch(/Second round on schooling\s*Declined or denied\s*did not host it/);
    await page.goto(`${page.url().split("#")[0]}#v=hosts`);
    await expect.poll(() => page.innerText(".status")).toContain("15 pairs");
    expect(await page.locator(".details section li").count()).toBe(15);
    expect(await page.innerText(".details")).not.toContain("Open Classroom");
  });

  test("filters leave out roles, kinds and status, count what they would give, and never move the map", async () => {
    const { page } = await openGraph(browser(), graph, { hash: "v=table" });
    const rows = () => page.locator(".table-view tbody tr").count();
    const all = await rows();
    await page.uncheck("#filter-role-HOSTED");
    expect(await page.locator("td.role").allInnerTexts()).not.toContain("Host");
    expect(await page.locator("td.role").allInnerTexts()).toContain("Speaker");
    expect(await page.innerText("label:has(#filter-role-HOSTED) .count")).toBe("8");
    await page.uncheck("#filter-standing-planned");
    expect(await page.innerText("table")).not.toContain("Manila");
    await page.uncheck("#filter-kind-person");
    expect(await page.innerText("table")).not.toContain("Ingrid");
    await page.click("text=Clear all filters");
    expect(await rows()).toBe(all);
    await page.selectOption("#filter-sources", "2");
    expect(await page.locator(".table-view tbody tr").allInnerTexts()).toEqual([
      expect.stringContaining("Costa Rica"),
      expect.anything(),
      expect.anything(),
    ]);
  });

  test("the time line leaves out what lies outside, and undated meetings have a box of their own", async () => {
    const { page } = await openGraph(browser(), graph, { hash: "v=table" });
    await page.locator("#time-from").focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
    const text = await page.innerText("table");
    expect(text).toContain("Manila");
    expect(text).not.toContain("14 March 2023");
    expect(text).toContain("No date given");
    await page.uncheck("#filter-undated");
    expect(await page.innerText("table")).not.toContain("No date given");
  });

  test("when nothing passes the filters it says so and offers to clear them", async () => {
    const { page } = await openGraph(browser(), graph, { hash: "k=country,institution,person,event" });
    expect(await page.innerText(".notice")).toContain("Nothing passes the filters.");
    await page.click(".notice button");
    expect(await page.isHidden(".notice")).toBe(true);
  });

  test("a large graph opens on its backbone, says what is not drawn, and search finds the rest", async () => {
    const large = generatedGraph(4000);
    const { page } = await openGraph(browser(), large);
    expect(await page.innerText(".status")).toMatch(
      /The map shows the \d+ best connected; search finds the others\.\s*Draw all 3,\d+/,
    );
    const lonely = large.events.at(-1)?.name as string;
    await page.fill("#search", lonely);
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await page.innerText(".details h2")).toBe(lonely);
  });

  test("the same graph gives the same positions", () => {
    expect(pageDataOf(generatedGraph(300))).toEqual(pageDataOf(generatedGraph(300)));
    const { map } = pageDataOf(graph);
    expect(new Set(map.x.map((x, index) => `${x} ${map.y[index]}`)).size).toBe(26 + 1);
  });
});

/** How many pixels of the map have the blue of countries; what is not chosen is grey then. */
async function bluePixels(page: Page): Promise<number> {
  const { data } = PNG.sync.read(await page.locator(".map").screenshot());
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data.readUIntBE(at, 3) === 0x0a68ac) count += 1;
  }
  return count;
}

/** Where a node of the small graph is on the screen. */
async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(".map").boundingBox();
  if (!box) throw new Error("the map is not shown");
  const data = pageDataOf(graph);
  const ids = [...data.entities.id, ...data.events.id];
  const drawn = ids.map((_, index) => index).filter((index) => !ids[index]?.includes("abel"));
  const spread = (values: readonly number[]) => {
    const own = drawn.map((index) => values[index] as number);
    return { middle: (Math.min(...own) + Math.max(...own)) / 2, size: Math.max(...own) - Math.min(...own) };
  };
  const [x, y] = [spread(data.map.x), spread(data.map.y)];
  const [width, height] = [box.width - 124, box.height - 124];
  const stretch = Math.max(0.7, Math.min(1.6, (height / width) * (x.size / y.size)));
  const scale = Math.min(width / x.size, height / (y.size * stretch));
  const index = ids.indexOf(id);
  return {
    x: box.x + box.width / 2 + ((data.map.x[index] as number) - x.middle) * scale,
    y: box.y + box.height / 2 - ((data.map.y[index] as number) - y.middle) * stretch * scale,
  };
}

// What the page does with what it has read: neighbours, pairs of hosts, downloads, the time line under the mouse.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Graph } from "../src/model.ts";
import { openGraph, settled } from "./page/chromium.ts";
import { generatedGraph } from "./page/generated-graph.ts";
import { graphBuilder } from "./page/graph-builder.ts";
import { inChromium } from "./page/in-chromium.ts";
import { sideEventGraph } from "./page/side-event.ts";

const graph = sideEventGraph();

inChromium("the page", (browser) => {
  test("the time line is brushed with the mouse in one go, by slider and by bars", async () => {
    const { page } = await openGraph(browser(), graph);
    const from = page.locator("#time-from");
    const box = (await from.boundingBox()) as { x: number; y: number; width: number; height: number };
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + 8, middle);
    await page.mouse.down();
    for (let step = 1; step <= 10; step += 1) await page.mouse.move(box.x + 8 + (step * box.width) / 11, middle);
    const most = Number(await from.getAttribute("max"));
    expect(Number(await from.inputValue())).toBeGreaterThan(most / 2);
    await page.mouse.up();
    await expect.poll(() => page.url()).toContain("y=2023-06-01");
    await page.click("text=All dates");
    expect(await page.locator(".bars .out").count()).toBe(0);
    const bars = (await page.locator(".bars").boundingBox()) as typeof box;
    await page.mouse.move(bars.x + bars.width - 3, bars.y + 20);
    await page.mouse.down();
    await page.mouse.move(bars.x + bars.width / 2 + 3, bars.y + 20, { steps: 3 });
    expect(await page.locator(".bars .out").count()).toBeGreaterThan(0);
    await page.mouse.up();
    await expect.poll(() => page.url()).toContain("y=");
  });

  test("a touch on the bars that becomes a scroll sets no range, then or later", async () => {
    const { page } = await openGraph(browser(), graph);
    await page.locator(".bars").dispatchEvent("pointerdown", { clientX: 100, pointerId: 5 });
    await page.locator(".bars").dispatchEvent("pointercancel", { pointerId: 5 });
    await page.locator("h1").dispatchEvent("pointerup", { clientX: 60, pointerId: 6 });
    expect(await page.locator(".bars .out").count()).toBe(0);
  });

  test("a node with very many neighbours shows the best connected of them, and says how many it leaves out", async () => {
    const { page } = await openGraph(browser(), crowdedGraph(450), { hash: "n=event:fair" });
    expect(await page.innerText(".details h3")).toMatch(/^Attended by/);
    await page.click("text=/Show .* more neighbours/");
    await settled(page);
    expect(await page.innerText(".actions")).toMatch(/^The best connected 200 of 450 neighbours are on the map\.$/);
  });

  test("hosts of a meeting that one source tells as planned, another as held, have held one", async () => {
    const { page } = await openGraph(browser(), twoTellings(), { hash: "v=hosts" });
    expect(await page.innerText(".details")).not.toContain("none held yet");
  });

  test.each([
    ["map", ""],
    ["table", "v=table"],
  ])("a drawing can be read on its own background, whatever is in view: %s", async (_view, hash) => {
    const { page } = await openGraph(browser(), graph, { hash: `l=dark&${hash}` });
    const text = await taken(page, "Drawing (SVG)");
    expect(text.match(/<text [^>]*fill="#eceae4"/g)?.length).toBeGreaterThan(20);
    expect(text).not.toContain("currentColor");
    const [x, y, width, height] = viewOf(text);
    for (const [, left, top] of text.matchAll(/<text x="([^"]*)" y="([^"]*)"/g)) {
      expect([Number(left) >= x, Number(left) <= x + width, Number(top) >= y, Number(top) <= y + height]).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
  });

  test("a drawing has all of the map within its borders, also what stands outside the opening view", async () => {
    const large = generatedGraph(4000);
    const { page } = await openGraph(browser(), large, { hash: `n=${large.events.at(-1)?.id}` });
    const text = await taken(page, "Drawing (SVG)");
    const [x, , width] = viewOf(text);
    const lefts = [...text.matchAll(/<text x="([^"]*)"/g)].map((match) => Number(match[1]));
    expect(lefts.filter((left) => left < x || left > x + width)).toEqual([]);
  });

  test("drawing very many names is asked about first, and can be left", async () => {
    const { page, misdeeds } = await openGraph(browser(), manyMeetings(20_300));
    const draw = page.locator(".status button");
    const status = await page.innerText(".status");
    await draw.click();
    expect(await page.innerText("dialog[open] h2")).toBe("Draw all 20,300 names?");
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(await page.innerText(".status")).toBe(status);
    await draw.click();
    await page.keyboard.press("Enter");
    expect(await page.innerText(".status")).toBe(status);
    await draw.click();
    await page.click("dialog[open] button >> text=Draw all");
    await expect.poll(() => page.innerText(".status")).not.toContain("best connected");
    expect(misdeeds.errors).toEqual([]);
  });

  test("a picture is offered only where there is one", async () => {
    const { page } = await openGraph(browser(), graph, { hash: "v=table" });
    await page.click("summary");
    expect(await page.locator(".menu-body button:visible").allInnerTexts()).not.toContain("Picture (PNG)");
    await page.keyboard.press("1");
    expect(await page.locator(".menu-body button:visible").allInnerTexts()).toContain("Picture (PNG)");
  });

  test("data of what passes the filters has the articles that it quotes, no others", async () => {
    const { page } = await openGraph(browser(), graph, {
      hash: "r=HOSTED,CHAIRED,SPOKE_AT,ATTENDED,REPRESENTS,AFFILIATED_WITH,ABOUT",
    });
    const { claims, articles } = JSON.parse(await taken(page, "Data (JSON)"));
    const quoted = new Set(claims.map((claim: { article: string }) => claim.article));
    expect(articles.map(({ id }: { id: string }) => id).sort()).toEqual([...quoted].sort());
    expect(articles.length).toBe(1);
  });

  test("when the map's surface is taken away it says so until the page is loaded again", async () => {
    const { page } = await openGraph(browser(), graph);
    await page.evaluate(
      "document.querySelector('.sigma-edges').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext()",
    );
    await page.waitForSelector(".notice:visible");
    await page.keyboard.press("c");
    expect(await page.isVisible(".notice")).toBe(true);
    expect(await page.innerText(".notice")).toContain("taken the map's drawing surface away");
    await page.keyboard.press("3");
    expect(await page.isVisible(".notice")).toBe(false);
    expect(await page.locator(".table-view tbody tr").count()).toBeGreaterThan(20);
  });
});

/** Left, top, width and height of a drawing. */
function viewOf(drawing: string): readonly [number, number, number, number] {
  const found = /viewBox="([^"]*)"/.exec(drawing)?.[1] ?? "";
  return found.split(" ").map(Number) as [number, number, number, number];
}

async function taken(page: Page, label: string): Promise<string> {
  await page.click("summary");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`text=${label}`)]);
  return readFileSync(await download.path(), "utf8");
}

/** A fair with so many visitors, some of whom also meet elsewhere. */
function crowdedGraph(visitors: number): Graph {
  const build = graphBuilder();
  const text = "They came to the fair.";
  const article = build.article({ text });
  const [fair, other] = [build.event("Fair"), build.event("Dinner after the fair")];
  for (let number = 0; number < visitors; number += 1) {
    const visitor = build.entity("person", `Visitor ${number}`);
    build.claim("ATTENDED", visitor, fair, article, text);
    if (number % 2 === 0) build.claim("ATTENDED", visitor, other, article, text);
  }
  return build.graph();
}

/** So many meetings of a few people. */
function manyMeetings(count: number): Graph {
  const build = graphBuilder();
  const text = "They met.";
  const article = build.article({ text });
  const people = Array.from({ length: 300 }, (_, number) => build.entity("person", `Visitor ${number}`));
  for (let number = 0; number < count - people.length; number += 1) {
    build.claim("ATTENDED", people[number % people.length] as string, build.event(`Meeting ${number}`), article, text);
  }
  return build.graph();
}

/** Some are to host, and Nepal hosted, the same meeting. */
function twoTellings(): Graph {
  const build = graphBuilder();
  const [before, after] = ["Chad, Kenya, Oman and Peru will host the Lake meeting.", "Nepal hosted the Lake meeting."];
  const article = build.article({ text: `${before} ${after}` });
  const meeting = build.event("Lake meeting");
  for (const [code, name] of Object.entries({ TD: "Chad", KE: "Kenya", OM: "Oman", PE: "Peru" })) {
    build.claim("HOSTED", build.entity("country", name, { code }), meeting, article, before, { status: "planned" });
  }
  build.claim("HOSTED", build.entity("country", "Nepal", { code: "NP" }), meeting, article, after);
  return build.graph();
}

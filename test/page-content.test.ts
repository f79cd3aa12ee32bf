// The opening view is read without the rest of the graph: what it shows must be what the whole graph would show.
import fc from "fast-check";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { writePage } from "../src/adapters/page.ts";
import { pageDataOf } from "../src/graph/page-data.ts";
import type { Graph } from "../src/model.ts";
import { fromLines, toLines } from "../src/view/data-lines.ts";
import { drawingOf } from "../src/view/drawing.ts";
import { figuresOf, LIST_LIMIT } from "../src/view/figures.ts";
import { modelOf } from "../src/view/model.ts";
import { openingOf } from "../src/view/opening.ts";
import { selectionOf } from "../src/view/selection.ts";
import { isOpening, START, type State, toHash } from "../src/view/state.ts";
import { finish } from "../src/view/steps.ts";
import { NODE_KINDS, ROLES, STANDINGS, whenInWords } from "../src/view/words.ts";
import { openGraph, openHtml, settled } from "./page/chromium.ts";
import { generatedGraph } from "./page/generated-graph.ts";
import { graphBuilder } from "./page/graph-builder.ts";
import { inChromium } from "./page/in-chromium.ts";
import { sideEventGraph } from "./page/side-event.ts";

const EMPTY: Graph = { entities: [], events: [], fragments: [] };

test.each([
  ["empty", EMPTY],
  ["small", sideEventGraph()],
  ["large", generatedGraph(700, 3)],
])("data comes back from its lines: %s", (_name, graph) => {
  const data = pageDataOf(graph);
  expect(finish(fromLines(toLines(data)))).toEqual(JSON.parse(JSON.stringify(data)));
});

test("the opening view of a large graph is small, and has the first of each list", () => {
  const opening = openingOf(finish(modelOf(pageDataOf(generatedGraph(4000, 3)))));
  expect(JSON.stringify(opening).length).toBeLessThan(100_000);
  expect(opening.figures.overview.meetings.length).toBe(LIST_LIMIT);
  expect(opening.figures.overview.meetingCount).toBe(1120);
  expect(opening.drawing.nodes.length).toBeLessThanOrEqual(130);
});

test.each([
  ["empty", EMPTY],
  ["small", sideEventGraph()],
  ["large", generatedGraph(700, 3)],
])("what filters leave is counted, drawn and listed alike, by community too: %s", (_name, graph) => {
  const model = finish(modelOf(pageDataOf(graph)));
  for (const { id, size } of model.communities) {
    const selection = selectionOf(model, { ...START, community: id });
    const figures = figuresOf(model, selection);
    expect(figures.passing).toBe(size);
    expect(figures.communities.find((one) => one.id === id)?.count ?? size).toBe(size);
    const { nodes } = drawingOf(model, selection, { ...START, community: id });
    expect(new Set(nodes.map((node) => node.community)).size).toBe(1);
  }
  const listed = figuresOf(model, selectionOf(model, START)).communities;
  expect(listed.map(({ count }) => count)).toEqual(listed.map(({ size }) => size));
});

test("filters on a large graph draw the best connected of all that they leave, in the frame", () => {
  const model = finish(modelOf(pageDataOf(generatedGraph(4000, 3))));
  const drawnIn = (state: State) => drawingOf(model, selectionOf(model, state), state);
  const opening = drawnIn(START);
  expect(opening.nodes.length).toBe(model.backbone?.size);
  const october: State = { ...START, from: "2019-10-01", to: "2019-10-31", undated: false };
  const { drawable } = selectionOf(model, october);
  expect(drawable).toBeGreaterThan(20);
  const { nodes, frame } = drawnIn(october);
  expect(nodes.length).toBe(Math.min(drawable, opening.nodes.length));
  for (const { x, y } of nodes) {
    expect(x >= frame.x[0] && x <= frame.x[1] && y >= frame.y[0] && y <= frame.y[1]).toBe(true);
  }
  expect(drawnIn({ ...START, hiddenStandings: ["held"] }).nodes.length).toBe(opening.nodes.length);
});

test.each([
  ["2023-05-03", "2023-05-05", "3–5 May 2023"],
  ["2023-04-30", "2023-05-02", "30 April – 2 May 2023"],
  ["2023-12-30", "2024-01-02", "30 Dec 2023 – 2 Jan 2024"],
  ["2023-05-03", "2023-05-03", "3 May 2023"],
  ["2023-05", "2023-06", "May 2023 – June 2023"],
  [null, null, "No date given"],
])("a range of dates says once what its ends share: %s to %s", (start, end, words) => {
  expect(whenInWords({ start, end, precision: null })).toBe(words);
});

test("a long list of meetings begins with the best attended, as its figures say", () => {
  const { meetings } = openingOf(finish(modelOf(pageDataOf(generatedGraph(700, 3))))).figures.overview;
  const attendances = meetings.map(({ about }) => Number(/(\d+) participant/.exec(about)?.[1] ?? 0));
  expect(attendances.length).toBe(LIST_LIMIT);
  expect(attendances).toEqual([...attendances].sort((a, b) => b - a));
});

test("a meeting that belongs to another does not count as its participant", () => {
  const { meetings } = openingOf(finish(modelOf(pageDataOf(sessionGraph())))).figures.overview;
  expect(meetings.map(({ name, about }) => `${name}: ${about}`).sort()).toEqual([
    "Harbour session: No date given",
    "Harbour side event: No date given · 1 participant",
  ]);
});

inChromium("the page", (browser) => {
  test.each([
    ["empty", EMPTY],
    ["small", sideEventGraph()],
    ["large", generatedGraph(700, 3)],
  ])("shows the same before and after it has read everything: %s", async (_name, graph) => {
    const { page } = await openGraph(browser(), graph, { reducedMotion: "reduce" });
    const opening = await seen(page);
    await page.keyboard.press("3");
    await page.waitForSelector(".table-view");
    await page.keyboard.press("1");
    await page.mouse.move(640, 5);
    expect(await seen(page)).toEqual(opening);
  });

  test("reads nothing that the reader has not asked for", async () => {
    const { page } = await openGraph(browser(), generatedGraph(700, 3));
    for (const key of ["d", "c", "?", "Escape"]) await page.keyboard.press(key);
    await page.locator(".map").focus();
    for (const key of ["+", "ArrowLeft", "0"]) await page.keyboard.press(key);
    expect(await page.locator("#plenary-data").count()).toBe(1);
    await page.keyboard.press("/");
    await settled(page);
    expect(await page.locator("#plenary-data").count()).toBe(0);
  });

  test("lists go on where the opening view ends", async () => {
    const { page } = await openGraph(browser(), generatedGraph(700, 3));
    const section = page.locator(".overview section").first();
    expect(await section.locator("li").count()).toBe(LIST_LIMIT);
    await section.locator(".more").click();
    await settled(page);
    expect(await section.locator("li").count()).toBe(196);
  });

  test("any state in the address gives the same page, opened with it or changed to it, and after a reload", async () => {
    const graph = sideEventGraph();
    const html = writePage(graph);
    const data = pageDataOf(graph);
    await fc.assert(
      fc.asyncProperty(statesOf([...data.entities.id, ...data.events.id]), async (state) => {
        const hash = toHash(state);
        const opened = await openHtml(browser(), html, { hash, reducedMotion: "reduce" });
        await settled(opened.page);
        const first = await seen(opened.page);
        const changed = await openHtml(browser(), html, { reducedMotion: "reduce" });
        await changed.page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
        await settled(changed.page);
        expect(await seen(changed.page)).toEqual(first);
        await opened.page.reload();
        await opened.page.waitForSelector(".page:not([aria-busy])");
        expect(await seen(opened.page)).toEqual(first);
        expect([...opened.misdeeds.errors, ...changed.misdeeds.errors]).toEqual([]);
        await opened.page.context().close();
        await changed.page.context().close();
      }),
      { numRuns: 12, seed: 7 },
    );
  }, 240_000);

  test("a community can be shown alone, by mouse, keyboard and address, and its members say which it is", async () => {
    const { page } = await openGraph(browser(), generatedGraph(700, 3));
    const first = page.locator("#community-0");
    const count = await first.locator(".count").innerText();
    await first.focus();
    await page.keyboard.press("Enter");
    await settled(page);
    await page.waitForSelector("#community-0[aria-pressed=true]");
    expect(await page.innerText(".status")).toContain(`${count} of`);
    expect(await page.evaluate("document.activeElement.id")).toBe("community-0");
    await expect.poll(() => page.url()).toContain("b=");
    await page.reload();
    await page.waitForSelector("#community-0[aria-pressed=true]");
    await page.locator(".overview .node-name").first().click();
    await page.click("text=Show everything again");
    expect(await page.getAttribute("#community-0", "aria-pressed")).toBe("false");
  });

  test("nodes can have their community's colour, told apart by the list", async () => {
    const { page } = await openGraph(browser(), generatedGraph(700, 3), { hash: "l=light", reducedMotion: "reduce" });
    const before = await page.locator(".map").screenshot();
    await page.keyboard.press("c");
    expect(await page.isChecked("#color-by-community")).toBe(true);
    await page.waitForTimeout(300);
    expect((await page.locator(".map").screenshot()).equals(before)).toBe(false);
    expect(await page.locator(".swatch:visible").count()).toBe(7);
    await page.keyboard.press("c");
    await page.waitForTimeout(300);
    expect((await page.locator(".map").screenshot()).equals(before)).toBe(true);
  });
});

/** What the page says and shows. */
async function seen(page: Page): Promise<unknown> {
  await page.waitForTimeout(350);
  const text = await page.evaluate(
    "[document.documentElement.dataset.theme, ...['.filters', '.details', '.status', '.views'].map((part) => document.querySelector(part).innerHTML.replace(/ (selected|checked)=\"\"/g, ' $1')), document.querySelector('.notice').hidden, document.querySelector('.reader').hidden ? '' : document.querySelector('.reader').innerHTML]",
  );
  return [text, (await page.locator(".stage").screenshot()).toString("base64")];
}

function statesOf(ids: readonly string[]): fc.Arbitrary<State> {
  const id = fc.option(fc.constantFrom(...ids), { nil: null });
  return fc
    .record({
      view: fc.constantFrom("map", "hosts", "table"),
      selected: id,
      other: id,
      hiddenKinds: fc.subarray([...NODE_KINDS], { maxLength: 2 }),
      hiddenRoles: fc.subarray([...ROLES], { maxLength: 3 }),
      hiddenStandings: fc.subarray([...STANDINGS], { maxLength: 2 }),
      minSources: fc.integer({ min: 1, max: 3 }),
      from: fc.constantFrom(null, "2023-03-01", "2023-05-01"),
      undated: fc.boolean(),
      community: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, id),
      minShared: fc.integer({ min: 1, max: 2 }),
      sort: fc.constantFrom("who", "role", "what", "date", "standing", "sources"),
      descending: fc.boolean(),
      camera: fc.option(fc.constantFrom({ x: 0.4, y: 0.6, ratio: 0.5 }, { x: 0.5, y: 0.5, ratio: 2 }), { nil: null }),
      colors: fc.constantFrom("kind", "community"),
      theme: fc.constantFrom("light", "dark"),
    } as const)
    .map((some) => ({ ...START, ...some }) as State)
    .filter((state) => !isOpening(state) || state.camera === null);
}

/** A side event of a session, and one who came to it. */
function sessionGraph(): Graph {
  const build = graphBuilder();
  const text = "Kenya attended the Harbour side event of the Harbour session.";
  const article = build.article({ text });
  const [session, side] = [build.event("Harbour session"), build.event("Harbour side event")];
  build.claim("PART_OF", side, session, article, text);
  build.claim("ATTENDED", build.entity("country", "Kenya", { code: "KE" }), side, article, text);
  return build.graph();
}

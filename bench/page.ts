// The page beside cytoscape.js and vis-network on the same graphs, in headless Chromium: npm run bench:page [-- SIZE…]
// CPU milliseconds of Chromium's processes from /proc (Linux): until the first view, and for each frame of a pan. Then, as
// the page opens on a part of the graph: what it takes to read the rest, and the longest that the reader has to wait there.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, errors, type Page } from "playwright-core";
import { writePage } from "../src/adapters/page.ts";
import { type PageData, pageDataOf } from "../src/graph/page-data.ts";
import type { Graph } from "../src/model.ts";
import { FLAGS, findChromium } from "../test/page/chromium.ts";
import { generatedGraph } from "../test/page/generated-graph.ts";
import { cpuOf, quietCpuOf } from "./chromium-cpu.ts";

const LINKS_PER_NODE = 3.3;
const PATIENCE = 120_000;
const PAN_FRAMES = 5;
const RUNS = 5;
const require = createRequire(import.meta.url);

async function measureSize(size: number, chromiumProgram: string): Promise<void> {
  const graph = generatedGraph(size, LINKS_PER_NODE);
  const data = pageDataOf(graph);
  const before = process.cpuUsage();
  const own = writePage(graph);
  const { user, system } = process.cpuUsage(before);
  console.log(`writing plenary's page, layout included: ${((user + system) / 1e6).toFixed(1)} s of CPU`);
  const pages = { plenary: own, cytoscape: cytoscapePage(data), "vis-network": visPage(data) };
  const measured = Object.entries(pages).map(([name, html]) => {
    const path = join(folder, `${name}-${size}.html`);
    writeFileSync(path, html);
    return { name, path, runs: [] as (Measured | null)[] };
  });
  // In turns: what else the machine does meanwhile slows all of them alike.
  for (let run = 0; run < RUNS; run += 1) {
    for (const { path, runs } of measured) {
      if (!runs.includes(null)) runs.push(await measure(path, chromiumProgram));
    }
  }
  for (const { name, path, runs } of measured) {
    report(
      name,
      graph,
      statSync(path).size,
      runs.filter((run) => run !== null),
    );
  }
}

type Measured = {
  readonly js: number;
  readonly gpu: number;
  readonly heap: number;
  readonly panJs: number;
  readonly panGpu: number;
  readonly rest: Rest | null;
};

type Rest = { readonly js: number; readonly longest: number; readonly heap: number };

/** One page in a browser of its own; null when it shows nothing within PATIENCE. */
async function measure(path: string, executablePath: string): Promise<Measured | null> {
  const server = await chromium.launchServer({
    executablePath,
    headless: true,
    args: [...FLAGS, "--enable-precise-memory-info"],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const page = await (
      await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true })
    ).newPage();
    const root = server.process().pid as number;
    await page.addInitScript(WHEN_SHOWN);
    const before = await quietCpuOf(root);
    await page.goto(pathToFileURL(path).href, { waitUntil: "commit" });
    await page.waitForFunction("window.__shown === true", undefined, { timeout: PATIENCE });
    const shown = cpuOf(root);
    const heap = await page.evaluate<number>("performance.memory.usedJSHeapSize / 1e6");
    await page.waitForTimeout(2000);
    const panned = await withinPatience(pan(page, root));
    if (panned === null) return null;
    return { js: shown.js - before.js, gpu: shown.gpu - before.gpu, heap, ...panned, rest: await readRest(page, root) };
  } catch (error) {
    if (error instanceof errors.TimeoutError) return null;
    throw error;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** null when it takes longer than PATIENCE: a page that does not answer cannot be used. */
function withinPatience<Result>(work: Promise<Result>): Promise<Result | null> {
  return Promise.race([work, new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE).unref())]);
}

/** Goes to the search box, for which the page reads the whole graph; null for pages that have no such box. */
async function readRest(page: Page, root: number): Promise<Rest | null> {
  if ((await page.locator("#search").count()) === 0) return null;
  await page.evaluate(LONG_TASKS);
  const before = cpuOf(root);
  await page.keyboard.press("/");
  await page.waitForSelector(".page:not([aria-busy])", { timeout: PATIENCE });
  const js = cpuOf(root).js - before.js;
  await page.waitForTimeout(200);
  const longest = await page.evaluate<number>("Math.max(0, ...window.__tasks)");
  return { js, longest, heap: await page.evaluate<number>("performance.memory.usedJSHeapSize / 1e6") };
}

const LONG_TASKS = `
window.__tasks = [];
new PerformanceObserver((list) => window.__tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });`;

/** The first view: a canvas is there, and two frames and a read of its pixels have passed, so that the GPU has drawn it. */
const WHEN_SHOWN = `
const look = () => {
  const ready = window.__drawn ?? document.querySelector(".page .map canvas");
  if (!ready) return requestAnimationFrame(look);
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => { window.__shown = true; })));
};
requestAnimationFrame(look);`;

/** Drags the map in steps; CPU for each. */
async function pan(page: Page, root: number): Promise<{ panJs: number; panGpu: number }> {
  const before = cpuOf(root);
  await page.mouse.move(500, 180);
  await page.mouse.down();
  for (let frame = 1; frame <= PAN_FRAMES; frame += 1) {
    await page.mouse.move(500 + frame * 12, 180 + frame * 7);
    await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
  }
  await page.mouse.up();
  const after = cpuOf(root);
  return { panJs: (after.js - before.js) / PAN_FRAMES, panGpu: (after.gpu - before.gpu) / PAN_FRAMES };
}

type Drawing = { nodes: { id: number; x: number; y: number }[]; links: { from: number; to: number }[] };

/** What the other libraries get: the same nodes, places and links, merged for each pair. */
function drawingOf({ entities, events, claims, map }: PageData): Drawing {
  const nodes = [...entities.id, ...events.id].map((_, id) => ({ id, x: map.x[id] as number, y: map.y[id] as number }));
  const pairs = new Set(claims.from.map((from, index) => `${from} ${claims.to[index]}`));
  const links = [...pairs].map((pair) => {
    const [from, to] = pair.split(" ").map(Number) as [number, number];
    return { from, to };
  });
  return { nodes, links };
}

function cytoscapePage(data: PageData): string {
  const { nodes, links } = drawingOf(data);
  const elements = [
    ...nodes.map(({ id, x, y }) => ({ data: { id: `n${id}` }, position: { x, y: -y } })),
    ...links.map(({ from, to }) => ({ data: { source: `n${from}`, target: `n${to}` } })),
  ];
  return otherPage(
    require.resolve("cytoscape/dist/cytoscape.min.js"),
    elements,
    `cytoscape({ container: document.querySelector("main"), elements: data, layout: { name: "preset" },
      style: [{ selector: "node", style: { width: 8, height: 8 } }, { selector: "edge", style: { width: 1, "curve-style": "haystack" } }],
    }).one("render", () => { window.__drawn = true; });`,
  );
}

function visPage(data: PageData): string {
  const { nodes, links } = drawingOf(data);
  return otherPage(
    require.resolve("vis-network/standalone/umd/vis-network.min.js"),
    { nodes: nodes.map(({ id, x, y }) => ({ id, x, y: -y })), edges: links },
    `new vis.Network(document.querySelector("main"), { nodes: new vis.DataSet(data.nodes), edges: new vis.DataSet(data.edges) },
      { physics: false, nodes: { shape: "dot", size: 5 }, edges: { smooth: false } }).once("afterDrawing", () => { window.__drawn = true; });`,
  );
}

function otherPage(library: string, data: unknown, start: string): string {
  return `<!doctype html><meta charset="utf-8"><style>html, body, main { margin: 0; height: 100% }</style><main></main>
<script>${readFileSync(library, "utf8").replaceAll("</script", "<\\/script")}</script>
<script>const data = ${JSON.stringify(data)}; ${start}</script>`;
}

function report(name: string, { entities, events, fragments }: Graph, bytes: number, runs: readonly Measured[]): void {
  const claims = fragments.reduce((sum, fragment) => sum + fragment.claims.length, 0);
  const head = [name.padEnd(12), String(entities.length + events.length).padStart(6), String(claims).padStart(8)];
  const middle = (of: (run: Measured) => number) => {
    const sorted = runs.map(of).sort((a, b) => a - b);
    return (sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0);
  };
  const ofRest = (key: keyof Rest) => middle((run) => run.rest?.[key] ?? 0);
  const rest = runs[0]?.rest
    ? [` reading the rest: js ${ofRest("js")}, longest task ${ofRest("longest")}, heap ${ofRest("heap")}`]
    : [];
  const figures =
    runs.length === 0
      ? [`not usable after ${PATIENCE / 1000} s`]
      : [
          middle((run) => run.js).padStart(12),
          middle((run) => run.gpu).padStart(8),
          middle((run) => run.heap).padStart(8),
          middle((run) => run.panJs).padStart(7),
          middle((run) => run.panGpu).padStart(7),
          ...rest,
        ];
  console.log([...head, (bytes / 1e6).toFixed(2).padStart(8), ...figures].join(" "));
}

const sizes = process.argv.slice(3).map(Number);
const program = findChromium();
if (program === null) throw new Error("no Chromium on this machine");
const folder = mkdtempSync(join(tmpdir(), "plenary-bench-"));
console.log("library       nodes   claims  file MB  script+js ms  gpu ms  heap MB  pan js  pan gpu   (median of runs)");
for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) await measureSize(size, program);
rmSync(folder, { recursive: true });

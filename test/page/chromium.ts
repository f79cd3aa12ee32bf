// Finds a Chromium on this machine and opens pages in it as a reader would: from disk, without a graphics card.
import { execFileSync } from "node:child_process";
import { accessSync, constants, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { writePage } from "../../src/adapters/page.ts";
import type { Graph } from "../../src/model.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
/** Without a sandbox and a graphics card, and quiet. */
export const FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export const HOW_TO_GET_IT = "install Chromium or Google Chrome, or set PLENARY_CHROMIUM to its program";

/** The program, from PLENARY_CHROMIUM, CHROME_PATH or PATH; null when there is none. Under CI that is an error. */
export function findChromium(): string | null {
  const given = process.env.PLENARY_CHROMIUM ?? process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = given ? [given] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = candidates.find(isProgram) ?? null;
  if (found === null && process.env.CI === "true")
    throw new Error(`No Chromium for the page's tests: ${HOW_TO_GET_IT}`);
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Bundles the page, so that the tests see the present code. */
export function buildPage(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL("../../scripts/build-page.mjs", import.meta.url))]);
}

/** Starts the browser. */
export function launch(program: string, more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: program, headless: true, args: [...FLAGS, ...more] });
}

/** What a page did that it should not do. */
type Misdeeds = { readonly requests: string[]; readonly violations: string[]; readonly errors: string[] };

export type Opened = { readonly page: Page; readonly address: string; readonly misdeeds: Misdeeds };

export type OpenOptions = BrowserContextOptions & { readonly hash?: string; readonly ready?: string };

/** Writes a graph's page to disk and opens it in a context of its own. */
export async function openGraph(browser: Browser, graph: Graph, options: OpenOptions = {}): Promise<Opened> {
  return openHtml(browser, writePage(graph, { title: "Test graph" }), options);
}

/** Opens a page of this text from disk, and waits for it to be ready. */
export async function openHtml(browser: Browser, html: string, options: OpenOptions = {}): Promise<Opened> {
  const { hash = "", ready = ".page", ...contextOptions } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...contextOptions });
  const page = await context.newPage();
  const misdeeds: Misdeeds = { requests: [], violations: [], errors: [] };
  const path = join(mkdtempSync(join(tmpdir(), "plenary-page-")), "index.html");
  writeFileSync(path, html);
  const address = pathToFileURL(path).href;
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("blob:")) misdeeds.requests.push(request.url());
  });
  page.on("pageerror", (error) => misdeeds.errors.push(String(error)));
  page.on("dialog", (dialog) => {
    misdeeds.errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.exposeFunction("__violated", (what: string) => misdeeds.violations.push(what));
  await page.addInitScript(
    'document.addEventListener("securitypolicyviolation", (event) => window.__violated(event.violatedDirective + " " + event.blockedURI + " " + event.sample))',
  );
  await page.goto(hash === "" ? address : `${address}#${hash}`);
  await page.waitForSelector(ready);
  return { page, address, misdeeds };
}

/** Waits until the page has read what it was asked for. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector(".page:not([aria-busy])");
}

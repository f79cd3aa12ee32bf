// Compares the map of a small graph with stored pictures, without its names: fonts differ between machines.
// To store new ones after a change that was meant: PLENARY_STORE_PICTURES=1 npx vitest run test/page-pictures.test.ts
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import type { Browser } from "playwright-core";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { openGraph } from "./page/chromium.ts";
import { inChromium } from "./page/in-chromium.ts";
import { sideEventGraph } from "./page/side-event.ts";

const folder = fileURLToPath(new URL("page/pictures/", import.meta.url));
const MOST_DIFFERING = 0.005;

inChromium("the map", (browser) => {
  test.each([
    ["light", "l=light"],
    ["dark", "l=dark"],
    ["chosen", "l=light&n=country:NO"],
    ["connection", "l=light&n=country:CR&p=person:hana-al-rifai"],
    ["co-hosts", "l=light&v=hosts"],
    ["filtered", "l=light&r=SPOKE_AT&k=institution"],
    ["closer", "l=light&c=0.4_0.6_0.5"],
  ])("looks as it did: %s", async (name, hash) => {
    const shown = await pictureOf(browser(), hash);
    const path = `${folder}${name}.png`;
    if (process.env.PLENARY_STORE_PICTURES === "1") {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, PNG.sync.write(shown));
    }
    expect(differing(shown, PNG.sync.read(readFileSync(path)))).toBeLessThanOrEqual(MOST_DIFFERING);
  });

  test("a picture of another state is told apart, so the tests above can fail", async () => {
    expect(
      differing(await pictureOf(browser(), "l=light&n=country:NO"), await pictureOf(browser(), "l=light")),
    ).toBeGreaterThan(MOST_DIFFERING);
  });
});

async function pictureOf(browser: Browser, hash: string): Promise<PNG> {
  const options = { hash, bypassCSP: true, reducedMotion: "reduce" } as const;
  const { page } = await openGraph(browser, sideEventGraph(), { ...options, viewport: { width: 1280, height: 720 } });
  await page.addStyleTag({
    content:
      ".map { inset: auto; top: 0; left: 0; width: 600px; height: 560px } .sigma-labels, .tools { visibility: hidden }",
  });
  await page.waitForTimeout(500);
  const picture = PNG.sync.read(await page.locator(".map").screenshot());
  await page.context().close();
  return picture;
}

/** The share of pixels that differ. */
function differing(shown: PNG, stored: PNG): number {
  const { width, height, data } = stored;
  expect([shown.width, shown.height]).toEqual([width, height]);
  return pixelmatch(shown.data, data, undefined, width, height, { threshold: 0.1 }) / (width * height);
}

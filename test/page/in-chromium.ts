// Tests in a real browser: started before them, closed after them, and skipped aloud where there is none.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { buildPage, findChromium, HOW_TO_GET_IT, launch } from "./chromium.ts";

/** Registers tests that get a browser, with the page's present code bundled. */
export function inChromium(name: string, tests: (browser: () => Browser) => void): void {
  const program = findChromium();
  if (program === null) test.skip(`${name} in a real browser (to run these tests, ${HOW_TO_GET_IT})`, () => {});
  describe.skipIf(program === null)(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      buildPage();
      browser = await launch(program as string);
    });
    afterAll(async () => browser?.close());
    tests(() => browser);
  });
}

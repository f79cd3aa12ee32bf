// A cut run goes on: what was finished is found again, what was torn is not.
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { articleKey, openPartialRecords } from "../src/adapters/partial-records.ts";
import type { RawArticle } from "../src/model.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plenary-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const articleCalled = (source: string): RawArticle => {
  return { source, url: null, title: null, text: `Text of ${source}.`, published: null, publisher: null };
};
const first = articleKey(articleCalled("first"));
const second = articleKey(articleCalled("second"));

test("a second run finds the records of the first", () => {
  const path = join(folder, "cut");
  const cut = openPartialRecords(path);
  cut.append(first, '{"héctor":1}');
  cut.close(false);
  const again = openPartialRecords(path);
  expect([again.has(first), again.has(second)]).toEqual([true, false]);
  again.append(second, '{"b":2}');
  expect([again.read(first), again.read(second)]).toEqual(['{"héctor":1}', '{"b":2}']);
  again.close(false);
});

test("a changed article is done again", () => {
  const path = join(folder, "cut");
  const cut = openPartialRecords(path);
  cut.append(first, "{}");
  expect(cut.has(articleKey({ ...articleCalled("first"), text: "Corrected text." }))).toBe(false);
  cut.close(false);
});

test.each([1, 5, 70, 90])("a last line that lost %i bytes is done again, and the file goes on after it", (lost) => {
  const path = join(folder, "cut");
  const cut = openPartialRecords(path);
  cut.append(first, '{"a":1}');
  cut.append(second, '{"b":"long enough to lose much of it in the middle of the record itself"}');
  cut.close(false);
  truncateSync(path, readFileSync(path).length - lost);
  const again = openPartialRecords(path);
  expect([again.has(first), again.has(second)]).toEqual([true, false]);
  again.append(second, '{"b":3}');
  again.close(false);
  const third = openPartialRecords(path);
  expect([third.read(first), third.read(second)]).toEqual(['{"a":1}', '{"b":3}']);
  third.close(false);
});

test("records larger than a read of the file are found", () => {
  const path = join(folder, "cut");
  const line = JSON.stringify("x".repeat(3_000_000));
  const cut = openPartialRecords(path);
  cut.append(first, line);
  cut.append(second, "{}");
  cut.close(false);
  appendFileSync(path, "torn");
  const again = openPartialRecords(path);
  expect([again.read(first) === line, again.read(second)]).toEqual([true, "{}"]);
  again.close(false);
});

test("a complete run leaves no file behind, and neither does one that finished nothing", () => {
  const path = join(folder, "cut");
  const complete = openPartialRecords(path);
  complete.append(first, "{}");
  complete.close(true);
  openPartialRecords(path).close(false);
  expect(existsSync(path)).toBe(false);
});

// `plenary load` by command line: what a dry run says is what a load then does.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { asLines, manyRecords } from "./faults/many-records.ts";
import { run } from "./run-plenary.ts";

const folder = mkdtempSync(join(tmpdir(), "plenary-load-"));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (name: string, records: ReturnType<typeof manyRecords>): string => {
  writeFileSync(join(folder, name), asLines(records));
  return join(folder, name);
};
const first = fileOf("first.ndjson", manyRecords(20));
const corrected = fileOf("corrected.ndjson", [...manyRecords(5, 1), ...manyRecords(30).slice(5)]);

test("a dry run says what a load would do, changes nothing, and makes no file", async () => {
  const db = join(folder, "graph.db");
  const counts = async (...argv: string[]) => JSON.parse((await run(["load", ...argv, "--db", db, "--json"])).out);
  for (const [file, expected] of [
    [first, { added: 20, changed: 0, unchanged: 0 }],
    [corrected, { added: 10, changed: 5, unchanged: 15 }],
    [corrected, { added: 0, changed: 0, unchanged: 30 }],
  ] as const) {
    const existed = existsSync(db);
    const before = existed ? (await run(["verify", "--db", db])).out : "";
    const dry = await counts(file, "--dry-run");
    expect(dry).toMatchObject(expected);
    expect(existsSync(db)).toBe(existed);
    if (existed) expect((await run(["verify", "--db", db])).out).toBe(before);
    expect(await counts(file)).toEqual(dry);
  }
});

test("a dry run says so", async () => {
  const { code, err } = await run(["load", first, "--dry-run", "--db", join(folder, "none.db")]);
  expect([code, err]).toEqual([0, expect.stringMatching(/^Nothing is changed\. It would be: 20 articles added/)]);
});

test("a records file that is not there makes no database", async () => {
  const db = join(folder, "nothing.db");
  const { code, err } = await run(["load", first, join(folder, "misspelt.ndjson"), "--db", db]);
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/^plenary: cannot read .*misspelt\.ndjson: there is no such file/),
  ]);
  expect(existsSync(db)).toBe(false);
});

test("a load again says what it skipped", async () => {
  const db = join(folder, "again.db");
  await run(["load", first, "--db", db]);
  expect((await run(["load", first, "--db", db])).err).toMatch(/20 unchanged and skipped/);
});

test.each(["0", "9", "1.5", "many", ""])("%j writers are refused", async (writers) => {
  const { code, err } = await run(["load", first, "--writers", writers]);
  expect([code, err]).toEqual([2, expect.stringMatching(/a whole number from 1 to 8 is needed/)]);
});

test("several writers make the graph of one in a file too", async () => {
  const hashes = new Set<string>();
  for (const writers of ["1", "4"]) {
    const db = join(folder, `writers-${writers}.db`);
    expect((await run(["load", first, "--db", db, "--writers", writers])).code).toBe(0);
    hashes.add((await run(["verify", "--db", db])).out);
  }
  expect(hashes.size).toBe(1);
});

// A database is a file and, while it is written, a log beside it. What a killed process left of either is in nobody's way.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { moveDatabase, removeDatabase } from "../src/adapters/database-files.ts";
import { openEmbeddedStore } from "../src/adapters/embedded-store.ts";
import { loadInto } from "./contracts/load-into.ts";
import { asLines, manyRecords } from "./faults/many-records.ts";
import { run } from "./run-plenary.ts";

const folder = mkdtempSync(join(tmpdir(), "plenary-database-files-"));
afterAll(() => rmSync(folder, { recursive: true }));
const killed = join(folder, "killed.db");
const records = join(folder, "records.ndjson");
const article = join(folder, "article.txt");

beforeAll(async () => {
  writeFileSync(records, asLines(manyRecords(6)));
  writeFileSync(
    article,
    "Norland and Chile hold talks\n\nOslo, 12 March 2024\n\nNorway hosted a conference on ferries.\n",
  );
  const path = join(folder, "written.db");
  const store = openEmbeddedStore(path, "write");
  await loadInto(store, manyRecords(6));
  for (const ending of ["", ".wal"]) cpSync(`${path}${ending}`, `${killed}${ending}`, { recursive: true });
  await store.close();
});

let places = 0;
const newPlace = (): string => {
  const place = join(folder, `place-${places++}`);
  mkdirSync(place);
  return place;
};
const leaveLog = (path: string) => cpSync(`${killed}.wal`, `${path}.wal`, { recursive: true });

describe("a log without its database", () => {
  test.each(["graph.db.new", "graph.db"])("%s.wal is not in the way of build and query", async (name) => {
    const output = newPlace();
    leaveLog(join(output, name));
    for (let turn = 0; turn < 2; turn++) {
      expect(await run(["build", article, "-o", output])).toMatchObject({ code: 0 });
      expect(readdirSync(output).sort()).toEqual(["graph.db", "index.html", "records.ndjson"]);
      expect(await run(["query", "hosts", "--db", join(output, "graph.db")])).toMatchObject({ code: 0 });
    }
  });

  test("is put aside by load, which makes the database", async () => {
    const path = join(newPlace(), "graph.db");
    leaveLog(path);
    const { code, err } = await run(["load", records, "--db", path]);
    expect([code, err]).toEqual([0, expect.stringMatching(/6 articles added/)]);
    expect(existsSync(`${path}.damaged.wal`)).toBe(true);
    expect(await run(["verify", "--db", path])).toMatchObject({ code: 0 });
  });
});

describe.each(["", ".wal"])("of a database that left only “%s”", (ending) => {
  test("nothing stays when it is removed", () => {
    const path = join(newPlace(), "graph.db");
    cpSync(`${killed}${ending}`, `${path}${ending}`, { recursive: true });
    removeDatabase(path);
    expect([existsSync(path), existsSync(`${path}.wal`)]).toEqual([false, false]);
  });

  test("that is moved, and it replaces what was there", () => {
    const place = newPlace();
    const [from, to] = [join(place, "from.db"), join(place, "to.db")];
    cpSync(`${killed}${ending}`, `${from}${ending}`, { recursive: true });
    for (const other of ["", ".wal"]) cpSync(`${killed}${other}`, `${to}${other}`, { recursive: true });
    moveDatabase(from, to);
    expect(readdirSync(place)).toEqual([`to.db${ending}`]);
  });
});

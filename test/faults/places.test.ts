// Where the embedded database cannot be written, and a server that goes away: one line, nothing lost, once more completes.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { openEmbeddedStore } from "../../src/adapters/embedded-store.ts";
import { openNeo4jStore } from "../../src/adapters/neo4j-store.ts";
import { graphHash } from "../../src/graph/graph-hash.ts";
import { loadInto } from "../contracts/load-into.ts";
import { missingForNeo4j, newNeo4jPlace, startNeo4j } from "../neo4j/server.ts";
import { isLongRun, times } from "./counts.ts";
import { runLoader } from "./loader-process.ts";
import { asLines, manyRecords } from "./many-records.ts";

const folder = mkdtempSync(join(tmpdir(), "plenary-places-"));
const mount = join(folder, "mount");
mkdirSync(mount);
const file = join(folder, "records.ndjson");
writeFileSync(file, asLines(manyRecords(times(150, 600))));
const hashOf = async (path: string): Promise<string> => {
  const store = openEmbeddedStore(path, "read");
  const hash = await graphHash(store);
  await store.close();
  return hash;
};
const canMount = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", mount]).status === 0;
if (canMount) execFileSync("umount", [mount]);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!canMount)("on a small file system (skipped where this user may not mount one)", () => {
  test(
    "a full disk is one line; with more space the same command completes",
    async () => {
      const whole = join(folder, "whole.db");
      expect(await runLoader([file, "--db", whole])).toMatchObject({ code: 0 });
      const hash = await hashOf(whole);
      let full = 0;
      for (let turn = 1; turn <= times(2, 40); turn++) {
        const size = Math.ceil((turn * times(900, 4000)) / times(2, 40));
        execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}k`, "tmpfs", mount]);
        try {
          const path = join(mount, "graph.db");
          const { code, said } = await runLoader([file, "--db", path]);
          if (code !== 0) {
            full++;
            expect([size, code, said]).toEqual([
              size,
              1,
              expect.stringMatching(/^plenary: no space left for .+ — .+\n$/),
            ]);
          }
          execFileSync("mount", ["-o", "remount,size=200m", mount]);
          expect([size, await runLoader([file, "--db", path])]).toMatchObject([size, { code: 0 }]);
          expect([size, await hashOf(path)]).toEqual([size, hash]);
        } finally {
          execFileSync("umount", ["-l", mount]);
        }
      }
      expect(full).toBeGreaterThan(0);
    },
    times(120_000, 1_200_000),
  );

  test("a folder that cannot be written is one line, and what is there can be read", async () => {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=50m", "tmpfs", mount]);
    try {
      const path = join(mount, "graph.db");
      expect(await runLoader([file, "--db", path])).toMatchObject({ code: 0 });
      const hash = await hashOf(path);
      execFileSync("mount", ["-o", "remount,ro", mount]);
      expect(await hashOf(path)).toBe(hash);
      for (const place of [path, join(mount, "other.db")]) {
        const { code, said } = await runLoader([file, "--db", place]);
        expect([code, said]).toEqual([
          1,
          expect.stringMatching(/^plenary: cannot (open|write to) the database .+ — .+\n$/),
        ]);
      }
    } finally {
      execFileSync("umount", ["-l", mount]);
    }
  });
});

test("a damaged file is put aside, and load makes the database again", async () => {
  const path = join(folder, "damaged.db");
  expect(await runLoader([file, "--db", path])).toMatchObject({ code: 0 });
  const hash = await hashOf(path);
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.length / 2));
  const { code, said } = await runLoader([file, "--db", path]);
  expect([code, said]).toEqual([0, expect.stringMatching(/damaged/)]);
  expect(await hashOf(path)).toBe(hash);
  expect(existsSync(`${path}.damaged`)).toBe(true);
});

test("a file of another kind is not touched", async () => {
  const path = join(folder, "letter.txt");
  writeFileSync(path, "Dear reader");
  expect(await runLoader([file, "--db", path])).toMatchObject({ code: 1 });
  expect(readFileSync(path, "utf8")).toBe("Dear reader");
  expect(readdirSync(folder).filter((name) => name.startsWith("letter"))).toEqual(["letter.txt"]);
});

const missing = missingForNeo4j();
test.skipIf(missing !== null || !isLongRun)(
  `a server that is killed in mid-load and started again (long run only${missing === null ? "" : `; ${missing}`})`,
  async () => {
    const place = await newNeo4jPlace();
    let server = await startNeo4j(place);
    const records = manyRecords(120);
    const opened = await openNeo4jStore({ ...server, database: null });
    const loading = loadInto(opened, records, 2);
    const ended = loading.then(
      () => null,
      (error: unknown) => error,
    );
    while ((await opened.loaded()).size < 20) await wait(20);
    await server.stop();
    await wait(2000);
    server = await startNeo4j(place);
    expect(await ended).toBe(null);
    const hash = await graphHash(opened);
    expect([...(await opened.broken())].filter(([, count]) => count > 0)).toEqual([]);
    await opened.close();
    await server.stop();
    rmSync(place.folder, { recursive: true });
    const alone = openEmbeddedStore(join(folder, "alone.db"), "write");
    await loadInto(alone, records);
    expect(hash).toBe(await graphHash(alone));
    await alone.close();
  },
  600_000,
);

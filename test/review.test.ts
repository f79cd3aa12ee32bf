// plenary review: what it asks, what it keeps, and that the graph is what was decided.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { ExtractionRecord } from "../src/model.ts";
import type { Decision } from "../src/resolve/decisions.ts";
import { country, person, recordOf } from "./record-builder.ts";
import { type Ran, run } from "./run-plenary.ts";

const root = mkdtempSync(join(tmpdir(), "plenary-review-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const envoy = (code: string, name: string): ExtractionRecord =>
  recordOf({
    seed: name,
    title: `Envoy of ${name}`,
    text: `Ilva Marwick of ${name} spoke.`,
    published: "2024-01-01",
    entities: [
      person("Ilva Marwick", { represents: [`country:${code}`], mentions: [{ start: 0, end: 12 }] }),
      country(name, code),
    ],
  });
const [venezuela, newZealand, nepal] = [envoy("VE", "Venezuela"), envoy("NZ", "New Zealand"), envoy("NP", "Nepal")];

let folder = "";
let database = "";
let file = "";
let runs = 0;
beforeEach(async () => {
  folder = join(root, String(++runs));
  database = join(folder, "graph.db");
  file = join(folder, "identities.jsonl");
  mkdirSync(folder);
  await load([venezuela, newZealand]);
});

async function load(records: readonly ExtractionRecord[], ...more: string[]): Promise<Ran> {
  const path = join(folder, "records.ndjson");
  writeFileSync(path, records.map((record) => JSON.stringify(record)).join("\n"));
  return run(["load", path, "--db", database, ...more]);
}

/** Reviews with these keys pressed one after the other, as a terminal gives them. */
function review(keys: string, ...more: string[]): Promise<Ran> {
  const stdin = Object.assign(Readable.from([...keys].map((key) => Buffer.from(key))), { isTTY: true });
  return run(["review", "--db", database, ...more], { stdin, env: { USER: "oda" } });
}

const hash = async (): Promise<string> => JSON.parse((await run(["verify", "--db", database, "--json"])).out).hash;
const persons = async (): Promise<string[]> => {
  const cypher = "MATCH (person:Person) RETURN person.id AS id ORDER BY id";
  return JSON.parse((await run(["query", "--cypher", cypher, "--db", database, "--json"])).out).map(
    ({ id }: { id: string }) => id,
  );
};
const kept = (): Decision[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

describe("the terminal", () => {
  test("shows the sentences of both sides, the reason, and the keys", async () => {
    const { code, err } = await review("q");
    expect(code).toBe(0);
    expect(err).toContain("1 of 1 · person");
    expect(err).toContain("same full name, but one represents");
    expect(err).toContain("“Ilva Marwick of Venezuela spoke.”");
    expect(err).toContain("“Ilva Marwick of New Zealand spoke.”");
    expect(err).toContain("same (s), not the same (n), unsure (u), undo (z), quit (q)?");
    expect(existsSync(file)).toBe(false);
  });

  test("same is in the file as one line, and in the graph at once", async () => {
    expect(await persons()).toHaveLength(2);
    await review("sq");
    expect(kept()).toMatchObject([{ kind: "same", who: "oda", why: expect.stringContaining("same full name") }]);
    expect(await persons()).toEqual(["person:ilva-marwick"]);
    expect((await review("q")).err).toContain("no more pairs");
  });

  test.each([
    ["not the same", "n", "not-same"],
    ["unsure", "u", "unsure"],
  ])("%s takes the pair off the list and leaves the graph as it was", async (_, key, kind) => {
    const before = await hash();
    await review(`${key}q`);
    expect(kept().map((decision) => decision.kind)).toEqual([kind]);
    expect(await hash()).toBe(before);
    expect((await review("q")).err).toContain("no more pairs");
  });

  test("undo takes the line out again and gives the graph back", async () => {
    const before = await hash();
    const { err } = await review("szq");
    expect(kept()).toEqual([]);
    expect(await hash()).toBe(before);
    expect(err.match(/1 of 1/g)).toHaveLength(2);
  });

  test("undo with nothing decided says so", async () => {
    expect((await review("zq")).err).toContain("nothing to undo");
  });

  test("the end of the input and Ctrl-C are quit: what was decided is kept and applied", async () => {
    await review("s\u0003");
    expect(await persons()).toHaveLength(1);
  });

  test("a stop from outside waits for the change under way", async () => {
    const stop = new AbortController();
    const keys = async function* () {
      yield Buffer.from("s");
      stop.abort();
    };
    const stdin = Object.assign(Readable.from(keys()), { isTTY: true });
    const { code, err } = await run(["review", "--db", database], { stdin, signal: stop.signal });
    expect([code, err]).toEqual([130, expect.stringContaining("what was decided is in")]);
    expect(await persons()).toHaveLength(1);
  });

  test("a decision that contradicts earlier ones is warned of, and undone with z", async () => {
    await load([venezuela, newZealand, nepal]);
    const { err } = await review("ssnzq");
    expect(err).toMatch(/this contradicts “same” of article:.+oda.+z undoes it/);
    expect(kept().map(({ kind }) => kind)).toEqual(["same", "same"]);
    expect(await persons()).toHaveLength(1);
  });

  test("other keys and arrow keys decide nothing", async () => {
    await review("x7?q");
    const stdin = Object.assign(Readable.from([Buffer.from("\u001b[s"), Buffer.from("q")]), { isTTY: true });
    await run(["review", "--db", database], { stdin });
    expect(existsSync(file)).toBe(false);
  });

  test("what an article says cannot steer the terminal", async () => {
    const evil = { ...nepal, article: { ...nepal.article, title: "\u001b[2J\u202eevil" } };
    await load([evil]);
    const { err } = await review("q");
    expect(err).toContain("1 of ");
    for (const control of ["\u001b", "\u202e"]) expect(err).not.toContain(control);
  });
});

describe("without a terminal", () => {
  test("one line says what to do, and the exit code is 1", async () => {
    const { code, out, err } = await run(["review", "--db", database]);
    expect([code, out]).toEqual([1, ""]);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain("--json");
  });

  test("--json lists the pairs with both sides", async () => {
    const { code, out } = await run(["review", "--db", database, "--json"]);
    expect(code).toBe(0);
    const [pair, ...others] = JSON.parse(out);
    expect(others).toEqual([]);
    expect(pair).toMatchObject({ type: "person", why: expect.stringContaining("same full name") });
    const sides = [pair.a, pair.b].map(({ reference, sentences }) => [reference, sentences]).sort();
    expect(sides).toEqual(
      [venezuela, newZealand]
        .map(({ article }) => [`${article.id}#person:ilva-marwick`, [article.text.split("\n")[0]]])
        .sort(),
    );
  });
});

describe("the file", () => {
  test("decisions survive every reload and the removal of other articles", async () => {
    await review("sq");
    const decided = await hash();
    await load([venezuela, newZealand]);
    expect(await hash()).toBe(decided);
    await load([nepal]);
    await run(["remove", nepal.article.id, "--db", database]);
    expect(await hash()).toBe(decided);
  });

  test("taking the line out and loading again undoes a merge, to the same bytes", async () => {
    const before = await hash();
    await review("sq");
    writeFileSync(file, "");
    await load([]);
    expect(await hash()).toBe(before);
  });

  test("may be elsewhere, with --identities", async () => {
    const elsewhere = join(folder, "mine.jsonl");
    await review("sq", "--identities", elsewhere);
    expect(existsSync(file)).toBe(false);
    expect(await persons()).toHaveLength(1);
    await load([venezuela], "--identities", elsewhere);
    expect(await persons()).toHaveLength(1);
  });

  test.each([
    ["a line that is no JSON", "{", /identities\.jsonl:2: this is not JSON — /],
    ["a word that is no decision", '{"kind":"maybe","a":"x","b":"y"}', /identities\.jsonl:2: kind: /],
    ["a missing side", '{"kind":"same","a":"x"}', /identities\.jsonl:2: b: /],
  ])("%s is one line that names the place, and nothing is changed", async (_, line, message) => {
    writeFileSync(file, `\n${line}\n`);
    const before = await hash();
    for (const argv of [
      ["load", join(folder, "records.ndjson")],
      ["remove", "x"],
      ["review", "--json"],
    ]) {
      const { code, err } = await run([...argv, "--db", database]);
      expect(code).toBe(1);
      expect(err.trimEnd().split("\n")).toHaveLength(1);
      expect(err).toMatch(message);
    }
    expect(await hash()).toBe(before);
  });

  test("a named file that is not there is one line, not a graph without decisions", async () => {
    const { code, err } = await load([venezuela], "--identities", join(folder, "nowhere.jsonl"));
    expect(code).toBe(1);
    expect(err).toContain("nowhere.jsonl");
  });

  test("a decision that a later line contradicts is said at each load", async () => {
    await review("sq");
    const [{ a, b } = { a: "", b: "" }] = kept();
    const lines = [
      { kind: "same", a, b: `${nepal.article.id}#person:ilva-marwick` },
      { kind: "same", a, b },
      { kind: "not-same", a: b, b: `${nepal.article.id}#person:ilva-marwick` },
    ];
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    expect((await load([nepal])).err).toContain("a later line contradicts it");
  });

  test("build reads it in its output folder", async () => {
    const article = (name: string) => ({ id: name, text: `Ilva Marwick of ${name} spoke at a meeting in Oslo.` });
    const path = join(folder, "articles.ndjson");
    writeFileSync(path, ["Chile", "Peru"].map((name) => JSON.stringify(article(name))).join("\n"));
    writeFileSync(file, '{"kind":"same","a":"article:none#person:x","b":"article:none#person:y"}\n');
    const { code, err } = await run(["build", path, "-o", folder, "-v"]);
    expect(code).toBe(0);
    expect(err).toContain("1 decision of");
  });
});

const program = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const hasTerminal = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;
test.skipIf(!hasTerminal)("at a real terminal single keys decide (skipped where `script` is missing)", async () => {
  const command = `"${process.execPath}" "${program}" review --db "${database}"`;
  const child = spawn("script", ["-qec", command, "/dev/null"], { stdio: ["pipe", "pipe", "ignore"] });
  let screen = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    screen += text;
    if (screen.includes("quit (q)?")) child.stdin.write(screen.includes("no more pairs") ? "q" : "s");
  });
  await new Promise((resolve) => child.on("exit", resolve));
  expect(screen).toContain("1 of 1 · person");
  expect(kept()).toMatchObject([{ kind: "same" }]);
  expect(await persons()).toHaveLength(1);
});

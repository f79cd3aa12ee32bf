// The built program as a process: threads, signals, pipes. Needs dist/, which `npm test` builds first.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createExtractPool } from "../src/adapters/extract-pool.ts";
import { run } from "./run-plenary.ts";

const program = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const ARTICLES = 300;
let folder = "";
let many = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plenary-"));
  many = join(folder, "many.ndjson");
  const articles = Array.from({ length: ARTICLES }, (_, place) => ({
    id: `article-${place}`,
    published: "2024-03-12",
    text: `Norway hosted conference number ${place} in Oslo on Tuesday.\n\n${"Sweden spoke at the conference. ".repeat(place % 40)}`,
  }));
  writeFileSync(many, articles.map((article) => JSON.stringify(article)).join("\n"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const plenary = (...argv: string[]) =>
  spawn(process.execPath, [program, ...argv], { stdio: ["ignore", "pipe", "pipe"] });
const exitOf = (child: ChildProcess) => new Promise<number | null>((resolve) => child.on("exit", resolve));

test("several threads give the same bytes as one", async () => {
  const { out } = await run(["extract", many]);
  expect(out.trimEnd().split("\n")).toHaveLength(ARTICLES);
  expect(execFileSync(process.execPath, [program, "extract", many, "-q"], { encoding: "utf8", maxBuffer: 1e9 })).toBe(
    out,
  );
});

test("Ctrl-C ends a build with 130, and the same command goes on to the same bytes", async () => {
  const out = join(folder, "cut");
  const child = plenary("build", many, "-o", out);
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const exit = exitOf(child);
  while (!existsSync(join(out, "records.ndjson.partial"))) await wait(5);
  while (readFileSync(join(out, "records.ndjson.partial")).length === 0) await wait(1);
  child.kill("SIGINT");
  expect(await exit).toBe(130);
  expect(said).toContain("same command");
  expect(existsSync(join(out, "index.html"))).toBe(false);
  expect(await exitOf(plenary("build", many, "-o", out))).toBe(0);
  expect(existsSync(join(out, "records.ndjson.partial"))).toBe(false);
  const whole = join(folder, "whole");
  expect(await exitOf(plenary("build", many, "-o", whole))).toBe(0);
  expect(readFileSync(join(out, "records.ndjson"))).toEqual(readFileSync(join(whole, "records.ndjson")));
});

test("Ctrl-C ends a command that waits for standard input", async () => {
  const child = spawn(process.execPath, [program, "extract", "-"], { stdio: ["pipe", "pipe", "pipe"] });
  const exit = exitOf(child);
  await wait(2000);
  child.kill("SIGINT");
  expect(await exit).toBe(130);
});

test("a reader that has seen enough ends the program quietly", async () => {
  const child = plenary("extract", many);
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  child.stdout?.once("data", () => child.stdout?.destroy());
  expect(await exitOf(child)).toBe(0);
  expect(said).toBe("");
});

test("an article that takes too long costs only itself", async () => {
  const pool = createExtractPool({ workers: 1, milliseconds: 300, program: HANGING_WORKER });
  const articles = ["fine", "hang", "fine", "die", "fine"].map((text, place) => {
    return { source: `${place}`, url: null, title: null, text, published: null, publisher: null };
  });
  const answers = await Promise.all(articles.map((article) => pool.extract(article)));
  await pool.close();
  expect(answers.map((answer) => ("line" in answer ? answer.line : answer.failure.what))).toEqual([
    "0",
    "not extracted: took over 0.3 s",
    "2",
    "not extracted: its thread ended",
    "4",
  ]);
});

const HANGING_WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ source, text }) => {
      if (text === "hang") for (;;) {}
      if (text === "die") process.exit(1);
      parentPort.postMessage({ line: source });
    });
  `)}`,
);

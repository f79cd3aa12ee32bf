// The command line in process: what it prints where, and its exit codes.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../src/cli.ts";
import type { Io } from "../src/commands/io.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plenary-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Ran = { readonly code: number; readonly out: string; readonly err: string };

async function run(argv: readonly string[], given: Partial<Io> & { readonly input?: string } = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const { input = "", ...io } = given;
  const code = await main(argv, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: screen(out),
    stderr: screen(err),
    env: {},
    signal: new AbortController().signal,
    workers: 0,
    ...io,
  });
  return { code, out: out.join(""), err: err.join("") };
}

function screen(lines: string[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const TALKS = `Norland and Sweden hold talks

Oslo, 12 March 2024

Norway hosted a conference on ferries in Oslo on Tuesday. Swedish Prime Minister Ilva Marwick said at the conference that
ferries were late. Finland and Denmark attended the conference.
`;

describe("usage", () => {
  test.each([
    [["--help"], /Usage: plenary/],
    [["build", "--help"], /Examples:\n {2}\$ plenary build/],
    [["query", "--help"], /Examples:/],
  ])("%j prints help on standard output and ends with 0", async (argv, text) => {
    const { code, out, err } = await run(argv);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(text);
  });

  test("--version prints the version of the package", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(await run(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  test.each([
    ["an unknown command", ["bild"]],
    ["an unknown option", ["build", "--fast", "x"]],
    ["a missing path", ["extract"]],
    ["a format that there is not", ["query", "co-hosts", "--format", "pdf"]],
    ["a parameter without =", ["query", "co-hosts", "--param", "oops"]],
    ["an export format that there is not", ["export", "--format", "docx"]],
  ])("%s is one line and exit code 2", async (_, argv) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toMatch(/^plenary: /);
  });

  test.each([["--password"], ["--password=hunter2"], ["-password"]])("%s is refused with a hint", async (argument) => {
    const { code, err } = await run(["load", "x.ndjson", argument, "hunter2"]);
    expect(code).toBe(2);
    expect(err).toContain("NEO4J_PASSWORD");
    expect(err).not.toContain("hunter2");
  });
});

describe("bad input", () => {
  test.each([
    ["a missing path", () => join(folder, "nowhere.txt")],
    ["an empty file", () => file("empty/empty.txt", "")],
    [
      "a binary file",
      () =>
        file(
          "binary/noise.txt",
          new Uint8Array(4096).map((_, place) => (place * 37) % 256),
        ),
    ],
    ["broken JSON", () => file("broken/broken.json", "{")],
    ["a folder with nothing readable", () => join(file("nothing/image.png", "PNG"), "..")],
  ])("%s is one line and exit code 1", async (_, path) => {
    const { code, out, err } = await run(["extract", path()]);
    expect([code, out]).toEqual([1, ""]);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toMatch(/^plenary: .+ — .+/);
  });

  test("a broken line costs that line only: its place is named, the exit code is 3", async () => {
    const line = JSON.stringify({ id: "a", text: TALKS });
    const path = file("lines.ndjson", `${line}\n{"id": \n${line.replace('"a"', '"b"')}\n`);
    const { code, out, err } = await run(["extract", path]);
    expect(code).toBe(3);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((record) => JSON.parse(record).article.source),
    ).toEqual(["a", "b"]);
    expect(err).toContain(`${path}:2`);
  });

  test.runIf(process.platform === "linux")(
    "an output folder that cannot be written is one line and exit code 1",
    async () => {
      const { code, err } = await run(["build", file("good.txt", TALKS), "-o", "/proc/plenary-out"]);
      expect(code).toBe(1);
      expect(err).toContain("-o");
    },
  );

  test("an output folder where a file is in the way is one line and exit code 1", async () => {
    const { code, out, err } = await run(["build", file("good.txt", TALKS), "-o", join(file("way", ""), "out")]);
    expect([code, out]).toEqual([1, ""]);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain("-o");
  });

  test("what an article is called cannot steer the terminal", async () => {
    const { err } = await run(["extract", join(folder, "\u001b[2J\u202etxt.exe")]);
    expect(err.trimEnd()).not.toMatch(/[\p{Bidi_Control}\p{Cc}]/u);
  });
});

describe("extract", () => {
  test("standard input gives a record on standard output", async () => {
    const { code, out } = await run(["extract", "-", "--quiet"], { input: TALKS });
    expect(code).toBe(0);
    const record = JSON.parse(out);
    expect([record.version, record.article.published]).toEqual([1, "2024-03-12"]);
  });

  test("a file holds the same bytes as standard output, and nothing else is left beside it", async () => {
    const path = file("same/talks.txt", TALKS);
    const target = join(folder, "same-out", "records.ndjson");
    const { out } = await run(["extract", path]);
    const { code } = await run(["extract", path, "-o", target]);
    expect(code).toBe(0);
    expect(readFileSync(target, "utf8")).toBe(out);
    expect(readdirSync(join(target, ".."))).toEqual(["records.ndjson"]);
  });

  test("Ctrl-C keeps finished records, and the same command goes on", async () => {
    const articles = Array.from({ length: 5 }, (_, place) =>
      JSON.stringify({ id: `a${place}`, text: `${TALKS} ${place}` }),
    );
    const path = file("cut.ndjson", articles.join("\n"));
    const target = join(folder, "cut-out.ndjson");
    const cut = await run(["extract", path, "-o", target], { signal: AbortSignal.abort() });
    expect(cut.code).toBe(130);
    expect(cut.err).toContain("same command");
    expect([existsSync(target), existsSync(`${target}.partial`)]).toEqual([false, true]);
    expect((await run(["extract", path, "-o", target])).code).toBe(0);
    expect(readFileSync(target, "utf8")).toBe((await run(["extract", path])).out);
    expect(existsSync(`${target}.partial`)).toBe(false);
  });
});

describe("colours and quiet", () => {
  test.each([
    ["none when it is no terminal", {}, false],
    ["some with FORCE_COLOR", { FORCE_COLOR: "1" }, true],
    ["none with NO_COLOR", { NO_COLOR: "1" }, false],
  ])("%s", async (_, env, coloured) => {
    const { err } = await run(["extract", join(folder, "nowhere.txt")], { env });
    expect(err.includes("\u001b[")).toBe(coloured);
  });

  test("--quiet says nothing when all is well", async () => {
    expect((await run(["extract", file("quiet.txt", TALKS), "--quiet"])).err).toBe("");
  });
});

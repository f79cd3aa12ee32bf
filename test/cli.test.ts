// The command line in process: what it prints where, and its exit codes.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ran, run } from "./run-plenary.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plenary-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

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

describe("the main job", () => {
  const articles = fileURLToPath(new URL("../examples/articles", import.meta.url));
  let database = "";
  let built: Ran;
  beforeAll(async () => {
    const out = join(folder, "built");
    database = join(out, "graph.db");
    built = await run(["build", articles, "-o", out, "--json"]);
  });
  const ask = (...argv: string[]) => run([...argv, "--db", database]);

  test("build leaves records, database and page, and nothing else", () => {
    expect(built.code).toBe(0);
    expect(readdirSync(join(database, "..")).sort()).toEqual(["graph.db", "index.html", "records.ndjson"]);
  });

  test("build says what it found on standard error, and gives it as JSON on standard output", () => {
    expect(built.err).toMatch(
      /Read 15 articles[\s\S]+Found [\d,]+ meetings[\s\S]+index\.html[\s\S]+plenary query co-hosts/,
    );
    expect(JSON.parse(built.out)).toMatchObject({ articles: 15, copies: 1, failures: [] });
  });

  test("a second build of the same articles gives the same bytes and the same graph", async () => {
    const again = join(folder, "built-again");
    await run(["build", articles, "-o", again]);
    expect(readFileSync(join(again, "records.ndjson"), "utf8")).toBe(
      readFileSync(join(database, "..", "records.ndjson"), "utf8"),
    );
    const hashes = [await ask("verify", "--json"), await run(["verify", "--json", "--db", join(again, "graph.db")])];
    expect(hashes[0]?.out).toBe(hashes[1]?.out);
    await run(["build", join(articles, "11-no-meeting-harvest.txt"), "-o", again]);
    const { out } = await run(["query", "timeline", "--json", "--db", join(again, "graph.db")]);
    expect(JSON.parse(out)).toEqual([]);
  });

  test("a second load of the records changes nothing", async () => {
    const before = await ask("verify", "--json");
    const { code, out } = await ask("load", join(database, "..", "records.ndjson"), "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ added: 0, changed: 0, unchanged: 15, nodes: { written: 0, deleted: 0 } });
    expect((await ask("verify", "--json")).out).toBe(before.out);
  });

  test("the graph keeps its invariants", async () => {
    const { code, out } = await ask("verify", "--json");
    expect(code).toBe(0);
    const { broken } = JSON.parse(out);
    expect(Object.keys(broken).length).toBeGreaterThan(5);
    expect(new Set(Object.values(broken))).toEqual(new Set([0]));
  });

  test("query without a name lists the named queries; each of them runs as its example says", async () => {
    const { out } = await run(["query", "--json"]);
    const queries: { name: string; parameters: { name: string; isRequired: boolean; example: string }[] }[] =
      JSON.parse(out);
    expect(queries.map(({ name }) => name)).toContain("co-hosts");
    for (const { name, parameters } of queries) {
      const given = parameters.filter(({ isRequired }) => isRequired).map((each) => `${each.name}=${each.example}`);
      expect((await ask("query", name, ...given.flatMap((each) => ["--param", each]))).code).toBe(0);
    }
  });

  test.each([
    ["json", (text: string) => JSON.parse(text).length],
    [
      "ndjson",
      (text: string) =>
        text
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line)).length,
    ],
    ["csv", (text: string) => text.trimEnd().split("\r\n").length - 1],
    ["table", (text: string) => text.trimEnd().split("\n").length - 2],
  ])("query gives its rows as %s", async (format, countRows) => {
    const rows: unknown[] = JSON.parse((await ask("query", "hosts", "--json")).out);
    expect(rows.length).toBeGreaterThan(5);
    expect(countRows((await ask("query", "hosts", "--format", format)).out)).toBe(rows.length);
  });

  test("query runs the user's own Cypher with parameters, but none that writes", async () => {
    const cypher = "MATCH (country:Country) WHERE country.code = $code RETURN country.name AS name";
    const { out } = await ask("query", "--cypher", cypher, "--param", "code=BR", "--json");
    expect(JSON.parse(out)).toEqual([{ name: "Brazil" }]);
    const writing = await ask("query", "--cypher", "CREATE (:Country {id: 'country:XX'})");
    expect(writing.code).toBe(1);
  });

  test.each([
    ["a query that there is not", ["query", "guests"], 2, /co-hosts/],
    ["a parameter that the query does not take", ["query", "co-hosts", "--param", "color=red"], 2, /color/],
    ["a name that nobody has", ["why", "Zaphod Beeblebrox"], 1, /Zaphod/],
    ["an article that is not there", ["remove", "nowhere.txt"], 1, /nowhere\.txt/],
  ])("%s is one line with what to do", async (_, argv, code, text) => {
    const ran = await ask(...argv);
    expect([ran.code, ran.out]).toEqual([code, ""]);
    expect(ran.err).toMatch(text);
    expect(ran.err.trimEnd().split("\n")).toHaveLength(1);
  });

  test("why quotes the sentence that ties two countries, with article and place", async () => {
    const { code, out } = await ask("why", "Brazil", "Vietnam");
    expect(code).toBe(0);
    expect(out).toContain("co-hosted by the permanent missions to the UN in Geneva of Brazil, Vietnam, Nepal");
    expect(out).toMatch(/01-side-event-on-safe-water\.txt/);
    expect(out).toMatch(/paragraph 3/);
  });

  test.each(["html", "json", "gexf", "csv", "graphml", "jsonld", "ftm"])("export writes %s", async (format) => {
    const path = join(folder, `export.${format}`);
    expect((await ask("export", "--format", format, "-o", path)).code).toBe(0);
    const { out } = await ask("export", "--format", format);
    expect(out).toContain("Leticia Amorim".slice(0, format === "html" ? 0 : undefined));
    expect(readFileSync(path, "utf8")).toBe(out);
  });

  test("remove takes one article back and leaves what the others say", async () => {
    const copy = join(folder, "removing.db");
    await run(["load", join(database, "..", "records.ndjson"), "--db", copy]);
    const { code } = await run(["remove", join(articles, "01-side-event-on-safe-water.txt"), "--db", copy]);
    expect(code).toBe(0);
    const { out } = await run(["why", "Brazil", "Vietnam", "--db", copy]);
    expect(out).not.toContain("01-side-event-on-safe-water.txt");
    expect(out).toContain("Brazil");
    expect((await run(["verify", "--db", copy])).code).toBe(0);
  });
});

describe("databases", () => {
  test.each([
    ["no database", ["--db", "nowhere/graph.db"], {}],
    ["no Neo4j at the address", ["--db", "bolt://127.0.0.1:9"], {}],
    ["a password in the address", ["--db", "bolt://neo4j:hunter2@127.0.0.1:9"], {}],
    ["an address that is none", ["--db", "http://127.0.0.1:9"], {}],
    ["no database in PLENARY_DB", [], { PLENARY_DB: "nowhere/graph.db" }],
    ["no Neo4j in NEO4J_URI", [], { NEO4J_URI: "neo4j://127.0.0.1:9", NEO4J_PASSWORD: "hunter2" }],
    ["no credentials file", ["--credentials", "nowhere.txt"], {}],
  ])("%s is one line with what to do and exit code 1", async (_, argv, env) => {
    const { code, out, err } = await run(["query", "hosts", ...argv], { env });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^plenary: .+ — .+\n$/);
    expect(err).not.toContain("hunter2");
  });
});

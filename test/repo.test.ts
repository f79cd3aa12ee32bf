// Tidiness that no linter checks.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(root, path)));
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const code = files.filter((path) => /^(?:src|viz)\/.*\.(?:ts|css|html)$/.test(path));

test("no source file is over 250 lines", () => {
  const long = code.filter((path) => path.endsWith(".ts") && textOf(path).trimEnd().split("\n").length > 250);
  expect(long).toEqual([]);
});

test("each source file opens with its job", () => {
  const silent = code.filter((path) => path.endsWith(".ts") && !/^(?:#!.*\n)?\/\/ \S/.test(textOf(path)));
  expect(silent).toEqual([]);
});

test("word lists are in lexicon, not in src", () => {
  const list = /(?:"[A-Za-z' -]+",\s*){20}/;
  expect(code.filter((path) => path.startsWith("src/") && list.test(textOf(path)))).toEqual([]);
});

test("Cypher is in cypher, not in src", () => {
  const statement = /\b(?:MATCH|MERGE|UNWIND)\s+[($]|\b(?:CREATE (?:INDEX|CONSTRAINT))\b/;
  expect(code.filter((path) => path.startsWith("src/") && statement.test(textOf(path)))).toEqual([]);
});

test("every Cypher file is used", () => {
  const source = code.map(textOf).join("\n");
  // A literal names a file by itself or, as a template, several: `load/forget-${what}`.
  const isNamed = (path: string) => {
    const name = basename(path);
    const starts = [...name.matchAll(/-/g)].map((hyphen) => name.slice(0, hyphen.index + 1));
    const whole = [`"${name}"`, `${path}"`].some((literal) => source.includes(literal));
    return (
      whole ||
      starts.some((start) => source.includes(`/${start}\${`)) ||
      source.includes(`}-of-${name.split("-of-")[1]}\``)
    );
  };
  const unused = readdirSync(join(root, "cypher"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".cypher"))
    .filter((path) => !["queries", "verify"].includes(dirname(path)))
    .map((path) => path.slice(0, -".cypher".length));
  expect(unused.filter((path) => !isNamed(path))).toEqual([]);
});

test.each(["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"])("%s names files that exist", (document) => {
  const named = [...textOf(document).matchAll(/`((?:src|cypher|lexicon|viz|scripts|docs|examples|test)\/[^`\s]*)`/g)]
    .map((match) => match[1] ?? "")
    .filter((path) => !path.includes("NAME"));
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("no committed file names a path of some machine or a package registry", () => {
  const machine = new RegExp(
    ["/(?:work|home|root|Users)/[a-z]", "regis" + "try\\.[a-z]+\\.", "pypi\\.org", "debian\\.org"].join("|"),
  );
  const named = files
    .filter((path) => !/\.(?:png|woff2?|gz|ico)$/.test(path))
    .flatMap((path) => (machine.test(textOf(path)) ? [`${path}: ${machine.exec(textOf(path))?.[0]}`] : []));
  expect(named).toEqual([]);
});

test("the lock has the optional packages of all platforms, or `npm ci` refuses it: node scripts/complete-lock.mjs", () => {
  const { packages } = JSON.parse(textOf("package-lock.json"));
  const missing = Object.values<{ optionalDependencies?: Record<string, string> }>(packages)
    .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
    .filter((name) => packages[`node_modules/${name}`] === undefined);
  expect(missing).toEqual([]);
});

test("only the command line touches the process's streams or ends it", () => {
  const printing = /\bprocess\.(?:stdout|stderr|stdin|exit)\b/;
  expect(code.filter((path) => printing.test(textOf(path)))).toEqual(["src/cli.ts"]);
});

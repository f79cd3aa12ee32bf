// What counts as an extraction record, and how files of them are read.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { readNamedQueries } from "../src/adapters/query-files.ts";
import { parseRecord, readRecords } from "../src/adapters/record-files.ts";
import { UsageError, UserError } from "../src/errors.ts";
import type { ExtractionRecord } from "../src/model.ts";
import { bindParameters, parseNamedQuery } from "../src/query/named-queries.ts";
import { recordJsonSchema, recordSchema } from "../src/record-schema.ts";
import { forum, harbour, summit } from "./contracts/harbour.ts";

const folder = mkdtempSync(join(tmpdir(), "plenary-records-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the schema of a record", () => {
  test.each(harbour.map((record) => [record.article.source, record] as const))("takes %s", (_source, record) => {
    expect(recordSchema.parse(record)).toEqual(record);
  });

  test("keeps fields that it does not know", () => {
    expect(recordSchema.parse({ ...forum, later: [1] })).toEqual({ ...forum, later: [1] });
  });

  const [host, ...others] = forum.participations;
  const [piece] = host?.evidence ?? [];
  if (host === undefined || piece === undefined) throw new Error("the example has no host");
  const withHost = (change: object): unknown => ({ ...forum, participations: [{ ...host, ...change }, ...others] });

  test.each<[string, unknown, RegExp]>([
    ["an offset that is one off", withHost({ evidence: [{ ...piece, start: 1 }] }), /quote is not the text/],
    [
      "a quote that is not there",
      withHost({ evidence: [{ ...piece, quote: "Nobody met." }] }),
      /quote is not the text/,
    ],
    ["no evidence", withHost({ evidence: [] }), /participations/],
    ["an entity that is not in the record", withHost({ entity: "country:ZZ" }), /not defined in the record/],
    ["an event that is not in the record", withHost({ event: "event:none" }), /not defined in the record/],
    ["a role that there is not", withHost({ role: "guest" }), /role/],
    ["a confidence above 1", withHost({ confidence: 1.5 }), /confidence/],
    ["another version", { ...forum, version: 2 }, /version/],
    ["a day that is none", { ...forum, article: { ...forum.article, published: "Friday" } }, /published/],
    [
      "an id as long as a page",
      { ...forum, article: { ...forum.article, id: `article:${"9".repeat(5000)}` } },
      /article/,
    ],
    ["a list", [], /expected object/],
  ])("refuses %s", (_what, record, message) => {
    const { error } = recordSchema.safeParse(record);
    expect(JSON.stringify(error?.issues)).toMatch(message);
  });

  test("as JSON Schema names the fields of the contract", () => {
    const schema = recordJsonSchema() as { properties: Record<string, unknown>; required: string[] };
    expect(Object.keys(schema.properties)).toEqual(Object.keys(forum));
    expect(schema.required).toEqual(["version", "article", "entities", "events", "participations"]);
  });
});

describe("a file of records", () => {
  const write = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const lines = (records: readonly ExtractionRecord[]): string => records.map((one) => JSON.stringify(one)).join("\n");
  const readAll = async (...paths: string[]): Promise<ExtractionRecord[]> => {
    const records: ExtractionRecord[] = [];
    for await (const record of readRecords(paths)) records.push(record);
    return records;
  };

  test("is read in order, with blank lines, without a last line feed, packed or not", async () => {
    const plain = write("plain.ndjson", `${lines([forum])}\r\n\n`);
    const packed = write("packed.ndjson.gz", gzipSync(lines([summit])));
    expect(await readAll(plain, packed)).toEqual([forum, summit]);
  });

  test("may hold line separators inside strings", async () => {
    const text = `A\u2028B. ${forum.article.text}`;
    const record = { ...forum, article: { ...forum.article, text }, events: [], participations: [], relations: [] };
    expect(await readAll(write("separators.ndjson", lines([record])))).toEqual([record]);
  });

  test("has its lone surrogates replaced, one for one, so that offsets hold", () => {
    const record = { ...forum, article: { ...forum.article, title: "a\ud800b" } };
    expect(parseRecord(JSON.stringify(record), "x:1").article.title).toBe("a\ufffdb");
  });

  test.each([
    ["that is not JSON", "{", /bad\.ndjson:2: this is not JSON/],
    ["that is no record", "{}", /bad\.ndjson:2: version: /],
    ["with a wrong offset", JSON.stringify(forum).replace(/"start":\d+/g, '"start":3'), /bad\.ndjson:2: .*offsets/],
  ])("with a line %s is an error that names file and line", async (_what, line, message) => {
    const path = write("bad.ndjson", `${lines([summit])}\n${line}\n`);
    await expect(readAll(path)).rejects.toThrow(message);
    await expect(readAll(path)).rejects.toThrow(UserError);
  });

  test.each([
    ["is missing", () => join(folder, "none.ndjson"), /no such file/],
    ["is a folder", () => folder, /not a file/],
    ["is cut while packed", () => write("cut.ndjson.gz", gzipSync(lines(harbour)).subarray(0, 300)), /cut\.ndjson\.gz/],
  ])("that %s is an error that names it", async (_what, path, message) => {
    await expect(readAll(path())).rejects.toThrow(message);
    await expect(readAll(path())).rejects.toThrow(UserError);
  });

  test("of the real articles has its schema in the build, when there is one", () => {
    const built = new URL("../dist/record.schema.json", import.meta.url);
    if (existsSync(built)) expect(JSON.parse(readFileSync(built, "utf8"))).toEqual(recordJsonSchema());
  });
});

describe("a named query", () => {
  test("says in its head what it answers and takes", () => {
    const head =
      "// Who was there.\n// $meeting (text, required): a meeting. Example: Forum\n" +
      "// $most (number, default 5): how many. Example: 3\n// Example: plenary query there --param meeting=Forum\n";
    const query = parseNamedQuery("there", `${head}MATCH (node) RETURN node`);
    expect(query).toMatchObject({ title: "Who was there.", example: "plenary query there --param meeting=Forum" });
    expect(bindParameters(query, { meeting: "Forum" })).toEqual({ meeting: "Forum", most: 5 });
    expect(bindParameters(query, { meeting: "5", most: "7" })).toEqual({ meeting: "5", most: 7 });
    for (const [given, message] of [
      [{}, /needs the parameter meeting/],
      [{ meeting: "" }, /needs the parameter meeting/],
      [{ meeting: "x", most: "many" }, /most of there is a number/],
      [{ meeting: "x", other: "1" }, /has no parameter other/],
      [{ meeting: "x", constructor: "1" }, /has no parameter constructor/],
    ] as const) {
      expect(() => bindParameters(query, given)).toThrow(message);
      expect(() => bindParameters(query, given)).toThrow(UsageError);
    }
  });

  test.each(readNamedQueries().map((query) => [query.name, query] as const))(
    "%s uses just the parameters of its head, and its example runs it",
    (name, { parameters, cypher, example }) => {
      const code = cypher.replace(/^\/\/.*$/gm, "");
      const used = new Set([...code.matchAll(/\$(\w+)/g)].map(([, parameter]) => parameter));
      expect([...used].sort()).toEqual(parameters.map((parameter) => parameter.name).sort());
      expect(example.startsWith(`plenary query ${name}`)).toBe(true);
    },
  );
});
